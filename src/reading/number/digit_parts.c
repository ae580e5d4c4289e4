/* SPDX-License-Identifier: MIT */
/* number := part (and? part)* (and? WORDS)?
   part   := numeral scale?

   A thousand and its rest are one group before a larger scale: "2 mil 500 millones",
   "14 thousand 500 billion". */
#include "reading/number/digit_parts.h"

#include <string.h>

#include "lexicon/grammar.h"
#include "reading/mark/marks.h"
#include "reading/number/broken_group.h"
#include "reading/number/digit_sum.h"
#include "reading/number/myriad_rest.h"
#include "reading/number/number_words.h"
#include "reading/text/spelling.h"

enum { HUNDRED = 2, THOUSAND = 3, LAKH = 5 };

typedef fxi_digit_part part;

typedef struct reader {
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    size_t first;    /* token of the number */
    fxi_scale scale; /* of the part before */
} reader;

/* A number close by that may be a part: no fraction, one with a value, and none of the
   next column. */
static const fxi_numeral *part_at(const fxi_tokens *tokens, size_t index) {
    const unsigned barred = FXI_NUMERAL_REFUSED | FXI_NUMERAL_FRACTION;
    const fxi_numeral *n =
        fxi_token_is_near(tokens, index) ? fxi_token_numeral(tokens, index) : NULL;
    return n != NULL && (n->flags & barred) == 0 &&
                   !fxi_spelling_starts_column(tokens, index)
               ? n
               : NULL;
}

static unsigned grammar_rules(const reader *r) {
    fxi_language language = r->tokens->items[r->first].language;
    return fxi_grammar_of(r->tools->lexicon, language)->rules;
}

static bool is_unit(const reader *r, size_t index) {
    return fxi_mark_unit_behind(r->tokens, index, r->tools);
}

/* "R$" before the number. */
static bool is_led(const reader *r) {
    return r->first > 0 && fxi_token_has(r->tokens, r->first - 1, FXI_SENSE_CURRENCY);
}

/* "200 000" of "1 million 200 000 euros": it says its thousands by its groups. That of
   "2 million 50,000-dollar bonds" and "between 2 million and 50,000" is its own. */
static bool is_rest_of_million(const reader *r, size_t index, const fxi_numeral *n) {
    return r->scale.power == 2 * THOUSAND && (n->flags & FXI_NUMERAL_GROUPED) != 0 &&
           !fxi_token_is_dash(r->tokens, index + 1) &&
           (r->first == 0 || !fxi_token_means(r->tokens, r->first - 1, FXI_SENSE_RANGE,
                                              FXI_RANGE_BETWEEN, r->tools));
}

/* A comma parts amounts of other things: "R$ 5 milhões e 200 mil, respectivamente". */
static bool ends(const reader *r, size_t index) {
    return fxi_spelling_ends_phrase(r->tokens, index) &&
           !fxi_token_is_sign(r->tokens, index, ',');
}

/* "९ सय ५५ रुपैयाँ", "रु ९ सय ५५", "ரூ.40 ஆயிரத்து 76-க்கு": in the languages of India the
   rest of hundreds, and that of thousands where nothing stands behind that it counts.
 */
static bool is_rest_beside_mark(const reader *r, size_t index) {
    if ((r->scale.power != HUNDRED && r->scale.power != THOUSAND) ||
        (grammar_rules(r) & FXI_NUMBER_WIDE_SCALES) == 0)
        return false;
    if (r->scale.power == HUNDRED)
        return is_led(r) || is_unit(r, index + 1);
    return is_led(r) && (ends(r, index + 1) || fxi_token_is_dash(r->tokens, index + 1));
}

static bool counts_wide(const reader *r) {
    return (grammar_rules(r) & FXI_NUMBER_WIDE_GROUPS) != 0;
}

/* The thousands before `index` stand behind millions. */
static bool is_behind_two(const reader *r, size_t index) {
    return index > r->first + 1 + r->scale.count;
}

/* "S/ 412 mil| 385 a la firma", not "$12 mil 24 horas después": where the mark stands
   first, the rest of a thousand in one to three digits, which count nothing, in the
   languages that say so. */
static bool is_led_rest(const reader *r, size_t index, const fxi_numeral *n) {
    const uint32_t no_nouns = FXI_KIND(GRAMMAR) | FXI_KIND(DATE) | FXI_KIND(RATE) |
                              FXI_KIND(UNIT) | FXI_KIND(CONNECTOR) | FXI_KIND(DISTINCT);
    const size_t next = index + 1;
    return n->digits > 0 && n->digits <= THOUSAND && is_led(r) && counts_wide(r) &&
           (is_behind_two(r, index) || fxi_spelling_ends_phrase(r->tokens, next) ||
            fxi_token_opens(r->tokens, next) ||
            ((r->tokens->items[next].kinds & no_nouns) != 0 &&
             (r->tokens->items[next].kinds & FXI_KINDS_OF_THINGS) == 0));
}

