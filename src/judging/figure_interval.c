/* SPDX-License-Identifier: MIT */
#include "judging/figure_interval.h"

fxi_rational fxi_granule_of(const fxi_quantity *quantity, fxi_granule granule) {
    return fxi_rational_power10(granule == FXI_GRANULE_SHOWN ? quantity->shown
                                                             : quantity->coarse);
}

/* A positive amount stays positive: nothing that it may mean is smaller than a
   hundredth of it. The cut is the same for both granules, so the shown interval stays
   inside the coarse one. */
static fxi_interval cut(fxi_interval interval, const fxi_rational *value) {
    fxi_rational hundredth = fxi_rational_from_fraction(1, 100);
    fxi_rational floor = fxi_rational_multiply(value, &hundredth);
    if (fxi_rational_sign(value) <= 0 ||
        fxi_rational_compare(&interval.low, &floor) >= 0)
        return interval;
    interval.low = floor;
    interval.low_closed = false;
    return interval;
}

/* [value - below * step, value + above * step] */
static fxi_interval span_around(const fxi_rational *value, const fxi_rational *step,
                                bool below, bool above) {
    fxi_rational low = below ? fxi_rational_subtract(value, step) : *value;
    fxi_rational high = above ? fxi_rational_add(value, step) : *value;
    return cut(fxi_interval_between(&low, &high), value);
}

static fxi_rational half_of(const fxi_rational *value) {
    fxi_rational half = fxi_rational_from_fraction(1, 2);
    return fxi_rational_multiply(value, &half);
}

static bool is_multiple(const fxi_rational *value, const fxi_rational *of) {
    fxi_rational nearest = fxi_rational_round(value, of, FXC_ROUND_DOWN);
    return fxi_rational_equal(&nearest, value);
}

/* Half-even rounds a tie to the even multiple: the neighbours' ties come to an even
   number, an odd one loses both of its own. */
static bool is_odd_multiple(const fxi_rational *value, const fxi_rational *granule) {
    fxi_rational two = fxi_rational_from_integer(2);
    fxi_rational pair = fxi_rational_multiply(granule, &two);
    return is_multiple(value, granule) && !is_multiple(value, &pair);
}

static fxi_interval with_ends(fxi_interval interval, bool low, bool high) {
    interval.low_closed = interval.low_closed && low;
    interval.high_closed = interval.high_closed && high;
    return interval;
}

static fxi_interval nominal(const fxi_rational *value, const fxi_rational *granule,
                            fxc_mode mode) {
    fxi_rational half = half_of(granule);
    bool closed = true;
    switch (mode) {
    case FXC_MODE_NEAREST:
        return span_around(value, &half, true, true);
    case FXC_MODE_HALF_UP:
        return with_ends(span_around(value, &half, true, true), true, false);
    case FXC_MODE_HALF_EVEN:
        closed = !is_odd_multiple(value, granule);
        return with_ends(span_around(value, &half, true, true), closed, closed);
    case FXC_MODE_TRUNC:
        return with_ends(span_around(value, granule, false, true), true, false);
    case FXC_MODE_CEIL:
        return with_ends(span_around(value, granule, true, false), false, true);
    case FXC_MODE_ANY:
        return with_ends(span_around(value, granule, true, true), false, false);
    case FXC_MODE_EXACT:
        break;
    }
    return fxi_interval_point(value);
}

fxi_interval fxi_quantity_nominal(const fxi_quantity *quantity, fxi_granule granule,
                                  fxc_mode mode) {
    fxi_rational value = fxi_rational_from_decimal(&quantity->value);
    fxi_rational size = fxi_granule_of(quantity, granule);
    return nominal(&value, &size, mode);
}

fxi_interval fxi_quantity_modified(const fxi_quantity *quantity, fxi_granule granule,
                                   fxc_modifier modifier,
                                   const fxi_settings *settings) {
    fxi_rational value = fxi_rational_from_decimal(&quantity->value);
    fxi_rational step = fxi_granule_of(quantity, FXI_GRANULE_COARSE);
    switch (modifier) {
    case FXC_MODIFIER_ABOUT:
        step = fxi_rational_multiply(&step, &settings->about_k);
        return with_ends(span_around(&value, &step, true, true), false, false);
    case FXC_MODIFIER_NEARLY:
    case FXC_MODIFIER_UNDER:
        return with_ends(span_around(&value, &step, true, false), false, true);
    case FXC_MODIFIER_OVER:
        return with_ends(span_around(&value, &step, false, true), true, false);
    case FXC_MODIFIER_NONE:
    case FXC_MODIFIER_AT_LEAST:
    case FXC_MODIFIER_AT_MOST:
        break;
    }
    return fxi_quantity_nominal(quantity, granule, settings->mode);
}
