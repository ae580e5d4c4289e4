/* SPDX-License-Identifier: MIT */
#include "reading/text/eastern.h"

#include <string.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/grammar.h"
#include "reading/text/character.h"
#include "reading/text/lone_digit.h"
#include "reading/text/myriad.h"
#include "reading/text/neighbour.h"
#include "reading/text/word.h"

/* First byte of "○"; bytes of one Han, Kana or Hangul; characters of the longest name
   that is looked for before a number. */
enum { EASTERN_LEAD = 0xE2, IDEOGRAPH = 3, NAME_MAX = 4 };

/* Where keys are looked for. */
typedef struct place {
    fxi_text text;
    fxi_language language;
    const fxi_tools *tools;
} place;

/* A numeral that may be one. */
typedef struct candidate {
    fxi_myriad read;
    fxc_span span;
} candidate;

static bool has_sense(fxi_entry entry, fxi_sense_kind kind, fxc_span key,
                      const place *in) {
    return fxi_lexicon_sense(in->tools->lexicon, entry, kind, key, in->text.bytes,
                             in->language) != NULL;
}

static size_t match_key(fxi_entry *entry, size_t at, const place *in) {
    return at < in->text.length
               ? fxi_word_match(entry, in->text, at, in->language, in->tools)
               : 0;
}

/* The currency whose key is the bytes of `key`; NULL: none is. */
static const fxi_sense *money_of(fxi_entry entry, fxc_span key, const place *in) {
    return key.end == key.start
               ? NULL
               : fxi_lexicon_sense(in->tools->lexicon, entry, FXI_SENSE_CURRENCY, key,
                                   in->text.bytes, in->language);
}

/* The currency whose name ends at `end`. */
static const fxi_sense *money_before(size_t end, const place *in) {
    for (size_t length = IDEOGRAPH; length <= NAME_MAX * IDEOGRAPH && length <= end;
         length += IDEOGRAPH) {
        fxi_entry entry;
        fxc_span key = {end - length, end};
        if (match_key(&entry, key.start, in) == length)
            return money_of(entry, key, in);
    }
    return NULL;
}

static bool has_rule(const place *in, fxi_grammar_rule rule) {
    return fxi_grammar_has(in->tools->lexicon, in->language, rule);
}

static fxi_myriad_last last_digit(const place *in) {
    return has_rule(in, FXI_NUMBER_NEXT_PLACE) ? FXI_MYRIAD_LAST_NEXT
                                               : FXI_MYRIAD_LAST_ONES;
}

static size_t read_at(fxi_myriad *out, size_t at, const place *in) {
    return at < in->text.length ? fxi_myriad_read(out, in->text.bytes + at,
                                                  in->text.length - at, last_digit(in))
                                : 0;
}

static bool starts_myriad(size_t at, const place *in) {
    fxi_myriad read;
    return read_at(&read, at, in) > 0;
}

/* "오만 원": the key, a place here, is the numeral and its scale, and money or a
   further part stands behind it. */
static bool is_scaled(fxc_span numeral, size_t end, const place *in) {
    fxi_entry entry;
    fxc_span scale = {numeral.end, numeral.end + match_key(&entry, numeral.end, in)};
    if (scale.end != end || !has_sense(entry, FXI_SENSE_SCALE, scale, in))
        return false;
    size_t at = end + fxi_character_blanks(in->text.bytes + end, in->text.length - end);
    fxc_span unit = {at, at + match_key(&entry, at, in)};
    return money_of(entry, unit, in) != NULL || starts_myriad(at, in);
}

/* "一株当たり", "第一四半期": a key that holds the numeral and says more. */
static bool is_inside_key(fxc_span numeral, const place *in) {
    fxi_entry entry;
    size_t length = match_key(&entry, numeral.start, in);
    fxc_span key = {numeral.start, numeral.start + length};
    return key.end > numeral.end && !has_sense(entry, FXI_SENSE_SCALE, key, in) &&
           !is_scaled(numeral, key.end, in);
}

/* --- what stands around the numeral and its money --- */

static bool is_letter_at(size_t at, const place *in) {
    return fxi_letter_of(fxi_text_character(in->text, at)) != FXI_LETTER_NONE;
}

static bool is_letter_before(size_t at, const place *in) {
    return at > 0 && is_letter_at(fxi_utf8_previous(in->text.bytes, at), in);
}

