/* SPDX-License-Identifier: MIT */
/* One pair as it is judged: which figure is counted in which currency, and the rate
   that the two imply. */
#ifndef FXI_JUDGING_CASE_CASE_H
#define FXI_JUDGING_CASE_CASE_H

#include "judging/case/figure_interval.h"
#include "reading/figure/figure.h"

typedef struct fxi_side {
    const fxi_figure *figure;
    fxc_currency currency;
    fxc_modifier modifier; /* one of its own; NONE where the scope rule cancels it */
    int32_t units; /* its amount counts as often: 8 for one share of the 8 of an ADS */
} fxi_side;

/* A rate is counted in units of the quote side per unit of the base side. `left` is the
   one that the text names first. */
typedef struct fxi_case {
    fxi_side base, quote;
    bool base_is_left;
} fxi_case;

/* Applies the scope rule, docs/spec/arithmetic.md "Modifiers". The figure with the
   smaller number becomes the base. */
fxi_case fxi_case_make(const fxi_figure *left, fxc_currency left_currency,
                       const fxi_figure *right, fxc_currency right_currency);
fxi_case fxi_case_swap(const fxi_case *a);
const fxi_side *fxi_case_left(const fxi_case *a);
const fxi_side *fxi_case_right(const fxi_case *a);
static inline const fxi_side *fxi_case_side(const fxi_case *a, bool left) {
    return left ? fxi_case_left(a) : fxi_case_right(a);
}

/* Both sides are in the same currency, and it is known. */
static inline bool fxi_case_has_one_currency(const fxi_case *a) {
    return !fxi_currency_is_none(a->base.currency) &&
           fxi_currency_equal(a->base.currency, a->quote.currency);
}

/* Two ranges are two comparisons, lows and highs; else there is one. */
size_t fxi_case_parts(const fxi_case *a);
/* The number of a side that part `part` is about: the low end of a range in part 0. */
const fxi_quantity *fxi_case_quantity(const fxi_side *side, size_t part);
/* A range against a single amount counts as everything between its ends. */
bool fxi_case_is_hull(const fxi_case *a, const fxi_side *side);

/* The number of a side that part `part` is about, as often as it counts. */
fxi_rational fxi_case_value(const fxi_side *side, size_t part);

/* What the side may stand for, and the implied rates: quote over base. */
fxi_interval fxi_case_amounts(const fxi_case *a, const fxi_side *side, size_t part,
                              fxi_granule granule, const fxi_settings *settings);
fxi_interval fxi_case_implied(const fxi_case *a, size_t part, fxi_granule granule,
                              const fxi_settings *settings);
/* They are no wider than 5 %: what is coarser meets other rates by chance too easily,
   docs/spec/causes.md "Causes". */
bool fxi_case_tells_rate(const fxi_interval *implied);
/* The granule that a plain reading uses: shown, unless the settings ask for coarse. */
fxi_granule fxi_case_granule(const fxi_settings *settings);

#endif
