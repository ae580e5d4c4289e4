/* SPDX-License-Identifier: MIT */
/* Pounds that weigh: "5 pounds of sugar", "weighs 200 pounds", "a 152-pound boxer". */
#ifndef FXI_READING_WEIGHT_H
#define FXI_READING_WEIGHT_H

#include "reading/operand.h"

/* The amount that starts with `operand` and ends with token `last` is a weight. */
bool fxi_weight_is(const fxi_operand *operand, size_t last, const fxi_tokens *tokens,
                   const fxi_tools *tools);

#endif
