/* SPDX-License-Identifier: MIT */
#include "reading/eastern.h"

#include "base/ascii.h"
#include "base/utf8.h"
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

static bool starts_myriad(size_t at, const place *in) {
    fxi_myriad read;
    return at < in->text.length &&
           fxi_myriad_read(&read, in->text.bytes + at, in->text.length - at) > 0;
}

/* "五元六角": one digit with a unit stands before, or behind, another. */
static bool is_beside_unit(fxc_span numeral, size_t behind, const place *in) {
    fxi_entry entry;
    if (behind < in->text.length &&
        (fxi_ascii_is_digit(in->text.bytes[behind]) || starts_myriad(behind, in)))
        return true;
    if (numeral.start < IDEOGRAPH)
        return false;
    size_t before = numeral.start - IDEOGRAPH;
    fxc_span key = {before, before + match_key(&entry, before, in)};
    return key.end == numeral.start && has_sense(entry, FXI_SENSE_CURRENCY, key, in);
}

/* A scale behind the numeral, a modifier (十多亿), the other end of a range (两到三亿),
   or a currency. One digit before a currency of one ideograph is a word unless another
   unit is beside it: 三元. Korean parts the currency from the number by a space. */
static bool is_counted(const fxi_myriad *read, fxc_span numeral, const place *in) {
    size_t end = numeral.end;
    bool is_spaced =
        read->is_hangul && end < in->text.length && in->text.bytes[end] == ' ';
    size_t at = is_spaced ? end + 1 : end;
    fxi_entry entry;
    if (at >= in->text.length)
        return false;
    fxc_span key = {at, at + match_key(&entry, at, in)};
    if (has_sense(entry, FXI_SENSE_SCALE, key, in))
        return !is_spaced;
    if (has_sense(entry, FXI_SENSE_RANGE, key, in))
        return !read->is_hangul && starts_myriad(key.end, in);
    if (has_sense(entry, FXI_SENSE_MODIFIER, key, in))
        return read->has_unit && !is_spaced;
    if (!has_sense(entry, FXI_SENSE_CURRENCY, key, in))
        return false;
    if (read->is_hangul)
        return read->has_unit || read->numeral.decimals > 0;
    return read->has_unit || key.end - key.start > IDEOGRAPH ||
           is_beside_unit(numeral, key.end, in);
}

size_t fxi_eastern_read(fxi_numeral *out, fxi_text text, size_t at,
                        fxi_language language, const fxi_tools *tools) {
    fxi_myriad read;
    uint32_t c;
    const place in = {text, language, tools};
    if ((unsigned char)text.bytes[at] < EASTERN_LEAD ||
        fxi_utf8_decode(&c, text.bytes + at, text.length - at) == 0 ||
        !fxi_myriad_has(c))
        return 0;
    size_t length = fxi_myriad_read(&read, text.bytes + at, text.length - at);
    if (length == 0 || fxi_myriad_is_bound(text.bytes, at) ||
        is_inside_key((fxc_span){at, at + length}, &in))
        return 0;
    bool needs_unit = read.is_hangul || read.characters == 1;
    if (needs_unit && !is_counted(&read, (fxc_span){at, at + length}, &in))
        return 0;
    *out = read.numeral;
    return length;
}
