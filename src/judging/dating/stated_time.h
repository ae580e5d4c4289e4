/* SPDX-License-Identifier: MIT */
/* The times that stand beside a stated rate: "RMB7.2993 to US$1.00 as of December 31,
   2024". A time is beside a rate within its sentence and 40 bytes, if it is nearer to
   no other. */
#ifndef FXI_JUDGING_DATING_STATED_TIME_H
#define FXI_JUDGING_DATING_STATED_TIME_H

#include "reading/date/mention.h"
#include "reading/rate/stated_rate.h"

/* The nearest that names its year; NULL: none does. It belongs to `mentions`. */
const fxi_period *fxi_stated_time(const fxi_stated_rates *rates, size_t index,
                                  const fxi_mentions *mentions);

/* One of them ends on `day`. */
bool fxi_stated_is_on(const fxi_stated_rates *rates, size_t index,
                      const fxi_mentions *mentions, fxi_day day);

/* "RMB7.10 to US$1.00 for 2023 and RMB7.30 to US$1.00 for 2024" */
bool fxi_stated_times_differ(const fxi_stated_rates *rates, size_t a, size_t b,
                             const fxi_mentions *mentions);

/* The time ended so many days or more before `day`. */
bool fxi_stated_is_past(const fxi_period *time, fxi_day day, int days);

#endif
