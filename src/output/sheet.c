/* SPDX-License-Identifier: MIT */
#include "output/sheet.h"

fxc_status fxi_sheet_render(const fxc_report *report, const fxc_document *document,
                            fxc_write_fn write, void *context, fxi_sheet_fn *put) {
    if (report == NULL || document == NULL || write == NULL)
        return FXC_EARG;
    fxi_writer writer;
    fxi_positions positions;
    fxi_writer_init(&writer, write, context);
    fxi_positions_init(&positions, document);
    put(&(fxi_sheet){&writer, report, document, &positions});
    return fxi_writer_finish(&writer);
}

size_t fxi_sheet_figure_count(const fxi_sheet *sheet) {
    return sheet->document->figures_only ? fxc_report_figure_count(sheet->report) : 0;
}
