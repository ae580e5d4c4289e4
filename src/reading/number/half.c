/* SPDX-License-Identifier: MIT */
/* half := link article? FRACTION | FRACTION

   The second form is that of words that stand behind a whole number alone, most with
   their "and" in them: "buçuk", "rưỡi", "וחצי". */
#include "reading/number/half.h"

#include "lexicon/grammar.h"
#include "reading/mark/marks.h"
#include "reading/mark/scale_sense.h"
#include "reading/text/spelling.h"

bool fxi_half_may_start(const fxi_tokens *tokens, size_t index) {
    enum { REACH = 3 }; /* link, article, fraction */
    return fxi_tokens_have(tokens, index, index + REACH, FXI_SENSE_FRACTION);
}

/* "and" of the language that the fraction is of. */
static bool is_link(const fxi_tokens *tokens, size_t index, const fxi_sense *fraction,
                    const fxi_tools *tools) {
    const fxi_grammar *grammar = fxi_grammar_of(tools->lexicon, fraction->language);
    return fxi_spelling_in_list(tokens, index, grammar, FXI_WORDS_AND);
}

static bool set_fraction(fxi_fraction *out, const fxi_sense *sense) {
    enum { PARTS = 100 };
    *out = (fxi_fraction){(uint8_t)(sense->value / PARTS),
                          (uint8_t)(sense->value % PARTS)};
    return out->numerator < out->denominator;
}

/* "2 setengah juta", "iki buçuk"; not "2019 setengah juta". */
static bool adds(const fxi_sense *half, const fxi_tokens *tokens, size_t index,
                 const fxi_tools *tools) {
    enum { YEAR = 4 };
    const fxi_numeral *whole = fxi_token_numeral(tokens, index - 1);
    return (half->flags & FXI_SENSE_AFTER) != 0 ||
           (whole != NULL && whole->digits < YEAR &&
            fxi_grammar_has(tools->lexicon, half->language, FXI_NUMBER_HALF_ADDS));
}

size_t fxi_half_at(fxi_fraction *out, const fxi_tokens *tokens, size_t index,
                   const fxi_tools *tools) {
    const unsigned barred = FXI_SENSE_LEADING | FXI_SENSE_GLUED;
    if (!fxi_half_may_start(tokens, index))
        return 0;
    const fxi_sense *own =
        fxi_token_near_sense(tokens, index, FXI_SENSE_FRACTION, tools);
    if (own != NULL)
        return adds(own, tokens, index, tools) && set_fraction(out, own) ? 1 : 0;
    if (!fxi_token_is_near(tokens, index))
        return 0;
    size_t at = index + 1;
    const fxi_sense *article =
        fxi_token_near_sense(tokens, at, FXI_SENSE_NUMBER, tools);
    if (article != NULL && article->value == 1)
        at++;
    const fxi_sense *part = fxi_token_near_sense(tokens, at, FXI_SENSE_FRACTION, tools);
    return part != NULL && (part->flags & barred) == 0 &&
                   is_link(tokens, index, part, tools) && set_fraction(out, part)
               ? at + 1 - index
               : 0;
}

size_t fxi_half_touching(fxi_fraction *out, const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const unsigned barred = FXI_SENSE_LEADING | FXI_SENSE_GLUED | FXI_SENSE_WEAK;
    if (!fxi_token_touches(tokens, index))
        return 0;
    const fxi_sense *own = fxi_token_sense(tokens, index, FXI_SENSE_FRACTION, tools);
    return own != NULL && (own->flags & barred) == 0 && set_fraction(out, own) ? 1 : 0;
}

static bool is_long(const fxi_half *h) {
    return h->status == FXI_SCALE_READ && !h->scale.is_short;
}

size_t fxi_half_of_scale(fxi_fraction *out, const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    size_t count = fxi_half_at(out, tokens, index, tools);
    return count > 0 && fxi_mark_unit_behind(tokens, index + count, tools) ? count : 0;
}

bool fxi_half_add(fxi_decimal *value, fxi_fraction fraction, int power) {
    fxi_decimal part = fxi_decimal_from_integer(0);
    return fraction.denominator == 0 ||
           (fxi_fraction_add(&part, fraction) && fxi_decimal_shift(&part, power) &&
            fxi_decimal_add(value, value, &part));
}

/* "dala 84 da rabi", "miliyan 2 da rabi": the name of the money or the scale stands
   before the number. */
static bool is_led(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    const unsigned leads = FXI_SENSE_IS_NAME | FXI_SENSE_PREFIX;
    if (first == 0 || !fxi_token_is_near(tokens, first))
        return false;
    const fxi_sense *name =
        fxi_token_sense(tokens, first - 1, FXI_SENSE_CURRENCY, tools);
    return (name != NULL && (name->flags & leads) == leads) ||
           fxi_scale_first_power(tokens, first - 1, tools) > 0;
}

/* "2 and a half million" */
static bool read_before(fxi_half *out, const fxi_tokens *tokens, size_t first,
                        size_t index, const fxi_tools *tools) {
    size_t half = fxi_half_at(&out->fraction, tokens, index, tools);
    if (half == 0)
        return false;
    out->status = fxi_scale_read(&out->scale, tokens, first, index + half, tools);
    out->count = half + out->scale.count;
    return is_long(out) || (out->status == FXI_SCALE_NONE &&
                            (fxi_mark_unit_behind(tokens, index + out->count, tools) ||
                             is_led(tokens, first, tools)));
}

/* "2 millones y medio"; what stands there without a fraction is read too. */
static bool read_behind(fxi_half *out, const fxi_tokens *tokens, size_t first,
                        size_t index, const fxi_tools *tools) {
    out->status = fxi_scale_read(&out->scale, tokens, first, index, tools);
    out->count = out->scale.count;
    size_t half = is_long(out) ? fxi_half_of_scale(&out->fraction, tokens,
                                                   index + out->count, tools)
                               : 0;
    out->count += half;
    return half > 0;
}

void fxi_half_read(fxi_half *out, const fxi_tokens *tokens, size_t first, size_t index,
                   const fxi_tools *tools) {
    if (!read_before(out, tokens, first, index, tools) &&
        !read_behind(out, tokens, first, index, tools))
        out->fraction = (fxi_fraction){0, 0};
}
