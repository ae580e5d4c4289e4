/* SPDX-License-Identifier: MIT */
#include "normal_input.h"

static fxc_status place_cells(fxc_input *out, const fxi_normal_form *form,
                              fxi_arena *arena) {
    fxc_cell *cells = fxi_arena_take(arena, out->cell_count * sizeof *cells);
    if (cells == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < out->cell_count; i++) {
        cells[i] = out->cells[i];
        cells[i].span = fxi_normal_form_span(form, cells[i].span);
    }
    out->cells = cells;
    return FXC_OK;
}

fxc_status fxi_normal_input_make(fxi_normal_input *out, const fxc_input *input,
                                 fxi_arena *arena) {
    const fxi_text text = {input->text, input->length};
    fxc_status status = fxi_normal_form_make(&out->form, text, arena);
    out->input = *input;
    if (status != FXC_OK || out->form.origin.piece_count == 0)
        return status;
    out->input.text = out->form.text.bytes;
    out->input.length = out->form.text.length;
    out->input.title = fxi_normal_form_span(&out->form, input->title);
    return place_cells(&out->input, &out->form, arena);
}

static void restore(const fxc_origin *origin, fxc_span *span) {
    if (span->end > span->start) /* else it is that of nothing */
        *span = fxc_origin_span(origin, *span);
}

void fxi_normal_input_restore(const fxi_normal_input *normal, fxc_report *report,
                              fxi_facts *facts) {
    const fxc_origin *origin = &normal->form.origin;
    if (origin->piece_count == 0)
        return;
    for (size_t i = 0; i < report->figure_count; i++) {
        restore(origin, &report->figures[i].span);
        restore(origin, &report->figures[i].modifier_span);
    }
    for (size_t i = 0; i < report->pair_count; i++)
        restore(origin, &report->pairs[i].rate.span);
    for (size_t i = 0; i < report->finding_count; i++)
        restore(origin, &report->findings[i].span);
    for (size_t i = 0; facts != NULL && i < facts->count; i++)
        restore(origin, &facts->items[i].span);
}
