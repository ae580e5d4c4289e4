/* SPDX-License-Identifier: MIT */
/* How the list of tokens grows. */
#ifndef FXI_READING_TEXT_TOKEN_LIST_H
#define FXI_READING_TEXT_TOKEN_LIST_H

#include "lexicon/filter.h"
#include "reading/text/token.h"

/* Room for more tokens, and their bits. FXC_ENOMEM. */
fxc_status fxi_tokens_grow(fxi_tokens *out, fxi_arena *arena);

/* Where the next token is to be written; NULL: no memory. */
static inline fxi_token *fxi_tokens_room(fxi_tokens *out, fxi_arena *arena) {
    if (out->count == out->capacity && fxi_tokens_grow(out, arena) != FXC_OK)
        return NULL;
    return &out->items[out->count];
}

/* Room for more numerals. FXC_ENOMEM. */
fxc_status fxi_tokens_grow_numerals(fxi_tokens *out, fxi_arena *arena);

/* Where the next numeral is to be written; NULL: no memory. It is taken by counting it.
 */
static inline fxi_numeral *fxi_tokens_numeral_room(fxi_tokens *out, fxi_arena *arena) {
    if (out->numeral_count == out->numeral_capacity &&
        fxi_tokens_grow_numerals(out, arena) != FXC_OK)
        return NULL;
    return &out->numerals[out->numeral_count];
}

/* Takes the token that was written there, with its bits. The caller knows of a code
   ("Q4"), and whether a line, a column or a sentence may start there. Whether one may
   start behind it, as far as the token tells. */
static inline bool fxi_tokens_take(fxi_tokens *out, bool is_code, bool at_edge) {
    const uint32_t kinds = FXI_KIND(CURRENCY) | FXI_KIND(MONTH) | FXI_KIND(PERIOD) |
                           FXI_KIND(PLACE) | FXI_KIND(RATIO) | FXI_KIND(SOURCE);
    size_t index = out->count++;
    uint64_t bit = UINT64_C(1) << index % FXI_TOKEN_BITS;
    const fxi_token *token = &out->items[index];
    if (is_code || (token->kinds & kinds) != 0 || token->kind == FXI_TOKEN_NUMERAL)
        out->telling[index / FXI_TOKEN_BITS] |= bit;
    if (at_edge || token->sign == '|')
        out->edges[index / FXI_TOKEN_BITS] |= bit;
    return token->kind == FXI_TOKEN_SIGN ||
           (token->entry != 0 && out->text.bytes[token->span.end - 1] == '.');
}

/* The same of a numeral: it tells, and nothing starts behind it. */
static inline void fxi_tokens_take_numeral(fxi_tokens *out, bool at_edge) {
    size_t index = out->count++;
    out->telling[index / FXI_TOKEN_BITS] |= UINT64_C(1) << index % FXI_TOKEN_BITS;
    out->edges[index / FXI_TOKEN_BITS] |= (uint64_t)at_edge << index % FXI_TOKEN_BITS;
}

/* Takes the last one back, and its numeral. */
fxi_token fxi_tokens_take_last(fxi_tokens *out);

#endif
