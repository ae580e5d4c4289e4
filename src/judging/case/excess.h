/* SPDX-License-Identifier: MIT */
/* By how much implied rates miss others: docs/spec/verdicts.md "Excess". */
#ifndef FXI_JUDGING_CASE_EXCESS_H
#define FXI_JUDGING_CASE_EXCESS_H

#include "exact/interval.h"
#include "fxcheck.h"

enum { FXI_NEARBY_PERCENT = 2 };

/* Of an excess over what rounding allows. NONE where it is invalid. */
fxc_severity fxi_excess_severity(const fxi_rational *excess);

/* At most a tenth: what a rate may choose, docs/spec/ambiguous_marks.md "Ambiguous
   marks". */
bool fxi_excess_is_small(const fxi_rational *excess);

/* --- by how much the implied rates miss others ------------------------------------ */

/* At most 2 %. */
bool fxi_excess_is_nearby(const fxi_interval *implied, const fxi_interval *rates);
/* At most a tenth. */
bool fxi_excess_is_close(const fxi_interval *implied, const fxi_interval *rates);
/* Less than a factor of two from some of the rates. */
bool fxi_excess_is_near(const fxi_interval *implied, const fxi_interval *rates);
/* That factor or more. */
bool fxi_excess_is_far(const fxi_interval *implied, const fxi_interval *rates,
                       int times);

#endif
