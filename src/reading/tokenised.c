/* SPDX-License-Identifier: MIT */
#include "reading/tokenised.h"

#include <string.h>

#include "reading/mark.h"
#include "reading/scale.h"

enum { GROUP_DIGITS = 3, TOKENS = 3 };

static const fxi_numeral *plain_at(const fxi_tokens *tokens, size_t index) {
    if (index >= tokens->count || tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return NULL;
    const fxi_numeral *n = &tokens->numerals[tokens->items[index].numeral];
    bool is_plain = (n->flags & ~FXI_NUMERAL_LEADING_ZERO) == 0 && n->decimals == 0;
    return is_plain ? n : NULL;
}

static fxi_gap gap_at(const fxi_tokens *tokens, size_t index) {
    return (fxi_gap)tokens->items[index].gap;
}

static bool has_scale(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    fxi_scale scale;
    size_t behind = first + TOKENS;
    return fxi_scale_read(&scale, tokens, behind - 1, behind, tools) ==
               FXI_SCALE_READ &&
           !scale.is_short;
}

/* A group or decimals stand apart at `first`; *is_group tells which. */
static bool is_apart(bool *is_group, const fxi_tokens *tokens, size_t first,
                     const fxi_tools *tools) {
    const fxi_numeral *whole = plain_at(tokens, first);
    const fxi_numeral *rest = plain_at(tokens, first + 2);
    if (whole == NULL || rest == NULL || gap_at(tokens, first + 1) != FXI_GAP_SPACE)
        return false;
    *is_group = fxi_token_is_sign(tokens, first + 1, ',');
    bool fits = *is_group ? rest->digits == GROUP_DIGITS &&
                                whole->digits <= GROUP_DIGITS && whole->flags == 0
                          : fxi_token_is_sign(tokens, first + 1, '.');
    if (!fits)
        return false;
    if (*is_group && gap_at(tokens, first + 2) == FXI_GAP_NONE)
        return true;
    return gap_at(tokens, first + 2) == FXI_GAP_SPACE &&
           has_scale(tokens, first, tools);
}

static bool is_swedish(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    fxi_language language = tokens->items[index].language;
    return strcmp(fxi_language_code(tools->lexicon, language), "sv") == 0;
}

/* "49:90 kr": Swedish prices part kronor and öre by a colon, as times do hours and
   minutes; the unit tells them apart. */
static bool is_price(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    enum { MINOR_DIGITS = 2 };
    const fxi_numeral *whole = plain_at(tokens, first);
    const fxi_numeral *rest = plain_at(tokens, first + 2);
    fxi_mark unit;
    return whole != NULL && rest != NULL && rest->digits == MINOR_DIGITS &&
           fxi_token_is_sign(tokens, first + 1, ':') &&
           fxi_token_touches(tokens, first + 1) &&
           fxi_token_touches(tokens, first + 2) && is_swedish(tokens, first, tools) &&
           fxi_mark_behind(&unit, tokens, first + TOKENS, tools);
}

/* "EUR3 .68": behind an integer that its currency touches. */
static bool has_decimals_apart(const fxi_tokens *tokens, size_t first) {
    size_t next = first + 1;
    if (first == 0 || plain_at(tokens, first) == NULL || next >= tokens->count ||
        !fxi_token_touches(tokens, first) || gap_at(tokens, next) != FXI_GAP_SPACE ||
        tokens->items[next].kind != FXI_TOKEN_NUMERAL ||
        !fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY))
        return false;
    const fxi_numeral *rest = &tokens->numerals[tokens->items[next].numeral];
    return rest->flags == 0 && rest->digits == 0 && rest->decimals > 0;
}

static size_t add_decimals(fxi_numeral *out, const fxi_tokens *tokens, size_t first) {
    const fxi_numeral *rest = &tokens->numerals[tokens->items[first + 1].numeral];
    fxi_decimal value;
    if (!fxi_decimal_add(&value, &out->value, &rest->value))
        return 1;
    out->value = value;
    out->decimals = rest->decimals;
    return 2;
}

size_t fxi_tokenised_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    bool is_group = false;
    *out = tokens->numerals[tokens->items[first].numeral];
    if (has_decimals_apart(tokens, first))
        return add_decimals(out, tokens, first);
    if (!is_apart(&is_group, tokens, first, tools) && !is_price(tokens, first, tools))
        return 1;
    fxi_decimal value = out->value;
    const fxi_numeral *rest = plain_at(tokens, first + 2);
    size_t leading = (size_t)rest->digits - rest->value.count;
    bool fits = true;
    for (size_t i = 0; i < leading && fits; i++)
        fits = fxi_decimal_append(&value, 0);
    for (size_t i = 0; i < rest->value.count && fits; i++)
        fits = fxi_decimal_append(&value, rest->value.digits[i]);
    if (!fits || (!is_group && !fxi_decimal_shift(&value, -(int)rest->digits)))
        return 1;
    out->value = value;
    out->decimals = is_group ? 0 : rest->digits;
    out->flags |= is_group ? FXI_NUMERAL_GROUPED : 0;
    return TOKENS;
}
