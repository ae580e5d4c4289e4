/* SPDX-License-Identifier: MIT */
#include "judging/currency/fit.h"

#include "judging/case/decade.h"
#include "judging/case/excess.h"
#include "judging/inquiry/history.h"
#include "judging/inquiry/per_unit.h"
#include "lexicon/iso4217.h"

bool fxi_fit_open(fxi_open_mark *out, const fxi_inquiry *inquiry, const fxi_pair *pair,
                  bool left_is_open, fxc_currency partner) {
    const fxi_figure *figures = inquiry->document->figures->items;
    const fxi_figure *left = &figures[pair->left], *right = &figures[pair->right];
    const fxi_figure *open = left_is_open ? left : right;
    const fxc_currency none = {""};
    fxi_case judged = fxi_case_make(left, none, right, none);
    if (fxi_per_unit_differs(&judged, inquiry->document, inquiry->tools))
        return false;
    if (judged.base_is_left != left_is_open)
        judged = fxi_case_swap(&judged);
    out->candidates = open->candidates;
    out->count = open->candidate_count;
    out->partner = partner;
    out->implied = fxi_case_implied(&judged, 0, FXI_GRANULE_SHOWN, inquiry->settings);
    fxi_datings_of(&out->datings, inquiry, pair);
    return fxi_interval_is_valid(&out->implied) &&
           fxi_rational_sign(&out->implied.low) > 0;
}

/* By the day that would govern the pair; a lower rank of evidence is not asked. */
static bool govern_by_date(fxi_governing *out, const fxi_open_mark *mark,
                           const fxi_inquiry *inquiry, fxc_currency candidate) {
    fxi_rate_query query = fxi_inquiry_query(inquiry, candidate, mark->partner);
    return fxi_evidence_dated(out, inquiry, &mark->datings.items[0], &query,
                              &mark->implied, NULL) == FXI_HEARING_FOUND;
}

static bool dated_excess(fxi_rational *excess, const fxi_open_mark *mark,
                         const fxi_inquiry *inquiry, fxc_currency candidate) {
    fxi_governing governing;
    if (!govern_by_date(&governing, mark, inquiry, candidate))
        return false;
    *excess = fxi_interval_excess(&mark->implied, &governing.rate.interval);
    return !excess->invalid;
}

bool fxi_fit_excess(fxi_rational *excess, const fxi_open_mark *mark,
                    const fxi_inquiry *inquiry, fxc_currency candidate) {
    if (fxi_currency_equal(candidate, mark->partner) ||
        !fxi_history_knows(inquiry, candidate))
        return false;
    if (mark->datings.count > 0)
        return dated_excess(excess, mark, inquiry, candidate);
    fxi_interval extent;
    if (!fxi_history_extent(&extent, inquiry, candidate, mark->partner))
        return false;
    *excess = fxi_interval_excess(&mark->implied, &extent);
    return !excess->invalid;
}

bool fxi_fit_is_excluded(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                         fxc_currency candidate) {
    fxi_rational excess;
    return fxi_fit_excess(&excess, mark, inquiry, candidate) &&
           !fxi_excess_is_small(&excess);
}

bool fxi_fit_is_close(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                      fxc_currency candidate) {
    fxi_rational excess;
    return fxi_fit_excess(&excess, mark, inquiry, candidate) &&
           fxi_excess_is_small(&excess);
}

bool fxi_fit_is_exact(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                      fxc_currency candidate) {
    fxi_rational excess;
    return fxi_fit_excess(&excess, mark, inquiry, candidate) &&
           fxi_rational_sign(&excess) == 0;
}

/* Money of the past, for which a law still has a rate. */
static bool is_of_the_past(const fxi_open_mark *mark, fxc_currency candidate) {
    fxc_date end = fxi_currency_withdrawn(candidate);
    return mark->datings.count > 0 && !fxi_date_is_none(end) &&
           fxi_day_from_date(end) < fxi_dating_day(&mark->datings.items[0]);
}

