/* SPDX-License-Identifier: MIT */
/* Prices that a shop asks in two countries: "$499 (£449)". */
#ifndef FXI_JUDGING_VERDICT_LIST_PRICE_H
#define FXI_JUDGING_VERDICT_LIST_PRICE_H

#include "judging/verdict/trial.h"
#include "judging/verdict/verdict.h"

/* Both figures end as prices do, in "99", "49", ".95" or a short one in 9, the pair
   misses by less than a factor of two, and the text states no rate. */
bool fxi_list_price_may_be(const fxi_trial *trial, const fxi_ruling *ruling);

#endif
