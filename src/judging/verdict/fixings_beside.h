/* SPDX-License-Identifier: MIT */
/* The fixings next to the governing one. */
#ifndef FXI_JUDGING_VERDICT_FIXINGS_BESIDE_H
#define FXI_JUDGING_VERDICT_FIXINGS_BESIDE_H

#include "judging/verdict/trial.h"

/* Over a weekend. What is further is no day next to it. */
enum { FXI_NEAR_DAYS = 3 };

/* The last one before the governing fixing and the first one after it, of its source
   and at most FXI_NEAR_DAYS + 1 days away. Returns how many there are. */
size_t fxi_fixings_beside(fxi_rate out[2], const fxi_trial *trial);

#endif
