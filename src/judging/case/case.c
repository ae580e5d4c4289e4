/* SPDX-License-Identifier: MIT */
#include "judging/case/case.h"

#include <string.h>

/* Words that bound from below or approach from below say the same of a threshold. */
static fxc_modifier modifier_class(fxc_modifier modifier) {
    return modifier == FXC_MODIFIER_UNDER ? FXC_MODIFIER_NEARLY : modifier;
}

/* A modifier before the leading figure governs both figures: what was converted is the
   threshold, so it cancels. One that stands at the counterpart alone, or differs from
   the leading one, belongs to the conversion. */
static void apply_scope(fxi_side *leading, fxi_side *counterpart) {
    fxc_modifier first = modifier_class(leading->modifier);
    fxc_modifier second = modifier_class(counterpart->modifier);
    if (first == second || second == FXC_MODIFIER_NONE) {
        leading->modifier = FXC_MODIFIER_NONE;
        counterpart->modifier = FXC_MODIFIER_NONE;
    }
}

static fxi_side side_of(const fxi_figure *figure, fxc_currency currency) {
    return (fxi_side){.figure = figure,
                      .currency = currency,
                      .modifier = figure->modifier,
                      .units = 1};
}

/* Equal numbers are ordered by their codes, so that the order of the text does not
   matter. */
static bool goes_first(const fxi_side *a, const fxi_side *b) {
    int order = fxi_decimal_compare(&a->figure->low.value, &b->figure->low.value);
    return order != 0 ? order < 0 : memcmp(a->currency.code, b->currency.code, 3) < 0;
}

fxi_case fxi_case_make(const fxi_figure *left, fxc_currency left_currency,
                       const fxi_figure *right, fxc_currency right_currency) {
    fxi_side leading = side_of(left, left_currency);
    fxi_side counterpart = side_of(right, right_currency);
    apply_scope(&leading, &counterpart);
    fxi_case made = {.base = leading, .quote = counterpart, .base_is_left = true};
    return goes_first(&counterpart, &leading) ? fxi_case_swap(&made) : made;
}

fxi_case fxi_case_swap(const fxi_case *a) {
    return (fxi_case){
        .base = a->quote, .quote = a->base, .base_is_left = !a->base_is_left};
}

const fxi_side *fxi_case_left(const fxi_case *a) {
    return a->base_is_left ? &a->base : &a->quote;
}

const fxi_side *fxi_case_right(const fxi_case *a) {
    return a->base_is_left ? &a->quote : &a->base;
}

size_t fxi_case_parts(const fxi_case *a) {
    return a->base.figure->high != NULL && a->quote.figure->high != NULL ? 2 : 1;
}

bool fxi_case_is_hull(const fxi_case *a, const fxi_side *side) {
    return side->figure->high != NULL && fxi_case_parts(a) == 1;
}

/* The amounts of a loss and of its conversion are compared by size, so the low end of
   a printed range is the low end for negative figures too. */
const fxi_quantity *fxi_case_quantity(const fxi_side *side, size_t part) {
    return part == 0 ? &side->figure->low : side->figure->high;
}

fxi_rational fxi_case_value(const fxi_side *side, size_t part) {
    const fxi_decimal *printed = &fxi_case_quantity(side, part)->value;
    if (side->units == 1)
        return fxi_rational_from_decimal(printed);
    fxi_rational value = fxi_rational_from_decimal(printed);
    fxi_rational units = fxi_rational_from_integer(side->units);
    return fxi_rational_multiply(&value, &units);
}

static fxi_interval amounts_of_one(const fxi_case *a, const fxi_side *side, size_t part,
                                   fxi_granule granule, const fxi_settings *settings) {
    const fxi_quantity *quantity = fxi_case_quantity(side, part);
    if (!fxi_case_is_hull(a, side))
        return fxi_quantity_modified(quantity, granule, side->modifier, settings);
    fxi_interval amounts =
        fxi_quantity_modified(quantity, granule, side->modifier, settings);
    fxi_interval high =
        fxi_quantity_modified(side->figure->high, granule, side->modifier, settings);
    return fxi_interval_hull(&amounts, &high);
}

fxi_interval fxi_case_amounts(const fxi_case *a, const fxi_side *side, size_t part,
                              fxi_granule granule, const fxi_settings *settings) {
    if (side->units == 1)
        return amounts_of_one(a, side, part, granule, settings);
    fxi_interval amounts = amounts_of_one(a, side, part, granule, settings);
    fxi_rational units = fxi_rational_from_integer(side->units);
    return fxi_interval_scale(&amounts, &units);
}

fxi_interval fxi_case_implied(const fxi_case *a, size_t part, fxi_granule granule,
                              const fxi_settings *settings) {
    fxi_interval base = fxi_case_amounts(a, &a->base, part, granule, settings);
    fxi_interval quote = fxi_case_amounts(a, &a->quote, part, granule, settings);
    return fxi_interval_divide(&quote, &base);
}

fxi_granule fxi_case_granule(const fxi_settings *settings) {
    return settings->reading == FXC_READING_COARSE ? FXI_GRANULE_COARSE
                                                   : FXI_GRANULE_SHOWN;
}

bool fxi_case_tells_rate(const fxi_interval *implied) {
    fxi_rational width = fxi_interval_width(implied);
    fxi_rational limit = fxi_rational_from_fraction(1, 20);
    return !width.invalid && fxi_rational_compare(&width, &limit) <= 0;
}
