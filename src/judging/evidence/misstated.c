/* SPDX-License-Identifier: MIT */
#include "judging/evidence/misstated.h"

#include "base/buffer.h"
#include "base/span.h"
#include "judging/case/phrase.h"
#include "judging/evidence/named_source.h"
#include "judging/evidence/statement.h"

/* Dates on either side of a rate that are looked at. */
enum { DATES_NEAR = 8 };

/* The day whose rate was stated instead is the one of a year before or after, where the
   last day of business may be some days off, a near one, or one as far back as a year's
   end and the one before. Of more days than a few the rate tells none. */
enum { SHIFT_DAYS = 3, NEAR_DAYS = 10, BACK_DAYS = 800, DAYS_TOLD_MAX = 3 };

typedef struct look {
    const fxi_inquiry *inquiry;
    const fxi_stated_rate *stated;
    fxi_rate_query query;
    fxi_interval printed;
    fxi_day day;     /* the nearest one that is named */
    fxi_rate fixing; /* of that day */
    size_t distance; /* SIZE_MAX: none yet */
    bool is_met;
} look;

/* The source that the sentence of the rate names for its currencies; SIZE_MAX: none
   that the book has. */
static size_t source_beside(const look *self) {
    const fxi_source_mentions *sources = self->inquiry->document->sources;
    for (size_t i = 0; i < sources->count; i++)
        if (sources->items[i].sentence == self->stated->sentence &&
            fxi_named_source_quotes(&sources->items[i], &self->query))
            return fxi_rates_source_index(self->inquiry->rates,
                                          fxi_named_source_name(&sources->items[i]));
    return SIZE_MAX;
}

static void try_day(look *self, const fxi_date_mention *mention) {
    fxi_rate fixing;
    if (mention->sentence != self->stated->sentence ||
        !fxi_named_source_day(&self->query.day, mention) ||
        fxi_rates_find(&fixing, self->inquiry->rates, &self->query, NULL) != FXC_OK ||
        fixing.leg_count != 1)
        return;
    size_t distance = fxi_span_distance(mention->span, self->stated->span);
    self->is_met = self->is_met || fxi_interval_meets(&fixing.interval, &self->printed);
    if (distance >= self->distance)
        return;
    self->distance = distance;
    self->day = self->query.day;
    self->fixing = fixing;
}

/* --- the day that fits ------------------------------------------------------------ */

static bool fits(fxi_day *out, const look *self, fxi_day day) {
    fxi_rate_query query = self->query;
    fxi_rate fixing;
    query.day = day;
    query.policy = FXC_POLICY_EXACT;
    if (fxi_rates_find(&fixing, self->inquiry->rates, &query, NULL) != FXC_OK ||
        !fxi_interval_meets(&fixing.interval, &self->printed))
        return false;
    *out = day;
    return true;
}

/* The last of a few days from..to. */
static bool fits_few(fxi_day *out, const look *self, fxi_day from, fxi_day to) {
    fxi_rate_hits hits;
    fxi_rates_meeting(&hits, self->inquiry->rates, &self->query, &self->printed, from,
                      to);
    if (hits.hits == 0 || hits.hits > DAYS_TOLD_MAX)
        return false;
    *out = hits.latest.day;
    return true;
}

/* Of a few days the nearest one. */
static bool fits_around(fxi_day *out, const look *self, fxi_day middle, int reach) {
    if (!fits_few(out, self, middle - reach, middle + reach))
        return false;
    for (int away = 0; away <= reach; away++)
        if (fits(out, self, middle - away) || fits(out, self, middle + away))
            break;
    return true;
}

static bool fits_year(fxi_day *out, const look *self, int years) {
    fxi_day day;
    int year = fxi_date_from_day(self->day).year + years;
    return fxi_day_in_year(&day, self->day, year) &&
           fits_around(out, self, day, SHIFT_DAYS);
}

static void add_day_that_fits(fxi_buffer *message, const look *self) {
    fxi_day day = self->day;
    if (!fits_year(&day, self, -1) && !fits_year(&day, self, 1) &&
        !fits_around(&day, self, day, NEAR_DAYS) &&
        !fits_few(&day, self, day - BACK_DAYS, day))
        return;
    fxi_buffer_add_text(message, "; it fits that of ");
    fxi_phrase_day(message, day);
}

/* --- the finding ------------------------------------------------------------------ */

static fxc_status report(const look *self, const fxi_statement *statement) {
    fxi_buffer message = fxi_buffer_in(self->inquiry->tools->arena);
    fxi_buffer_add_text(&message, "the text states ");
    fxi_stated_word(&message, statement, self->stated);
    fxi_buffer_add_text(&message, " for a day on which the source that it names had ");
    fxi_phrase_dated_rate(&message, &self->fixing);
    add_day_that_fits(&message, self);
    return fxi_inquiry_report(self->inquiry, FXI_RULE_MISSTATED_RATE,
                              self->stated->span, fxi_buffer_text(&message));
}

static fxc_status look_at(const fxi_inquiry *inquiry, size_t index) {
    const fxi_statement *statement = &inquiry->statements[index];
    const fxi_mentions *mentions = inquiry->document->mentions;
    look self = {.inquiry = inquiry,
                 .stated = &inquiry->document->stated_rates->items[index],
                 .query = fxi_inquiry_query(inquiry, statement->base, statement->quote),
                 .distance = SIZE_MAX};
    self.printed = fxi_stated_interval(self.stated);
    self.query.source = source_beside(&self);
    if (self.query.source == SIZE_MAX || self.stated->is_average ||
        !fxi_interval_is_valid(&self.printed))
        return FXC_OK;
    fxi_run near = fxi_mentions_around(mentions, self.stated->span.start, DATES_NEAR);
    for (size_t i = near.first; i < near.end; i++)
        try_day(&self, &mentions->dates[i]);
    return self.distance == SIZE_MAX || self.is_met ? FXC_OK : report(&self, statement);
}

fxc_status fxi_misstated_report(const fxi_inquiry *inquiry) {
    const fxi_stated_rates *rates = inquiry->document->stated_rates;
    fxc_status status = FXC_OK;
    if (inquiry->document->sources->count == 0)
        return FXC_OK;
    for (size_t i = 0; i < rates->count && status == FXC_OK; i++)
        if (!fxi_currency_is_none(inquiry->statements[i].base) &&
            !fxi_currency_is_none(inquiry->statements[i].quote))
            status = look_at(inquiry, i);
    return status;
}
