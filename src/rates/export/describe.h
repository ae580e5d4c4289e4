/* SPDX-License-Identifier: MIT */
/* The head of a table, made from what the book knows of a source. */
#ifndef FXI_RATES_EXPORT_DESCRIBE_H
#define FXI_RATES_EXPORT_DESCRIBE_H

#include "base/buffer.h"
#include "rates/source/source.h"

/* From the first line up to the row of column names, which is left out. `former`, which
   may be NULL, is an earlier edition: its title, its time of publication, its pause,
   its decimals and its reasons stand in the new head too, and holes longer than that
   pause are gaps. */
void fxi_source_describe(fxi_buffer *out, const fxi_source *source,
                         const fxi_source *former);

#endif
