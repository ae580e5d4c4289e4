/* SPDX-License-Identifier: MIT */
/* Currencies as ISO 4217 lists them, and how their people print them. */
#ifndef FXI_LEXICON_ISO4217_H
#define FXI_LEXICON_ISO4217_H

#include <stdbool.h>

#include "fxcheck.h"

/* A code of words/iso4217.tsv, active or historic. */
bool fxi_currency_is_known(fxc_currency currency);
/* Digits of the minor unit; 2 where the standard says N.A. */
int fxi_currency_minor_digits(fxc_currency currency);
/* English name for messages: "Chinese yuan". Static. */
const char *fxi_currency_name(fxc_currency currency);
/* "US dollar", "Belize dollar". */
bool fxi_currency_is_dollar(fxc_currency currency);
/* First day of the month in which the standard withdrew the code; none while it is
   active or if it is unknown. */
fxc_date fxi_currency_withdrawn(fxc_currency currency);
/* It was withdrawn in a month before that of the day. */
bool fxi_currency_is_gone(fxc_currency currency, fxc_date day);
/* Nobody counts thousandths of it, and its people print a point between groups:
   "Rp50.000". */
bool fxi_currency_groups_by_points(fxc_currency currency);
/* Its people print a comma between groups, and its sign before the number: "£1,234". */
bool fxi_currency_groups_by_commas(fxc_currency currency);
/* The smallest sum that is paid in cash, in hundredths of the unit: 5 for CHF, 100 for
   SEK; 0: the minor unit. CLDR's figures. */
unsigned fxi_currency_cash_hundredths(fxc_currency currency);

#endif