/* The numbers as they are printed, which "1 billion" leaves by half. */
static fxi_open_mark as_printed(const fxi_open_mark *mark) {
    fxi_open_mark printed = *mark;
    fxi_rational two = fxi_rational_from_integer(2);
    fxi_rational sum = fxi_rational_add(&mark->implied.low, &mark->implied.high);
    fxi_rational middle = fxi_rational_divide(&sum, &two);
    printed.implied = fxi_interval_point(&middle);
    return printed;
}

/* Without a date the history of a currency spans factors, so that "a factor of two off"
   would never hold; there it is enough that one candidate is possible at all. */
static bool is_rival(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                     fxc_currency candidate) {
    if (mark->datings.count == 0 || is_of_the_past(mark, candidate))
        return false;
    fxi_rational excess, one = fxi_rational_from_integer(1);
    fxi_open_mark printed = as_printed(mark);
    return fxi_fit_excess(&excess, &printed, inquiry, candidate) &&
           fxi_rational_compare(&excess, &one) < 0;
}

/* The usual reading is within a tenth of a slip of the scale. */
static bool is_slip(const fxi_open_mark *mark, const fxi_inquiry *inquiry) {
    fxi_governing governing;
    return mark->datings.count > 0 &&
           govern_by_date(&governing, mark, inquiry, mark->candidates[0]) &&
           fxi_decade_about(&mark->implied, &governing.rate.interval) != 0;
}

/* Its ends are more than a tenth apart. */
static bool is_wide(const fxi_interval *implied) {
    fxi_rational tenth = fxi_rational_from_fraction(11, 10);
    fxi_rational most = fxi_rational_multiply(&implied->low, &tenth);
    return fxi_rational_compare(&implied->high, &most) > 0;
}

/* "$2 billion" is anything from 1.5 to 2.5: as printed it is more than a tenth off, and
   fits the usual reading but for its scale. */
static bool is_stretch(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                       fxc_currency candidate, bool meets) {
    if (meets && !is_wide(&mark->implied))
        return false; /* nor does its middle miss by a tenth */
    fxi_open_mark printed = as_printed(mark);
    return fxi_fit_is_excluded(&printed, inquiry, candidate) && is_slip(mark, inquiry);
}

fxc_currency fxi_fit_single(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                            fxc_currency barred) {
    const fxc_currency none = {""};
    fxc_currency single = none;
    bool meets = false;
    if (mark->count > 0 && !fxi_currency_equal(mark->candidates[0], barred) &&
        !fxi_history_knows(inquiry, mark->candidates[0]))
        return none;
    for (size_t i = 0; i < mark->count; i++) {
        fxi_rational excess;
        if (fxi_currency_equal(mark->candidates[i], barred) ||
            !fxi_fit_excess(&excess, mark, inquiry, mark->candidates[i]))
            continue;
        if (!fxi_excess_is_small(&excess)) {
            if (is_rival(mark, inquiry, mark->candidates[i]))
                return none;
            continue;
        }
        if (!fxi_currency_is_none(single)) {
            if (!is_of_the_past(mark, mark->candidates[i]))
                return none;
            continue;
        }
        single = mark->candidates[i];
        meets = fxi_rational_sign(&excess) == 0;
    }
    return fxi_currency_is_none(single) || !is_stretch(mark, inquiry, single, meets)
               ? single
               : none;
}

/* A rate is printed closely, unlike amounts: one of 154.80 yen is no other dollar's. */
fxc_currency fxi_fit_quoted(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                            fxc_currency barred) {
    const fxi_rational hundredth = fxi_rational_from_fraction(1, 100);
    fxc_currency near = {""};
    for (size_t i = 0; i < mark->count && mark->datings.count > 0; i++) {
        const fxc_currency candidate = mark->candidates[i];
        fxi_rational excess;
        if (fxi_currency_equal(candidate, barred) || is_of_the_past(mark, candidate) ||
            !fxi_fit_excess(&excess, mark, inquiry, candidate) ||
            !fxi_excess_is_small(&excess))
            continue;
        if (fxi_currency_is_set(near) || fxi_rational_compare(&excess, &hundredth) > 0)
            return (fxc_currency){""};
        near = candidate;
    }
    return near;
}

