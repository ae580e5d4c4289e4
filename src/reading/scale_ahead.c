/* SPDX-License-Identifier: MIT */
#include "reading/scale_ahead.h"

#include "reading/scale_first.h"
#include "reading/spelling.h"

static bool is_number_behind(const fxi_mark *mark, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    size_t next = mark->last + 1;
    return next < tokens->count &&
           (tokens->items[next].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_near_sense(tokens, next, FXI_SENSE_NUMBER, tools) != NULL);
}

/* What makes the scale that of something before it: "5 million EUR", "a million", "US$
   Mn". */
static bool is_counted(const fxi_tokens *tokens, size_t first) {
    const uint32_t counts =
        UINT32_C(1) << FXI_SENSE_NUMBER | UINT32_C(1) << FXI_SENSE_SCALE |
        UINT32_C(1) << FXI_SENSE_FRACTION | UINT32_C(1) << FXI_SENSE_VAGUE |
        UINT32_C(1) << FXI_SENSE_CURRENCY;
    return first > 0 && fxi_token_is_near(tokens, first) &&
           (tokens->items[first - 1].kind == FXI_TOKEN_NUMERAL ||
            (tokens->items[first - 1].kinds & counts) != 0);
}

/* "Mio. CHF 12,5", "milioni di Euro 12,4"; a year heads a column. */
static int unit_power(size_t *mark, const fxi_tokens *tokens, size_t first,
                      const fxi_tools *tools) {
    const unsigned others = FXI_SENSE_WEAK | FXI_SENSE_GLUED | FXI_SENSE_LEADING;
    const fxi_sense *scale = fxi_token_sense(tokens, first, FXI_SENSE_SCALE, tools);
    fxi_mark money;
    int year;
    *mark = first + 1;
    if (scale == NULL || (scale->flags & others) != 0 || scale->value <= 0 ||
        scale->currency_count > 0 || is_counted(tokens, first))
        return 0;
    *mark += fxi_token_has_role(tokens, *mark, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_PARTICLE,
                                tools);
    if (!fxi_token_is_near(tokens, first + 1) || !fxi_token_is_near(tokens, *mark) ||
        !fxi_mark_before(&money, tokens, *mark, tools) || money.sense->value != 0)
        return 0;
    size_t number = money.last + 1;
    return fxi_token_is_near(tokens, number) &&
                   tokens->items[number].kind == FXI_TOKEN_NUMERAL &&
                   !fxi_spelling_year(&year, tokens, number) &&
                   !fxi_spelling_starts_column(tokens, number)
               ? scale->value
               : 0;
}

int fxi_scale_ahead_power(size_t *mark, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    fxi_mark money;
    *mark = first;
    if (fxi_token_has(tokens, first + 1, FXI_SENSE_CURRENCY)) {
        int power = fxi_scale_first_power(tokens, first, tools);
        if (power != 0 && fxi_token_is_near(tokens, first + 1) &&
            fxi_mark_before(&money, tokens, first + 1, tools) &&
            is_number_behind(&money, tokens, tools)) {
            *mark = first + 1;
            return power;
        }
    }
    int power =
        fxi_token_has(tokens, first, FXI_SENSE_SCALE) &&
                fxi_tokens_have(tokens, first + 1, first + 3, FXI_SENSE_CURRENCY)
            ? unit_power(mark, tokens, first, tools)
            : 0;
    *mark = power != 0 ? *mark : first;
    return power;
}

bool fxi_scale_ahead_count(fxi_operand *operand, int power, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    if ((operand->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
        !fxi_quantity_rescale(&operand->quantity, power))
        return false;
    operand->last += fxi_scale_first_add_rest(&operand->quantity, power, tokens,
                                              operand->last + 1, tools);
    return true;
}
