/* SPDX-License-Identifier: MIT */
/* How the list of tokens grows. */
#ifndef FXI_READING_TOKEN_LIST_H
#define FXI_READING_TOKEN_LIST_H

#include "lexicon/filter.h"
#include "reading/token.h"

/* Room for more tokens, and their bits. FXC_ENOMEM. */
fxc_status fxi_tokens_grow(fxi_tokens *out, fxi_arena *arena);

static inline bool fxi_token_is_telling(const fxi_token *token, fxi_text text) {
    const uint32_t kinds =
        UINT32_C(1) << FXI_SENSE_CURRENCY | UINT32_C(1) << FXI_SENSE_MONTH |
        UINT32_C(1) << FXI_SENSE_PERIOD | UINT32_C(1) << FXI_SENSE_PLACE |
        UINT32_C(1) << FXI_SENSE_RATIO | UINT32_C(1) << FXI_SENSE_SOURCE;
    return (token->kinds & kinds) != 0 || token->kind == FXI_TOKEN_NUMERAL ||
           fxi_token_is_code(token, text);
}

/* Behind the last one; the list sets the bit of what tells, the caller knows of the
   edge. FXC_ENOMEM. */
static inline fxc_status fxi_tokens_add(fxi_tokens *out, fxi_token token, bool is_edge,
                                        const fxi_tools *tools) {
    if (out->count == out->capacity && fxi_tokens_grow(out, tools->arena) != FXC_OK)
        return FXC_ENOMEM;
    size_t index = out->count++;
    uint64_t bit = UINT64_C(1) << index % FXI_TOKEN_BITS;
    out->items[index] = token;
    if (fxi_token_is_telling(&out->items[index], out->text))
        out->telling[index / FXI_TOKEN_BITS] |= bit;
    if (is_edge)
        out->edges[index / FXI_TOKEN_BITS] |= bit;
    return FXC_OK;
}

/* Takes the last one back, and its numeral. */
fxi_token fxi_tokens_take_last(fxi_tokens *out);

#endif
