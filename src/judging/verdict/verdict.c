/* SPDX-License-Identifier: MIT */
#include "judging/verdict/verdict.h"

/* --- what cannot be compared ---------------------------------------------------- */

static bool has_zero(const fxi_figure *figure) {
    return fxi_decimal_is_zero(&figure->low.value) ||
           (figure->high != NULL && fxi_decimal_is_zero(&figure->high->value));
}

static bool is_reversed(const fxi_figure *figure) {
    return figure->high != NULL &&
           fxi_decimal_compare(&figure->low.value, &figure->high->value) > 0;
}

/* A unit phrase at one figure serves both; two different ones keep them apart. */
static bool units_differ(const fxi_figure *a, const fxi_figure *b) {
    const uint8_t kind = FXI_UNIT_KIND + 1;
    return a->unit != 0 && b->unit != 0 && a->unit != b->unit && a->unit != kind &&
           b->unit != kind;
}

/* docs/design.md, "Why they always fit": that the quotient of such numbers does needs
   no trial. */
static bool is_everyday(const fxi_quantity *quantity) {
    enum { DIGITS_EVERYDAY = 18 };
    const fxi_decimal *value = &quantity->value;
    return value->count <= DIGITS_EVERYDAY && value->exponent <= DIGITS_EVERYDAY &&
           value->exponent >= -DIGITS_EVERYDAY;
}

static bool is_everyday_side(const fxi_figure *figure) {
    return is_everyday(&figure->low) &&
           (figure->high == NULL || is_everyday(figure->high));
}

/* The coarse intervals hold the shown ones: where they have a quotient, all have. */
const char *fxi_verdict_obstacle(const fxi_case *judged, const fxi_settings *settings) {
    const fxi_figure *base = judged->base.figure, *quote = judged->quote.figure;
    if (has_zero(base) || has_zero(quote))
        return "zero";
    if (base->negative != quote->negative)
        return "sign";
    if (is_reversed(base) || is_reversed(quote))
        return "reversed-range";
    if (units_differ(base, quote))
        return "unit";
    if (is_everyday_side(base) && is_everyday_side(quote))
        return NULL;
    for (size_t part = 0; part < fxi_case_parts(judged); part++) {
        fxi_interval implied =
            fxi_case_implied(judged, part, FXI_GRANULE_COARSE, settings);
        if (!fxi_interval_is_valid(&implied))
            return "limit";
    }
    return NULL;
}

/* --- meeting and reproducing ---------------------------------------------------- */

static bool meets_within(const fxi_case *judged, fxi_granule granule,
                         const fxi_settings *settings, const fxi_interval *rates,
                         const fxi_rational *tolerance) {
    for (size_t part = 0; part < fxi_case_parts(judged); part++) {
        fxi_interval implied = fxi_case_implied(judged, part, granule, settings);
        fxi_interval wide = fxi_interval_widen(&implied, tolerance);
        if (!fxi_interval_meets(&wide, rates))
            return false;
    }
    return true;
}

bool fxi_verdict_meets(const fxi_case *judged, fxi_granule granule,
                       const fxi_settings *settings, const fxi_interval *rates) {
    fxi_rational none = fxi_rational_from_integer(0);
    return meets_within(judged, granule, settings, rates, &none);
}

enum { ROUNDINGS_MAX = 2 };

/* How a writer in that mode rounds; none for "exact", where nothing is rounded. Nearest
   and any leave ties open, so that either way may have been the writer's. */
static size_t roundings_of(fxc_rounding out[ROUNDINGS_MAX], fxc_mode mode) {
    switch (mode) {
    case FXC_MODE_NEAREST:
    case FXC_MODE_ANY:
        out[0] = FXC_ROUND_HALF_UP;
        out[1] = FXC_ROUND_HALF_EVEN;
        return 2;
    case FXC_MODE_HALF_UP:
        out[0] = FXC_ROUND_HALF_UP;
        return 1;
    case FXC_MODE_HALF_EVEN:
        out[0] = FXC_ROUND_HALF_EVEN;
        return 1;
    case FXC_MODE_TRUNC:
        out[0] = FXC_ROUND_DOWN;
        return 1;
    case FXC_MODE_CEIL:
        out[0] = FXC_ROUND_UP;
        return 1;
    case FXC_MODE_EXACT:
        break;
    }
    return 0;
}

