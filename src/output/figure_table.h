/* SPDX-License-Identifier: MIT */
/* The figures of a report in aligned columns, one a line: place, text, amount,
   currency, what decided the currency, modifier. */
#ifndef FXI_OUTPUT_FIGURE_TABLE_H
#define FXI_OUTPUT_FIGURE_TABLE_H

#include "output/position.h"
#include "output/writer.h"

/* The amount and, where it is known, the code: "5000000 EUR". */
void fxi_figure_money_write(fxi_writer *writer, const fxc_figure *figure);

void fxi_figure_table_write(fxi_writer *writer, const fxc_report *report,
                            const fxc_document *document, fxi_positions *positions);

#endif
