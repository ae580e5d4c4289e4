/* SPDX-License-Identifier: MIT */
/* "On 4 July", in a document without a date: that day of any year, evidence E7 of
   docs/spec/evidence.md "Evidence". */
#ifndef FXI_JUDGING_EVIDENCE_OCCURRENCE_H
#define FXI_JUDGING_EVIDENCE_OCCURRENCE_H

#include "judging/dating/dating.h"

/* The occurrence, since 1999, of the time named with the pair whose rates come nearest
   to `implied`: `interval` holds all of them, the point is that of its last fixing.
   False: some occurrence meets `implied` within 25 bp, or the pair is beside no day,
   quarter or half without its year, or the book has no rates then. A search walks over
   months of every year: after a bounded number of them in one document the answer is
   false. */
bool fxi_occurrence_find(fxi_rate *out, const fxi_inquiry *inquiry,
                         const fxi_pair *pair, const fxi_rate_query *query,
                         const fxi_interval *implied);

#endif