static bool rounds_to(const fxi_rational *value, const fxi_quantity *printed,
                      const fxi_settings *settings) {
    fxi_rational wanted = fxi_rational_from_decimal(&printed->value);
    fxi_rational granule = fxi_granule_of(printed, fxi_case_granule(settings));
    fxc_rounding modes[ROUNDINGS_MAX];
    size_t count = roundings_of(modes, settings->mode);
    for (size_t i = 0; i < count; i++) {
        fxi_rational rounded = fxi_rational_round(value, &granule, modes[i]);
        if (fxi_rational_equal(&rounded, &wanted))
            return true;
    }
    return fxi_rational_equal(value, &wanted);
}

/* One of the units that a side counts: of the total of 8 shares, one share. */
static fxi_rational one_of(const fxi_side *side, const fxi_rational *total) {
    fxi_rational units = fxi_rational_from_integer(side->units);
    return side->units == 1 ? *total : fxi_rational_divide(total, &units);
}

static bool part_reproduces(const fxi_case *judged, size_t part,
                            const fxi_rational *point, const fxi_settings *settings) {
    const fxi_side *base = &judged->base, *quote = &judged->quote;
    fxi_rational base_value = fxi_case_value(base, part);
    fxi_rational quote_value = fxi_case_value(quote, part);
    fxi_rational up = fxi_rational_multiply(&base_value, point);
    fxi_rational down = fxi_rational_divide(&quote_value, point);
    up = one_of(quote, &up);
    down = one_of(base, &down);
    return rounds_to(&up, fxi_case_quantity(quote, part), settings) ||
           rounds_to(&down, fxi_case_quantity(base, part), settings);
}

bool fxi_verdict_reproduces(const fxi_case *judged, const fxi_rational *point,
                            const fxi_settings *settings) {
    if (judged->base.modifier != FXC_MODIFIER_NONE ||
        judged->quote.modifier != FXC_MODIFIER_NONE ||
        fxi_case_is_hull(judged, &judged->base) ||
        fxi_case_is_hull(judged, &judged->quote))
        return false;
    for (size_t part = 0; part < fxi_case_parts(judged); part++)
        if (!part_reproduces(judged, part, point, settings))
            return false;
    return true;
}

bool fxi_verdict_is_near(const fxi_case *judged, const fxi_rational *point,
                         const fxi_settings *settings) {
    fxi_case plain = *judged;
    fxi_settings exact = *settings;
    fxi_interval rate = fxi_interval_point(point);
    fxi_rational hundredth = fxi_rational_from_fraction(1, 100);
    plain.base.modifier = plain.quote.modifier = FXC_MODIFIER_NONE;
    exact.mode = FXC_MODE_EXACT;
    return meets_within(&plain, FXI_GRANULE_SHOWN, &exact, &rate, &hundredth);
}

/* --- the size of a miss --------------------------------------------------------- */

/* A part misses by more than those before it, or is as near and coarser. */
static bool tells_more(const fxi_rational *excess, const fxi_interval *implied,
                       const fxi_ruling *measured) {
    if (excess->invalid || measured->excess.invalid)
        return false;
    int order = fxi_rational_compare(excess, &measured->excess);
    fxi_rational width = fxi_interval_width(implied);
    fxi_rational widest = fxi_interval_width(&measured->implied);
    return order > 0 || (order == 0 && !width.invalid && !widest.invalid &&
                         fxi_rational_compare(&width, &widest) > 0);
}

/* What so wide an interval meets supports nothing: one end of a range that is as coarse
   is enough. */
