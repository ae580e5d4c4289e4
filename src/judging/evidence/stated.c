/* SPDX-License-Identifier: MIT */
#include "judging/evidence/stated.h"

#include "base/span.h"
#include "judging/dating/balance_sheet.h"
#include "judging/dating/datings.h"
#include "judging/dating/stated_time.h"
#include "judging/evidence/statement.h"

/* Rates that are looked at on either side of a pair, so that a long list of them stays
   linear. */
enum { STATEMENTS_NEAR = 32 };

/* How the time beside a rate fits that of a pair; lower is better. */
enum { OF_MONTH, OF_YEAR, OF_NO_TIME, OF_OTHER_YEAR };

static bool has_month(const fxi_period *time) {
    return time->kind == FXI_PERIOD_DAY || time->kind == FXI_PERIOD_MONTH;
}

static int distance_in_time(const fxi_period *pair, const fxi_period *rate) {
    if (pair == NULL || rate == NULL || pair->year == 0)
        return OF_NO_TIME;
    if (pair->year != rate->year)
        return OF_OTHER_YEAR;
    return has_month(pair) && has_month(rate) && pair->number == rate->number ? OF_MONTH
                                                                              : OF_YEAR;
}

/* "RMB7.2993 to US$1.00 as of December 31, 2024" in the statements of that day. */
static bool is_of_balance_sheet(const fxi_inquiry *inquiry, size_t index) {
    return inquiry->has_balance_sheet &&
           fxi_stated_is_on(inquiry->document->stated_rates, index,
                            inquiry->document->mentions, inquiry->balance_sheet);
}

/* Lower is stronger. */
enum { IN_SENTENCE, OF_BALANCE_SHEET, SAID_TO_BE_USED, OF_MARKET };

static int weakness(const fxi_inquiry *inquiry, size_t index, const fxi_figure *left,
                    const fxi_figure *right) {
    const fxi_stated_rate *rate = &inquiry->document->stated_rates->items[index];
    if (rate->sentence == left->sentence || rate->sentence == right->sentence)
        return IN_SENTENCE;
    if (rate->force != FXI_STATED_CLAUSE)
        return OF_MARKET;
    return is_of_balance_sheet(inquiry, index) ? OF_BALANCE_SHEET : SAID_TO_BE_USED;
}

/* "Курс доллара вырос на 12 копеек" beside a dollar of 32 roubles: what is off by a
   factor of two is a change, another year's rate or a slip. */
static bool is_of_today(const fxi_inquiry *inquiry, size_t index) {
    const fxi_statement *statement = &inquiry->statements[index];
    fxi_rate_query query =
        fxi_inquiry_query(inquiry, statement->base, statement->quote);
    fxi_rate rate;
    if (fxi_date_is_none(inquiry->date))
        return true;
    query.day = fxi_day_from_date(inquiry->date);
    if (fxi_rates_find(&rate, inquiry->rates, &query, NULL) != FXC_OK)
        return true;
    fxi_interval stated =
        fxi_stated_interval(&inquiry->document->stated_rates->items[index]);
    fxi_rational excess = fxi_interval_excess(&stated, &rate.interval);
    fxi_rational one = fxi_rational_from_integer(1);
    return !excess.invalid && fxi_rational_compare(&excess, &one) < 0;
}

typedef struct choice {
    size_t index; /* SIZE_MAX: none yet */
    int weakness, time;
    size_t distance;
} choice;

/* One rate of a day and one of a period may both be used in a text. */
typedef struct choices {
    choice of_day, of_period;
} choices;

static bool is_better(const choice *a, const choice *b) {
    if (a->index == SIZE_MAX || b->index == SIZE_MAX)
        return b->index == SIZE_MAX;
    bool is_elsewhere = a->weakness != IN_SENTENCE && b->weakness != IN_SENTENCE;
    if (is_elsewhere && a->time != b->time)
        return a->time < b->time;
    return a->weakness < b->weakness ||
           (a->weakness == b->weakness && a->distance < b->distance);
}

