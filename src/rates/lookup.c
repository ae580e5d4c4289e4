/* SPDX-License-Identifier: MIT */
/* One rate on one day. */
#include <assert.h>
#include <stdio.h>

#include "base/error.h"
#include "rates/book.h"
#include "rates/route.h"

/* Why a route gives no rate for a day. */
typedef enum reason {
    HIT,
    MISS_EARLY, /* before a series begins */
    MISS_LATE,  /* after one ends */
    MISS_GAP,   /* in a marked gap of one */
    MISS_AGE,   /* no fixing within the limit, or on that day */
    MISS_LEGAL  /* before the law is in force */
} reason;

typedef struct attempt {
    const fxi_rate_query *query;
    const fxi_source *source;
    const fxi_route *route;
    const fxi_series *series; /* that has no rate; NULL: all have, on other days */
    const fxi_gap *gap;
} attempt;

/* A fixed rate holds from its day on, without end: a member that leaves changes
   nothing. */
static reason find_legal_row(size_t *row, attempt *a) {
    *row = 0;
    for (size_t i = 0; i < a->route->count; i++) {
        const fxi_series *series = a->route->hops[i].series;
        a->series = series;
        if (a->source->days[series->first_row] > a->query->day)
            return MISS_LEGAL;
        if (series->first_row > *row)
            *row = series->first_row;
    }
    return HIT;
}

/* Days on which the series can have no rate, whatever its last fixing. */
static reason check_series(attempt *a, const fxi_series *series) {
    const fxi_source *source = a->source;
    fxi_day day = a->query->day;
    a->series = series;
    if (day < source->days[series->first_row])
        return MISS_EARLY;
    if (day > source->days[fxi_series_last_row(series)])
        return MISS_LATE;
    a->gap = fxi_source_gap(source, series, day, day);
    if (a->gap != NULL)
        return MISS_GAP;
    a->series = NULL;
    return HIT;
}

/* A fixing from before a gap is no rate for a day behind it. */
static reason check_way(attempt *a, size_t row) {
    for (size_t i = 0; i < a->route->count; i++) {
        const fxi_series *series = a->route->hops[i].series;
        a->gap = fxi_source_gap(a->source, series, a->source->days[row], a->query->day);
        a->series = series;
        if (a->gap != NULL)
            return MISS_GAP;
    }
    return HIT;
}

/* First row that is young enough. */
static size_t oldest_row(const attempt *a) {
    fxi_day age = a->query->policy == FXC_POLICY_EXACT ? 0 : a->query->max_age_days;
    fxi_day first = a->source->days[0];
    fxi_day wanted = a->query->day - first > age ? a->query->day - age : first;
    size_t row = fxi_source_row(a->source, wanted);
    return a->source->days[row] < wanted ? row + 1 : row;
}

static reason find_row(size_t *row, attempt *a) {
    if (a->source->legal)
        return find_legal_row(row, a);
    for (size_t i = 0; i < a->route->count; i++) {
        reason miss = check_series(a, a->route->hops[i].series);
        if (miss != HIT)
            return miss;
    }
    size_t last = fxi_source_row(a->source, a->query->day);
    *row = fxi_route_row_before(a->route, a->source, last, oldest_row(a));
    return *row == SIZE_MAX ? MISS_AGE : check_way(a, *row);
}

typedef struct date_text {
    char text[FXI_DATE_TEXT];
} date_text;

static date_text text_of(fxi_day day) {
    date_text out;
    fxi_date_format(out.text, fxi_date_from_day(day));
    return out;
}

/* "source: BASE/QUOTE verb DATE[: note]" about one series. */
static fxc_status refuse_series(const attempt *a, const char *verb, fxi_day day,
                                uint32_t note, fxc_error *error) {
    const char *text = a->source->text + note;
    return fxi_error_set(error, FXC_ENORATE, "%s: %s/%s %s %s%s%s", a->source->name,
                         a->series->base.code, a->series->quote.code, verb,
                         text_of(day).text, *text != '\0' ? ": " : "", text);
}

static fxc_status refuse_gap(const attempt *a, fxc_error *error) {
    const char *text = a->source->text + a->gap->note;
    return fxi_error_set(error, FXC_ENORATE,
                         "%s: no rate of %s/%s between %s and %s%s%s", a->source->name,
                         a->series->base.code, a->series->quote.code,
                         text_of(a->gap->from).text, text_of(a->gap->to).text,
                         *text != '\0' ? ": " : "", text);
}

