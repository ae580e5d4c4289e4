/* SPDX-License-Identifier: MIT */
#include "reading/eastern.h"

#include "reading/myriad.h"
#include "reading/word.h"

enum { EASTERN_LEAD = 0xE3, IDEOGRAPH = 3 }; /* first byte of Kana; bytes of one Han */

/* Where keys are looked for. */
typedef struct place {
    fxi_text text;
    fxi_language language;
    const fxi_tools *tools;
} place;

static bool has_sense(fxi_entry entry, fxi_sense_kind kind, fxc_span key,
                      const place *in) {
    return fxi_lexicon_sense(in->tools->lexicon, entry, kind, key, in->text.bytes,
                             in->language) != NULL;
}

static size_t match_key(fxi_entry *entry, size_t at, const place *in) {
    return fxi_word_match(entry, in->text, at, in->language, in->tools);
}

/* "一株当たり", "第一四半期": a key that holds the numeral and says more. */
static bool is_inside_key(fxc_span numeral, const place *in) {
    fxi_entry entry;
    size_t length = match_key(&entry, numeral.start, in);
    fxc_span key = {numeral.start, numeral.start + length};
    return key.end > numeral.end && !has_sense(entry, FXI_SENSE_SCALE, key, in);
}

/* A scale behind the numeral, a modifier (十多亿), or a currency. One digit before a
   currency of one ideograph is a word: 三元. Korean parts the currency from the number
   by a space. */
static bool is_counted(const fxi_myriad *read, size_t end, const place *in) {
    bool is_spaced =
        read->is_hangul && end < in->text.length && in->text.bytes[end] == ' ';
    size_t at = is_spaced ? end + 1 : end;
    fxi_entry entry;
    if (at >= in->text.length)
        return false;
    fxc_span key = {at, at + match_key(&entry, at, in)};
    if (has_sense(entry, FXI_SENSE_SCALE, key, in))
        return !is_spaced;
    if (has_sense(entry, FXI_SENSE_MODIFIER, key, in))
        return read->has_unit && !is_spaced;
    if (!has_sense(entry, FXI_SENSE_CURRENCY, key, in))
        return false;
    return read->has_unit || (!read->is_hangul && key.end - key.start > IDEOGRAPH);
}

size_t fxi_eastern_read(fxi_numeral *out, fxi_text text, size_t at,
                        fxi_language language, const fxi_tools *tools) {
    fxi_myriad read;
    const place in = {text, language, tools};
    if ((unsigned char)text.bytes[at] < EASTERN_LEAD ||
        fxi_myriad_is_bound(text.bytes, at))
        return 0;
    size_t length = fxi_myriad_read(&read, text.bytes + at, text.length - at);
    if (length == 0 || is_inside_key((fxc_span){at, at + length}, &in))
        return 0;
    bool needs_unit = read.is_hangul || read.characters == 1;
    if (needs_unit && !is_counted(&read, at + length, &in))
        return 0;
    *out = read.numeral;
    return length;
}
