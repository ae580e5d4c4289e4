/* SPDX-License-Identifier: MIT */
/* One line a finding, in the form that editors and build tools read:
   `file:line:column: severity: message [slug]`. */
#include "output/escape.h"
#include "output/figure_table.h"
#include "output/place.h"

static void put_finding(fxi_writer *writer, const fxc_document *document,
                        const fxc_finding *finding, fxi_position position) {
    fxi_place_write(writer, document, position);
    fxi_writer_add_text(writer, ": ");
    fxi_writer_add_text(writer, fxc_level_name(finding->level));
    fxi_writer_add_text(writer, ": ");
    fxi_escape_visible_text(writer, finding->message);
    fxi_writer_add_text(writer, " [");
    fxi_writer_add_text(writer, finding->rule->slug);
    fxi_writer_add_text(writer, "]\n");
}

static void put_figure(fxi_writer *writer, const fxc_document *document,
                       const fxc_figure *figure, fxi_position position) {
    fxc_span span = fxi_span_clip(figure->span, document);
    fxi_place_write(writer, document, position);
    fxi_writer_add_text(writer, ": note: ");
    fxi_escape_visible(writer, document->text + span.start, span.end - span.start);
    fxi_writer_add_text(writer, " = ");
    fxi_figure_money_write(writer, figure);
    fxi_writer_add_text(writer, " [figure]\n");
}

fxc_status fxc_render_gcc(const fxc_report *report, const fxc_document *document,
                          fxc_write_fn write, void *context) {
    if (report == NULL || document == NULL || write == NULL)
        return FXC_EARG;
    fxi_writer writer;
    fxi_positions positions;
    fxi_writer_init(&writer, write, context);
    fxi_positions_init(&positions, document);
    size_t figures = document->figures_only ? fxc_report_figure_count(report) : 0;
    for (size_t i = 0; i < figures; i++) {
        const fxc_figure *figure = fxc_report_figure(report, i);
        put_figure(&writer, document, figure,
                   fxi_positions_at(&positions, figure->span.start));
    }
    for (size_t i = 0; i < fxc_report_finding_count(report); i++) {
        const fxc_finding *finding = fxc_report_finding(report, i);
        put_finding(&writer, document, finding,
                    fxi_positions_at(&positions, finding->span.start));
    }
    return fxi_writer_finish(&writer);
}
