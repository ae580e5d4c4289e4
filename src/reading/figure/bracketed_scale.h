/* SPDX-License-Identifier: MIT */
/* A scale that brackets say behind an amount: "EUR 35 (in millions)". */
#ifndef FXI_READING_FIGURE_BRACKETED_SCALE_H
#define FXI_READING_FIGURE_BRACKETED_SCALE_H

#include "reading/figure/figure.h"

/* Gives it to figures without a scale of their own. Their spans stay. */
void fxi_bracketed_scales_take(const fxi_figures *figures, const fxi_tokens *tokens,
                               const fxi_tools *tools);

#endif
