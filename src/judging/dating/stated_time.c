/* SPDX-License-Identifier: MIT */
#include "judging/dating/stated_time.h"

enum { EACH_SIDE = 2, BESIDE_MAX = 40 };

/* "7.29 for 2024 and, for 2023, at 7.09" */
static bool is_nearer(const fxi_stated_rate *other, const fxi_stated_rate *rate,
                      const fxi_date_mention *mention) {
    return other->sentence == rate->sentence &&
           fxi_span_distance(mention->span, other->span) <
               fxi_span_distance(mention->span, rate->span);
}

static bool is_beside(const fxi_date_mention *mention, const fxi_stated_rates *rates,
                      size_t index) {
    const fxi_stated_rate *rate = &rates->items[index];
    return mention->sentence == rate->sentence &&
           fxi_span_distance(mention->span, rate->span) <= BESIDE_MAX &&
           !(index > 0 && is_nearer(rate - 1, rate, mention)) &&
           !(index + 1 < rates->count && is_nearer(rate + 1, rate, mention));
}

/* Of two that are as near the one behind: "at 7.09 for 2023 and 7.29 for 2024". */
const fxi_period *fxi_stated_time(const fxi_stated_rates *rates, size_t index,
                                  const fxi_mentions *mentions) {
    const fxc_span span = rates->items[index].span;
    fxi_run near = fxi_mentions_around(mentions, span.start, EACH_SIDE);
    const fxi_period *nearest = NULL;
    size_t least = SIZE_MAX;
    for (size_t i = near.first; i < near.end; i++) {
        const fxi_date_mention *mention = &mentions->dates[i];
        size_t distance = fxi_span_distance(mention->span, span);
        if (mention->period.year == 0 || !is_beside(mention, rates, index) ||
            distance > least)
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

bool fxi_stated_is_on(const fxi_stated_rates *rates, size_t index,
                      const fxi_mentions *mentions, fxi_day day) {
    fxi_run near =
        fxi_mentions_around(mentions, rates->items[index].span.start, EACH_SIDE);
    for (size_t i = near.first; i < near.end; i++)
        if (is_beside(&mentions->dates[i], rates, index) &&
            ends_on(&mentions->dates[i].period, day))
            return true;
    return false;
}

static bool has_other_time(const fxi_stated_rates *rates, size_t index,
                           const fxi_mentions *mentions, const fxi_period *period) {
    fxi_run near =
        fxi_mentions_around(mentions, rates->items[index].span.start, EACH_SIDE);
    for (size_t i = near.first; i < near.end; i++)
        if (is_beside(&mentions->dates[i], rates, index) &&
            !fxi_period_is_same(&mentions->dates[i].period, period))
            return true;
    return false;
}

bool fxi_stated_times_differ(const fxi_stated_rates *rates, size_t a, size_t b,
                             const fxi_mentions *mentions) {
    fxi_run near = fxi_mentions_around(mentions, rates->items[a].span.start, EACH_SIDE);
    for (size_t i = near.first; i < near.end; i++)
        if (is_beside(&mentions->dates[i], rates, a) &&
            has_other_time(rates, b, mentions, &mentions->dates[i].period))
            return true;
    return false;
}

bool fxi_stated_is_past(const fxi_period *time, fxi_day day, int days) {
    fxi_day ends[FXI_PERIOD_ENDS_MAX];
    size_t count = fxi_period_ends(ends, time, (fxc_date){0}, 0);
    return count > 0 && ends[count - 1] <= day - days;
}
