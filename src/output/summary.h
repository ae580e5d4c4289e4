/* SPDX-License-Identifier: MIT */
/* The last line of the text form: "8 figures, 3 pairs: 1 within tolerance, 2
   disagree". */
#ifndef FXI_OUTPUT_SUMMARY_H
#define FXI_OUTPUT_SUMMARY_H

#include "output/writer.h"

void fxi_summary_write(fxi_writer *writer, const fxc_report *report,
                       const fxc_document *document);

#endif