static fxi_rate inverse_of(const fxi_rate *rate) {
    fxi_rate inverse = *rate;
    inverse.base = rate->quote;
    inverse.quote = rate->base;
    inverse.point = fxi_rational_reciprocal(&rate->point);
    inverse.interval = fxi_interval_reciprocal(&rate->interval);
    return inverse;
}

/* What a pair is, and what it asks of the rates. */
typedef struct question {
    const fxi_case *judged;
    const fxi_inquiry *inquiry;
    const fxi_pair *pair;
    const fxi_period *time; /* NULL: it is not known, or no matter */
    const fxi_interval *implied;
} question;

/* Days after which a quote of the market is history, and one that converts. */
enum { MARKET_DAYS = 92, CLAUSE_DAYS = 366 + 92 };

/* "It traded at 8.40 per dollar in 2021", in a text of 2024. */
static bool is_history(const question *asked, const choice *of,
                       const fxi_period *time) {
    const fxi_inquiry *inquiry = asked->inquiry;
    if (of->weakness == IN_SENTENCE || of->time <= OF_YEAR || time == NULL ||
        fxi_date_is_none(inquiry->date))
        return false;
    return fxi_stated_is_past(time, fxi_day_from_date(inquiry->date),
                              of->weakness == OF_MARKET ? MARKET_DAYS : CLAUSE_DAYS);
}

/* Of the pair, quote per base. */
static fxi_rate rate_for(const question *asked, size_t index) {
    const fxi_statement *statement = &asked->inquiry->statements[index];
    fxi_rate rate = fxi_stated_rate_of(
        statement, &asked->inquiry->document->stated_rates->items[index]);
    return fxi_currency_equal(statement->base, asked->judged->base.currency)
               ? rate
               : inverse_of(&rate);
}

static bool meets(const question *asked, size_t index) {
    fxi_rate rate = rate_for(asked, index);
    return fxi_interval_meets(&rate.interval, asked->implied);
}

/* A floor or a forecast, and the rate of a time long past, are no rates of other
   pairs; one that fits may have been used all the same. */
static bool may_govern(const question *asked, const choice *of,
                       const fxi_period *time) {
    const fxi_stated_rates *rates = asked->inquiry->document->stated_rates;
    if (rates->items[of->index].force == FXI_STATED_ASIDE)
        return of->weakness == IN_SENTENCE && meets(asked, of->index);
    if (is_history(asked, of, time))
        return of->weakness != OF_MARKET && meets(asked, of->index);
    return of->weakness != OF_MARKET || is_of_today(asked->inquiry, of->index);
}

/* False: the rate says nothing of the pair. */
static bool weigh(choice *out, const question *asked, size_t index) {
    const fxi_inquiry *inquiry = asked->inquiry;
    const fxi_stated_rates *rates = inquiry->document->stated_rates;
    const fxi_case *judged = asked->judged;
    if (!fxi_stated_concerns(&inquiry->statements[index], judged->base.currency,
                             judged->quote.currency) ||
        !fxi_stated_is_sound(&rates->items[index]))
        return false;
    const fxi_figure *left = fxi_case_left(judged)->figure;
    const fxi_figure *right = fxi_case_right(judged)->figure;
    const fxi_period *time = fxi_stated_time(rates, index, inquiry->document->mentions);
    fxc_span pair = {left->span.start, right->span.end};
    *out = (choice){index, weakness(inquiry, index, left, right),
                    distance_in_time(asked->time, time),
                    fxi_span_distance(rates->items[index].span, pair)};
    return may_govern(asked, out, time);
}

static fxi_run rates_near(const question *asked) {
    const fxi_document *document = asked->inquiry->document;
    const fxi_stated_rates *rates = document->stated_rates;
    const fxi_figure *left = &document->figures->items[asked->pair->left];
    return fxi_span_run_around(rates->items, sizeof *rates->items, rates->count,
                               left->span.start, STATEMENTS_NEAR);
}

