/* SPDX-License-Identifier: MIT */
/* Years before those that dates are read of: "in 1863". */
#ifndef FXI_JUDGING_DATING_EARLY_YEAR_H
#define FXI_JUDGING_DATING_EARLY_YEAR_H

#include "judging/inquiry/inquiry.h"

/* A year from 1000 to 1899 that a word which asks for a time leads in the sentence of
   the pair, of several the nearest before it; 0: it names none. Looks at a bounded
   number of tokens. */
int fxi_early_year_beside(const fxi_inquiry *inquiry, const fxi_pair *pair);

#endif
