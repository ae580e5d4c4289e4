/* SPDX-License-Identifier: MIT */
#include "reading/text/token_list.h"

#include <string.h>

/* A word of news and the blank behind it take five bytes or more; an array starts with
   twice the capacity that it is given. */
static size_t first_capacity(const fxi_tokens *tokens) {
    enum { BYTES_A_TOKEN = 4, AT_LEAST = 8 };
    return (tokens->text.length / BYTES_A_TOKEN + AT_LEAST) / 2;
}

static bool grow_items(fxi_tokens *out, fxi_arena *arena) {
    size_t capacity = out->capacity == 0 ? first_capacity(out) : out->capacity;
    fxi_token *items =
        fxi_arena_extend(arena, out->items, out->count, &capacity, sizeof *items);
    if (items == NULL)
        return false;
    out->items = items;
    out->capacity = capacity;
    return true;
}

/* As many bits of both kinds as all items take; `used` words of them are set. */
static bool grow_bits(fxi_tokens *out, size_t used, fxi_arena *arena) {
    size_t words = out->capacity / FXI_TOKEN_BITS + 1;
    uint64_t *telling = fxi_arena_alloc(arena, 2 * words * sizeof *telling);
    if (telling == NULL)
        return false;
    uint64_t *edges = telling + words;
    if (used > 0) {
        memcpy(telling, out->telling, used * sizeof *telling);
        memcpy(edges, out->edges, used * sizeof *edges);
    }
    out->telling = telling;
    out->edges = edges;
    return true;
}

fxc_status fxi_tokens_grow(fxi_tokens *out, fxi_arena *arena) {
    size_t used = (out->count + FXI_TOKEN_BITS - 1) / FXI_TOKEN_BITS;
    bool grown = grow_items(out, arena) && grow_bits(out, used, arena);
    return grown ? FXC_OK : FXC_ENOMEM;
}

/* As many as the text has if it goes on as it began, within bounds: some texts begin
   with all of their numbers. An array gets twice the capacity that it is given. */
static size_t numeral_capacity(const fxi_tokens *tokens) {
    enum { TIMES_AT_MOST = 8 };
    const size_t count = tokens->numeral_count;
    size_t read = tokens->count > 0 ? tokens->items[tokens->count - 1].span.end : 0;
    size_t ahead = read == 0 ? count : tokens->text.length / read * count / 2;
    if (ahead > TIMES_AT_MOST * count)
        return TIMES_AT_MOST * count;
    return ahead > count ? ahead : count;
}

fxc_status fxi_tokens_grow_numerals(fxi_tokens *out, fxi_arena *arena) {
    size_t capacity = numeral_capacity(out);
    fxi_numeral *items = fxi_arena_extend(arena, out->numerals, out->numeral_count,
                                          &capacity, sizeof *items);
    if (items == NULL)
        return FXC_ENOMEM;
    out->numerals = items;
    out->numeral_capacity = capacity;
    return FXC_OK;
}

fxi_token fxi_tokens_take_last(fxi_tokens *out) {
    size_t index = --out->count;
    fxi_token last = out->items[index];
    uint64_t others = ~(UINT64_C(1) << index % FXI_TOKEN_BITS);
    out->telling[index / FXI_TOKEN_BITS] &= others;
    out->edges[index / FXI_TOKEN_BITS] &= others;
    if (last.kind == FXI_TOKEN_NUMERAL)
        out->numeral_count--;
    return last;
}
