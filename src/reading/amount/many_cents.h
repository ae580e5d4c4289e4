/* SPDX-License-Identifier: MIT */
/* "3 milliards de centimes": sums that are counted in cents. */
#ifndef FXI_READING_AMOUNT_MANY_CENTS_H
#define FXI_READING_AMOUNT_MANY_CENTS_H

#include "reading/amount/operand.h"

/* Leaves a million cents and more to the people who count so, if their money is among
   what the word may mean. */
void fxi_many_cents_read(fxi_operand *operand, const fxi_tools *tools);

#endif
