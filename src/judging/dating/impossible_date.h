/* SPDX-License-Identifier: MIT */
#ifndef FXI_JUDGING_DATING_IMPOSSIBLE_DATE_H
#define FXI_JUDGING_DATING_IMPOSSIBLE_DATE_H

#include "judging/inquiry/inquiry.h"

/* Reports the dates that date no conversion: those that are not in the calendar, and
   days beside a pair that lie after the document. FXC_ENOMEM. */
fxc_status fxi_impossible_dates_report(const fxi_inquiry *inquiry);

#endif
