/* SPDX-License-Identifier: MIT */
/* Quotations of money and of shares. */
#ifndef FXI_READING_EXCLUSION_QUOTATION_H
#define FXI_READING_EXCLUSION_QUOTATION_H

#include "reading/exclusion/subject.h"

/* "EUR/USD 1.08", "NASDAQ: EUR 5", "In 2019 EUR/USD rose", "EUR: 385.62 USD: 330.77":
   the mark names what has that price, or the next number. */
bool fxi_quotation_is(const fxi_subject *s);

#endif
