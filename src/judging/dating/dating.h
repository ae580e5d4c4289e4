/* SPDX-License-Identifier: MIT */
/* A time that may date the conversion of a pair: evidence E4, E5 or E6 of
   docs/spec/evidence.md "Evidence". */
#ifndef FXI_JUDGING_DATING_DATING_H
#define FXI_JUDGING_DATING_DATING_H

#include "judging/inquiry/inquiry.h"

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

#endif
