/* SPDX-License-Identifier: MIT */
#include "judging/verdict/explanation.h"

#include "base/codes.h"
#include "judging/case/decade.h"

/* --- which figure is converted --------------------------------------------------- */

/* Granule over value: how finely the number is printed. */
static fxi_rational fineness(const fxi_quantity *quantity) {
    fxi_rational value = fxi_rational_from_decimal(&quantity->value);
    fxi_rational granule = fxi_granule_of(quantity, FXI_GRANULE_SHOWN);
    return fxi_rational_divide(&granule, &value);
}

/* The finer number is converted into the coarser one, since the other way shows digits
   that the coarse one never had. Numbers of like fineness are taken as they stand, and
   so are those that disagree: the second is the conversion, for which an editor wants
   another. */
static bool starts_from_right(const fxi_case *judged, const fxi_ruling *ruling) {
    const fxi_side *left = fxi_case_left(judged), *right = fxi_case_right(judged);
    size_t part = ruling->part;
    if (fxi_case_is_hull(judged, left) || fxi_case_is_hull(judged, right))
        return fxi_case_is_hull(judged, left);
    if (ruling->verdict == FXC_VERDICT_DISAGREE)
        return false;
    fxi_rational a = fineness(fxi_case_quantity(left, part));
    fxi_rational b = fineness(fxi_case_quantity(right, part));
    fxi_rational two = fxi_rational_from_integer(2);
    fxi_rational twice = fxi_rational_multiply(&b, &two);
    return fxi_rational_compare(&a, &twice) > 0;
}

/* One of the units of the other side. */
static fxi_rational convert(const fxi_case *judged, const fxi_side *from, size_t part,
                            const fxi_rational *point) {
    const fxi_side *to = from == &judged->base ? &judged->quote : &judged->base;
    fxi_rational value = fxi_case_value(from, part);
    fxi_rational units = fxi_rational_from_integer(to->units);
    fxi_rational total = from == &judged->base ? fxi_rational_multiply(&value, point)
                                               : fxi_rational_divide(&value, point);
    return to->units == 1 ? total : fxi_rational_divide(&total, &units);
}

/* "8 x 1.25 CNY", "10.00 CNY / 8" */
static void add_from(fxi_buffer *buffer, const fxi_case *judged, const fxi_side *from,
                     const fxi_side *to, size_t part) {
    if (from->units > 1) {
        fxi_buffer_add_number(buffer, from->units);
        fxi_buffer_add_text(buffer, " x ");
    }
    fxi_phrase_figure(buffer, judged, from, part);
    if (to->units > 1) {
        fxi_buffer_add_text(buffer, " / ");
        fxi_buffer_add_number(buffer, to->units);
    }
}

static void add_shared(fxi_buffer *buffer, const fxi_rate *rate) {
    fxi_phrase_rate(buffer, &rate->point, rate->base, rate->quote);
    fxi_buffer_add_text(buffer, " (which other pairs of the text share)");
}

static void add_governing(fxi_buffer *buffer, const fxi_governing *governing) {
    if (governing->rank == FXC_EVIDENCE_SHARED)
        add_shared(buffer, &governing->rate);
    else if (governing->rank == FXC_EVIDENCE_RANGE)
        fxi_phrase_sourced_rate(buffer, &governing->rate);
    else
        fxi_phrase_dated_rate(buffer, &governing->rate);
}

/* "380 billion CNY at 7.2500 CNY per USD (ecb, 24 Feb 2025) is 52.41 billion USD; the
   text says 53 billion USD". */
static void add_arithmetic(fxi_buffer *buffer, const fxi_case *judged,
                           const fxi_ruling *ruling, const fxi_governing *governing) {
    bool from_right = starts_from_right(judged, ruling);
    size_t part = ruling->part;
    const fxi_side *from = fxi_case_side(judged, !from_right);
    const fxi_side *to = fxi_case_side(judged, from_right);
    fxi_rational value = convert(judged, from, part, &governing->rate.point);
    add_from(buffer, judged, from, to, part);
    fxi_buffer_add_text(buffer, " at ");
    add_governing(buffer, governing);
    fxi_buffer_add_text(buffer, " is ");
    fxi_phrase_converted(buffer, &value, fxi_case_quantity(to, part), to->currency);
    fxi_buffer_add_text(buffer, "; the text says ");
    fxi_phrase_figure(buffer, judged, to, part);
}

/* --- what became of it ----------------------------------------------------------- */

static void add_gap(fxi_buffer *buffer, const fxi_ruling *ruling) {
    fxi_buffer_add_text(buffer, ", ");
    fxi_phrase_gap(buffer, &ruling->excess);
    fxi_buffer_add_text(buffer, " outside what rounding allows");
}

/* A power of ten is told as such, and not as what rounding leaves of it. */
static void add_miss(fxi_buffer *buffer, const fxi_ruling *ruling,
                     const fxi_trial *trial) {
    const fxi_case *judged = &trial->judged;
    int power = fxi_decade_about(&ruling->implied, &trial->governing.rate.interval);
    if (power == 0) {
        add_gap(buffer, ruling);
        return;
    }
    bool to_base = starts_from_right(judged, ruling) == judged->base_is_left;
    fxi_buffer_add_text(buffer, ", ");
    fxi_phrase_times(buffer, power < 0 ? -power : power, to_base == (power > 0));
}

