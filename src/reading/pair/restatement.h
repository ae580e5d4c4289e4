/* SPDX-License-Identifier: MIT */
/* One amount said twice: "fifty thousand pesos (P50,000.00)". */
#ifndef FXI_READING_PAIR_RESTATEMENT_H
#define FXI_READING_PAIR_RESTATEMENT_H

#include "reading/figure/figure.h"

/* Figures `left` and `left` + 1. */
typedef struct fxi_restatement {
    size_t left;
    bool left_was_open, right_was_open; /* its own mark had several readings */
} fxi_restatement;

typedef struct fxi_restatements {
    fxi_restatement *items;
    size_t count, capacity;
} fxi_restatements;

/* Leaves both figures of each the candidates that they share: docs/spec/pairs.md
   "Pairs". Sides of stated rates are none. FXC_ENOMEM. */
fxc_status fxi_restatements_read(fxi_restatements *out, fxi_figures *figures,
                                 const fxi_tokens *tokens, const fxi_tools *tools);

#endif
