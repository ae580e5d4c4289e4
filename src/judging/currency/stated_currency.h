/* SPDX-License-Identifier: MIT */
/* Which money the sides of a stated rate are of. */
#ifndef FXI_JUDGING_CURRENCY_STATED_CURRENCY_H
#define FXI_JUDGING_CURRENCY_STATED_CURRENCY_H

#include "judging/currency/resolver.h"

/* Settles the statements of the document, and the figures that stand in them: an open
   side is read by the value of the rate, like an open mark of a pair. */
void fxi_stated_currencies_settle(fxi_resolver *self);

#endif
