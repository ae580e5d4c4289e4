/* SPDX-License-Identifier: MIT */
#include "reading/number/scaled_decimals.h"

#include "lexicon/sense_list.h"

static bool is_english(const fxc_lexicon *lexicon, fxi_entry entry) {
    uint32_t item;
    fxi_sense_list list = fxi_sense_list_of(lexicon, entry);
    while (fxi_sense_list_next(&item, &list)) {
        const fxi_sense *sense = fxi_sense_of(lexicon, item);
        if (sense->kind == FXI_SENSE_SCALE && sense->language == FXI_LANGUAGE_ENGLISH)
            return true;
    }
    return false;
}

static bool has_zeros(const fxi_quantity *q) {
    return (int)fxi_decimal_trailing_zeros(&q->value) + q->value.exponent - q->scale >=
           FXI_QUANTITY_GROUP;
}

void fxi_scaled_decimals_part(fxi_quantity *quantity, const fxi_tokens *tokens,
                              size_t first, const fxi_tools *tools) {
    if (quantity->open != -FXI_QUANTITY_GROUP || quantity->scale == 0 ||
        !fxi_token_has_comma(tokens, first) || has_zeros(quantity))
        return;
    const fxi_sense *scale = fxi_token_sense(tokens, first + 1, FXI_SENSE_SCALE, tools);
    if (scale != NULL && scale->language != FXI_LANGUAGE_EVERY &&
        fxi_language_convention(tools->lexicon, scale->language) ==
            FXI_CONVENTION_COMMA &&
        !is_english(tools->lexicon, tokens->items[first + 1].entry))
        fxi_quantity_part_group(quantity);
}
