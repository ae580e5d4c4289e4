/* SPDX-License-Identifier: MIT */
/* The figures of a text once more, in their order: old ones are copied or passed over,
   new ones are put between them. */
#ifndef FXI_READING_TABLE_FIGURE_REBUILD_H
#define FXI_READING_TABLE_FIGURE_REBUILD_H

#include "reading/figure/figure.h"

typedef struct fxi_rebuild {
    const fxi_figures *old;
    size_t next; /* first figure of `old` that is not copied yet, ... */
    size_t at;   /* ... and its first token; SIZE_MAX if there is none */
    fxi_figures out;
    size_t first_room; /* for so many figures */
    fxi_arena *arena;
} fxi_rebuild;

/* Of a text of those tokens. `old` is borrowed. */
fxi_rebuild fxi_rebuild_of(const fxi_figures *old, const fxi_tokens *tokens,
                           fxi_arena *arena);

/* False: no memory. */
bool fxi_rebuild_make_room(fxi_rebuild *rebuild);

/* Where the next figure is to be written; who has done that counts it. NULL: no memory.
 */
static inline fxi_figure *fxi_rebuild_room(fxi_rebuild *rebuild) {
    fxi_figures *out = &rebuild->out;
    if (out->count == out->capacity && !fxi_rebuild_make_room(rebuild))
        return NULL;
    return &out->items[out->count];
}

/* Adds a copy. FXC_ENOMEM. */
fxc_status fxi_rebuild_add(fxi_rebuild *rebuild, const fxi_figure *figure);

/* Leaves out the next old figure. */
void fxi_rebuild_pass(fxi_rebuild *rebuild);

/* Copies the old figures that start before the token, as few cells have any; may fail
   with FXC_ENOMEM. */
fxc_status fxi_rebuild_copy_some(fxi_rebuild *rebuild, size_t token);
static inline fxc_status fxi_rebuild_copy(fxi_rebuild *rebuild, size_t token) {
    return rebuild->at < token ? fxi_rebuild_copy_some(rebuild, token) : FXC_OK;
}

#endif
