/* SPDX-License-Identifier: MIT */
#include "judging/admission.h"

#include <stdlib.h>

#include "judging/history.h"
#include "judging/per_unit.h"
#include "judging/verdict.h"
#include "reading/pair_list.h"

fxi_case fxi_admit_case(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    const fxi_figure *figures = inquiry->document->figures->items;
    fxi_case judged = fxi_case_make(
        &figures[pair->left], inquiry->resolutions[pair->left].currency,
        &figures[pair->right], inquiry->resolutions[pair->right].currency);
    fxi_per_unit_apply(&judged, inquiry->document);
    return judged;
}

static bool has_one_currency(const fxi_case *judged) {
    return !fxi_currency_is_none(judged->base.currency) &&
           fxi_currency_equal(judged->base.currency, judged->quote.currency);
}

static fxi_interval implied_by(const fxi_case *judged, const fxi_inquiry *inquiry) {
    return fxi_case_implied(judged, 0, FXI_GRANULE_SHOWN, inquiry->settings);
}

/* A mark with other readings stands for the same number as its partner; two marks that
   are both certain are a repetition, and no pair. */
bool fxi_admit_is_restatement(const fxi_inquiry *inquiry, const fxi_case *judged) {
    fxi_interval implied = implied_by(judged, inquiry);
    fxi_rational one = fxi_rational_from_integer(1);
    bool has_readings = judged->base.figure->candidate_count > 1 ||
                        judged->quote.figure->candidate_count > 1;
    return has_readings && fxi_interval_contains(&implied, &one);
}

/* Off by less than a factor of two, at the governing rate or else at some rate of the
   book's history. */
static bool is_below_two(const fxi_interval *implied, const fxi_interval *rates) {
    fxi_rational excess = fxi_interval_excess(implied, rates);
    fxi_rational one = fxi_rational_from_integer(1);
    return !excess.invalid && fxi_rational_compare(&excess, &one) < 0;
}

static bool is_credible_bare(const fxi_inquiry *inquiry, const fxi_pair *pair,
                             fxi_case judged) {
    if (fxi_verdict_obstacle(&judged, inquiry->settings) != NULL)
        return false;
    fxi_governing governing;
    bool is_dated = fxi_evidence_govern(&governing, &judged, inquiry, pair, NULL) ==
                    FXI_HEARING_FOUND;
    fxi_interval implied = implied_by(&judged, inquiry);
    if (is_dated)
        return is_below_two(&implied, &governing.rate.interval);
    fxi_interval extent;
    return fxi_history_extent(&extent, inquiry, judged.base.currency,
                              judged.quote.currency) &&
           is_below_two(&implied, &extent);
}

static bool admits_prose(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    fxi_case judged = fxi_admit_case(inquiry, pair);
    if (has_one_currency(&judged))
        return fxi_admit_is_restatement(inquiry, &judged);
    return pair->pairing != FXI_PAIRING_BARE || is_credible_bare(inquiry, pair, judged);
}

/* --- the column test ------------------------------------------------------------ */

/* The rates that every row so far allows, right column over left. */
typedef struct column_test {
    bool is_open; /* a row was seen */
    bool is_empty;
    fxi_interval common;
} column_test;

static void narrow(column_test *self, const fxi_interval *row) {
    if (!self->is_open) {
        self->is_open = true;
        self->common = *row;
        return;
    }
    self->is_empty = self->is_empty || !fxi_interval_narrow(&self->common, row);
}

/* Oriented by the columns, so that all rows count in the same direction. */
static bool row_rates(fxi_interval *out, const fxi_inquiry *inquiry,
                      const fxi_pair *pair) {
    fxi_case judged = fxi_admit_case(inquiry, pair);
    if (fxi_verdict_obstacle(&judged, inquiry->settings) != NULL)
        return false;
    if (!judged.base_is_left)
        judged = fxi_case_swap(&judged);
    *out = implied_by(&judged, inquiry);
    return true;
}

