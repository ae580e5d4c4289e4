/* SPDX-License-Identifier: MIT */
/* The years and the parts of years that stand near a figure. */
#ifndef FXI_JUDGING_FACT_FACT_TIME_H
#define FXI_JUDGING_FACT_FACT_TIME_H

#include "reading/date/mention.h"
#include "reading/figure/figure.h"

enum {
    FXI_TIME_KINDS = 4, /* year, half, quarter, month */
    FXI_TIME_VALUES = 4 /* of one kind near one figure */
};

/* Of each kind the values that are named, ascending; none: nothing is known of it. */
typedef struct fxi_times {
    int16_t values[FXI_TIME_KINDS][FXI_TIME_VALUES];
    uint8_t counts[FXI_TIME_KINDS];
} fxi_times;

/* The dates of the figure's own sentence that stand nearest to it, two on either side.
   Of a day only the year counts: days date the report as often as the fact. */
void fxi_times_read(fxi_times *out, const fxi_figure *figure,
                    const fxi_mentions *mentions);

/* No kind of which both name values, and none in common. */
bool fxi_times_meet(const fxi_times *a, const fxi_times *b);

/* Cuts `a` down to what it shares with `b`, kind by kind; a kind that one of them does
   not name stays as the other one has it. False, and `a` as it was, if they do not
   meet. */
bool fxi_times_narrow(fxi_times *a, const fxi_times *b);

#endif
