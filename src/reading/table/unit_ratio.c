/* SPDX-License-Identifier: MIT */
#include "reading/table/unit_ratio.h"

#include "reading/number/number.h"

/* A whole number; 0: another one, or out of bounds. */
static int32_t whole_number(const fxi_decimal *value) {
    int32_t number = 0;
    if (value->exponent < 0)
        return 0;
    for (unsigned i = 0; i < value->count + (unsigned)value->exponent; i++) {
        number = number * 10 + (i < value->count ? value->digits[i] : 0);
        if (number > FXI_UNIT_RATIO_MOST)
            return 0;
    }
    return number;
}

/* The number behind `index`, followed by the unit that it counts: no amount of money.
 */
static int32_t count_behind(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    fxi_quantity quantity;
    size_t used;
    if (fxi_number_read(&quantity, &used, tokens, index + 1, tools) !=
        FXI_QUANTITY_READ)
        return 0;
    size_t unit = index + 1 + used;
    bool has_unit = unit < tokens->count &&
                    tokens->items[unit].kind == FXI_TOKEN_WORD &&
                    !fxi_token_is_currency(tokens, unit, tools);
    return has_unit ? whole_number(&quantity.value) : 0;
}

static void read_at(fxi_unit_ratios *out, const fxi_tokens *tokens, size_t index,
                    const fxi_tools *tools) {
    const fxi_token *holder = &tokens->items[index - 1];
    int32_t count = count_behind(tokens, index, tools);
    if (count < 2 || holder->kind != FXI_TOKEN_WORD)
        return;
    out->items[out->count++] = (fxi_unit_ratio){
        .span = {holder->span.start, tokens->items[index + 1].span.end},
        .holder = index - 1,
        .count = count,
        .sentence = holder->sentence};
}

void fxi_unit_ratios_read(fxi_unit_ratios *out, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    out->count = 0;
    for (size_t i = fxi_tokens_telling_of(tokens, 1, FXI_KIND(RATIO));
         i + 1 < tokens->count && out->count < FXI_UNIT_RATIOS_MAX;
         i = fxi_tokens_telling_of(tokens, i + 1, FXI_KIND(RATIO)))
        if (fxi_token_sense(tokens, i, FXI_SENSE_RATIO, tools) != NULL)
            read_at(out, tokens, i, tools);
}
