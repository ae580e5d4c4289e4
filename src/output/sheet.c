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

void fxi_sheet_list(const fxi_sheet *sheet,
                    void put_figure(const fxi_sheet *sheet, const fxc_figure *figure),
                    void put_finding(const fxi_sheet *sheet,
                                     const fxc_finding *finding)) {
    for (size_t i = 0; i < fxi_sheet_figure_count(sheet); i++)
        put_figure(sheet, fxc_report_figure(sheet->report, i));
    for (size_t i = 0; i < fxc_report_finding_count(sheet->report); i++)
        put_finding(sheet, fxc_report_finding(sheet->report, i));
}
