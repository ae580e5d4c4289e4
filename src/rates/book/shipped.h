/* SPDX-License-Identifier: MIT */
/* The shipped tables: an image that is linked in, and the book of its sources, which is
   constant. Both are made by src/rates/book/ratepack.c when the library is built. */
#ifndef FXI_RATES_BOOK_SHIPPED_H
#define FXI_RATES_BOOK_SHIPPED_H

#include "rates/book/book.h"

extern const fxc_rates fxi_shipped;

const void *fxi_shipped_image(void);
size_t fxi_shipped_image_size(void);
/* "sha256:..." of the image, from when it was packed. */
const char *fxi_shipped_image_hash(void);

#endif
