/* SPDX-License-Identifier: MIT */
/* Which times may date the conversion of a pair. */
#ifndef FXI_JUDGING_DATING_DATINGS_H
#define FXI_JUDGING_DATING_DATINGS_H

#include "judging/dating/dating.h"
#include "judging/dating/near_dates.h"

enum { FXI_DATINGS_MAX = 2 * FXI_NEAR_DATES_MAX + 1 };

/* Highest rank first, in a rank the nearest first. */
typedef struct fxi_datings {
    fxi_dating items[FXI_DATINGS_MAX];
    size_t count;
} fxi_datings;

/* Those of the pair: of its words, and of the document where they admit it. */
void fxi_datings_of(fxi_datings *out, const fxi_inquiry *inquiry, const fxi_pair *pair);

/* The document's date alone; none if it has none. */
void fxi_datings_of_document(fxi_datings *out, const fxi_inquiry *inquiry);

/* The bare years beside the pair that have ended by the document's date, nearest first
   and of rank PERIOD: "in 2023". None of them dates the pair. */
void fxi_datings_years(fxi_datings *out, const fxi_inquiry *inquiry,
                       const fxi_pair *pair);

/* Those of them that a word makes years: "in 2023", not "2023 sales". */
void fxi_datings_told_years(fxi_datings *out, const fxi_inquiry *inquiry,
                            const fxi_pair *pair);

/* The time that stands nearest to the pair in its sentences, a bare year too; NULL:
   they name none. */
const fxi_period *fxi_datings_time(const fxi_inquiry *inquiry, const fxi_pair *pair);

/* The sentences of the two pairs name different times, or only one of them names any,
   or one sentence names two; a bare year is a time. */
bool fxi_datings_differ(const fxi_inquiry *inquiry, const fxi_pair *a,
                        const fxi_pair *b);

#endif