static fxc_status refuse_age(const attempt *a, fxc_error *error) {
    const fxi_rate_query *query = a->query;
    size_t row = fxi_source_row(a->source, query->day);
    size_t before = fxi_route_row_before(a->route, a->source, row, 0);
    size_t after = fxi_route_row_after(a->route, a->source, row + 1);
    date_text earlier =
        before == SIZE_MAX ? (date_text){"none"} : text_of(a->source->days[before]);
    date_text later =
        after == SIZE_MAX ? (date_text){"none"} : text_of(a->source->days[after]);
    char limit[40] = "on";
    if (query->policy == FXC_POLICY_PREVIOUS)
        snprintf(limit, sizeof limit, "in the %d days up to", (int)query->max_age_days);
    return fxi_error_set(error, FXC_ENORATE,
                         "%s: no rate of %s/%s %s %s; the nearest before: %s, "
                         "behind: %s",
                         a->source->name, query->base.code, query->quote.code, limit,
                         text_of(query->day).text, earlier.text, later.text);
}

static fxc_status refuse(const attempt *a, reason miss, fxc_error *error) {
    const fxi_source *source = a->source;
    const fxi_series *series = a->series;
    switch (miss) {
    case HIT:
        return FXC_OK;
    case MISS_EARLY:
        return refuse_series(a, "begins on", source->days[series->first_row], 0, error);
    case MISS_LATE:
        return refuse_series(a, "ends on", source->days[fxi_series_last_row(series)],
                             series->note, error);
    case MISS_GAP:
        return refuse_gap(a, error);
    case MISS_AGE:
        return refuse_age(a, error);
    case MISS_LEGAL:
        return refuse_series(a, "is fixed only from", source->days[series->first_row],
                             series->note, error);
    }
    return FXC_ENORATE;
}

/* The first route that answers; the error is that of the first one. */
static fxc_status find_in_source(fxi_rate *out, const fxi_source *source,
                                 const fxi_rate_query *query, fxc_error *error) {
    fxi_route routes[FXI_ROUTES_MAX];
    size_t count = fxi_routes_find(routes, source, query->base, query->quote);
    if (count == 0)
        return fxi_error_set(error, FXC_ENORATE, "%s has no rate of %s/%s",
                             source->name, query->base.code, query->quote.code);
    for (size_t i = 0; i < count; i++) {
        attempt a = {.query = query, .source = source, .route = &routes[i]};
        size_t row;
        reason miss = find_row(&row, &a);
        if (miss == HIT) {
            fxi_route_rate(out, &routes[i], source, row);
            out->age_days = source->legal ? 0 : query->day - out->day;
            return FXC_OK;
        }
        (void)refuse(&a, miss, error);
    }
    return FXC_ENORATE;
}

static void set_unit_rate(fxi_rate *out, fxi_day day) {
    out->point = fxi_rational_from_integer(1);
    out->interval = fxi_interval_point(&out->point);
    out->source = NULL;
    out->legal = false;
    out->day = day;
    out->age_days = 0;
    out->leg_count = 0;
}

/* Whether the source has anything to say of the pair, on whatever day. */
static bool knows_pair(const fxi_source *source, const fxi_rate_query *query) {
    fxi_route routes[FXI_ROUTES_MAX];
    return fxi_routes_find(routes, source, query->base, query->quote) > 0;
}

/* In the book's order; the error is that of the first source that knows the pair. */
static fxc_status find_in_order(fxi_rate *out, const fxc_rates *rates,
                                const fxi_rate_query *query, fxc_error *error) {
    fxc_error first = {0};
    for (size_t i = 0; i < rates->count; i++) {
        const fxi_source *source = rates->sources[i];
        if (knows_pair(source, query) &&
            find_in_source(out, source, query, &first) == FXC_OK)
            return FXC_OK;
    }
    if (first.code == FXC_OK)
        return fxi_error_set(error, FXC_ENORATE, "no source has a rate of %s/%s",
                             query->base.code, query->quote.code);
    return fxi_error_set(error, FXC_ENORATE, "%s", first.text);
}

fxc_status fxi_rates_find(fxi_rate *out, const fxc_rates *rates,
                          const fxi_rate_query *query, fxc_error *error) {
    out->base = query->base;
    out->quote = query->quote;
    if (fxi_currency_equal(query->base, query->quote)) {
        set_unit_rate(out, query->day);
        return FXC_OK;
    }
    if (query->source == SIZE_MAX)
        return find_in_order(out, rates, query, error);
    assert(query->source < rates->count);
    return find_in_source(out, rates->sources[query->source], query, error);
}
