/* SPDX-License-Identifier: MIT */
/* The rate that governs a pair: the highest rank of evidence that exists for it,
   docs/spec/evidence.md "Evidence". */
#ifndef FXI_JUDGING_EVIDENCE_EVIDENCE_H
#define FXI_JUDGING_EVIDENCE_EVIDENCE_H

#include "judging/case/case.h"
#include "judging/dating/dating.h"
#include "judging/evidence/governing.h"

typedef enum fxi_hearing {
    FXI_HEARING_FOUND,
    FXI_HEARING_NO_DATE,
    FXI_HEARING_NO_RATE,  /* the error says why */
    FXI_HEARING_NO_SOURCE /* the text names one that the book lacks; likewise */
} fxi_hearing;

/* Without a date, a pair that is a factor of five away from every rate in the book's
   history is judged all the same, by that history (RANGE): no date could help it.

   Also turns the case round so that a unit of its base is worth more than a unit of its
   quote; equal units keep the order of their codes. */
fxi_hearing fxi_evidence_govern(fxi_governing *out, fxi_case *judged,
                                const fxi_inquiry *inquiry, const fxi_pair *pair,
                                fxc_error *why);

/* The rate of one dating: of several days or of a span that which meets `implied`. */
fxi_hearing fxi_evidence_dated(fxi_governing *out, const fxi_inquiry *inquiry,
                               const fxi_dating *dating, const fxi_rate_query *pair,
                               const fxi_interval *implied, fxc_error *why);

#endif
