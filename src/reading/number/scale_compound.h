/* SPDX-License-Identifier: MIT */
/* Scales that stand in a row: "lakh crore", "hundred million". */
#ifndef FXI_READING_NUMBER_SCALE_COMPOUND_H
#define FXI_READING_NUMBER_SCALE_COMPOUND_H

#include <stdbool.h>

/* Two of them, 10^first and 10^second, multiply; any other two ("million billion") are
   a slip or two numbers. Longer rows fold from the left: hundred thousand crore. */
bool fxi_scale_is_compound(int first, int second);

#endif
