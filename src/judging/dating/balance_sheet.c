/* SPDX-License-Identifier: MIT */
#include "judging/dating/balance_sheet.h"

#include <stdlib.h>

bool fxi_balance_sheet_may_be_of(const fxi_period *time) {
    return time->kind == FXI_PERIOD_DAY && fxi_period_ends_month(time);
}

/* Balance sheets are struck at the end of a month; other days are those of events. */
static bool names_end(const fxi_date_mention *mention) {
    const fxi_period *period = &mention->period;
    if (mention->is_impossible || mention->byline != FXI_BYLINE_NONE ||
        period->year == 0)
        return false;
    switch (period->kind) {
    case FXI_PERIOD_DAY:
        return fxi_balance_sheet_may_be_of(period);
    case FXI_PERIOD_MONTH:
        return false;
    case FXI_PERIOD_QUARTER:
    case FXI_PERIOD_HALF:
        return period->number != 0;
    case FXI_PERIOD_YEAR:
        return !mention->is_bare;
    }
    return false;
}

static bool is_after(fxi_day day, fxc_date document) {
    return !fxi_date_is_none(document) && day > fxi_day_from_date(document);
}

static size_t collect(fxi_day *out, const fxi_inquiry *inquiry) {
    const fxi_mentions *mentions = inquiry->document->mentions;
    size_t count = 0;
    for (size_t i = 0; i < mentions->date_count; i++) {
        const fxi_date_mention *mention = &mentions->dates[i];
        fxi_day ends[FXI_PERIOD_ENDS_MAX];
        if (names_end(mention) &&
            fxi_period_ends(ends, &mention->period, inquiry->date,
                            inquiry->last_month) == 1 &&
            !is_after(ends[0], inquiry->date))
            out[count++] = ends[0];
    }
    return count;
}

static int compare_days(const void *a, const void *b) {
    fxi_day x = *(const fxi_day *)a, y = *(const fxi_day *)b;
    return (x > y) - (x < y);
}

static size_t run_length(const fxi_day *days, size_t count, size_t first) {
    size_t next = first + 1;
    while (next < count && days[next] == days[first])
        next++;
    return next - first;
}

static size_t longest_run(const fxi_day *days, size_t count) {
    size_t longest = 0;
    for (size_t i = 0; i < count;) {
        size_t length = run_length(days, count, i);
        longest = length > longest ? length : longest;
        i += length;
    }
    return longest;
}

/* The comparative figures of the year before name their date nearly as often. */
static fxi_day latest_frequent(const fxi_day *days, size_t count) {
    size_t longest = longest_run(days, count);
    fxi_day latest = days[0];
    for (size_t i = 0; i < count;) {
        size_t length = run_length(days, count, i);
        if (2 * length >= longest)
            latest = days[i];
        i += length;
    }
    return latest;
}

fxc_status fxi_balance_sheet_find(fxi_day *out, bool *found,
                                  const fxi_inquiry *inquiry) {
    size_t capacity = inquiry->document->mentions->date_count;
    fxi_day *days = fxi_arena_alloc(inquiry->tools->arena, capacity * sizeof *days);
    if (days == NULL)
        return FXC_ENOMEM;
    size_t count = collect(days, inquiry);
    *found = count > 0;
    if (count == 0)
        return FXC_OK;
    qsort(days, count, sizeof *days, compare_days);
    *out = latest_frequent(days, count);
    return FXC_OK;
}