/* "entre mil| 500 y dos mil 500 pesos": the rest of the low end of a range, whose high
   end counts thousands before the unit. */
static bool is_low_rest(const reader *r, size_t index, const fxi_numeral *n) {
    size_t at = index + 2;
    if (n->digits == 0 || n->digits > THOUSAND || !counts_wide(r) ||
        !fxi_token_has(r->tokens, index + 1, FXI_SENSE_RANGE))
        return false;
    at += !fxi_token_has(r->tokens, at, FXI_SENSE_SCALE);
    const fxi_sense *scale = fxi_token_sense(r->tokens, at, FXI_SENSE_SCALE, r->tools);
    return scale != NULL && scale->value == THOUSAND &&
           is_unit(r, at + 1 + (part_at(r->tokens, at + 1) != NULL));
}

/* "46 लाख 722 रुपये": behind a lakh or crore, and any larger scale of the languages
   that count by them. */
static bool is_of_south_asia(const reader *r) {
    enum { CRORE = 7 };
    const int power = r->scale.power;
    return power == LAKH || power == CRORE ||
           (power > CRORE && (grammar_rules(r) & FXI_NUMBER_WIDE_SCALES) != 0);
}

/* Whether the part at `index`, behind a space or without a scale of its own, belongs to
   the number before: both have scale words in full ("1 crore 50 lakh"), or one is a
   thousand, or a million, and the other the rest before the unit ("5 тысяч 500 рублей",
   "46 lakh 722 rupees", "1 million 200 000 euros", "5ہزار600روپے"), or behind the mark.
   Korean parts all its places ("6천 2백 70만", "8만 8660"). */
static bool may_be_spaced(const reader *r, size_t index, const fxi_numeral *n,
                          const fxi_scale *own) {
    if (own->power != 0)
        return (!own->is_short && (n->decimals == 0 || !r->scale.is_short)) ||
               fxi_token_is_hangul(r->tokens, index + 1);
    if (fxi_token_is_hangul(r->tokens, index - 1) || is_rest_beside_mark(r, index) ||
        fxi_myriad_rest_fills(n, r->tokens, index, r->scale.power, r->tools))
        return true;
    if (r->scale.is_short)
        return false;
    if (r->scale.power == THOUSAND)
        return is_unit(r, index + 1) || is_led_rest(r, index, n) ||
               is_low_rest(r, index, n);
    if (is_of_south_asia(r))
        return is_unit(r, index + 1);
    return is_rest_of_million(r, index, n) && is_unit(r, index + 1);
}

/* The scale of the part at `index`, or none; false: its words are refused. */
static bool read_scale(fxi_scale *out, const reader *r, size_t index) {
    fxi_scale_status status =
        fxi_scale_read(out, r->tokens, index, index + 1, r->tools);
    return status == FXI_SCALE_READ || status == FXI_SCALE_NONE;
}

/* Without a scale as many decimals as money has, "1천633.9" where it touches any; with
   one none where it touches, but those of what fills a group of East Asia,
   "31億2765.8万", not "1조2.5억". They end the number, as those of "2 трлн 826,5 млрд"
   do. */
static bool may_have_decimals(const part *p, const fxi_tokens *tokens, size_t index) {
    enum { MINOR_DIGITS = 2 };
    const bool touches = fxi_token_touches(tokens, index);
    if (p->decimals == 0 || (p->power != 0) != touches)
        return true;
    return touches ? p->is_grouped && fxi_token_is_eastern(tokens, index - 1) &&
                         fxi_decimal_whole_digits(&p->value) > 1
                   : p->decimals <= MINOR_DIGITS;
}

/* A further part without a scale touches one of East Asia: "1万5000". */
static bool read_part(part *out, const reader *r, size_t index, fxi_scale *scale) {
    const bool may_break = fxi_token_touches(r->tokens, index) &&
                           fxi_token_is_eastern(r->tokens, index - 1);
    *scale = (fxi_scale){0};
    if (may_break && fxi_broken_group_read(out, r->tokens, index))
        return true;
    const fxi_numeral *n = part_at(r->tokens, index);
    if (n == NULL || !read_scale(scale, r, index))
        return false;
    const bool has_scale = scale->power != 0;
    *out = (part){n->value,
                  n->decimals,
                  scale->power,
                  scale->last,
                  has_scale && fxi_token_is_eastern(r->tokens, index + 1),
                  1 + scale->count};
    if (!may_have_decimals(out, r->tokens, index))
        return false;
    if (!fxi_token_touches(r->tokens, index))
        return may_be_spaced(r, index, n, scale);
    if (has_scale)
        return true;
    if (!fxi_token_is_eastern(r->tokens, index - 1))
        return may_be_spaced(r, index, n, scale);
    return fxi_myriad_rest_read(out, r->tokens, index, r->scale.power,
                                is_led(r) && !is_unit(r, index + 1), r->tools);
}

