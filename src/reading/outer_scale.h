/* SPDX-License-Identifier: MIT */
/* A scale behind the bracket of a conversion: "NOK 70 (EUR 8.7) million". */
#ifndef FXI_READING_OUTER_SCALE_H
#define FXI_READING_OUTER_SCALE_H

#include "reading/figure.h"

/* Gives it to both amounts, if neither has one. Their spans stay. */
void fxi_outer_scale_share(const fxi_figures *figures, const fxi_tokens *tokens,
                           const fxi_tools *tools);

#endif
