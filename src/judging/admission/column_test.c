/* SPDX-License-Identifier: MIT */
#include "judging/admission/column_test.h"

#include <stdlib.h>

#include "judging/admission/coverage.h"
#include "judging/case/excess.h"
#include "judging/case/phrase.h"
#include "judging/inquiry/history.h"
#include "judging/verdict/verdict.h"

/* A pair of cells under its pair of columns. */
typedef struct row {
    uint64_t group;
    size_t index;
} row;

/* The rows of one pair of columns that imply a rate; right column over left, so that
   all count in one direction. */
typedef struct column_pair {
    const fxi_inquiry *inquiry;
    fxi_column_test *test;
    fxi_interval *implied;
    size_t *indices; /* of the pairs that they are of */
    size_t count;
} column_pair;

static const fxi_pair *pair_at(const fxi_inquiry *inquiry, size_t index) {
    return &inquiry->document->column_pairs->items[index];
}

/* Rows that cannot be judged, a zero among them, say nothing and are kept. */
static void add_row(column_pair *self, size_t index) {
    const fxi_inquiry *inquiry = self->inquiry;
    fxi_case judged = fxi_inquiry_case(inquiry, pair_at(inquiry, index));
    if (fxi_case_has_one_currency(&judged))
        return;
    self->test->standings[index] = FXI_ROW_IN;
    if (fxi_verdict_obstacle(&judged, inquiry->settings) != NULL)
        return;
    if (!judged.base_is_left)
        judged = fxi_case_swap(&judged);
    self->implied[self->count] =
        fxi_case_implied(&judged, 0, FXI_GRANULE_SHOWN, inquiry->settings);
    self->indices[self->count++] = index;
}

/* --- what the rows share --------------------------------------------------------- */

/* A row that is wider than a fifth meets nearly any rate. */
static bool is_weak(const fxi_interval *implied) {
    fxi_rational width = fxi_interval_width(implied);
    fxi_rational five = fxi_rational_from_integer(5);
    fxi_rational fifth = fxi_rational_reciprocal(&five);
    return fxi_rational_compare(&width, &fifth) > 0;
}

/* Moves the rows that tell something to the front; how many they are. */
static size_t strong_first(column_pair *self) {
    size_t strong = 0;
    for (size_t i = 0; i < self->count; i++) {
        if (is_weak(&self->implied[i]))
            continue;
        fxi_interval implied = self->implied[strong];
        size_t index = self->indices[strong];
        self->implied[strong] = self->implied[i];
        self->indices[strong++] = self->indices[i];
        self->implied[i] = implied;
        self->indices[i] = index;
    }
    return strong;
}

/* The rate of the day or of the text, where half of the rows meet theirs. */
static bool meets_evidence(const column_pair *self) {
    size_t met = 0;
    for (size_t i = 0; i < self->count; i++) {
        const fxi_pair *pair = pair_at(self->inquiry, self->indices[i]);
        fxi_case judged = fxi_inquiry_case(self->inquiry, pair);
        fxi_governing governing;
        if (fxi_evidence_govern(&governing, &judged, self->inquiry, pair, NULL) !=
            FXI_HEARING_FOUND)
            continue;
        fxi_interval implied =
            fxi_case_implied(&judged, 0, FXI_GRANULE_SHOWN, self->inquiry->settings);
        met += fxi_interval_meets(&implied, &governing.rate.interval) ? 1 : 0;
    }
    return met > 0 && 2 * met >= self->count;
}

static bool is_plausible(const column_pair *self, const fxi_interval *shared) {
    const fxi_pair *pair = pair_at(self->inquiry, self->indices[0]);
    fxi_interval extent;
    return !fxi_history_extent(&extent, self->inquiry,
                               self->inquiry->resolutions[pair->left].currency,
                               self->inquiry->resolutions[pair->right].currency) ||
           fxi_excess_is_near(shared, &extent);
}

/* --- standings -------------------------------------------------------------------- */

static fxc_status add_rate(column_pair *self, const fxi_coverage *coverage) {
    fxi_column_test *test = self->test;
    fxi_column_rate *rates =
        fxi_arena_grow(self->inquiry->tools->arena, test->rates, test->rate_count,
                       &test->rate_capacity, sizeof *rates);
    if (rates == NULL)
        return FXC_ENOMEM;
    test->rates = rates;
    rates[test->rate_count++] = (fxi_column_rate){coverage->shared, coverage->count};
    return FXC_OK;
}

static fxc_status mark_odd(column_pair *self, const fxi_coverage *coverage) {
    fxc_status status = FXC_OK;
    bool known = false;
    for (size_t i = 0; i < self->count && status == FXC_OK; i++) {
        if (fxi_interval_meets(&self->implied[i], &coverage->shared))
            continue;
        if (!known)
            status = add_rate(self, coverage);
        known = true;
        self->test->standings[self->indices[i]] = FXI_ROW_ODD;
        self->test->columns[self->indices[i]] = (uint32_t)(self->test->rate_count - 1);
    }
    return status;
}

