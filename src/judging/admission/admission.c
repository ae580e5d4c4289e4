/* SPDX-License-Identifier: MIT */
#include "judging/admission/admission.h"

#include "judging/admission/both_ways.h"
#include "judging/admission/column_test.h"
#include "judging/case/decade.h"
#include "judging/case/excess.h"
#include "judging/inquiry/history.h"
#include "judging/verdict/verdict.h"
#include "reading/figure/figure_relation.h"
#include "reading/pair/pair_list.h"

static fxi_interval implied_by(const fxi_case *judged, const fxi_inquiry *inquiry) {
    return fxi_case_implied(judged, 0, FXI_GRANULE_SHOWN, inquiry->settings);
}

/* A mark with other readings stands for the same number as its partner; two marks that
   are both certain are a repetition, and no pair. */
bool fxi_admit_is_restatement(const fxi_inquiry *inquiry, const fxi_case *judged) {
    if (judged->base.figure->candidate_count < 2 &&
        judged->quote.figure->candidate_count < 2)
        return false;
    fxi_interval implied = implied_by(judged, inquiry);
    fxi_rational one = fxi_rational_from_integer(1);
    return fxi_interval_contains(&implied, &one);
}

/* "8.3 million euros, about $89.5 million", "(Y), or Z": the words tell a conversion.
 */
static bool is_led(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    const fxi_figure *figures = inquiry->document->figures->items;
    const fxi_figure *a = &figures[pair->left], *b = &figures[pair->right];
    bool about =
        b->modifier == FXC_MODIFIER_ABOUT || b->modifier == FXC_MODIFIER_NEARLY;
    return pair->pairing == FXI_PAIRING_OR ||
           (pair->pairing == FXI_PAIRING_BARE && about && a->sentence == b->sentence);
}

/* Too near to ten times as much for chance; of many rates one is near. */
static bool is_decade_off(const fxi_interval *implied, const fxi_governing *governing) {
    const fxi_interval *rates = &governing->rate.interval;
    if (governing->is_hull || governing->rank == FXC_EVIDENCE_RANGE)
        return false;
    int power = fxi_decade_about(implied, rates);
    fxi_rational factor = fxi_rational_power10(power);
    fxi_interval scaled = fxi_interval_scale(implied, &factor);
    return power != 0 && fxi_excess_is_nearby(&scaled, rates);
}

static bool is_confirmed(const fxi_interval *implied, const fxi_interval *rates,
                         const fxi_pair *pair) {
    bool is_open =
        pair->pairing == FXI_PAIRING_TOUCH || pair->pairing == FXI_PAIRING_OR;
    return is_open ? fxi_excess_is_close(implied, rates)
                   : fxi_excess_is_near(implied, rates);
}

/* At the governing rate, or else at some rate of the book's history. */
static bool is_credible_bare(const fxi_inquiry *inquiry, const fxi_pair *pair,
                             fxi_case judged) {
    if (fxi_verdict_obstacle(&judged, inquiry->settings) != NULL)
        return false;
    fxi_governing governing;
    bool is_dated = fxi_evidence_govern(&governing, &judged, inquiry, pair, NULL) ==
                    FXI_HEARING_FOUND;
    fxi_interval implied = implied_by(&judged, inquiry);
    if (is_dated)
        return is_confirmed(&implied, &governing.rate.interval, pair) ||
               (is_led(inquiry, pair) && is_decade_off(&implied, &governing));
    fxi_interval extent;
    if (fxi_history_extent(&extent, inquiry, judged.base.currency,
                           judged.quote.currency))
        return is_confirmed(&implied, &extent, pair);
    fxi_rate_query query =
        fxi_inquiry_query(inquiry, judged.base.currency, judged.quote.currency);
    fxi_rate averages;
    return !fxi_date_is_none(inquiry->date) &&
           fxi_history_averages(&averages, inquiry, &query,
                                fxi_day_from_date(inquiry->date), 1) &&
           is_confirmed(&implied, &averages.interval, pair);
}

/* Prices in two currencies differ by less than a factor of two, unless the text says at
   which rate one is the other. */
static bool is_choice_of_prices(const fxi_inquiry *inquiry, const fxi_pair *pair,
                                fxi_case judged) {
    fxi_governing governing;
    if (fxi_verdict_obstacle(&judged, inquiry->settings) != NULL ||
        fxi_evidence_govern(&governing, &judged, inquiry, pair, NULL) !=
            FXI_HEARING_FOUND ||
        fxi_governing_is_binding(&governing))
        return false;
    fxi_interval implied = implied_by(&judged, inquiry);
    return fxi_excess_is_near(&implied, &governing.rate.interval) &&
           !fxi_excess_is_close(&implied, &governing.rate.interval);
}

/* --- the sum of a list ---------------------------------------------------------- */

static bool agrees(const fxi_inquiry *inquiry, const fxi_case *judged,
                   const fxi_governing *governing) {
    fxi_ruling ruling;
    fxi_verdict_rule(&ruling, judged, governing, inquiry->settings);
    return fxi_verdict_agrees(ruling.verdict);
}

