/* SPDX-License-Identifier: MIT */
#include "judging/common/rate_conflict.h"

#include "judging/case/excess.h"
#include "judging/case/phrase.h"
#include "judging/dating/datings.h"
#include "judging/verdict/verdict.h"

typedef struct conflict {
    const fxi_inquiry *inquiry;
    const fxi_common_rate *rate;
    const fxi_pairs *pairs;
    const fxc_pair *judged;
} conflict;

/* --- what explains it ------------------------------------------------------------ */

static bool fits_its_rate(const fxc_pair *pair) {
    return fxi_verdict_agrees(pair->verdict);
}

static bool is_slight(const fxi_common_rate *rate) {
    fxi_rational gap = fxi_common_rate_gap(rate);
    return !gap.invalid && fxi_excess_severity(&gap) <= FXC_SEVERITY_TRIVIAL;
}

/* Each fits the rate of its own day, or they name different times. */
static bool is_explained(const conflict *self) {
    size_t low = self->rate->lows[0].pair, high = self->rate->highs[0].pair;
    if (fits_its_rate(&self->judged[low]) && fits_its_rate(&self->judged[high]))
        return true;
    bool unjudged = self->judged[low].verdict == FXC_VERDICT_CANNOT_JUDGE ||
                    self->judged[high].verdict == FXC_VERDICT_CANNOT_JUDGE;
    return is_slight(self->rate) ||
           (unjudged && fxi_datings_differ(self->inquiry, &self->pairs->items[low],
                                           &self->pairs->items[high]));
}

/* --- how it is told -------------------------------------------------------------- */

/* Units of the other currency per unit of `base`, as the two numbers stand. */
static fxi_rational quotient(const fxi_case *judged, fxc_currency base) {
    fxi_rational left =
        fxi_rational_from_decimal(&fxi_case_quantity(fxi_case_left(judged), 0)->value);
    fxi_rational right =
        fxi_rational_from_decimal(&fxi_case_quantity(fxi_case_right(judged), 0)->value);
    return fxi_currency_equal(fxi_case_left(judged)->currency, base)
               ? fxi_rational_divide(&right, &left)
               : fxi_rational_divide(&left, &right);
}

/* Of which one unit is worth a unit of the other or more. */
static fxc_currency dearer(const fxi_common_rate *rate) {
    fxi_rational one = fxi_rational_from_integer(1);
    return fxi_rational_compare(&rate->lows[0].value, &one) >= 0 ? rate->base
                                                                 : rate->quote;
}

static void word_pair(fxi_buffer *buffer, const conflict *self, size_t pair) {
    fxi_case judged = fxi_inquiry_case(self->inquiry, &self->pairs->items[pair]);
    fxc_currency base = dearer(self->rate);
    bool is_base = fxi_currency_equal(self->rate->base, base);
    fxi_rational value = quotient(&judged, base);
    fxi_phrase_figure(buffer, &judged, fxi_case_left(&judged), 0);
    fxi_buffer_add_text(buffer, " and ");
    fxi_phrase_figure(buffer, &judged, fxi_case_right(&judged), 0);
    fxi_buffer_add_text(buffer, " imply ");
    fxi_phrase_rate(buffer, &value, base,
                    is_base ? self->rate->quote : self->rate->base);
}

static const char *word(const conflict *self, size_t odd) {
    fxi_buffer buffer = fxi_buffer_in(self->inquiry->tools->arena);
    fxi_rational gap = fxi_common_rate_gap(self->rate);
    word_pair(&buffer, self, self->rate->lows[0].pair);
    fxi_buffer_add_text(&buffer, ", ");
    word_pair(&buffer, self, self->rate->highs[0].pair);
    fxi_buffer_add_text(&buffer, ": beyond all rounding they are ");
    fxi_phrase_gap(&buffer, &gap);
    fxi_buffer_add_text(&buffer, " apart");
    if (odd != SIZE_MAX)
        fxi_buffer_add_text(&buffer, "; all pairs but this one share a rate");
    return fxi_buffer_text(&buffer);
}

/* The pair that all others part from; SIZE_MAX: there is none, or it is the one that
   fits its rate, so that the others are the odd ones. */
static size_t odd_pair(const conflict *self) {
    size_t odd = fxi_common_rate_odd_pair(self->rate);
    return odd != SIZE_MAX && fits_its_rate(&self->judged[odd]) ? SIZE_MAX : odd;
}

/* Of the two farthest apart the one that does not fit its rate, or the later one. */
static size_t farther_pair(const conflict *self) {
    size_t low = self->rate->lows[0].pair, high = self->rate->highs[0].pair;
    bool low_fits = fits_its_rate(&self->judged[low]);
    if (low_fits != fits_its_rate(&self->judged[high]))
        return low_fits ? high : low;
    return low > high ? low : high;
}

static fxc_status report(const conflict *self, fxi_rule rule) {
    size_t odd = odd_pair(self);
    size_t pair = odd != SIZE_MAX ? odd : farther_pair(self);
    const fxi_pair *where = &self->pairs->items[pair];
    return fxi_finding_add(self->inquiry->tools->findings, self->inquiry->tools->arena,
                           (fxi_finding){.rule = rule,
                                         .span = fxi_inquiry_span(
                                             self->inquiry, where->left, where->right),
                                         .message = word(self, odd),
                                         .pair = pair});
}

fxc_status fxi_rate_conflicts_report(const fxi_inquiry *inquiry,
                                     const fxi_common_rates *rates,
                                     const fxi_pairs *pairs, const fxc_pair *judged) {
    bool is_filing = inquiry->settings->profile == FXC_PROFILE_FILING;
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < rates->count && status == FXC_OK; i++) {
        const conflict self = {inquiry, &rates->items[i], pairs, judged};
        if (!fxi_common_rate_is_empty(self.rate))
            continue;
        if (is_filing)
            status = report(&self, FXI_RULE_FILING_RATE_CONFLICT);
        else if (!is_explained(&self))
            status = report(&self, FXI_RULE_COMMON_RATE_CONFLICT);
    }
    return status;
}
