/* SPDX-License-Identifier: MIT */
/* One line a finding, in the form that editors and build tools read:
   `file:line:column: severity: message [slug]`. */
#include "output/escape.h"
#include "output/figure_table.h"
#include "output/place.h"
#include "output/sheet.h"

static void put_place(const fxi_sheet *sheet, fxc_span span) {
    fxi_place_write(sheet->writer, sheet->document,
                    fxi_positions_at(sheet->positions, span.start));
}

static void put_finding(const fxi_sheet *sheet, const fxc_finding *finding) {
    fxi_writer *writer = sheet->writer;
    put_place(sheet, finding->span);
    fxi_writer_add_text(writer, ": ");
    fxi_writer_add_text(writer, fxc_level_name(finding->level));
    fxi_writer_add_text(writer, ": ");
    fxi_escape_visible_text(writer, finding->message);
    fxi_writer_add_text(writer, " [");
    fxi_writer_add_text(writer, finding->rule->slug);
    fxi_writer_add_text(writer, "]\n");
}

static void put_figure(const fxi_sheet *sheet, const fxc_figure *figure) {
    fxi_writer *writer = sheet->writer;
    fxc_span span = fxi_span_clip(figure->span, sheet->document);
    put_place(sheet, figure->span);
    fxi_writer_add_text(writer, ": note: ");
    fxi_escape_visible(writer, sheet->document->text + span.start,
                       span.end - span.start);
    fxi_writer_add_text(writer, " = ");
    fxi_figure_money_write(writer, figure);
    fxi_writer_add_text(writer, " [figure]\n");
}

static void put_report(const fxi_sheet *sheet) {
    fxi_sheet_list(sheet, put_figure, put_finding);
}

fxc_status fxc_render_gcc(const fxc_report *report, const fxc_document *document,
                          fxc_write_fn write, void *context) {
    return fxi_sheet_render(report, document, write, context, put_report);
}