/* "蒙牛、三元、光明": what stands in a list of names is one. */
static bool is_listed(size_t at, const place *in) {
    static const char mark[] = "、";
    enum { LENGTH = sizeof mark - 1 };
    return at >= LENGTH && memcmp(in->text.bytes + at - LENGTH, mark, LENGTH) == 0;
}

/* "五元六角": one digit with a unit stands before, or behind, another. */
static bool is_beside_unit(fxc_span numeral, size_t behind, const place *in) {
    return (behind < in->text.length && (fxi_ascii_is_digit(in->text.bytes[behind]) ||
                                         starts_myriad(behind, in))) ||
           money_before(numeral.start, in) != NULL;
}

/* --- one digit --- */

/* "五円の切手": Japanese has no other word for it, but 一円 (all over) and 三元 (豚).
 */
static bool is_japanese_price(const candidate *c, fxc_span money, const place *in) {
    fxi_entry entry;
    if (!has_rule(in, FXI_NUMBER_PLACES) || c->read.numeral.value.digits[0] < 2)
        return false;
    match_key(&entry, money.start, in);
    return money_of(entry, money, in)->currency_count == 1;
}

/* "三块|半" */
static bool is_half_at(size_t at, const place *in) {
    fxi_entry entry;
    fxc_span key = {at, at};
    key.end += match_key(&entry, at, in);
    return key.end > at && has_sense(entry, FXI_SENSE_FRACTION, key, in) &&
           !is_letter_at(key.end, in);
}

/* "三元": a word, unless it has another unit beside it or a half, or ends its clause.
 */
static bool counts_han(const candidate *c, fxc_span money, const place *in) {
    return c->read.has_unit || is_japanese_price(c, money, in) ||
           money.end - money.start > IDEOGRAPH ||
           is_beside_unit(c->span, money.end, in) || is_half_at(money.end, in) ||
           (!is_letter_at(money.end, in) && !is_listed(c->span.start, in));
}

/* "구파운드", "이달러이십센트": it starts a word that goes on with a name of two
   syllables or more. Apart from it only what is no other word counts: "일" is work,
   "이" this, "구" old. */
static bool counts_hangul(const candidate *c, fxc_span money, const place *in) {
    enum { PLAIN_FIRST = 3, PLAIN_LAST = 8 };
    const fxi_myriad *read = &c->read;
    if (read->has_unit || read->numeral.decimals > 0)
        return true;
    bool starts_word =
        !is_letter_before(c->span.start, in) || money_before(c->span.start, in) != NULL;
    bool is_spaced = money.start > c->span.end;
    unsigned digit = (unsigned)read->numeral.value.digits[0];
    return read->characters == 1 && money.end - money.start > IDEOGRAPH &&
           starts_word && (!is_spaced || (digit >= PLAIN_FIRST && digit <= PLAIN_LAST));
}

/* "一块五": a digit behind a unit that is a counter as well, where the clause ends. */
static bool is_tenth(const candidate *c, const place *in) {
    enum { TENTHS = -1 };
    if (c->read.characters > 1 || c->read.is_hangul || is_letter_at(c->span.end, in))
        return false;
    const fxi_sense *unit = money_before(c->span.start, in);
    return unit != NULL && (unit->flags & FXI_SENSE_WEAK) != 0 &&
           unit->value >= TENTHS && unit->value <= 0;
}

/* "五|六块钱": the money of a language that says "五十六" where it means that. */
static bool is_money_of_parts(fxi_entry entry, fxc_span key, const place *in) {
    return !has_rule(in, FXI_NUMBER_PLACES) && money_of(entry, key, in) != NULL;
}

/* "两|三百", "三|四万", "二、|三千": behind the second of two digits one apart stands a
   unit, a scale or money. Japanese prints places side by side: "三四億" is 34. */
static bool is_neighbour(size_t at, const place *in) {
    size_t second = fxi_neighbour_at(in->text, at, !has_rule(in, FXI_NUMBER_PLACES));
    fxi_entry entry;
    if (second == 0)
        return false;
    fxc_span key = {second + IDEOGRAPH, second + IDEOGRAPH};
    key.end += match_key(&entry, key.start, in);
    return starts_myriad(key.start, in) ||
           (key.end > key.start && (has_sense(entry, FXI_SENSE_SCALE, key, in) ||
                                    is_money_of_parts(entry, key, in)));
}

/* "四分之三亿": the rest of a fraction; "上千元", in the thousands. */
static bool is_after(size_t at, const char *word, size_t length, const place *in) {
    return at >= length && memcmp(in->text.bytes + at - length, word, length) == 0;
}

