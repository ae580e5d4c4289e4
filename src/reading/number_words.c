/* SPDX-License-Identifier: MIT */
/* number   := part ((and)? part)* | fraction          scales fall from part to part
   part     := group scale?
   group    := below-100 (hundred ((and)? below-100)?)? | article hundred ...
   fraction := (group and)? (article | group)? FRACTION (of)? (article)? scale

   Scales fall strictly, so that a number has at most as many parts as there are powers
   of ten, however long the text goes on. */
#include "reading/number_words.h"

#include <limits.h>

#include "reading/fraction.h"
#include "reading/scale.h"
#include "reading/spelling.h"

static const char *const articles[] = {"a", "an", NULL};

enum { NOT_A_NUMBER = -1, HUNDRED = 100 };

typedef struct reader {
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    size_t first, at;
} reader;

static const fxi_sense *sense(const reader *r, size_t index, fxi_sense_kind kind) {
    if (index > r->first &&
        (index >= r->tokens->count || r->tokens->items[index].gap > FXI_GAP_LINE))
        return NULL;
    return fxi_token_sense(r->tokens, index, kind, r->tools);
}

static int number_at(const reader *r, size_t index) {
    const fxi_sense *number = sense(r, index, FXI_SENSE_NUMBER);
    return number != NULL ? number->value : NOT_A_NUMBER;
}

static bool is_article(const reader *r, size_t index) {
    return fxi_spelling_in(r->tokens, index, articles);
}

static size_t skip_word(const reader *r, size_t index, const char *word) {
    return fxi_spelling_is(r->tokens, index, word) ? index + 1 : index;
}

static size_t skip_article(const reader *r, size_t index) {
    return is_article(r, index) ? index + 1 : index;
}

static bool touches(const reader *r, size_t index) {
    return index < r->tokens->count && r->tokens->items[index].gap == FXI_GAP_NONE;
}

static size_t skip_hyphen(const reader *r, size_t index) {
    bool joins = fxi_token_is_dash(r->tokens, index) && touches(r, index) &&
                 touches(r, index + 1);
    return joins ? index + 1 : index;
}

/* "five", "twenty", "twenty-five". */
static int read_below_hundred(reader *r) {
    int value = number_at(r, r->at);
    if (value < 0 || value >= HUNDRED)
        return NOT_A_NUMBER;
    r->at++;
    size_t unit = skip_hyphen(r, r->at);
    int ones = value >= 20 ? number_at(r, unit) : NOT_A_NUMBER;
    if (ones < 1 || ones > 9)
        return value;
    r->at = unit + 1;
    return value + ones;
}

/* Behind "hundred": "and twenty", "twenty"; not the start of "and two hundred". */
static int read_rest(reader *r) {
    size_t start = r->at;
    r->at = skip_word(r, r->at, "and");
    int rest = read_below_hundred(r);
    if (rest > 0 && number_at(r, r->at) != HUNDRED)
        return rest;
    r->at = start;
    return 0;
}

static int read_group(reader *r) {
    int value = read_below_hundred(r);
    if (value <= 0 || number_at(r, r->at) != HUNDRED)
        return value;
    r->at++;
    return value * HUNDRED + read_rest(r);
}

static fxi_scale_status scale_at(fxi_scale *scale, const reader *r, size_t index) {
    return fxi_scale_read(scale, r->tokens, r->first, index, r->tools);
}

static bool is_scale(const reader *r, size_t index) {
    fxi_scale scale;
    return sense(r, index, FXI_SENSE_SCALE) != NULL &&
           scale_at(&scale, r, index) != FXI_SCALE_NONE;
}

/* "a hundred", "a million", and "hundred thousand" where nothing vague stands before
   ("several hundred thousand"). */
static int read_first_group(reader *r, uint16_t *flags) {
    bool has_article = is_article(r, r->at);
    size_t number = skip_article(r, r->at);
    if (!has_article && number_at(r, number) != HUNDRED)
        return read_group(r);
    if (has_article && is_scale(r, number)) {
        *flags |= FXI_QUANTITY_ARTICLE;
        r->at = number;
        return 1;
    }
    bool is_vague = r->first > 0 && fxi_token_sense(r->tokens, r->first - 1,
                                                    FXI_SENSE_VAGUE, r->tools) != NULL;
    if (number_at(r, number) != HUNDRED ||
        (!has_article && (is_vague || !is_scale(r, number + 1))))
        return NOT_A_NUMBER;
    if (has_article)
        *flags |= FXI_QUANTITY_ARTICLE;
    r->at = number + 1;
    return HUNDRED + read_rest(r);
}

