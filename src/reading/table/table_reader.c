/* SPDX-License-Identifier: MIT */
#include "reading/table/table_reader.h"

const fxi_figure *fxi_table_own_figure(const fxi_table_reader *r,
                                       const fxi_cell *cell) {
    const fxi_figures *old = r->figures.old;
    if (r->figures.at >= cell->end)
        return NULL;
    size_t from = r->figures.next;
    while (from < old->count && old->items[from].first < cell->first)
        from++;
    return from < old->count && old->items[from].first < cell->end ? &old->items[from]
                                                                   : NULL;
}

void fxi_table_look(fxi_table_reader *r, const fxi_cell *cell) {
    fxi_table_view *here = &r->here;
    if (here->cell == cell)
        return;
    here->cell = cell;
    here->own = fxi_table_own_figure(r, cell);
    here->kind = fxi_cell_read(&here->parts, cell, here->own, r->tokens, r->tools);
}
