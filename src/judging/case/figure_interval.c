/* SPDX-License-Identifier: MIT */
#include "judging/case/figure_interval.h"

/* The step of the mode at a place. */
static fxi_rational step_at(int place, bool is_half) {
    if (is_half)
        return fxi_rational_half_power10(place);
    return fxi_rational_power10(place);
}

static int place_of(const fxi_quantity *quantity, fxi_granule granule) {
    return granule == FXI_GRANULE_SHOWN ? quantity->shown : quantity->coarse;
}

fxi_rational fxi_granule_of(const fxi_quantity *quantity, fxi_granule granule) {
    return fxi_rational_power10(place_of(quantity, granule));
}

/* A positive amount stays positive: nothing that it may mean is smaller than a
   hundredth of it. The cut is the same for both granules, so the shown interval stays
   inside the coarse one. */
static void cut(fxi_interval *span, const fxi_rational *value,
                const fxi_rational *step) {
    /* What is two steps or more is far from that, and most amounts are. */
    if (fxi_rational_compare(&span->low, step) >= 0)
        return;
    fxi_rational hundredth = fxi_rational_from_fraction(1, 100);
    fxi_rational floor = fxi_rational_multiply(value, &hundredth);
    if (fxi_rational_sign(value) <= 0 || fxi_rational_compare(&span->low, &floor) >= 0)
        return;
    span->low = floor;
    span->low_closed = false;
}

/* Ten units of the place or more: cut by no step that is not larger than one. */
static bool is_far(const fxi_quantity *quantity, int place) {
    return quantity->value.exponent + quantity->value.count - 1 > place;
}

static fxi_interval cut_span(const fxi_rational *value, const fxi_rational *step,
                             fxi_span_shape shape) {
    fxi_interval span = fxi_interval_reach(value, step, shape);
    if (shape.below)
        cut(&span, value, step);
    return span;
}

/* ---- the modes of rounding ------------------------------------------------------ */

typedef struct mode_span {
    fxi_span_shape shape;
    bool is_half; /* the step is half a granule, not a whole one */
} mode_span;

static const mode_span mode_spans[] = {
    [FXC_MODE_NEAREST] = {{true, true, true, true}, true},
    [FXC_MODE_HALF_UP] = {{true, true, true, false}, true},
    [FXC_MODE_HALF_EVEN] = {{true, true, true, true}, true},
    [FXC_MODE_TRUNC] = {{false, true, true, false}, false},
    [FXC_MODE_CEIL] = {{true, false, false, true}, false},
    [FXC_MODE_ANY] = {{true, true, false, false}, false},
    [FXC_MODE_EXACT] = {{false, false, true, true}, false},
};

static bool is_multiple(const fxi_rational *value, const fxi_rational *of) {
    fxi_rational nearest = fxi_rational_round(value, of, FXC_ROUND_DOWN);
    return fxi_rational_equal(&nearest, value);
}

/* Half-even rounds a tie to the even multiple: the neighbours' ties come to an even
   number, an odd one loses both of its own. */
static bool is_odd_multiple(const fxi_decimal *printed, int place) {
    fxi_rational value = fxi_rational_from_decimal(printed);
    fxi_rational granule = fxi_rational_power10(place);
    fxi_rational two = fxi_rational_from_integer(2);
    fxi_rational pair = fxi_rational_multiply(&granule, &two);
    return is_multiple(&value, &granule) && !is_multiple(&value, &pair);
}

fxi_interval fxi_quantity_nominal(const fxi_quantity *quantity, fxi_granule granule,
                                  fxc_mode mode) {
    const mode_span *span = &mode_spans[mode];
    fxi_span_shape shape = span->shape;
    int place = place_of(quantity, granule);
    if (mode == FXC_MODE_HALF_EVEN)
        shape.low_closed = shape.high_closed =
            !is_odd_multiple(&quantity->value, place);
    if (is_far(quantity, place))
        return fxi_interval_printed(&quantity->value, (fxi_step){place, span->is_half},
                                    shape);
    fxi_rational value = fxi_rational_from_decimal(&quantity->value);
    fxi_rational step = step_at(place, span->is_half);
    return cut_span(&value, &step, shape);
}

/* ---- modifiers ------------------------------------------------------------------ */

/* A coarse granule either way, or `factor` of them. */
static fxi_interval modified(const fxi_quantity *quantity, const fxi_rational *factor,
                             fxi_span_shape shape) {
    fxi_rational value = fxi_rational_from_decimal(&quantity->value);
    fxi_rational granule = fxi_granule_of(quantity, FXI_GRANULE_COARSE);
    if (factor == NULL)
        return cut_span(&value, &granule, shape);
    fxi_rational step = fxi_rational_multiply(&granule, factor);
    return cut_span(&value, &step, shape);
}

fxi_interval fxi_quantity_modified(const fxi_quantity *quantity, fxi_granule granule,
                                   fxc_modifier modifier,
                                   const fxi_settings *settings) {
    switch (modifier) {
    case FXC_MODIFIER_ABOUT:
        return modified(quantity, &settings->about_k,
                        (fxi_span_shape){true, true, false, false});
    case FXC_MODIFIER_NEARLY:
    case FXC_MODIFIER_UNDER:
        return modified(quantity, NULL, (fxi_span_shape){true, false, false, true});
    case FXC_MODIFIER_OVER:
        return modified(quantity, NULL, (fxi_span_shape){false, true, true, false});
    case FXC_MODIFIER_NONE:
    case FXC_MODIFIER_AT_LEAST:
    case FXC_MODIFIER_AT_MOST:
        break;
    }
    return fxi_quantity_nominal(quantity, granule, settings->mode);
}