static void dismiss(const column_pair *self, const row *first, const row *end) {
    for (const row *at = first; at < end; at++)
        self->test->standings[at->index] = FXI_ROW_OUT;
}

/* More than half of the rows decide; where they are at odds, the evidence does. */
static fxc_status judge_columns(column_pair *self, const row *first, const row *end,
                                fxi_arena *scratch) {
    if (self->count == 0) {
        dismiss(self, first, end);
        return FXC_OK;
    }
    fxi_coverage coverage;
    size_t strong = strong_first(self);
    size_t voters = strong > 0 ? strong : self->count;
    if (fxi_coverage_find(&coverage, self->implied, voters, scratch) != FXC_OK)
        return FXC_ENOMEM;
    bool decided = 2 * coverage.count > voters && !coverage.is_tied;
    if (decided && is_plausible(self, &coverage.shared))
        return mark_odd(self, &coverage);
    if (decided || !meets_evidence(self))
        dismiss(self, first, end);
    return FXC_OK;
}

/* rows first..end are one pair of columns. */
static fxc_status test_columns(fxi_column_test *out, const fxi_inquiry *inquiry,
                               const row *first, const row *end) {
    fxi_arena scratch = {NULL};
    size_t count = (size_t)(end - first);
    column_pair self = {.inquiry = inquiry, .test = out};
    self.implied = fxi_arena_alloc(&scratch, count * sizeof *self.implied);
    self.indices = fxi_arena_alloc(&scratch, count * sizeof *self.indices);
    fxc_status status =
        self.implied == NULL || self.indices == NULL ? FXC_ENOMEM : FXC_OK;
    for (const row *at = first; at < end && status == FXC_OK; at++)
        add_row(&self, at->index);
    if (status == FXC_OK)
        status = judge_columns(&self, first, end, &scratch);
    fxi_arena_clear(&scratch);
    return status;
}

static int by_group(const void *a, const void *b) {
    const row *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

fxc_status fxi_columns_test(fxi_column_test *out, const fxi_inquiry *inquiry) {
    const fxi_pairs *pairs = inquiry->document->column_pairs;
    fxi_arena *arena = inquiry->tools->arena;
    *out = (fxi_column_test){0};
    out->standings = fxi_arena_alloc(arena, pairs->count * sizeof *out->standings);
    out->columns = fxi_arena_alloc(arena, pairs->count * sizeof *out->columns);
    row *rows = fxi_arena_alloc(arena, pairs->count * sizeof *rows);
    if (out->standings == NULL || out->columns == NULL || rows == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < pairs->count; i++)
        rows[i] = (row){pairs->items[i].group, i};
    if (pairs->count > 0)
        qsort(rows, pairs->count, sizeof *rows, by_group);
    fxc_status status = FXC_OK;
    for (size_t first = 0, end; first < pairs->count && status == FXC_OK; first = end) {
        end = first + 1;
        while (end < pairs->count && rows[end].group == rows[first].group)
            end++;
        status = test_columns(out, inquiry, rows + first, rows + end);
    }
    return status;
}

/* --- the finding ------------------------------------------------------------------ */

/* The middle of what is shared, in units of the lesser currency; `rates` counts right
   over left. */
static void word_rate(fxi_buffer *message, const fxi_interval *rates,
                      const fxi_inquiry *inquiry, const fxi_pair *pair) {
    fxi_rational one = fxi_rational_from_integer(1);
    bool upright = fxi_rational_compare(&rates->low, &one) >= 0;
    fxi_interval shown = upright ? *rates : fxi_interval_reciprocal(rates);
    fxi_rational sum = fxi_rational_add(&shown.low, &shown.high);
    fxi_rational two = fxi_rational_from_integer(2);
    fxi_rational middle = fxi_rational_divide(&sum, &two);
    fxc_currency left = inquiry->resolutions[pair->left].currency;
    fxc_currency right = inquiry->resolutions[pair->right].currency;
    fxi_phrase_rate(message, &middle, upright ? left : right, upright ? right : left);
}

fxc_status fxi_columns_report(const fxi_column_test *test, const fxi_inquiry *inquiry,
                              size_t index, size_t pair) {
    const fxi_pair *cells = pair_at(inquiry, index);
    const fxi_column_rate *rate = &test->rates[test->columns[index]];
    fxi_buffer message = fxi_buffer_in(inquiry->tools->arena);
    fxi_buffer_add_number(&message, (int64_t)rate->rows);
    fxi_buffer_add_text(&message, " rows of these two columns share the rate ");
    word_rate(&message, &rate->shared, inquiry, cells);
    fxi_buffer_add_text(&message, ", this one does not");
    return fxi_finding_add(
        inquiry->tools->findings, inquiry->tools->arena,
        (fxi_finding){.rule = FXI_RULE_ODD_ROW,
                      .span = fxi_inquiry_span(inquiry, cells->left, cells->right),
                      .message = fxi_buffer_text(&message),
                      .pair = pair});
}
