/* SPDX-License-Identifier: MIT */
/* A line below an excerpt that says more: "      = the two would fit if ...". */
#ifndef FXI_OUTPUT_REMARK_H
#define FXI_OUTPUT_REMARK_H

#include "output/writer.h"

/* `lead` is our own text, `text` may hold bytes of a document. */
void fxi_remark_write(fxi_writer *writer, const fxc_document *document,
                      const char *lead, const char *text);
/* The beginning alone: the caller writes the rest of the line. */
void fxi_remark_begin(fxi_writer *writer, const fxc_document *document);

#endif