static bool averages_of(fxi_rate *out, const fxi_open_mark *mark,
                        const fxi_inquiry *inquiry, fxc_currency candidate, int years) {
    fxi_rate_query query = fxi_inquiry_query(inquiry, candidate, mark->partner);
    return mark->datings.count > 0 &&
           fxi_history_averages(out, inquiry, &query,
                                fxi_dating_day(&mark->datings.items[0]), years);
}

/* There are readings to choose from, and their averages may tell which is meant. */
static bool asks_averages(const fxi_open_mark *mark, const fxi_inquiry *inquiry) {
    return mark->count > 1 && mark->datings.count > 0 && !fxi_fit_is_equal(mark) &&
           !is_slip(mark, inquiry);
}

/* Candidates without a rate of the day, by their averages, up to one with a rate that
   is a rival: that one decides. */
typedef struct averaged {
    fxc_currency first; /* that is close; empty: none is */
    size_t close, near; /* less than a factor of two off, the close ones among them */
    bool have_rival;
} averaged;

static averaged weigh_averages(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                               fxc_currency barred) {
    averaged out = {.first = {""}};
    for (size_t i = 0; i < mark->count && !out.have_rival; i++) {
        const fxc_currency candidate = mark->candidates[i];
        fxi_rational excess;
        fxi_rate rate;
        if (fxi_currency_equal(candidate, barred))
            continue;
        if (fxi_fit_excess(&excess, mark, inquiry, candidate)) {
            out.have_rival = is_rival(mark, inquiry, candidate);
            continue;
        }
        if (!averages_of(&rate, mark, inquiry, candidate, 1))
            continue;
        out.near += fxi_excess_is_near(&mark->implied, &rate.interval);
        if (fxi_excess_is_close(&mark->implied, &rate.interval) && out.close++ == 0)
            out.first = candidate;
    }
    return out;
}

fxc_currency fxi_fit_by_averages(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                                 fxc_currency barred) {
    const fxc_currency none = {""};
    if (!asks_averages(mark, inquiry))
        return none;
    const averaged found = weigh_averages(mark, inquiry, barred);
    const bool is_single = found.close == 1 && found.near == 1;
    return is_single && !found.have_rival ? found.first : none;
}

fxc_currency fxi_fit_first_by_averages(const fxi_open_mark *mark,
                                       const fxi_inquiry *inquiry,
                                       fxc_currency barred) {
    const fxc_currency none = {""};
    if (!asks_averages(mark, inquiry) ||
        !fxi_fit_is_excluded(mark, inquiry, mark->candidates[0]))
        return none;
    const averaged found = weigh_averages(mark, inquiry, barred);
    return found.have_rival ? none : found.first;
}

/* No fixing, and the averages of the years around leave no room for it. */
static bool is_far_from_averages(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                                 fxc_currency candidate) {
    enum { TIMES = 2 };
    fxi_rate rate;
    return averages_of(&rate, mark, inquiry, candidate, FXI_YEARS_BACK) &&
           fxi_history_is_far(inquiry, &rate, &mark->implied, TIMES);
}

bool fxi_fit_has_unknown(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                         fxc_currency read_as) {
    for (size_t i = 0; i < mark->count; i++) {
        fxi_rational excess;
        if (!fxi_currency_equal(mark->candidates[i], read_as) &&
            !fxi_currency_equal(mark->candidates[i], mark->partner) &&
            !fxi_fit_excess(&excess, mark, inquiry, mark->candidates[i]) &&
            !is_far_from_averages(mark, inquiry, mark->candidates[i]))
            return true;
    }
    return false;
}

bool fxi_fit_is_equal(const fxi_open_mark *mark) {
    fxi_rational one = fxi_rational_from_integer(1);
    return fxi_interval_contains(&mark->implied, &one);
}