/* A thousand before a larger scale is a place of its group: "2 mil 500 millones". */
static bool is_place(int before, int power) {
    return before == THOUSAND && power > THOUSAND;
}

/* The same in any language between digits that blanks part, "14 thousand 500 billion":
   "1พัน2ร้อยล้าน" may count the first one in millions, too. */
static bool is_place_before(const reader *r, int before, const part *next,
                            size_t index) {
    const bool is_printed = fxi_token_numeral(r->tokens, r->first) != NULL &&
                            !fxi_token_touches(r->tokens, index);
    return is_place(before, next->power) && !next->is_grouped &&
           (is_printed || counts_wide(r));
}

/* The unit stands behind, or before all of it where the phrase ends. */
static bool is_last(const reader *r, size_t behind, const fxi_scale *scale) {
    return is_unit(r, behind) || (scale->power != 0 && is_led(r) && ends(r, behind));
}

/* "e 500 mil", "o 400 milyard": behind the word for "and" the next scale below, the
   rest of a thousand, or the rest of what a larger scale counts. */
static bool read_link(part *out, const reader *r, size_t index, fxi_scale *scale) {
    if (!fxi_token_is_near(r->tokens, index) ||
        !fxi_token_is_and(r->tokens, index, r->tools))
        return false;
    size_t at = index + 1;
    if (fxi_token_is_dash(r->tokens, at) && fxi_token_touches(r->tokens, at))
        at++;
    const fxi_numeral *n = part_at(r->tokens, at);
    if (n == NULL || n->decimals != 0 || r->scale.is_short || !read_scale(scale, r, at))
        return false;
    *out = (part){n->value,    0,     scale->power,
                  scale->last, false, at + 1 - index + scale->count};
    bool follows = r->scale.power - scale->power == THOUSAND ||
                   (scale->power == 0 && is_rest_of_million(r, at, n)) ||
                   (is_place(r->scale.power, scale->power) && counts_wide(r) &&
                    fxi_decimal_whole_digits(&n->value) <= THOUSAND);
    return follows && !scale->is_short;
}

/* "3 milhões e 500 mil reais", "41 milyon o 250 hezar o 500 toman": the unit stands at
   the end, so that the numbers before it have none of their own. */
static bool read_linked(part *out, const reader *r, size_t index, fxi_scale *scale) {
    enum { LINKS_MAX = 4 };
    if (!read_link(out, r, index, scale))
        return false;
    part further;
    reader at_part = *r;
    fxi_scale last = *scale;
    size_t behind = index + out->count;
    for (int i = 0; i < LINKS_MAX && !is_last(r, behind, &last); i++) {
        at_part.scale = last;
        if (last.power == 0 || !read_link(&further, &at_part, behind, &last))
            return false;
        behind += further.count;
    }
    return is_last(r, behind, &last);
}

/* "4亿零255万": the zero that says that a place is skipped, before digits. */
static bool is_zero_between(const fxi_tokens *tokens, size_t index) {
    static const char zero[] = "零";
    const fxc_span span = tokens->items[index].span;
    return span.end - span.start == sizeof zero - 1 &&
           memcmp(tokens->text.bytes + span.start, zero, sizeof zero - 1) == 0 &&
           fxi_token_is_eastern(tokens, index - 1) &&
           fxi_token_touches(tokens, index + 1);
}

static bool read_behind_zero(part *out, const reader *r, size_t index,
                             fxi_scale *scale) {
    if (!fxi_token_touches(r->tokens, index) || index + 1 >= r->tokens->count ||
        !is_zero_between(r->tokens, index) || part_at(r->tokens, index + 1) == NULL ||
        !read_scale(scale, r, index + 1))
        return false;
    const fxi_numeral *n = fxi_token_numeral(r->tokens, index + 1);
    *out = (part){n->value,
                  n->decimals,
                  scale->power,
                  scale->last,
                  scale->power != 0 && fxi_token_is_eastern(r->tokens, index + 2),
                  2 + scale->count};
    return true;
}

static bool read_next(part *out, reader *r, size_t index) {
    fxi_scale scale;
    if ((!read_part(out, r, index, &scale) && !read_linked(out, r, index, &scale) &&
         !read_behind_zero(out, r, index, &scale)) ||
        fxi_scale_closes(r->tokens, index - 1, r->tools))
        return false;
    r->scale = scale;
    return true;
}

