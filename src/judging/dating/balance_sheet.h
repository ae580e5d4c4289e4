/* SPDX-License-Identifier: MIT */
/* The balance-sheet date of a filing, E3 of docs/spec/evidence.md "Evidence". */
#ifndef FXI_JUDGING_DATING_BALANCE_SHEET_H
#define FXI_JUDGING_DATING_BALANCE_SHEET_H

#include "judging/inquiry/inquiry.h"

/* The latest of the period ends that the document names at least half as often as the
   one that it names most often; ends after the document do not count. `found` says
   whether there is one. FXC_ENOMEM. */
fxc_status fxi_balance_sheet_find(fxi_day *out, bool *found,
                                  const fxi_inquiry *inquiry);

/* A day that ends a month; those of events may be any. */
bool fxi_balance_sheet_may_be_of(const fxi_period *time);

#endif
