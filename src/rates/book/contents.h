/* SPDX-License-Identifier: MIT */
/* What there is in a book, for who does not look into it. */
#ifndef FXI_RATES_BOOK_CONTENTS_H
#define FXI_RATES_BOOK_CONTENTS_H

#include "fxcheck.h"

/* Index of a source by name; SIZE_MAX: no such source. */
size_t fxi_rates_source_index(const fxc_rates *rates, const char *name);

/* Some source has a series of the currency, other than of averages of years: where none
   does, no query that is not coarse finds a rate of it. */
bool fxi_rates_have(const fxc_rates *rates, fxc_currency currency);

#endif