static bool is_wide(const fxi_interval *implied) {
    fxi_rational width = fxi_interval_width(implied);
    fxi_rational limit = fxi_rational_from_fraction(1, 5);
    return !width.invalid && fxi_rational_compare(&width, &limit) > 0;
}

void fxi_verdict_measure(fxi_ruling *out, const fxi_case *judged,
                         const fxi_interval *rates, const fxi_settings *settings) {
    fxi_granule granule = fxi_case_granule(settings);
    out->is_wide = false;
    for (size_t part = 0; part < fxi_case_parts(judged); part++) {
        fxi_interval implied = fxi_case_implied(judged, part, granule, settings);
        out->is_wide = out->is_wide || is_wide(&implied);
        fxi_rational excess = fxi_interval_excess(&implied, rates);
        if (part > 0 && !tells_more(&excess, &implied, out))
            continue;
        out->excess = excess;
        out->implied = implied;
        out->part = part;
    }
}

/* --- the ladder ----------------------------------------------------------------- */

fxi_rational fxi_verdict_tolerance(const fxi_governing *governing,
                                   const fxi_settings *settings) {
    if (settings->tolerance_is_set)
        return settings->tolerance;
    if (fxi_governing_is_binding(governing))
        return fxi_rational_from_integer(0);
    int64_t basis_points = settings->profile == FXC_PROFILE_TRIAGE ? 100 : 25;
    return fxi_rational_from_fraction(basis_points, 10000);
}

bool fxi_verdict_tolerates(const fxi_case *judged, const fxi_governing *governing,
                           const fxi_settings *settings, const fxi_interval *rates) {
    fxi_rational tolerance = fxi_verdict_tolerance(governing, settings);
    return meets_within(judged, fxi_case_granule(settings), settings, rates,
                        &tolerance);
}

/* The rungs that need nothing but the governing rate; DISAGREE: none of them holds. */
static fxc_verdict climb(const fxi_case *judged, const fxi_governing *governing,
                         const fxi_settings *settings) {
    const fxi_interval *rates = &governing->rate.interval;
    fxi_granule granule = fxi_case_granule(settings);
    if (!governing->is_hull &&
        fxi_verdict_reproduces(judged, &governing->rate.point, settings))
        return FXC_VERDICT_EXACT;
    if (fxi_verdict_meets(judged, granule, settings, rates))
        return FXC_VERDICT_ROUNDING;
    if (settings->strict)
        return FXC_VERDICT_DISAGREE;
    if (fxi_verdict_tolerates(judged, governing, settings, rates))
        return FXC_VERDICT_TOLERANCE;
    if (settings->reading == FXC_READING_BOTH &&
        fxi_verdict_meets(judged, FXI_GRANULE_COARSE, settings, rates))
        return FXC_VERDICT_COARSE;
    return FXC_VERDICT_DISAGREE;
}

void fxi_verdict_rule(fxi_ruling *out, const fxi_case *judged,
                      const fxi_governing *governing, const fxi_settings *settings) {
    *out = (fxi_ruling){.verdict = climb(judged, governing, settings)};
    fxi_verdict_measure(out, judged, &governing->rate.interval, settings);
    if (out->excess.invalid) {
        out->verdict = FXC_VERDICT_CANNOT_JUDGE;
        out->reason = "limit";
    } else {
        out->is_weak = out->verdict < FXC_VERDICT_OTHER_RATE && out->is_wide;
    }
}

fxc_status fxi_ruling_add_rival(fxi_ruling *ruling, const fxi_rival *rival,
                                fxi_arena *arena) {
    fxi_rivals *rivals = &ruling->rivals;
    fxi_rival *items = fxi_arena_grow(arena, rivals->items, rivals->count,
                                      &rivals->capacity, sizeof *items);
    if (items == NULL || rival->reason == NULL)
        return FXC_ENOMEM;
    rivals->items = items;
    items[rivals->count++] = *rival;
    if (rival->is_met) {
        ruling->verdict = FXC_VERDICT_OTHER_RATE;
        ruling->reason = rival->reason;
    }
    return FXC_OK;
}
