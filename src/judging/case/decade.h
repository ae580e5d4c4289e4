/* SPDX-License-Identifier: MIT */
/* The power of ten that lies between implied rates and others: a scale word, or a zero
   too many. */
#ifndef FXI_JUDGING_CASE_DECADE_H
#define FXI_JUDGING_CASE_DECADE_H

#include "exact/interval.h"

/* The implied rates times 10^power. */
fxi_interval fxi_decade_rescale(const fxi_interval *implied, int power);

/* The power of ten, other than 0, that makes the implied rates meet the others; 0:
   none. */
int fxi_decade_between(const fxi_interval *implied, const fxi_interval *rates);
/* The same within a tenth, perhaps a slip of the scale, and another day. */
int fxi_decade_about(const fxi_interval *implied, const fxi_interval *rates);

#endif
