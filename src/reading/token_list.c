/* SPDX-License-Identifier: MIT */
#include "reading/token_list.h"

static bool is_telling(const fxi_token *token, fxi_text text) {
    const uint32_t kinds =
        UINT32_C(1) << FXI_SENSE_CURRENCY | UINT32_C(1) << FXI_SENSE_MONTH |
        UINT32_C(1) << FXI_SENSE_PERIOD | UINT32_C(1) << FXI_SENSE_PLACE |
        UINT32_C(1) << FXI_SENSE_RATIO | UINT32_C(1) << FXI_SENSE_SOURCE;
    return (token->kinds & kinds) != 0 || token->kind == FXI_TOKEN_NUMERAL ||
           fxi_token_is_code(token, text);
}

/* Room for one more token, and its bit. */
static bool make_room(fxi_tokens *out, fxi_arena *arena) {
    size_t words = (out->count + FXI_TELLING_BITS - 1) / FXI_TELLING_BITS;
    fxi_token *items =
        fxi_arena_grow(arena, out->items, out->count, &out->capacity, sizeof *items);
    if (items == NULL)
        return false;
    out->items = items;
    uint64_t *telling = fxi_arena_grow(arena, out->telling, words,
                                       &out->telling_capacity, sizeof *telling);
    if (telling == NULL)
        return false;
    out->telling = telling;
    return true;
}

fxc_status fxi_tokens_add(fxi_tokens *out, const fxi_token *token,
                          const fxi_tools *tools) {
    if (!make_room(out, tools->arena))
        return FXC_ENOMEM;
    size_t index = out->count++;
    fxi_token *t = &out->items[index];
    *t = *token;
    if (t->entry != 0)
        t->kinds = fxi_lexicon_kinds(tools->lexicon, t->entry);
    uint64_t *telling = &out->telling[index / FXI_TELLING_BITS];
    uint64_t bit = UINT64_C(1) << index % FXI_TELLING_BITS;
    *telling &= bit - 1; /* nothing is told of what was taken back */
    if (is_telling(t, out->text))
        *telling |= bit;
    return FXC_OK;
}

fxi_token fxi_tokens_take_last(fxi_tokens *out) {
    fxi_token last = out->items[--out->count];
    if (last.kind == FXI_TOKEN_NUMERAL)
        out->numeral_count--;
    return last;
}
