/* SPDX-License-Identifier: MIT */
/* Rates that the text states, as evidence E1. */
#ifndef FXI_JUDGING_EVIDENCE_STATED_H
#define FXI_JUDGING_EVIDENCE_STATED_H

#include "judging/case/case.h"
#include "judging/evidence/governing.h"
#include "judging/inquiry/inquiry.h"

/* The stated rate that applies to the case: one in the pair's sentence, else one that
   is said to be used, else a market quote; the nearest of equals, or where that misses
   `implied` another of them that meets it and that no words rule out. Forecasts, floors
   and history govern nothing that they do not fit. False: none. */
bool fxi_stated_govern(fxi_governing *out, const fxi_case *judged,
                       const fxi_inquiry *inquiry, const fxi_pair *pair,
                       const fxi_interval *implied);

#endif