static fxi_quantity_status refuse(fxi_quantity *out, fxi_rule rule,
                                  const char *reason) {
    out->rule = rule;
    out->reason = reason;
    return FXI_QUANTITY_REFUSED;
}

static fxi_quantity_status refuse_scales(fxi_quantity *out) {
    return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                  "two scale words follow each other that do not make one");
}

static fxi_quantity_status refuse_limit(fxi_quantity *out) {
    return refuse(out, FXI_RULE_NUMBER_LIMIT,
                  "the number is larger than 64 digits or a scale of 10^36");
}

/* value and mantissa from whole + fraction and the scale. */
static bool set_value(fxi_quantity *out, int whole, fxi_fraction fraction, int power) {
    out->mantissa = fxi_decimal_from_integer(whole);
    if (fraction.numerator != 0 && !fxi_fraction_add(&out->mantissa, fraction))
        return false;
    out->value = out->mantissa;
    out->scale = (int16_t)power;
    return power <= FXI_SCALE_MAX && fxi_decimal_shift(&out->value, power);
}

/* The fraction word at `index`, maybe behind a hyphen; one `n`-th each. */
static int part_at(const reader *r, size_t index) {
    const fxi_sense *part = sense(r, skip_hyphen(r, index), FXI_SENSE_FRACTION);
    return part != NULL ? part->value : 0;
}

/* "half a billion", "a quarter of a million", "three quarters of a million": from the
   fraction word on. Without a scale there is no number, except behind a whole one. */
static fxi_quantity_status read_fraction(fxi_quantity *out, reader *r, int whole,
                                         int parts) {
    int of = part_at(r, r->at);
    size_t behind = skip_hyphen(r, r->at) + 1, at = skip_word(r, behind, "of");
    at = skip_hyphen(r, at);
    at = skip_article(r, at);
    fxi_scale scale;
    fxi_scale_status status = scale_at(&scale, r, at);
    if (parts >= of || (status == FXI_SCALE_NONE && whole == 0))
        return FXI_QUANTITY_NONE;
    r->at = status == FXI_SCALE_NONE ? behind : at + scale.count;
    out->flags |= FXI_QUANTITY_FRACTION;
    if (status == FXI_SCALE_REFUSED)
        return refuse_scales(out);
    if (status == FXI_SCALE_READ)
        out->flags |= FXI_QUANTITY_SCALED;
    fxi_fraction fraction = {(uint8_t)parts, (uint8_t)of};
    if (!set_value(out, whole, fraction, status == FXI_SCALE_READ ? scale.power : 0))
        return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                      "the fraction is no exact decimal number");
    return FXI_QUANTITY_READ;
}

/* "and a half", "and three quarters" behind a number: moves to the fraction word. */
static int read_and_parts(reader *r) {
    size_t start = r->at, next = skip_word(r, r->at, "and");
    if (next == start)
        return 0;
    r->at = skip_article(r, next);
    bool is_one = r->at > next || part_at(r, next) != 0;
    int parts = is_one ? 1 : read_below_hundred(r);
    if (parts > 0 && part_at(r, r->at) > parts)
        return parts;
    r->at = start;
    return 0;
}

/* "between one million and two hundred thousand" names two numbers. */
static bool is_in_between(const reader *r) {
    for (size_t back = 1; back <= 2 && back <= r->first; back++) {
        const fxi_sense *range =
            fxi_token_sense(r->tokens, r->first - back, FXI_SENSE_RANGE, r->tools);
        if (range != NULL)
            return range->value == FXI_RANGE_BETWEEN;
    }
    return false;
}

/* The next group of a number whose last scale was `last`, with its own scale; 0: there
   is none, and the number ends here. NOT_A_NUMBER: the scales do not fall. */