/* "£2,000, about £150,000 ($200,000)": less than what a sum is rounded to. */
static bool is_lost(const fxi_quantity *part, int granule) {
    fxi_decimal unit = fxi_decimal_from_integer(1);
    return fxi_decimal_shift(&unit, granule) &&
           fxi_decimal_compare(&part->value, &unit) < 0;
}

/* The amount of `addend` goes onto the sum, which is printed as closely as the coarsest
   of its parts. */
static bool add_part(fxi_figure *sum, const fxi_figure *addend) {
    fxi_quantity *total = &sum->low;
    if (addend->high != NULL || addend->negative != sum->negative ||
        !fxi_decimal_add(&total->value, &total->value, &addend->low.value))
        return false;
    if (addend->low.shown > total->shown)
        total->shown = addend->low.shown;
    if (addend->low.coarse > total->coarse)
        total->coarse = addend->low.coarse;
    return !is_lost(&addend->low, total->coarse);
}

/* "£10 million plus £5 million ($19.0 million)": the last part misses, and together
   with those before it does not. */
static bool is_converted_sum(const fxi_inquiry *inquiry, const fxi_pair *pair,
                             fxi_case judged) {
    const fxi_figure *figures = inquiry->document->figures->items;
    fxi_governing governing;
    fxi_figure sum = figures[pair->left];
    if (sum.high != NULL || fxi_verdict_obstacle(&judged, inquiry->settings) != NULL ||
        fxi_evidence_govern(&governing, &judged, inquiry, pair, NULL) !=
            FXI_HEARING_FOUND ||
        agrees(inquiry, &judged, &governing))
        return false;
    (judged.base_is_left ? &judged.base : &judged.quote)->figure = &sum;
    for (size_t back = 1; back < pair->listed; back++)
        if (!add_part(&sum, &figures[pair->left - back]))
            return false;
        else if (agrees(inquiry, &judged, &governing))
            return true;
    return false;
}

static bool admits_prose(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    fxi_case judged = fxi_inquiry_case(inquiry, pair);
    if (fxi_case_has_one_currency(&judged))
        return !fxi_figure_is_part(judged.base.figure) &&
               !fxi_figure_is_part(judged.quote.figure) &&
               fxi_admit_is_restatement(inquiry, &judged);
    if (pair->pairing == FXI_PAIRING_CHOICE)
        return !is_choice_of_prices(inquiry, pair, judged);
    if ((pair->listed > 1 && is_converted_sum(inquiry, pair, judged)) ||
        fxi_both_ways(inquiry, pair, judged))
        return false;
    bool is_bare = pair->pairing == FXI_PAIRING_BARE ||
                   pair->pairing == FXI_PAIRING_OR ||
                   pair->pairing == FXI_PAIRING_TOUCH;
    return !is_bare || is_credible_bare(inquiry, pair, judged);
}

/* --- both in order -------------------------------------------------------------- */

static fxc_status report_limit(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    return fxi_inquiry_report(inquiry, FXI_RULE_LIMIT_REACHED,
                              fxi_inquiry_span(inquiry, pair->left, pair->right),
                              "more than 10000 pairs; the ones from here on are "
                              "not judged");
}

typedef struct merge {
    const fxi_pairs *prose, *columns;
    const fxi_row_standing *standings; /* of the columns */
    size_t next_prose, next_column;
} merge;

/* The next pair in order, NULL at the end; of a pair of columns `*standing` says how it
   stands. Of two equal pairs the one of the prose is taken. */
static const fxi_pair *take(merge *self, fxi_row_standing *standing) {
    const fxi_pair *prose = self->next_prose < self->prose->count
                                ? &self->prose->items[self->next_prose]
                                : NULL;
    const fxi_pair *column = self->next_column < self->columns->count
                                 ? &self->columns->items[self->next_column]
                                 : NULL;
    *standing = FXI_ROW_OUT;
    if (column != NULL && (prose == NULL || fxi_pairs_compare(column, prose) < 0)) {
        *standing = self->standings[self->next_column++];
        return column;
    }
    if (column != NULL && prose != NULL && fxi_pairs_compare(column, prose) == 0)
        self->next_column++;
    if (prose != NULL)
        self->next_prose++;
    return prose;
}

fxc_status fxi_admit(fxi_pairs *out, const fxi_inquiry *inquiry) {
    *out = (fxi_pairs){0};
    merge self = {.prose = inquiry->document->pairs,
                  .columns = inquiry->document->column_pairs};
    fxi_column_test columns;
    if (fxi_columns_test(&columns, inquiry) != FXC_OK)
        return FXC_ENOMEM;
    self.standings = columns.standings;
    fxi_row_standing standing;
    fxc_status status = FXC_OK;
    for (const fxi_pair *pair = take(&self, &standing);
         pair != NULL && status == FXC_OK; pair = take(&self, &standing)) {
        if (pair->pairing == FXI_PAIRING_TABLE ? standing == FXI_ROW_OUT
                                               : !admits_prose(inquiry, pair))
            continue;
        if (out->count == FXI_PAIRS_MAX)
            return report_limit(inquiry, pair);
        if (standing == FXI_ROW_ODD)
            status = fxi_columns_report(
                &columns, inquiry,
                (size_t)(pair - inquiry->document->column_pairs->items), out->count);
        if (status == FXC_OK)
            status = fxi_pairs_append(out, pair, inquiry->tools->arena);
    }
    return status;
}