/* The code point at `at`, of three bytes as all of these numerals; 0: none. */
static uint32_t code_point_at(size_t at, const place *in) {
    return fxi_text_character(in->text, at);
}

/* "十|五六万": behind a unit stand two digits one apart, the first of them at `at`. */
static bool is_pair_behind_unit(size_t at, const place *in) {
    return at >= IDEOGRAPH && fxi_myriad_unit(code_point_at(at - IDEOGRAPH, in)) > 0 &&
           fxi_neighbour_at(in->text, at, true) == at + IDEOGRAPH;
}

/* What stands before `at` makes it a part of something else. */
static bool is_bound(size_t at, const place *in) {
    static const char parts[] = "分之", more[] = "上", least[] = "以上";
    if (is_after(at, parts, sizeof parts - 1, in))
        return true;
    bool is_unit = fxi_myriad_digit(code_point_at(at, in)) == FXI_MYRIAD_NO_DIGIT;
    if (is_unit && is_after(at, more, sizeof more - 1, in) &&
        !is_after(at, least, sizeof least - 1, in))
        return true;
    return fxi_myriad_is_bound(in->text.bytes, at) &&
           !(at >= IDEOGRAPH && is_neighbour(at - IDEOGRAPH, in) &&
             !is_pair_behind_unit(at - IDEOGRAPH, in));
}

/* The scale whose sign ends at `end`: "万". */
static bool is_scale_before(size_t end, const place *in) {
    fxi_entry entry;
    fxc_span key = {end - IDEOGRAPH, end};
    return end >= IDEOGRAPH && match_key(&entry, key.start, in) == IDEOGRAPH &&
           has_sense(entry, FXI_SENSE_SCALE, key, in);
}

/* "一萬二": the digit behind a scale that counts the place below it. */
static bool is_next_place(const candidate *c, const place *in) {
    return c->read.characters == 1 && !c->read.is_hangul &&
           has_rule(in, FXI_NUMBER_NEXT_PLACE) && is_scale_before(c->span.start, in);
}

/* "천|821억": Korean as it is spoken; digits fill up the places below the unit. */
static bool is_filled(const candidate *c, const place *in) {
    return c->read.is_hangul && c->read.has_unit && c->span.end < in->text.length &&
           fxi_ascii_is_digit(in->text.bytes[c->span.end]) &&
           !is_letter_before(c->span.start, in);
}

/* A scale behind the numeral, a modifier (十多亿), the other end of a range (两到三亿),
   or a currency. Korean parts the currency from the number by a space. */
static bool is_counted(const candidate *c, const place *in) {
    size_t end = c->span.end;
    bool is_hangul = c->read.is_hangul;
    size_t blanks =
        is_hangul ? fxi_character_blanks(in->text.bytes + end, in->text.length - end)
                  : 0;
    size_t at = end + blanks;
    bool is_spaced = blanks > 0;
    fxi_entry entry;
    bool is_next = is_next_place(c, in);
    if (is_tenth(c, in) || (is_next && !is_letter_at(end, in)) || is_filled(c, in))
        return true;
    if (at >= in->text.length)
        return false;
    fxc_span key = {at, at + match_key(&entry, at, in)};
    if (has_sense(entry, FXI_SENSE_SCALE, key, in))
        return !is_spaced;
    if (has_sense(entry, FXI_SENSE_VAGUE, key, in)) /* "十|几万" */
        return c->read.has_unit && !is_spaced &&
               fxi_word_is_several(&entry, in->text, at, in->language, in->tools);
    if (has_sense(entry, FXI_SENSE_RANGE, key, in))
        return !is_hangul && starts_myriad(key.end, in);
    if (has_sense(entry, FXI_SENSE_MODIFIER, key, in))
        return (c->read.has_unit || is_next) && !is_spaced;
    if (money_of(entry, key, in) == NULL)
        return false;
    return is_hangul ? counts_hangul(c, key, in) : counts_han(c, key, in);
}

/* Where the digits of the pair start that ends a numeral of `length` bytes at `at`,
   with a unit behind it or none; 0: no pair does. */
static size_t last_pair(size_t at, size_t length, const place *in) {
    enum { PAIR = 2 * IDEOGRAPH };
    size_t end = at + length;
    if (length > PAIR && fxi_myriad_unit(code_point_at(end - IDEOGRAPH, in)) > 0)
        end -= IDEOGRAPH;
    return end - at > PAIR && is_pair_behind_unit(end - PAIR, in) ? end - PAIR : 0;
}

