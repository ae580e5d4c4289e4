/* SPDX-License-Identifier: MIT */
#include "reading/range/range_unit.h"

#include <string.h>

size_t fxi_range_unit(const fxi_tokens *tokens, size_t last, const fxi_tools *tools) {
    const size_t first = last + 1;
    if (fxi_token_is_sign(tokens, first, '/'))
        return fxi_token_touches(tokens, first) &&
                       fxi_token_touches(tokens, first + 1) &&
                       tokens->items[first + 1].kind == FXI_TOKEN_WORD
                   ? 2
                   : 0;
    const fxi_sense *unit = fxi_token_has(tokens, first, FXI_SENSE_UNIT)
                                ? fxi_token_sense(tokens, first, FXI_SENSE_UNIT, tools)
                                : NULL;
    return unit != NULL && unit->value != FXI_UNIT_KIND;
}

bool fxi_range_repeats_unit(const fxi_tokens *tokens, size_t low, size_t high,
                            size_t count) {
    if (high + count >= tokens->count)
        return false;
    for (size_t i = 1; i <= count; i++) {
        const fxc_span a = tokens->items[low + i].span,
                       b = tokens->items[high + i].span;
        const char *bytes = tokens->text.bytes;
        if (a.end - a.start != b.end - b.start ||
            memcmp(bytes + a.start, bytes + b.start, a.end - a.start) != 0)
            return false;
    }
    return true;
}
