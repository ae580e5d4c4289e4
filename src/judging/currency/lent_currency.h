/* SPDX-License-Identifier: MIT */
/* Cents, and words of speech such as "grand", are of the money beside them. */
#ifndef FXI_JUDGING_CURRENCY_LENT_CURRENCY_H
#define FXI_JUDGING_CURRENCY_LENT_CURRENCY_H

#include "judging/currency/resolver.h"

/* The lead of the reason of what is of the money beside it. */
extern const char fxi_by_neighbour[];

/* The figure is of that sort. */
bool fxi_lent_currency_may_be(const fxi_figure *figure);

/* "83,40 dollars, en hausse de 35 cents", "down 35 cents at 83.40 dollars": settles
   cents by the amount beside them, the nearer one if there are two. */
void fxi_lent_currency_settle(fxi_resolver *self, size_t index);

#endif