/* Where the numeral of which byte `at` is a part starts; it has few characters. */
static size_t start_of(size_t at, const place *in) {
    enum { REACH = 7 };
    for (int i = 0; i < REACH && at >= IDEOGRAPH &&
                    fxi_myriad_has(code_point_at(at - IDEOGRAPH, in));
         i++)
        at -= IDEOGRAPH;
    return at;
}

/* "十五|六万", "一百五|六十万": the numeral at `start` up to the pair of digits, and
   one of them, at `digit`, with the unit that stands behind the pair. */
static bool read_one_of_pair(fxi_numeral *out, size_t start, size_t pair, size_t digit,
                             const place *in) {
    fxi_myriad head;
    const fxi_text before = {in->text.bytes, pair};
    const size_t behind = pair + 2 * IDEOGRAPH;
    int above = (int)fxi_myriad_unit(code_point_at(pair - IDEOGRAPH, in));
    int unit = (int)fxi_myriad_unit(code_point_at(behind, in));
    fxi_decimal last =
        fxi_decimal_from_integer(fxi_myriad_digit(code_point_at(digit, in)));
    if (unit == 0 && last_digit(in) == FXI_MYRIAD_LAST_NEXT)
        unit = above - 1;
    size_t length = read_at(&head, start, &(place){before, in->language, in->tools});
    *out = head.numeral;
    return length == pair - start && (head.numeral.flags & FXI_NUMERAL_REFUSED) == 0 &&
           unit < above && fxi_decimal_shift(&last, unit) &&
           fxi_decimal_add(&out->value, &head.numeral.value, &last);
}

/* Length of one number of "十五六万", 15 or 16, as its first and its second token. */
static size_t read_pair(fxi_numeral *out, size_t at, size_t length, bool is_refused,
                        const place *in) {
    size_t before = at >= IDEOGRAPH ? at - IDEOGRAPH : 0;
    if (before > 0 && is_pair_behind_unit(before, in)) {
        bool has_unit = fxi_myriad_unit(code_point_at(at + IDEOGRAPH, in)) > 0;
        size_t start = start_of(before, in);
        return !is_bound(start, in) && read_one_of_pair(out, start, before, at, in)
                   ? (has_unit ? 2u : 1u) * IDEOGRAPH
                   : 0;
    }
    size_t pair = is_refused && !is_bound(at, in) ? last_pair(at, length, in) : 0;
    return pair != 0 && read_one_of_pair(out, at, pair, pair, in)
               ? pair + IDEOGRAPH - at
               : 0;
}

/* "二億|○四百萬": behind a scale a circle says that a place is skipped. */
static size_t read_numeral(fxi_myriad *out, size_t at, const place *in) {
    bool skips = fxi_myriad_is_circle(code_point_at(at, in)) && is_scale_before(at, in);
    size_t start = skips ? at + IDEOGRAPH : at;
    size_t length = read_at(out, start, in);
    if (skips) { /* "○五" is no "五" */
        out->characters++;
        out->numeral.digits = 2;
    }
    return length > 0 ? start + length - at : 0;
}

size_t fxi_eastern_read(fxi_numeral *out, fxi_text text, size_t at,
                        fxi_language language, const fxi_tools *tools) {
    candidate found;
    const place in = {text, language, tools};
    if ((unsigned char)text.bytes[at] < EASTERN_LEAD)
        return 0;
    const uint32_t c = code_point_at(at, &in);
    if (!(fxi_myriad_has(c) || fxi_myriad_is_circle(c)) ||
        fxi_lone_digit_is_idle(text, at, tools))
        return 0;
    bool is_low = is_neighbour(at, &in);
    const fxi_text rest = {text.bytes, is_low ? at + IDEOGRAPH : text.length};
    size_t length = read_numeral(&found.read, at, &(place){rest, language, tools});
    found.span = (fxc_span){at, at + length};
    bool is_refused =
        length > 0 && (found.read.numeral.flags & FXI_NUMERAL_REFUSED) != 0;
    size_t half = length == 0 ? 0 : read_pair(out, at, length, is_refused, &in);
    if (half != 0)
        return half;
    if (length == 0 || is_bound(at, &in) || is_inside_key(found.span, &in))
        return 0;
    if (is_low) {
        *out = found.read.numeral;
        return length;
    }
    bool needs_unit = found.read.is_hangul || found.read.characters == 1;
    if (needs_unit && !is_counted(&found, &in))
        return 0;
    *out = found.read.numeral;
    return length;
}