static bool is_plausible(const fxi_inquiry *inquiry, const fxi_pair *pair,
                         const fxi_interval *common) {
    fxi_interval extent;
    return !fxi_history_extent(&extent, inquiry,
                               inquiry->resolutions[pair->left].currency,
                               inquiry->resolutions[pair->right].currency) ||
           is_below_two(common, &extent);
}

/* A row of a table under its column pair. */
typedef struct row {
    uint32_t group;
    size_t index;
} row;

static int by_group(const void *a, const void *b) {
    const row *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

/* rows first..end are one column pair. */
static bool admits_column(const fxi_inquiry *inquiry, const row *first,
                          const row *end) {
    const fxi_pair *pairs = inquiry->document->column_pairs->items;
    column_test self = {.is_open = false};
    for (const row *at = first; at < end; at++) {
        const fxi_pair *pair = &pairs[at->index];
        fxi_interval rates;
        fxi_case judged = fxi_admit_case(inquiry, pair);
        if (has_one_currency(&judged))
            return false;
        if (row_rates(&rates, inquiry, pair))
            narrow(&self, &rates);
    }
    return self.is_open && !self.is_empty &&
           is_plausible(inquiry, &pairs[first->index], &self.common);
}

static void mark_columns(bool *admitted, const fxi_inquiry *inquiry, const row *rows,
                         size_t count) {
    for (size_t first = 0, end; first < count; first = end) {
        end = first + 1;
        while (end < count && rows[end].group == rows[first].group)
            end++;
        bool admits = admits_column(inquiry, rows + first, rows + end);
        for (size_t i = first; i < end; i++)
            admitted[rows[i].index] = admits;
    }
}

/* One flag a pair of columns. */
static fxc_status test_columns(bool **admitted, const fxi_inquiry *inquiry) {
    const fxi_pairs *pairs = inquiry->document->column_pairs;
    fxi_arena *arena = inquiry->tools->arena;
    *admitted = fxi_arena_alloc(arena, pairs->count * sizeof **admitted);
    row *rows = fxi_arena_alloc(arena, pairs->count * sizeof *rows);
    if (*admitted == NULL || rows == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < pairs->count; i++)
        rows[i] = (row){pairs->items[i].group, i};
    if (pairs->count > 0)
        qsort(rows, pairs->count, sizeof *rows, by_group);
    mark_columns(*admitted, inquiry, rows, pairs->count);
    return FXC_OK;
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
    const bool *admitted; /* of the columns */
    size_t next_prose, next_column;
} merge;

/* The next pair in order, NULL at the end; `is_column` tells where it comes from. Of
   two equal pairs the one of the prose is taken. */
static const fxi_pair *take(merge *self, bool *is_admitted_column) {
    const fxi_pair *prose = self->next_prose < self->prose->count
                                ? &self->prose->items[self->next_prose]
                                : NULL;
    const fxi_pair *column = self->next_column < self->columns->count
                                 ? &self->columns->items[self->next_column]
                                 : NULL;
    *is_admitted_column = false;
    if (column != NULL && (prose == NULL || fxi_pairs_compare(column, prose) < 0)) {
        *is_admitted_column = self->admitted[self->next_column++];
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
    bool *admitted;
    if (test_columns(&admitted, inquiry) != FXC_OK)
        return FXC_ENOMEM;
    self.admitted = admitted;
    bool is_column;
    for (const fxi_pair *pair = take(&self, &is_column); pair != NULL;
         pair = take(&self, &is_column)) {
        if (pair->pairing == FXI_PAIRING_TABLE ? !is_column
                                               : !admits_prose(inquiry, pair))
            continue;
        if (out->count == FXI_PAIRS_MAX)
            return report_limit(inquiry, pair);
        if (fxi_pairs_append(out, pair, inquiry->tools->arena) != FXC_OK)
            return FXC_ENOMEM;
    }
    return FXC_OK;
}
