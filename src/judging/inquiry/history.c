/* SPDX-License-Identifier: MIT */
#include "judging/inquiry/history.h"

#include "judging/case/excess.h"

/* More pairs of currencies than one document names; past it the oldest is replaced. */
enum { ENTRIES = 32, KNOWN = 64, SEARCHES_MAX = 400 };

/* The euro begins and with it the tables of the ECB: docs/spec/evidence.md "Evidence",
   E7. */
static const fxc_date first_date = {1999, 1, 1};
static const fxc_date last_date = {9999, 12, 31};

typedef struct history_entry {
    fxc_currency base, quote;
    bool has_rates;
    fxi_interval extent;
} history_entry;

typedef struct known_entry {
    fxc_currency currency;
    bool has_rates;
} known_entry;

struct fxi_history {
    history_entry entries[ENTRIES];
    size_t count; /* ever stored */
    known_entry known[KNOWN];
    size_t known_count; /* likewise */
    size_t searches;
};

fxi_history *fxi_history_new(fxi_arena *arena) {
    fxi_history *history = fxi_arena_take(arena, sizeof *history);
    if (history != NULL)
        history->count = history->known_count = history->searches = 0;
    return history;
}

static const history_entry *stored(const fxi_history *history, fxc_currency base,
                                   fxc_currency quote) {
    for (size_t i = 0; i < history->count && i < ENTRIES; i++)
        if (fxi_currency_equal(history->entries[i].base, base) &&
            fxi_currency_equal(history->entries[i].quote, quote))
            return &history->entries[i];
    return NULL;
}

static const history_entry *look_up(const fxi_inquiry *inquiry, fxc_currency base,
                                    fxc_currency quote) {
    history_entry *entry =
        &inquiry->history->entries[inquiry->history->count % ENTRIES];
    inquiry->history->count++;
    fxi_rate_query query = fxi_inquiry_query(inquiry, base, quote);
    *entry = (history_entry){.base = base, .quote = quote};
    entry->has_rates = fxi_rates_extent_kept(&entry->extent, inquiry->rates, &query,
                                             fxi_day_from_date(first_date),
                                             fxi_day_from_date(last_date));
    return entry;
}

bool fxi_history_extent(fxi_interval *out, const fxi_inquiry *inquiry,
                        fxc_currency base, fxc_currency quote) {
    const history_entry *entry = stored(inquiry->history, base, quote);
    if (entry == NULL)
        entry = look_up(inquiry, base, quote);
    if (entry->has_rates)
        *out = entry->extent;
    return entry->has_rates;
}

bool fxi_history_knows(const fxi_inquiry *inquiry, fxc_currency currency) {
    fxi_history *history = inquiry->history;
    for (size_t i = 0; i < history->known_count && i < KNOWN; i++)
        if (fxi_currency_equal(history->known[i].currency, currency))
            return history->known[i].has_rates;
    known_entry *entry = &history->known[history->known_count++ % KNOWN];
    *entry = (known_entry){currency, fxi_rates_have(inquiry->rates, currency)};
    return entry->has_rates;
}

static void widen(fxi_interval *extent, const fxi_interval *by) {
    if (fxi_rational_compare(&by->low, &extent->low) < 0)
        extent->low = by->low;
    if (fxi_rational_compare(&by->high, &extent->high) > 0)
        extent->high = by->high;
}

static bool averages_of_source(fxi_rate *out, const fxi_inquiry *inquiry,
                               fxi_rate_query *query, int year, int before) {
    bool is_found = false;
    for (int past = before; past >= -1; past--) {
        fxi_rate rate;
        const fxc_date end = {.year = (int16_t)(year - past), 12, 31};
        if (!fxi_date_is_valid(end))
            continue;
        query->day = fxi_day_from_date(end);
        if (fxi_rates_find(&rate, inquiry->rates, query, NULL) != FXC_OK)
            continue;
        if (is_found)
            widen(&rate.interval, &out->interval);
        *out = rate;
        is_found = true;
    }
    return is_found;
}

bool fxi_history_averages(fxi_rate *out, const fxi_inquiry *inquiry,
                          const fxi_rate_query *pair, fxi_day day, int before) {
    fxi_rate_query query = *pair;
    query.coarse = true;
    query.anchored = false;
    for (size_t i = 0; i < fxc_rates_source_count(inquiry->rates); i++) {
        query.source = i;
        if (fxc_rates_source(inquiry->rates, i)->kind == FXC_SOURCE_ANNUAL &&
            averages_of_source(out, inquiry, &query, fxi_date_from_day(day).year,
                               before))
            return true;
    }
    return false;
}

bool fxi_history_is_far(const fxi_inquiry *inquiry, const fxi_rate *averages,
                        const fxi_interval *implied, int times) {
    enum { ON_THE_STREET = 500 };
    bool is_above = fxi_rational_compare(&implied->low, &averages->interval.high) > 0;
    fxc_currency cheaper = is_above ? averages->quote : averages->base;
    return fxi_excess_is_far(implied, &averages->interval,
                             fxi_history_knows(inquiry, cheaper) ? times
                                                                 : ON_THE_STREET);
}

bool fxi_history_may_search(fxi_history *history) {
    return history->searches++ < SEARCHES_MAX;
}