static choices choose(const question *asked) {
    const fxi_stated_rates *rates = asked->inquiry->document->stated_rates;
    const fxi_run near = rates_near(asked);
    choices best = {{.index = SIZE_MAX}, {.index = SIZE_MAX}};
    for (size_t i = near.first; i < near.end; i++) {
        choice next;
        if (!weigh(&next, asked, i))
            continue;
        choice *same = rates->items[i].is_average ? &best.of_period : &best.of_day;
        if (is_better(&next, same))
            *same = next;
    }
    return best;
}

static fxi_governing governing_of(const question *asked, const choice *chosen) {
    return (fxi_governing){
        .rank = FXC_EVIDENCE_STATED,
        .is_market = chosen->weakness == OF_MARKET,
        .span = asked->inquiry->document->stated_rates->items[chosen->index].span,
        .rate = rate_for(asked, chosen->index)};
}

/* --- several of them --- */

/* Beside the pair, said to be used, of the market. */
static int class_of(const choice *of) {
    return of->weakness == OF_BALANCE_SHEET ? SAID_TO_BE_USED : of->weakness;
}

/* A rate of a day and one of a period are both said to be used, elsewhere than beside
   the pair, and that is of a day as balance sheets are. */
static bool is_of_day_alone(const question *asked, const choices *best) {
    return asked->time != NULL && fxi_balance_sheet_may_be_of(asked->time) &&
           best->of_day.index != SIZE_MAX && best->of_period.index != SIZE_MAX &&
           class_of(&best->of_day) == SAID_TO_BE_USED &&
           class_of(&best->of_period) == SAID_TO_BE_USED;
}

/* The head of a column tells the year of its amounts; the words of a sentence may tell
   that of others. */
static bool is_of_other_time(const question *asked, const choice *other,
                             const choice *governing) {
    return asked->pair->time.year != 0 && governing->time <= OF_YEAR &&
           other->time == OF_OTHER_YEAR;
}

/* Of several that are told alike any may be that of the pair, unless their words say
   more: the nearest that fits. False: none does. */
static bool find_fitting(choice *out, const question *asked, const choice *governing,
                         bool of_day_alone) {
    const fxi_stated_rates *rates = asked->inquiry->document->stated_rates;
    const fxi_run near = rates_near(asked);
    out->index = SIZE_MAX;
    for (size_t i = near.first; i < near.end; i++) {
        choice next;
        if ((of_day_alone && rates->items[i].is_average) || !weigh(&next, asked, i) ||
            class_of(&next) != class_of(governing) ||
            is_of_other_time(asked, &next, governing) || !meets(asked, i))
            continue;
        if (is_better(&next, out))
            *out = next;
    }
    return out->index != SIZE_MAX;
}

/* That of its column, else the nearest one in its sentences; NULL: there is none. */
static const fxi_period *time_of(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    return pair->time.year != 0 ? &pair->time : fxi_datings_time(inquiry, pair);
}

static bool is_told_alone(const question *asked) {
    return asked->inquiry->document->stated_rates->count == 1;
}

bool fxi_stated_govern(fxi_governing *out, const fxi_case *judged,
                       const fxi_inquiry *inquiry, const fxi_pair *pair,
                       const fxi_interval *implied) {
    if (inquiry->document->stated_rates->count == 0)
        return false;
    const question asked = {judged, inquiry, pair, time_of(inquiry, pair), implied};
    const choices best = choose(&asked);
    const bool of_day_alone = is_of_day_alone(&asked, &best);
    const choice *governing = of_day_alone || !is_better(&best.of_period, &best.of_day)
                                  ? &best.of_day
                                  : &best.of_period;
    if (governing->index == SIZE_MAX)
        return false;
    *out = governing_of(&asked, governing);
    choice fitting;
    if (!is_told_alone(&asked) && !fxi_interval_meets(&out->rate.interval, implied) &&
        find_fitting(&fitting, &asked, governing, of_day_alone))
        *out = governing_of(&asked, &fitting);
    return true;
}
