/* SPDX-License-Identifier: MIT */
/* The image of the shipped tables, src/rates/ratepack.c. */
#ifndef FXI_RATES_EMBEDDED_H
#define FXI_RATES_EMBEDDED_H

#include <stddef.h>

const void *fxi_embedded_rates(void);
size_t fxi_embedded_rates_size(void);
/* "sha256:..." of the image, from when it was packed. */
const char *fxi_embedded_rates_hash(void);

#endif
