/* SPDX-License-Identifier: MIT */
#include "reading/amount/home_grouping.h"

#include "lexicon/iso4217.h"
#include "reading/mark/per_unit.h"

/* "US$1,649 por litro", not "R1,250 per maand", as nobody pays thousandths for a time,
   nor "R1,250 for it". */
static bool is_price(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *unit = fxi_token_near_sense(tokens, index, FXI_SENSE_UNIT, tools);
    const fxi_sense *per = fxi_token_near_sense(tokens, index, FXI_SENSE_RATE, tools);
    return fxi_per_unit_starts(tokens, index, tools) &&
           (per == NULL || (per->flags & FXI_SENSE_WEAK) == 0) &&
           (unit == NULL || unit->value != FXI_UNIT_TIME);
}

void fxi_home_grouping_read(fxi_operand *operand, const fxi_tokens *tokens,
                            size_t number, const fxi_tools *tools) {
    const fxi_sense *sign = operand->mark.sense;
    if (operand->quantity.decimals == FXI_QUANTITY_GROUP && sign->value == 0 &&
        (sign->flags & FXI_SENSE_IS_SYMBOL) != 0 && fxi_token_touches(tokens, number) &&
        fxi_token_has_comma(tokens, number) &&
        !is_price(tokens, operand->last + 1, tools) &&
        fxi_currency_groups_by_commas(
            fxi_lexicon_currency(tools->lexicon, operand->mark.money, 0)))
        fxi_quantity_group_decimals(&operand->quantity);
}
