/* SPDX-License-Identifier: MIT */
/* Years whose prices amounts are told in. */
#ifndef FXI_READING_EXCLUSION_PRICE_YEAR_H
#define FXI_READING_EXCLUSION_PRICE_YEAR_H

#include "reading/exclusion/subject.h"

/* "in 2019 dollars", "constant 2010 US$", "Income (2010 US$)": the number is such a
   year and no amount. */
bool fxi_price_year_is(const fxi_subject *s);

#endif