/* The unit stands behind, or before all of it, "Rs 2 crore fifty lakh", where the rest
   has a scale too. */
static bool closes(const reader *r, size_t behind, const fxi_quantity *rest) {
    return is_unit(r, behind) ||
           (is_led(r) && is_of_south_asia(r) && rest->scale >= THOUSAND &&
            fxi_token_numeral(r->tokens, behind) == NULL);
}

/* "5 миллионов двести тысяч", "3 mil e quinhentos reais": number words below the last
   scale, with the unit behind them. The word for "and" where it links such parts. */
static bool add_words(fxi_quantity *out, size_t *count, const reader *r) {
    fxi_quantity rest;
    size_t words = 0, at = r->first + *count;
    const uint16_t barred = FXI_QUANTITY_FRACTION | FXI_QUANTITY_DECIMALS;
    if (r->scale.power < HUNDRED || r->scale.is_short || out->scale == 0 ||
        (out->flags & FXI_QUANTITY_DECIMALS) != 0)
        return true;
    if ((grammar_rules(r) & FXI_NUMBER_LINKS_REST) != 0 &&
        fxi_token_is_and(r->tokens, at, r->tools))
        at++;
    if (!fxi_token_is_near(r->tokens, at) ||
        r->tokens->items[at].kind != FXI_TOKEN_WORD ||
        fxi_number_words_read(&rest, &words, r->tokens, at, r->tools) !=
            FXI_QUANTITY_READ ||
        (rest.flags & barred) != 0 || fxi_decimal_is_zero(&rest.value) ||
        fxi_decimal_whole_digits(&rest.value) > r->scale.power ||
        !closes(r, at + words, &rest) ||
        fxi_scale_closes(r->tokens, r->first + *count - 1, r->tools))
        return true;
    *count = at + words - r->first;
    out->open = 0;
    out->scale = rest.scale;
    return fxi_decimal_add(&out->value, &out->value, &rest.value);
}

/* "107 mil| 732.4 millones" of "6 billones 107 mil 732.4 millones": a thousand behind a
   larger scale is a place of the group that the next one counts. */
static void find_place(part *p, const reader *r, size_t index) {
    part next;
    reader ahead = *r;
    p->is_grouped =
        p->is_grouped || (p->power == THOUSAND && read_next(&next, &ahead, index) &&
                          is_place_before(r, THOUSAND, &next, index));
}

/* The parts in digits. False: the sum has too many. */
static bool add_digits(fxi_quantity *out, size_t *count, reader *r) {
    fxi_digit_sum s;
    part more;
    int power = r->scale.power;
    if (!read_next(&more, r, r->first + *count))
        return true;
    bool is_grouped = fxi_token_is_eastern(r->tokens, r->first + *count - 1) ||
                      is_place_before(r, power, &more, r->first + *count);
    if (!fxi_digit_sum_start(&s, &out->value, power, is_grouped))
        return false;
    s.is_wide = power == LAKH || (power >= HUNDRED && power < LAKH &&
                                  (grammar_rules(r) & FXI_NUMBER_WIDE_SCALES) != 0);
    while (fxi_digit_sum_takes(&s, &more)) {
        if (!s.is_wide)
            find_place(&more, r, r->first + *count + more.count);
        if (!fxi_digit_sum_add(&s, &more))
            return false;
        *count += more.count;
        out->open = 0;
        out->decimals = more.decimals;
        out->scale =
            (int16_t)(more.power +
                      (more.power > 0 ? fxi_quantity_hidden_zeros(&more.value) : 0));
        if (more.power == 0 || more.decimals != 0 ||
            !read_next(&more, r, r->first + *count))
            break;
    }
    if (out->decimals != 0)
        out->flags |= FXI_QUANTITY_DECIMALS;
    return fxi_decimal_add(&out->value, &s.closed, &s.group);
}

bool fxi_digit_parts_add(fxi_quantity *out, size_t *count, const fxi_scale *scale,
                         const fxi_tokens *tokens, size_t first,
                         const fxi_tools *tools) {
    const unsigned parts = FXI_QUANTITY_FRACTION | FXI_QUANTITY_DECIMALS;
    reader r = {tokens, tools, first, *scale};
    if (scale->power == 0 || out->decimals != 0 || (out->flags & parts) != 0)
        return true;
    /* "दुई लाख ५३ हजार एकसय": a number in words has read the words that follow it. */
    const size_t words = (out->flags & FXI_QUANTITY_WORDS) != 0 ? *count : 0;
    if (!add_digits(out, count, &r) || (*count != words && !add_words(out, count, &r)))
        return false;
    if (out->scale == 0)
        out->flags &= (uint16_t)~FXI_QUANTITY_SCALED;
    return true;
}
