/* SPDX-License-Identifier: MIT */
/* A dash that takes one amount from another. */
#ifndef FXI_READING_RANGE_DIFFERENCE_H
#define FXI_READING_RANGE_DIFFERENCE_H

#include "reading/amount/operand.h"

/* "(71,693,890원-3,425,090원)", "= $5m - $2m": with the dash at token `link` a bracket
   or an equals sign opens a sum, not a range. */
bool fxi_difference_is(const fxi_tokens *tokens, size_t link, const fxi_operand *low,
                       const fxi_operand *high);

#endif
