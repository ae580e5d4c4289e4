/* SPDX-License-Identifier: MIT */
/* The array of figures of the stream, each an object of docs/spec/stream.md "The
   stream". */
#ifndef FXI_OUTPUT_FIGURE_JSON_H
#define FXI_OUTPUT_FIGURE_JSON_H

#include "output/writer.h"

void fxi_figures_json_put(fxi_writer *out, const fxc_report *report,
                          const fxc_document *document);

#endif
