/* SPDX-License-Identifier: MIT */
/* What a printed number may stand for, docs/spec/arithmetic.md "Intervals". */
#ifndef FXI_JUDGING_CASE_FIGURE_INTERVAL_H
#define FXI_JUDGING_CASE_FIGURE_INTERVAL_H

#include "exact/interval.h"
#include "judging/case/settings.h"
#include "reading/number/quantity.h"

typedef enum fxi_granule { FXI_GRANULE_SHOWN, FXI_GRANULE_COARSE } fxi_granule;

/* The number's place, a power of ten. */
fxi_rational fxi_granule_of(const fxi_quantity *quantity, fxi_granule granule);

/* N: the numbers that `mode` rounds to this one. Of a positive number the interval is
   cut, open, at a hundredth of its value, so that quotients stay finite. */
fxi_interval fxi_quantity_nominal(const fxi_quantity *quantity, fxi_granule granule,
                                  fxc_mode mode);

/* M: the numbers that `modifier` lets this one stand for; N for no modifier, and for
   "at least" and "at most", whose thresholds are what was converted. */
fxi_interval fxi_quantity_modified(const fxi_quantity *quantity, fxi_granule granule,
                                   fxc_modifier modifier, const fxi_settings *settings);

#endif
