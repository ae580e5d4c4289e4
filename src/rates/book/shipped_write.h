/* SPDX-License-Identifier: MIT */
/* The shipped book as C, for shipped.c.in. */
#ifndef FXI_RATES_BOOK_SHIPPED_WRITE_H
#define FXI_RATES_BOOK_SHIPPED_WRITE_H

#include "base/buffer.h"
#include "rates/table/table.h"

/* Appends the definition of fxi_shipped, with the sources of the image. */
void fxi_shipped_write(fxi_buffer *out, const fxi_table *sources, const void *image);

#endif
