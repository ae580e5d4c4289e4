/* SPDX-License-Identifier: MIT */
#include "reading/table/figure_rebuild.h"

static size_t first_token(const fxi_figures *figures, size_t index) {
    return index < figures->count ? figures->items[index].first : SIZE_MAX;
}

/* Few figures have no number of their own, so that most texts need no more room. What
   is not used of it costs nothing; to move figures to a larger room does. */
fxi_rebuild fxi_rebuild_of(const fxi_figures *old, const fxi_tokens *tokens,
                           fxi_arena *arena) {
    enum { AT_ONCE = 1 << 16 };
    size_t numbers = tokens->numeral_count + 1;
    return (fxi_rebuild){.old = old,
                         .at = first_token(old, 0),
                         .first_room = numbers < AT_ONCE ? numbers : AT_ONCE,
                         .arena = arena};
}

static bool make_first_room(fxi_rebuild *rebuild) {
    fxi_figures *out = &rebuild->out;
    out->capacity = rebuild->first_room;
    out->items = fxi_arena_take(rebuild->arena, out->capacity * sizeof *out->items);
    return out->items != NULL;
}

bool fxi_rebuild_make_room(fxi_rebuild *rebuild) {
    fxi_figures *out = &rebuild->out;
    if (out->capacity == 0)
        return make_first_room(rebuild);
    fxi_figure *items = fxi_arena_extend(rebuild->arena, out->items, out->count,
                                         &out->capacity, sizeof *items);
    if (items == NULL)
        return false;
    out->items = items;
    return true;
}

fxc_status fxi_rebuild_add(fxi_rebuild *rebuild, const fxi_figure *figure) {
    fxi_figure *room = fxi_rebuild_room(rebuild);
    if (room == NULL)
        return FXC_ENOMEM;
    *room = *figure;
    rebuild->out.count++;
    return FXC_OK;
}

void fxi_rebuild_pass(fxi_rebuild *rebuild) {
    rebuild->at = first_token(rebuild->old, ++rebuild->next);
}

fxc_status fxi_rebuild_copy_some(fxi_rebuild *rebuild, size_t token) {
    fxc_status status = FXC_OK;
    while (status == FXC_OK && rebuild->at < token) {
        status = fxi_rebuild_add(rebuild, &rebuild->old->items[rebuild->next]);
        fxi_rebuild_pass(rebuild);
    }
    return status;
}
