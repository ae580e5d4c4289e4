/* SPDX-License-Identifier: MIT */
#include "exact/interval.h"

#include "exact/short_rational.h"

/* What is returned comes from one call, as in rational.c: of two short ends, or of the
   general way. */

static const fxi_interval invalid = {.low = {.invalid = true},
                                     .high = {.invalid = true}};

fxi_interval fxi_interval_between(const fxi_rational *low, const fxi_rational *high) {
    fxi_interval out;
    out.low = fxi_rational_copy(low);
    out.high = fxi_rational_copy(high);
    out.low_closed = out.high_closed = true;
    return out;
}

fxi_interval fxi_interval_point(const fxi_rational *value) {
    return fxi_interval_between(value, value);
}

static fxi_interval reach_far(const fxi_rational *centre, const fxi_rational *step,
                              fxi_span_shape shape) {
    fxi_interval out;
    out.low =
        shape.below ? fxi_rational_subtract(centre, step) : fxi_rational_copy(centre);
    out.high = shape.above ? fxi_rational_add(centre, step) : fxi_rational_copy(centre);
    out.low_closed = shape.low_closed;
    out.high_closed = shape.high_closed;
    return out;
}

fxi_interval fxi_interval_reach(const fxi_rational *centre, const fxi_rational *step,
                                fxi_span_shape shape) {
    fxi_short low, high;
    if ((shape.below ? fxi_short_sum(&low, centre, step, !step->negative)
                     : fxi_short_take(&low, centre)) &&
        (shape.above ? fxi_short_sum(&high, centre, step, step->negative)
                     : fxi_short_take(&high, centre)))
        return fxi_short_interval(&low, &high, shape.low_closed, shape.high_closed);
    return reach_far(centre, step, shape);
}

fxi_interval fxi_interval_printed(const fxi_decimal *centre, fxi_step step,
                                  fxi_span_shape shape) {
    fxi_short low, high;
    if (fxi_short_printed(&low, &high, centre, step, shape))
        return fxi_short_interval(&low, &high, shape.low_closed, shape.high_closed);
    fxi_rational value = fxi_rational_from_decimal(centre);
    fxi_rational width = step.is_half ? fxi_rational_half_power10(step.place)
                                      : fxi_rational_power10(step.place);
    return fxi_interval_reach(&value, &width, shape);
}

fxi_interval fxi_interval_around(const fxi_rational *centre, const fxi_rational *half) {
    return fxi_interval_reach(centre, half, (fxi_span_shape){true, true, true, true});
}

bool fxi_interval_is_valid(const fxi_interval *a) {
    return !a->low.invalid && !a->high.invalid;
}

/* "(2,2]" holds no point. */
static bool is_empty(const fxi_interval *a) {
    return !(a->low_closed && a->high_closed) && fxi_rational_equal(&a->low, &a->high);
}

/* Some point of `a` is not above every point of `b`. */
static bool starts_within(const fxi_interval *a, const fxi_interval *b) {
    int order = fxi_rational_compare(&a->low, &b->high);
    return order < 0 || (order == 0 && a->low_closed && b->high_closed);
}

/* Two intervals that are not empty share a point unless one of them ends before the
   other starts. */
bool fxi_interval_meets(const fxi_interval *a, const fxi_interval *b) {
    if (!fxi_interval_is_valid(a) || !fxi_interval_is_valid(b))
        return false;
    return !is_empty(a) && !is_empty(b) && starts_within(a, b) && starts_within(b, a);
}

bool fxi_interval_contains(const fxi_interval *a, const fxi_rational *value) {
    fxi_interval point = fxi_interval_point(value);
    return fxi_interval_meets(a, &point);
}

static fxi_interval divide_long(const fxi_interval *a, const fxi_interval *b) {
    fxi_interval out;
    out.low = fxi_rational_divide(&a->low, &b->high);
    out.high = fxi_rational_divide(&a->high, &b->low);
    out.low_closed = a->low_closed && b->high_closed;
    out.high_closed = a->high_closed && b->low_closed;
    return out;
}

fxi_interval fxi_interval_divide(const fxi_interval *a, const fxi_interval *b) {
    fxi_short low, high;
    if (fxi_short_divide(&low, &a->low, &b->high) &&
        fxi_short_divide(&high, &a->high, &b->low))
        return fxi_short_interval(&low, &high, a->low_closed && b->high_closed,
                                  a->high_closed && b->low_closed);
    return divide_long(a, b);
}

