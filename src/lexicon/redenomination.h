/* SPDX-License-Identifier: MIT */
/* Units of money that took the place of others. */
#ifndef FXI_LEXICON_REDENOMINATION_H
#define FXI_LEXICON_REDENOMINATION_H

#include <stdbool.h>

#include "fxcheck.h"

/* From `day` on one unit of `code` stood for `ratio` of `former`. */
typedef struct fxi_redenomination {
    char former[4], code[4];
    const char *ratio; /* "1000000" */
    fxc_date day;
    bool keeps_name; /* "lira" before and after it */
} fxi_redenomination;

/* The row in which the currency is the former unit, and the one in which it is the new
   one; NULL: none. */
const fxi_redenomination *fxi_redenomination_from(fxc_currency former);
const fxi_redenomination *fxi_redenomination_to(fxc_currency code);
/* The latter row if its day is still to come on `day`, which is one of the calendar. */
const fxi_redenomination *fxi_redenomination_ahead(fxc_currency code, fxc_date day);

#endif
