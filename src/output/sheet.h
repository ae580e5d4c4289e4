/* SPDX-License-Identifier: MIT */
/* A report on its way out: what every form of one document needs. */
#ifndef FXI_OUTPUT_SHEET_H
#define FXI_OUTPUT_SHEET_H

#include "output/position.h"
#include "output/writer.h"

typedef struct fxi_sheet {
    fxi_writer *writer;
    const fxc_report *report;
    const fxc_document *document;
    fxi_positions *positions;
} fxi_sheet;

typedef void fxi_sheet_fn(const fxi_sheet *sheet);

/* A renderer of a report: `put` writes the whole of it. FXC_EARG: an argument is NULL;
   FXC_EWRITE. */
fxc_status fxi_sheet_render(const fxc_report *report, const fxc_document *document,
                            fxc_write_fn write, void *context, fxi_sheet_fn *put);

/* Figures to list: all where only they are asked for, else none. */
size_t fxi_sheet_figure_count(const fxi_sheet *sheet);

/* Puts each of those figures, and then each finding. */
void fxi_sheet_list(const fxi_sheet *sheet,
                    void put_figure(const fxi_sheet *sheet, const fxc_figure *figure),
                    void put_finding(const fxi_sheet *sheet,
                                     const fxc_finding *finding));

#endif
