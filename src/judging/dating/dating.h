/* SPDX-License-Identifier: MIT */
/* Which days may date the conversion of a pair: evidence E4, E5 and E6 of
   docs/spec/evidence.md "Evidence". */
#ifndef FXI_JUDGING_DATING_DATING_H
#define FXI_JUDGING_DATING_DATING_H

#include "judging/inquiry/inquiry.h"

/* Dates of one rank that are kept, nearest first. */
enum { FXI_DATINGS_OF_RANK = 4, FXI_DATINGS_MAX = 2 * FXI_DATINGS_OF_RANK + 1 };

typedef struct fxi_dating {
    fxc_evidence rank; /* EVENT, PERIOD or DOCUMENT */
    bool is_remote;    /* a semicolon or another pair stands before it, and none before
                          a nearer date of its rank */
    bool is_span;      /* any day starts[0]..days[0]: a month, or the year of "then" */
    fxi_day days[FXI_PERIOD_ENDS_MAX];
    fxi_day starts[FXI_PERIOD_ENDS_MAX]; /* of the periods that end on those days */
    size_t count;  /* more than one: a quarter without its number, a company's year; the
                      likeliest stands last */
    fxc_span span; /* of the words; empty for the document's date */
} fxi_dating;

/* The day that is meant, as far as no rate tells which. */
static inline fxi_day fxi_dating_day(const fxi_dating *dating) {
    return dating->days[dating->count - 1];
}

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