static fxi_interval multiply_long(const fxi_interval *a, const fxi_interval *b) {
    fxi_interval out;
    out.low = fxi_rational_multiply(&a->low, &b->low);
    out.high = fxi_rational_multiply(&a->high, &b->high);
    out.low_closed = a->low_closed && b->low_closed;
    out.high_closed = a->high_closed && b->high_closed;
    return out;
}

fxi_interval fxi_interval_multiply(const fxi_interval *a, const fxi_interval *b) {
    fxi_short low, high;
    if (fxi_short_multiply(&low, &a->low, &b->low) &&
        fxi_short_multiply(&high, &a->high, &b->high))
        return fxi_short_interval(&low, &high, a->low_closed && b->low_closed,
                                  a->high_closed && b->high_closed);
    return multiply_long(a, b);
}

fxi_interval fxi_interval_reciprocal(const fxi_interval *a) {
    fxi_interval out;
    out.low = fxi_rational_reciprocal(&a->high);
    out.high = fxi_rational_reciprocal(&a->low);
    out.low_closed = a->high_closed;
    out.high_closed = a->low_closed;
    return out;
}

fxi_interval fxi_interval_scale(const fxi_interval *a, const fxi_rational *factor) {
    fxi_interval out;
    out.low = fxi_rational_multiply(&a->low, factor);
    out.high = fxi_rational_multiply(&a->high, factor);
    out.low_closed = a->low_closed;
    out.high_closed = a->high_closed;
    return out;
}

static fxi_interval copy(const fxi_interval *a) {
    fxi_interval out;
    out.low = fxi_rational_copy(&a->low);
    out.high = fxi_rational_copy(&a->high);
    out.low_closed = a->low_closed;
    out.high_closed = a->high_closed;
    return out;
}

static fxi_interval widen(const fxi_interval *a, const fxi_rational *factor) {
    fxi_interval out;
    out.low = fxi_rational_divide(&a->low, factor);
    out.high = fxi_rational_multiply(&a->high, factor);
    out.low_closed = a->low_closed;
    out.high_closed = a->high_closed;
    return out;
}

fxi_interval fxi_interval_widen(const fxi_interval *a, const fxi_rational *tau) {
    if (!tau->invalid && fxi_rational_sign(tau) == 0)
        return copy(a);
    const fxi_rational one = fxi_rational_from_integer(1);
    fxi_rational factor = fxi_rational_add(&one, tau);
    return widen(a, &factor);
}

bool fxi_interval_narrow(fxi_interval *a, const fxi_interval *b) {
    if (!fxi_interval_meets(a, b))
        return false;
    int lows = fxi_rational_compare(&b->low, &a->low);
    int highs = fxi_rational_compare(&b->high, &a->high);
    if (lows > 0 || (lows == 0 && !b->low_closed)) {
        a->low = b->low;
        a->low_closed = b->low_closed;
    }
    if (highs < 0 || (highs == 0 && !b->high_closed)) {
        a->high = b->high;
        a->high_closed = b->high_closed;
    }
    return true;
}

fxi_interval fxi_interval_hull(const fxi_interval *a, const fxi_interval *b) {
    if (!fxi_interval_is_valid(a) || !fxi_interval_is_valid(b))
        return invalid;
    int lows = fxi_rational_compare(&a->low, &b->low);
    int highs = fxi_rational_compare(&a->high, &b->high);
    fxi_interval hull = *a;
    if (lows > 0)
        hull.low = b->low;
    if (lows >= 0)
        hull.low_closed = b->low_closed || (lows == 0 && a->low_closed);
    if (highs < 0)
        hull.high = b->high;
    if (highs <= 0)
        hull.high_closed = b->high_closed || (highs == 0 && a->high_closed);
    return hull;
}

/* a / b - 1. As a factor the gap is the same from either side: S.low / R.high for R and
   S is R'.low / S'.high for their reciprocals. */
static fxi_rational gap(const fxi_rational *a, const fxi_rational *b) {
    const fxi_rational one = fxi_rational_from_integer(1);
    fxi_rational ratio = fxi_rational_divide(a, b);
    return fxi_rational_subtract(&ratio, &one);
}

fxi_rational fxi_interval_excess(const fxi_interval *a, const fxi_interval *b) {
    if (!fxi_interval_is_valid(a) || !fxi_interval_is_valid(b))
        return invalid.low;
    if (fxi_rational_compare(&b->low, &a->high) > 0)
        return gap(&b->low, &a->high);
    if (fxi_rational_compare(&a->low, &b->high) > 0)
        return gap(&a->low, &b->high);
    return fxi_rational_from_integer(0);
}

fxi_rational fxi_interval_width(const fxi_interval *a) {
    return gap(&a->high, &a->low);
}
