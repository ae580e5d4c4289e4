/* SPDX-License-Identifier: MIT */
/* Pairs with the rate of the conversion between them: "US$10 million (at 7.8 Hong Kong
   dollars per dollar), or HK$78 million". */
#ifndef FXI_READING_PAIR_PAIR_OVER_RATE_H
#define FXI_READING_PAIR_PAIR_OVER_RATE_H

#include "reading/pair/pair_list.h"

/* The figure that states the value of figure `left` behind a rate, or words for one, in
   a bracket or behind a comma. False: there is none. */
bool fxi_pair_over_rate(size_t *right, const fxi_pair_list *list, size_t left);

#endif
