/* SPDX-License-Identifier: MIT */
#include "judging/dating/impossible_date.h"

static bool is_after(const fxi_date_mention *mention, fxc_date limit) {
    const fxi_period *period = &mention->period;
    fxi_day end[FXI_PERIOD_ENDS_MAX];
    return !fxi_date_is_none(limit) && period->kind == FXI_PERIOD_DAY &&
           period->year != 0 && fxi_period_ends(end, period, limit, 0) == 1 &&
           end[0] > fxi_day_from_date(limit);
}

static fxc_status report(const fxi_inquiry *inquiry, const fxi_date_mention *mention,
                         bool is_beside_pair) {
    if (mention->is_impossible)
        return fxi_inquiry_report(
            inquiry, FXI_RULE_IMPOSSIBLE_DATE, mention->span,
            "there is no such day in the calendar; it dates nothing");
    if (is_beside_pair && mention->byline == FXI_BYLINE_NONE &&
        is_after(mention, inquiry->date))
        return fxi_inquiry_report(
            inquiry, FXI_RULE_COMING_DATE, mention->span,
            "this day lies after the document; it dates no conversion");
    return FXC_OK;
}

/* Pairs ascend by their left figure, mentions by their span: one walk over both. */
static bool pair_reaches(size_t *next, const fxi_inquiry *inquiry, uint32_t sentence) {
    const fxi_pairs *pairs = inquiry->document->pairs;
    const fxi_figure *figures = inquiry->document->figures->items;
    while (*next < pairs->count &&
           figures[pairs->items[*next].right].sentence < sentence)
        (*next)++;
    return *next < pairs->count &&
           figures[pairs->items[*next].left].sentence <= sentence;
}

fxc_status fxi_impossible_dates_report(const fxi_inquiry *inquiry) {
    const fxi_mentions *mentions = inquiry->document->mentions;
    size_t next = 0;
    for (size_t i = 0; i < mentions->date_count; i++) {
        const fxi_date_mention *mention = &mentions->dates[i];
        const bool beside = pair_reaches(&next, inquiry, mention->sentence);
        const fxc_status status = report(inquiry, mention, beside);
        if (status != FXC_OK)
            return status;
    }
    return FXC_OK;
}
