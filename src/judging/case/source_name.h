/* SPDX-License-Identifier: MIT */
/* How an answer calls what a rate is from. */
#ifndef FXI_JUDGING_CASE_SOURCE_NAME_H
#define FXI_JUDGING_CASE_SOURCE_NAME_H

#include "base/buffer.h"
#include "rates/lookup/lookup.h"

/* "ecb"; "ecb+parities": the source of the fixing, then those of the parities that it
   is carried over, each once. The rate has a source. */
void fxi_source_name_add(fxi_buffer *buffer, const fxi_rate *rate);
/* The same, or "text" for a rate of no source; NULL when memory runs out. */
const char *fxi_source_name(const fxi_rate *rate, fxi_arena *arena);

#endif
