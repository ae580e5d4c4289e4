/* SPDX-License-Identifier: MIT */
#include "reading/mark/per_unit.h"

bool fxi_per_unit_starts(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    if (fxi_token_is_sign(tokens, index, '/'))
        return fxi_token_touches(tokens, index) && fxi_token_touches(tokens, index + 1);
    const fxi_sense *rate = fxi_token_sense(tokens, index, FXI_SENSE_RATE, tools);
    return (rate != NULL && rate->value == FXI_RATE_PER) ||
           fxi_token_sense(tokens, index, FXI_SENSE_UNIT, tools) != NULL;
}
