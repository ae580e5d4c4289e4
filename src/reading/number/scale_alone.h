/* SPDX-License-Identifier: MIT */
/* A scale without its number, which it alone is one of. */
#ifndef FXI_READING_NUMBER_SCALE_ALONE_H
#define FXI_READING_NUMBER_SCALE_ALONE_H

#include "reading/number/quantity.h"

/* "مليون دولار", "tysiąc dwieście", "ألف مليون", "만 5천원": the number of `count`
   tokens that starts with `scale` at token `first`. As fxi_number_read; the granules
   are left to the caller. */
fxi_quantity_status fxi_scale_alone_read(fxi_quantity *out, size_t *count,
                                         const fxi_tokens *tokens, size_t first,
                                         const fxi_sense *scale,
                                         const fxi_tools *tools);

#endif
