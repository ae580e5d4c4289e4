/* SPDX-License-Identifier: MIT */
#include "judging/fact/fact_time.h"

#include "base/span.h"

enum { EACH_SIDE = 2, REACH = 180 };

/* --- reading --------------------------------------------------------------------- */

static void add_value(fxi_times *out, size_t kind, int16_t value) {
    int16_t *values = out->values[kind];
    size_t at = out->counts[kind];
    while (at > 0 && values[at - 1] > value)
        at--;
    bool is_there = at > 0 && values[at - 1] == value;
    if (value == 0 || is_there || out->counts[kind] == FXI_TIME_VALUES)
        return;
    for (size_t i = out->counts[kind]++; i > at; i--)
        values[i] = values[i - 1];
    values[at] = value;
}

static void add_period(fxi_times *out, const fxi_period *period) {
    static const fxi_period_kind kinds[] = {FXI_PERIOD_HALF, FXI_PERIOD_QUARTER,
                                            FXI_PERIOD_MONTH};
    add_value(out, 0, period->year);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (period->kind == kinds[i])
            add_value(out, i + 1, period->number);
}

void fxi_times_read(fxi_times *out, const fxi_figure *figure,
                    const fxi_mentions *mentions) {
    *out = (fxi_times){.counts = {0}};
    fxi_run near = fxi_mentions_around(mentions, figure->span.start, EACH_SIDE);
    for (size_t i = near.first; i < near.end; i++) {
        const fxi_date_mention *mention = &mentions->dates[i];
        bool is_near = mention->sentence == figure->sentence &&
                       fxi_span_distance(mention->span, figure->span) <= REACH;
        if (is_near && mention->byline == FXI_BYLINE_NONE && !mention->is_impossible)
            add_period(out, &mention->period);
    }
}

/* --- two of them ------------------------------------------------------------------ */

static bool holds(const fxi_times *times, size_t kind, int16_t value) {
    for (size_t i = 0; i < times->counts[kind]; i++)
        if (times->values[kind][i] == value)
            return true;
    return false;
}

/* What `a` has of a kind and `b` too, into `a`. */
static void cut(fxi_times *a, const fxi_times *b, size_t kind) {
    uint8_t kept = 0;
    for (size_t i = 0; i < a->counts[kind]; i++)
        if (holds(b, kind, a->values[kind][i]))
            a->values[kind][kept++] = a->values[kind][i];
    a->counts[kind] = kept;
}

bool fxi_times_narrow(fxi_times *a, const fxi_times *b) {
    fxi_times both = *a;
    for (size_t kind = 0; kind < FXI_TIME_KINDS; kind++) {
        if (a->counts[kind] == 0) {
            for (size_t i = 0; i < b->counts[kind]; i++)
                add_value(&both, kind, b->values[kind][i]);
            continue;
        }
        if (b->counts[kind] == 0)
            continue;
        cut(&both, b, kind);
        if (both.counts[kind] == 0)
            return false;
    }
    *a = both;
    return true;
}

bool fxi_times_meet(const fxi_times *a, const fxi_times *b) {
    fxi_times copy = *a;
    return fxi_times_narrow(&copy, b);
}
