/* SPDX-License-Identifier: MIT */
#include "reading/table/table_head_row.h"

#include "reading/amount/unit_words.h"
#include "reading/table/label_amount.h"
#include "reading/text/spelling.h"

bool fxi_table_row_is_of_units(const fxi_table_reader *r, const fxi_row *row) {
    if (r->has_data || row->count == 0 || row->cells[0].column == 0)
        return false;
    for (size_t i = 0; i < row->count; i++) {
        const fxi_cell *cell = &row->cells[i];
        const fxi_figure *own = fxi_table_own_figure(r, cell);
        if (own == NULL || own->first != cell->first || own->last + 1 != cell->end ||
            !fxi_cell_is_unit(own, true, r->tokens, r->tools))
            return false;
    }
    return true;
}

/* Below the first rows of numbers only what names currencies or years heads columns; a
   label alone heads a section. */
static bool is_section(const fxi_table_reader *r, const fxi_row *row) {
    return r->has_data &&
           (row->count == 1 || !fxi_table_head_is_named(row, r->tokens, r->tools));
}

/* Heads in the middle of a table begin its columns anew, but for their money if they
   name nothing but years. */
static void begin_columns(fxi_table_reader *r, const fxi_row *row) {
    if (!r->has_data)
        return;
    if (!fxi_table_head_is_of_times(&r->head, row, r->tokens, r->tools))
        fxi_table_head_clear_columns(&r->head);
    r->has_data = false;
    r->table++;
}

/* Its cell ends with a full stop: pages lay prose out in tables. */
static bool is_in_sentence(const fxi_table_reader *r, const fxi_row *row,
                           const fxi_figure *old) {
    for (size_t i = 0; i < row->count; i++) {
        const fxi_cell *cell = &row->cells[i];
        if (old->first >= cell->first && old->last < cell->end)
            return fxi_token_is_sign(r->tokens, cell->end - 1, '.');
    }
    return false;
}

/* "USD" at the end of a head, and below it "100", which a cell follows. */
static bool is_torn(const fxi_table_reader *r, const fxi_row *row,
                    const fxi_figure *old) {
    const size_t behind = old->last + 1;
    return old->last >= row->end && behind < r->tokens->count &&
           (fxi_spelling_starts_column(r->tokens, behind) ||
            fxi_token_is_sign(r->tokens, behind, '|'));
}

/* "2024 RMB" and "百万円" looked like amounts: such figures of a head are dropped. */
static fxc_status copy_head(fxi_table_reader *r, const fxi_row *row, bool are_units) {
    fxc_status status = FXC_OK;
    fxi_rebuild *figures = &r->figures;
    for (; status == FXC_OK && figures->at < row->end; fxi_rebuild_pass(figures)) {
        const fxi_figure *old = &figures->old->items[figures->next];
        bool is_corner = row->count > 0 && old->last < row->cells[0].end &&
                         fxi_row_has_corner(row, r->tokens);
        bool is_led = old->first > row->first &&
                      fxi_unit_is_led_by(r->tokens, old->first - 1, r->tools);
        bool is_head = are_units || fxi_cell_is_year(old, r->tokens) ||
                       fxi_cell_is_unit(old, (is_corner || is_led) && !r->has_data,
                                        r->tokens, r->tools);
        if (!is_torn(r, row, old) && (!is_head || is_in_sentence(r, row, old)))
            status = fxi_rebuild_add(figures, old);
    }
    return status;
}

fxc_status fxi_table_read_head(fxi_table_reader *r, const fxi_row *row,
                               bool are_units) {
    const size_t copied = r->figures.out.count;
    fxc_status status = copy_head(r, row, are_units);
    if (fxi_cells_have_nil(row, r->tokens) ||
        fxi_cells_have_two(row, &r->figures.out, copied))
        return status;
    if (row->count > 0)
        r->section = fxi_table_section_of(row->cells[0].first, row->cells[0].end);
    fxi_label_amounts_scale(&r->figures.out, copied, row->first, &r->head, r->tokens,
                            r->tools);
    if (is_section(r, row)) {
        fxi_table_head_take_unit(&r->head, row, r->tokens, r->tools);
        return status;
    }
    begin_columns(r, row);
    fxi_table_head_add(&r->head, row, r->tokens, r->tools);
    return status;
}
