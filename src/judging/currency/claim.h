/* SPDX-License-Identifier: MIT */
/* What the text itself says an open mark stands for, which the rate of a pair does not
   overturn: docs/spec/ambiguous_marks.md "What a rate may choose". */
#ifndef FXI_JUDGING_CURRENCY_CLAIM_H
#define FXI_JUDGING_CURRENCY_CLAIM_H

#include "judging/currency/resolver.h"

/* The text has an amount of that currency, or a place where it is the money; or the
   caller named its region. */
bool fxi_claim_speaks_of(const fxi_resolver *self, fxc_currency currency);

/* The text rules the reading out, whatever the rate: it speaks nowhere of that
   currency, and the mark is understood as another one, or the text names another one
   that it can mean. */
bool fxi_claim_bars(const fxi_resolver *self, const fxi_ambiguous_mark *mark,
                    fxc_currency partner, fxc_currency currency);

/* "Kurs Rp15.500 per dolar": what the same bare mark stands for in a rate that the text
   states of the partner. Empty: no rate says, or two say different things. */
fxc_currency fxi_claim_stated(const fxi_resolver *self, const fxi_ambiguous_mark *mark,
                              fxc_currency partner);

#endif