static void add_other(fxi_buffer *buffer, const fxi_ruling *ruling) {
    add_gap(buffer, ruling);
    fxi_buffer_add_text(buffer, "; the two fit");
    const fxi_rival *rival = &ruling->rivals.items[ruling->rivals.count - 1];
    fxi_buffer_add_text(buffer, rival->is_between && rival->is_tolerated
                                    ? ", within the tolerance, "
                                    : " ");
    if (rival->is_between)
        fxi_buffer_add_text(buffer, "a rate between that fixing and ");
    if (rival->is_shared)
        add_shared(buffer, &rival->rate);
    else
        fxi_phrase_dated_rate(buffer, &rival->rate);
}

static void add_outcome(fxi_buffer *buffer, const fxi_ruling *ruling,
                        const fxi_trial *trial) {
    switch (ruling->verdict) {
    case FXC_VERDICT_EXACT:
        fxi_buffer_add_text(buffer, ", the same number rounded");
        return;
    case FXC_VERDICT_ROUNDING:
        fxi_buffer_add_text(buffer, ", within what rounding allows");
        return;
    case FXC_VERDICT_TOLERANCE:
        add_gap(buffer, ruling);
        fxi_buffer_add_text(buffer, " but within the tolerance");
        return;
    case FXC_VERDICT_COARSE:
        add_gap(buffer, ruling);
        fxi_buffer_add_text(buffer, " unless its trailing zeros are rounding too");
        return;
    case FXC_VERDICT_OTHER_RATE:
        add_other(buffer, ruling);
        return;
    case FXC_VERDICT_DISAGREE:
        add_miss(buffer, ruling, trial);
        return;
    case FXC_VERDICT_CANNOT_JUDGE:
        return;
    }
}

static void add_power(fxi_buffer *buffer, const fxi_ruling *ruling) {
    if (ruling->is_weak)
        fxi_buffer_add_text(buffer, " (the figures are too coarse to tell much)");
}

static void add_hull(fxi_buffer *buffer, const fxi_governing *governing) {
    if (governing->is_occurrence)
        fxi_buffer_add_text(buffer, " (the time that the text names brought no nearer "
                                    "rate in any year since 1999)");
    else if (governing->rank == FXC_EVIDENCE_RANGE &&
             governing->rate.source->kind == FXC_SOURCE_ANNUAL)
        fxi_buffer_add_text(buffer, " (no average of the years around comes nearer)");
    else if (governing->rank == FXC_EVIDENCE_RANGE)
        fxi_buffer_add_text(buffer, " (no rate since 1999 comes nearer)");
    else if (governing->is_hull && governing->rank != FXC_EVIDENCE_SHARED)
        fxi_buffer_add_text(buffer,
                            " (no fixing of the time that the text names fits)");
}

const char *fxi_explain_ruling(const fxi_ruling *ruling, const fxi_trial *trial) {
    fxi_buffer buffer = fxi_buffer_in(trial->inquiry->tools->arena);
    add_arithmetic(&buffer, &trial->judged, ruling, &trial->governing);
    add_outcome(&buffer, ruling, trial);
    add_hull(&buffer, &trial->governing);
    add_power(&buffer, ruling);
    return fxi_buffer_text(&buffer);
}

/* --- refusals -------------------------------------------------------------------- */

const char *fxi_explain_refusal(const char *reason, const char *detail,
                                fxi_arena *arena) {
    fxi_buffer buffer = fxi_buffer_in(arena);
    fxi_buffer_add_text(&buffer, "the two figures cannot be compared: ");
    fxi_buffer_add_text(&buffer, fxi_code_meaning("reason", reason));
    if (detail != NULL && detail[0] != '\0') {
        fxi_buffer_add_text(&buffer, ": ");
        fxi_buffer_add_text(&buffer, detail);
    }
    return fxi_buffer_text(&buffer);
}

const char *fxi_explain_expected(const fxi_trial *trial, size_t part) {
    const fxi_case *judged = &trial->judged;
    const fxi_quantity *right = fxi_case_quantity(fxi_case_right(judged), part);
    fxi_rational value =
        convert(judged, fxi_case_left(judged), part, &trial->governing.rate.point);
    fxi_rational granule = fxi_granule_of(right, FXI_GRANULE_SHOWN);
    fxi_rational rounded = fxi_rational_round(&value, &granule, FXC_ROUND_HALF_UP);
    char text[FXI_RATIONAL_TEXT];
    int places = right->shown < 0 ? -right->shown : 0;
    size_t length = fxi_rational_format_decimal(
        text, &rounded, places < FXI_PLACES_MAX ? places : FXI_PLACES_MAX,
        FXC_ROUND_HALF_UP);
    return fxi_arena_copy(trial->inquiry->tools->arena, text, length);
}
