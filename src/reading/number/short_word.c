/* SPDX-License-Identifier: MIT */
#include "reading/number/short_word.h"

#include "base/ascii.h"
#include "reading/mark/modifier_word.h"
#include "reading/mark/scale_sense.h"
#include "reading/number/scale_compound.h"
#include "reading/number/scale_doubt.h"
#include "reading/text/spelling.h"

/* "€ 425.000 k.k.": letters with a point each; not "$5 m.The next". */
static bool is_abbreviated(const fxi_tokens *tokens, size_t index) {
    size_t next = index + 2;
    return fxi_token_is_sign(tokens, index + 1, '.') &&
           fxi_token_touches(tokens, next) &&
           tokens->items[next].kind == FXI_TOKEN_WORD &&
           tokens->items[next].span.end - tokens->items[next].span.start == 1 &&
           fxi_token_is_sign(tokens, next + 1, '.') &&
           fxi_token_touches(tokens, next + 1);
}

/* "5 m-class", not "5 m-6 m" and "$5M–$6M", the ends of ranges, and "5 m—more". */
static bool is_dash_to_word(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_dash(tokens, index) && !fxi_token_is_long_dash(tokens, index) &&
           fxi_token_numeral(tokens, index + 1) == NULL &&
           !fxi_token_has(tokens, index + 1, FXI_SENSE_CURRENCY);
}

/* "5 M&A", "3 T-shirts": the letter is part of a longer word. */
static bool begins_word(const fxi_tokens *tokens, size_t index) {
    return fxi_token_touches(tokens, index + 1) &&
           (is_abbreviated(tokens, index) ||
            fxi_token_is_sign(tokens, index + 1, '&') ||
            (fxi_token_is_apostrophe(tokens, index + 1) &&
             fxi_token_touches(tokens, index + 2) &&
             tokens->items[index + 2].kind == FXI_TOKEN_WORD) ||
            is_dash_to_word(tokens, index + 1));
}

/* "5m²": a unit of length. */
static bool is_raised(const fxi_tokens *tokens, size_t index) {
    return fxi_token_touches(tokens, index + 1) &&
           (fxi_token_is_sign(tokens, index + 1, 0x00B2) ||
            fxi_token_is_sign(tokens, index + 1, 0x00B3));
}

/* "6 lakh cr": a scale in full that a short one of several letters multiplies. */
static bool is_multiplied(const fxi_tokens *tokens, size_t index,
                          const fxi_sense *scale, const fxi_tools *tools) {
    const fxi_sense *before =
        (scale->flags & FXI_SENSE_GLUED) == 0
            ? fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools)
            : NULL;
    return before != NULL && !fxi_short_word_is(before) &&
           fxi_scale_is_compound(before->value, scale->value);
}

/* Right behind digits or a scale, or behind what touches them: "$5+m", "$(12.3) m". */
static bool follows_number(const fxi_tokens *tokens, size_t index,
                           const fxi_sense *scale, const fxi_tools *tools) {
    size_t at = index - 1;
    bool is_between =
        fxi_token_closes(tokens, at) || fxi_modifier_is_inside(tokens, at, tools);
    if (at > 0 && fxi_token_touches(tokens, at) && is_between)
        at--;
    return tokens->items[at].kind == FXI_TOKEN_NUMERAL ||
           is_multiplied(tokens, at, scale, tools);
}

/* "P20-M", "$1.2-B", "Rs 3,600-cr": a capital that a hyphen joins to the amount that it
   is part of, or a scale of several letters. */
static bool is_hyphened(const fxi_tokens *tokens, size_t first, size_t index,
                        const fxi_sense *scale, const fxi_tools *tools) {
    if (index <= first + 1 || first == 0 ||
        !fxi_token_is_sign(tokens, index - 1, '-') ||
        !fxi_token_touches(tokens, index) || !fxi_token_touches(tokens, index - 1) ||
        !fxi_token_is_currency(tokens, first - 1, tools) || begins_word(tokens, index))
        return false;
    if ((scale->flags & FXI_SENSE_GLUED) == 0)
        return follows_number(tokens, index - 1, scale, tools);
    return tokens->items[index - 2].kind == FXI_TOKEN_NUMERAL &&
           fxi_ascii_is_upper(tokens->text.bytes[tokens->items[index].span.start]) &&
           fxi_token_touches(tokens, first);
}

/* "€", "de euro", "d'euros". */
static bool is_unit_here(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    size_t unit = index + fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR,
                                             FXI_GRAMMAR_PARTICLE, tools);
    unit +=
        unit < tokens->count && unit > index && fxi_token_is_apostrophe(tokens, unit);
    return fxi_token_is_currency(tokens, unit, tools);
}

/* Behind the scale, or behind the high end of the range, which has it too: "-5M €". */
static bool is_unit_behind(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    if (is_unit_here(tokens, index, tools))
        return true;
    size_t high = index + 1;
    return high + 1 < tokens->count && fxi_token_is_dash(tokens, index) &&
           tokens->items[high].kind == FXI_TOKEN_NUMERAL &&
           tokens->items[high + 1].entry == tokens->items[index - 1].entry &&
           is_unit_here(tokens, high + 2, tools);
}

bool fxi_short_word_counts(const fxi_tokens *tokens, size_t first, size_t index,
                           const fxi_sense *scale, const fxi_tools *tools) {
    if (fxi_scale_is_note(scale, tokens, index))
        return false;
    if (is_hyphened(tokens, first, index, scale, tools))
        return true;
    if (!follows_number(tokens, index, scale, tools) || is_raised(tokens, index) ||
        ((scale->flags & FXI_SENSE_GLUED) != 0 &&
         fxi_sense_is_abroad(scale, tokens->items[index].language)))
        return false;
    bool touches = fxi_token_touches(tokens, index);
    if (touches && (scale->flags & FXI_SENSE_LOCAL) == 0)
        return !fxi_scale_is_kobo(tokens, first, index, tools);
    const bool is_of_money = scale->currency_count > 0; /* "Rs 500 cr-plus" */
    if (!fxi_token_is_near(tokens, index) ||
        (!is_of_money && begins_word(tokens, index)) ||
        fxi_spelling_starts_column(tokens, index))
        return false;
    size_t unit;
    return fxi_scale_sense_unit(&unit, tokens, first, tools) ||
           is_unit_behind(tokens, index + 1, tools);
}
