/* SPDX-License-Identifier: MIT */
#include "judging/cause/hypothesis.h"

#include "judging/currency/fit.h"
#include "rates/lookup/fixing.h"

/* --- another reading of the sign ------------------------------------------------- */

static void add_reading(fxi_buffer *text, const fxi_miss *miss, const fxi_side *side,
                        fxc_currency currency) {
    fxi_buffer_add_text(text, "the sign of ");
    fxi_phrase_figure(text, &miss->trial->judged, side, miss->part);
    fxi_buffer_add_text(text, " stood for ");
    fxi_buffer_add_text(text, currency.code);
}

/* Both francs of the CFA have one rate, so that neither is what the other missed. */
static bool is_nearer(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                      fxc_currency currency, fxc_currency read_as) {
    fxi_rational excess, present;
    return !fxi_fit_excess(&present, mark, inquiry, read_as) ||
           !fxi_fit_excess(&excess, mark, inquiry, currency) ||
           fxi_rational_compare(&excess, &present) < 0;
}

/* The one other candidate that is close; SIZE_MAX: none, or several. */
static size_t close_candidate(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                              fxc_currency read_as) {
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < mark->count; i++) {
        if (fxi_currency_equal(mark->candidates[i], read_as) ||
            !fxi_fit_is_close(mark, inquiry, mark->candidates[i]) ||
            !is_nearer(mark, inquiry, mark->candidates[i], read_as))
            continue;
        if (found != SIZE_MAX)
            return SIZE_MAX;
        found = i;
    }
    return found;
}

static int64_t other_reading(const fxi_miss *miss, fxi_buffer *text, bool of_left) {
    const fxi_trial *trial = miss->trial;
    const fxi_side *left = fxi_case_left(&trial->judged);
    const fxi_side *right = fxi_case_right(&trial->judged);
    const fxi_side *side = of_left ? left : right, *partner = of_left ? right : left;
    fxi_open_mark mark;
    if (side->figure->candidate_count < 2 ||
        !fxi_fit_open(&mark, trial->inquiry, trial->pair, of_left, partner->currency))
        return 0;
    size_t index = close_candidate(&mark, trial->inquiry, side->currency);
    if (index == SIZE_MAX)
        return 0;
    add_reading(text, miss, side, mark.candidates[index]);
    return fxi_fit_is_exact(&mark, trial->inquiry, mark.candidates[index])
               ? (int64_t)mark.count - 1
               : FXI_NEVER_CREDIBLE;
}

int64_t fxi_hypothesis_symbol(const fxi_miss *miss, fxi_buffer *text) {
    int64_t tried = other_reading(miss, text, false);
    return tried != 0 ? tried : other_reading(miss, text, true);
}

/* --- a third currency ------------------------------------------------------------- */

/* The currencies that conversions are commonly made into; two of them or fewer are
   those of the pair. */
static const fxc_currency majors[] = {{"USD"}, {"EUR"}, {"JPY"}, {"GBP"}, {"CHF"},
                                      {"CAD"}, {"AUD"}, {"NZD"}, {"CNY"}, {"HKD"},
                                      {"SGD"}, {"INR"}, {"KRW"}};

enum { DAYS_BEFORE = 7, DAYS_MAX = DAYS_BEFORE + 2 };

typedef struct salient_days {
    fxi_day days[DAYS_MAX];
    size_t count;
} salient_days;

static void add_day(salient_days *self, fxi_day day) {
    for (size_t i = 0; i < self->count; i++)
        if (self->days[i] == day)
            return;
    self->days[self->count++] = day;
}

