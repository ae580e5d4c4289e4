/* SPDX-License-Identifier: MIT */
#include "reading/mark/modifier_word.h"

#include "reading/text/character.h"

bool fxi_modifier_is_inside(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    if (sense == NULL || (sense->flags & FXI_SENSE_INSIDE) != 0)
        return sense != NULL;
    if ((sense->flags & FXI_SENSE_AFTER) == 0)
        return false;
    if (fxi_token_sense(tokens, index + 1, FXI_SENSE_SCALE, tools) != NULL)
        return true;
    const fxi_sense *money =
        fxi_token_sense(tokens, index + 1, FXI_SENSE_CURRENCY, tools);
    return money != NULL && (money->flags & FXI_SENSE_IS_NAME) != 0 &&
           (sense->flags & FXI_SENSE_COUNTED) == 0;
}

bool fxi_modifier_leads(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const fxi_sense *sense =
        fxi_token_near_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    return sense != NULL && (sense->flags & (FXI_SENSE_AFTER | FXI_SENSE_INSIDE)) == 0;
}

bool fxi_modifier_is_bound(fxc_modifier modifier) {
    return modifier != FXC_MODIFIER_NONE && modifier != FXC_MODIFIER_ABOUT &&
           modifier != FXC_MODIFIER_NEARLY;
}

bool fxi_modifier_is_phrase(const fxi_tokens *tokens, size_t index) {
    const fxc_span span = tokens->items[index].span;
    return fxi_character_last_word(tokens->text.bytes + span.start,
                                   span.end - span.start) > 0;
}
