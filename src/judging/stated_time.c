/* SPDX-License-Identifier: MIT */
#include "judging/stated_time.h"

enum { EACH_SIDE = 2, BESIDE_MAX = 40 };

static bool is_beside(const fxi_date_mention *mention, const fxi_stated_rate *rate) {
    return mention->sentence == rate->sentence &&
           fxi_span_distance(mention->span, rate->span) <= BESIDE_MAX;
}

const fxi_period *fxi_stated_time(const fxi_stated_rate *rate,
                                  const fxi_mentions *mentions) {
    fxi_run near = fxi_mentions_around(mentions, rate->span.start, EACH_SIDE);
    const fxi_period *nearest = NULL;
    size_t least = SIZE_MAX;
    for (size_t i = near.first; i < near.end; i++) {
        const fxi_date_mention *mention = &mentions->dates[i];
        size_t distance = fxi_span_distance(mention->span, rate->span);
        if (mention->period.year == 0 || !is_beside(mention, rate) || distance >= least)
            continue;
        nearest = &mention->period;
        least = distance;
    }
    return nearest;
}

static bool ends_on(const fxi_period *period, fxi_day day) {
    fxi_day ends[FXI_PERIOD_ENDS_MAX];
    return period->year != 0 && fxi_period_ends(ends, period, (fxc_date){0}, 0) == 1 &&
           ends[0] == day;
}

bool fxi_stated_is_on(const fxi_stated_rate *rate, const fxi_mentions *mentions,
                      fxi_day day) {
    fxi_run near = fxi_mentions_around(mentions, rate->span.start, EACH_SIDE);
    for (size_t i = near.first; i < near.end; i++)
        if (is_beside(&mentions->dates[i], rate) &&
            ends_on(&mentions->dates[i].period, day))
            return true;
    return false;
}

static bool has_other_time(const fxi_stated_rate *rate, const fxi_mentions *mentions,
                           const fxi_period *period) {
    fxi_run near = fxi_mentions_around(mentions, rate->span.start, EACH_SIDE);
    for (size_t i = near.first; i < near.end; i++)
        if (is_beside(&mentions->dates[i], rate) &&
            !fxi_period_is_same(&mentions->dates[i].period, period))
            return true;
    return false;
}

bool fxi_stated_times_differ(const fxi_stated_rate *a, const fxi_stated_rate *b,
                             const fxi_mentions *mentions) {
    fxi_run near = fxi_mentions_around(mentions, a->span.start, EACH_SIDE);
    for (size_t i = near.first; i < near.end; i++)
        if (is_beside(&mentions->dates[i], a) &&
            has_other_time(b, mentions, &mentions->dates[i].period))
            return true;
    return false;
}