static void add_week(salient_days *self, const fxi_miss *miss, fxi_day last) {
    fxi_rate_query query = fxi_trial_query(miss->trial);
    fxi_fixing fixings[DAYS_BEFORE + 1];
    fxi_day days[DAYS_BEFORE + 1];
    query.policy = FXC_POLICY_EXACT;
    for (int i = 0; i <= DAYS_BEFORE; i++)
        days[i] = last - i;
    fxi_fixings_find(fixings, miss->trial->inquiry->rates, &query, days,
                     DAYS_BEFORE + 1);
    for (int i = 0; i <= DAYS_BEFORE; i++)
        if (fixings[i].source != NULL)
            add_day(self, days[i]);
}

/* The document's day and the week before it, since figures are converted when they are
   published; then the governing day. */
static salient_days days_of(const fxi_miss *miss) {
    salient_days days = {.count = 0};
    fxc_date date = miss->trial->inquiry->date;
    if (!fxi_date_is_none(date))
        add_week(&days, miss, fxi_day_from_date(date));
    if (fxi_trial_has_day(miss->trial))
        add_day(&days, miss->trial->governing.rate.day);
    return days;
}

typedef struct third {
    fxi_rate rate;
    fxc_currency currency;
    bool is_found, is_reproduced;
} third;

/* Of rates that meet the interval one that reproduces the printed digits is a better
   witness. */
static void try_rate(third *best, const fxi_miss *miss, fxc_currency currency,
                     const fxi_rate *rate) {
    if (best->is_reproduced)
        return;
    bool reproduced = fxi_verdict_reproduces(&miss->trial->judged, &rate->point,
                                             miss->trial->inquiry->settings);
    if (best->is_found && !reproduced)
        return;
    *best = (third){.rate = *rate,
                    .currency = currency,
                    .is_found = true,
                    .is_reproduced = reproduced};
}

static void try_days(third *best, const fxi_miss *miss, fxc_currency currency,
                     const salient_days *days, bool is_base) {
    fxi_rate_query query = fxi_trial_query(miss->trial);
    fxi_fixing fixings[DAYS_MAX];
    bool meets[DAYS_MAX];
    *(is_base ? &query.base : &query.quote) = currency;
    fxi_fixings_find(fixings, miss->trial->inquiry->rates, &query, days->days,
                     days->count);
    fxi_fixings_meet(meets, fixings, days->count, &miss->implied);
    for (size_t i = 0; i < days->count; i++) {
        fxi_rate rate;
        if (!meets[i])
            continue;
        fxi_fixing_rate(&rate, &fixings[i], &query);
        try_rate(best, miss, currency, &rate);
    }
}

static int64_t try_side(third *best, const fxi_miss *miss, const salient_days *days,
                        const fxi_side *side) {
    const fxi_case *judged = &miss->trial->judged;
    int64_t tried = 0;
    for (size_t i = 0; i < sizeof majors / sizeof majors[0]; i++) {
        if (fxi_currency_equal(majors[i], judged->base.currency) ||
            fxi_currency_equal(majors[i], judged->quote.currency))
            continue;
        try_days(best, miss, majors[i], days, side == &judged->base);
        tried += (int64_t)days->count;
    }
    return tried;
}

static void add_third(fxi_buffer *text, const fxi_miss *miss, const fxi_side *side,
                      const third *found) {
    fxi_phrase_figure(text, &miss->trial->judged, side, miss->part);
    fxi_buffer_add_text(text, " were in ");
    fxi_buffer_add_text(text, found->currency.code);
    fxi_buffer_add_text(text, ", at ");
    fxi_phrase_dated_rate(text, &found->rate);
}

int64_t fxi_hypothesis_third_currency(const fxi_miss *miss, fxi_buffer *text) {
    salient_days days = days_of(miss);
    const fxi_side *side = fxi_case_right(&miss->trial->judged);
    third best = {.is_found = false};
    int64_t tried = try_side(&best, miss, &days, side);
    if (!best.is_found) {
        side = fxi_case_left(&miss->trial->judged);
        tried += try_side(&best, miss, &days, side);
    }
    if (!best.is_found)
        return 0;
    add_third(text, miss, side, &best);
    return tried;
}