static int read_next_group(fxi_scale *scale, reader *r, int last) {
    size_t start = r->at;
    r->at = skip_word(r, r->at, "and");
    bool has_and = r->at > start;
    int group = has_and && is_in_between(r) ? 0 : read_group(r);
    fxi_scale_status status = group > 0 ? scale_at(scale, r, r->at) : FXI_SCALE_NONE;
    if (status == FXI_SCALE_NONE)
        *scale = (fxi_scale){.power = 0};
    bool falls = status != FXI_SCALE_REFUSED && scale->power < last;
    if (group > 0 && falls)
        return group;
    if (group > 0 && !has_and) {
        r->at += scale->count;
        return NOT_A_NUMBER;
    }
    r->at = start;
    return 0;
}

/* "one million and a half": 1,500,000. */
static bool add_half_behind(fxi_quantity *out, reader *r, int power) {
    size_t start = r->at;
    int parts = read_and_parts(r);
    int of = parts > 0 ? part_at(r, r->at) : 0;
    size_t behind = skip_hyphen(r, r->at) + 1;
    if (of == 0 || is_scale(r, behind)) {
        r->at = start;
        return true;
    }
    r->at = behind;
    fxi_decimal part = fxi_decimal_from_integer(0);
    out->flags |= FXI_QUANTITY_FRACTION;
    return fxi_fraction_add(&part, (fxi_fraction){(uint8_t)parts, (uint8_t)of}) &&
           fxi_decimal_shift(&part, power) &&
           fxi_decimal_add(&out->value, &out->value, &part);
}

static bool add_part(fxi_quantity *out, int group, int power) {
    fxi_decimal part = fxi_decimal_from_integer(group);
    out->scale = (int16_t)power;
    return power <= FXI_SCALE_MAX && fxi_decimal_shift(&part, power) &&
           fxi_decimal_add(&out->value, &out->value, &part);
}

/* Parts behind the first group; on entry nothing is in the value yet. */
static fxi_quantity_status read_parts(fxi_quantity *out, reader *r, int group) {
    fxi_scale scale;
    fxi_scale_status status = scale_at(&scale, r, r->at);
    if (status == FXI_SCALE_REFUSED) {
        r->at += scale.count;
        return refuse_scales(out);
    }
    int last = INT_MAX;
    while (group > 0 && scale.power < last) {
        r->at += scale.count;
        last = scale.power;
        if (!add_part(out, group, last))
            return refuse_limit(out);
        if (last == 0)
            break;
        out->flags |= FXI_QUANTITY_SCALED;
        group = read_next_group(&scale, r, last);
    }
    if (group == NOT_A_NUMBER)
        return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                      "the scale words do not fall from part to part");
    return FXI_QUANTITY_READ;
}

static fxi_quantity_status read_cardinal(fxi_quantity *out, reader *r, int group) {
    fxi_quantity_status status = read_parts(out, r, group);
    if (status == FXI_QUANTITY_READ && out->scale > 0 &&
        !add_half_behind(out, r, out->scale))
        return refuse_limit(out);
    if (out->scale == 0)
        out->flags &= (uint16_t)~FXI_QUANTITY_SCALED;
    out->mantissa = out->value;
    if (status == FXI_QUANTITY_READ && !fxi_decimal_shift(&out->mantissa, -out->scale))
        return refuse_limit(out);
    return status;
}

static fxi_quantity_status read_number(fxi_quantity *out, reader *r) {
    size_t behind_article = skip_article(r, r->at);
    if (part_at(r, behind_article) != 0) {
        r->at = behind_article;
        return read_fraction(out, r, 0, 1);
    }
    int group = read_first_group(r, &out->flags);
    if (group == NOT_A_NUMBER)
        return FXI_QUANTITY_NONE;
    if (part_at(r, r->at) != 0 && group > 0 && group < HUNDRED)
        return read_fraction(out, r, 0, group);
    int parts = read_and_parts(r);
    if (parts > 0)
        return read_fraction(out, r, group, parts);
    return read_cardinal(out, r, group);
}

fxi_quantity_status fxi_number_words_read(fxi_quantity *out, size_t *count,
                                          const fxi_tokens *tokens, size_t first,
                                          const fxi_tools *tools) {
    reader r = {tokens, tools, first, first};
    *out = (fxi_quantity){.value = fxi_decimal_from_integer(0),
                          .flags = FXI_QUANTITY_WORDS};
    fxi_quantity_status status = read_number(out, &r);
    *count = status == FXI_QUANTITY_NONE ? 0 : r.at - first;
    return status;
}
