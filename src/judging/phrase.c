/* SPDX-License-Identifier: MIT */
#include "judging/phrase.h"

static const struct {
    int power;
    const char *word;
} scales[] = {{12, " trillion "}, {9, " billion "}, {6, " million "}, {0, " "}};

enum { SCALES = sizeof scales / sizeof scales[0], RATE_FIGURES = 5, GROUP = 3 };

static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/* --- numbers -------------------------------------------------------------------- */

/* Commas between the thousands of the part before the point. */
static void add_grouped(fxi_buffer *buffer, const char *digits, size_t length) {
    size_t whole = 0;
    while (whole < length && digits[whole] != '.')
        whole++;
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % GROUP == 0 && digits[i - 1] != '-')
            fxi_buffer_add_char(buffer, ',');
        fxi_buffer_add_char(buffer, digits[i]);
    }
    fxi_buffer_add(buffer, digits + whole, length - whole);
}

static void add_decimal(fxi_buffer *buffer, const fxi_rational *value, int places) {
    char text[FXI_RATIONAL_TEXT];
    size_t length = fxi_rational_format_decimal(text, value, places, FXC_ROUND_HALF_UP);
    add_grouped(buffer, text, length);
}

static int places_of(int power, int place) {
    int places = power - place;
    if (places < 0)
        return 0;
    return places < FXI_PLACES_MAX ? places : FXI_PLACES_MAX;
}

static size_t scale_of(const fxi_rational *value) {
    for (size_t i = 0; i + 1 < SCALES; i++) {
        fxi_rational unit = fxi_rational_power10(scales[i].power);
        if (fxi_rational_compare(value, &unit) >= 0)
            return i;
    }
    return SCALES - 1;
}

static fxi_rational round_in_scale(const fxi_rational *value, size_t scale, int place) {
    int power = scales[scale].power;
    fxi_rational quantum = fxi_rational_power10(power - places_of(power, place));
    return fxi_rational_round(value, &quantum, FXC_ROUND_HALF_UP);
}

/* The value in its scale: "52.41 billion ". 999.97 million may round to a billion, so
   the scale is that of the rounded value. */
static void add_scaled(fxi_buffer *buffer, const fxi_rational *value, int place) {
    fxi_rational rounded = round_in_scale(value, scale_of(value), place);
    size_t scale = scale_of(&rounded);
    fxi_rational unit = fxi_rational_power10(scales[scale].power);
    fxi_rational scaled = fxi_rational_divide(&rounded, &unit);
    add_decimal(buffer, &scaled, places_of(scales[scale].power, place));
    fxi_buffer_add_text(buffer, scales[scale].word);
}

void fxi_phrase_amount(fxi_buffer *buffer, const fxi_rational *value, int place,
                       fxc_currency currency) {
    add_scaled(buffer, value, place);
    fxi_buffer_add_text(buffer, currency.code);
}

/* Shown to the granule, and further where digits go on behind it ("64 7/8"). */
static void add_quantity(fxi_buffer *buffer, const fxi_quantity *quantity) {
    fxi_rational value = fxi_rational_from_decimal(&quantity->value);
    int last =
        quantity->value.exponent + (int)fxi_decimal_trailing_zeros(&quantity->value);
    add_scaled(buffer, &value, last < quantity->shown ? last : quantity->shown);
}

void fxi_phrase_figure(fxi_buffer *buffer, const fxi_case *judged, const fxi_side *side,
                       size_t part) {
    add_quantity(buffer, fxi_case_quantity(side, part));
    if (fxi_case_is_hull(judged, side)) {
        fxi_buffer_add_text(buffer, "to ");
        add_quantity(buffer, &side->figure->high);
    }
    fxi_buffer_add_text(buffer, side->currency.code);
}

void fxi_phrase_change(fxi_buffer *buffer, const fxi_quantity *printed,
                       const fxi_rational *changed, int power, fxc_currency currency) {
    fxi_rational value = fxi_rational_from_decimal(&printed->value);
    fxi_phrase_amount(buffer, &value, printed->shown, currency);
    fxi_buffer_add_text(buffer, " were ");
    fxi_phrase_amount(buffer, changed, printed->shown + power, currency);
}

void fxi_phrase_amounts(fxi_buffer *buffer, const fxi_figure *figure,
                        fxc_currency currency) {
    add_quantity(buffer, &figure->low);
    if (figure->is_range) {
        fxi_buffer_add_text(buffer, "to ");
        add_quantity(buffer, &figure->high);
    }
    fxi_buffer_add_text(buffer, currency.code);
}

/* --- rates ---------------------------------------------------------------------- */

/* Power of ten of the first significant figure, between the bounds of a quote. */
static int leading_power(const fxi_rational *value) {
    int power = -FXI_RATE_DIGITS_MAX;
    while (power < FXI_RATE_DIGITS_MAX) {
        fxi_rational next = fxi_rational_power10(power + 1);
        if (fxi_rational_compare(value, &next) < 0)
            break;
        power++;
    }
    return power;
}

void fxi_phrase_rate(fxi_buffer *buffer, const fxi_rational *point, fxc_currency base,
                     fxc_currency quote) {
    add_decimal(buffer, point, places_of(0, leading_power(point) - RATE_FIGURES + 1));
    fxi_buffer_add_char(buffer, ' ');
    fxi_buffer_add_text(buffer, quote.code);
    fxi_buffer_add_text(buffer, " per ");
    fxi_buffer_add_text(buffer, base.code);
}

void fxi_phrase_day(fxi_buffer *buffer, fxi_day day) {
    fxc_date date = fxi_date_from_day(day);
    fxi_buffer_add_number(buffer, date.day);
    fxi_buffer_add_char(buffer, ' ');
    fxi_buffer_add_text(buffer, month_names[date.month - 1]);
    fxi_buffer_add_char(buffer, ' ');
    fxi_buffer_add_number(buffer, date.year);
}

static void add_origin(fxi_buffer *buffer, const fxi_rate *rate, bool with_day) {
    if (rate->source == NULL) {
        fxi_buffer_add_text(buffer, "stated in the text");
        return;
    }
    fxi_buffer_add_text(buffer, rate->source->name);
    if (rate->legal) {
        fxi_buffer_add_text(buffer, ", fixed by law");
    } else if (with_day) {
        fxi_buffer_add_text(buffer,
                            rate->observation_count > 1 ? ", mean up to " : ", ");
        fxi_phrase_day(buffer, rate->day);
    }
}

static void add_rate(fxi_buffer *buffer, const fxi_rate *rate, bool with_day) {
    fxi_phrase_rate(buffer, &rate->point, rate->base, rate->quote);
    fxi_buffer_add_text(buffer, " (");
    add_origin(buffer, rate, with_day);
    fxi_buffer_add_char(buffer, ')');
}

void fxi_phrase_sourced_rate(fxi_buffer *buffer, const fxi_rate *rate) {
    add_rate(buffer, rate, false);
}

void fxi_phrase_dated_rate(fxi_buffer *buffer, const fxi_rate *rate) {
    add_rate(buffer, rate, true);
}

/* --- gaps ----------------------------------------------------------------------- */

size_t fxi_phrase_basis_points(char out[FXI_RATIONAL_TEXT],
                               const fxi_rational *excess) {
    fxi_rational unit = fxi_rational_from_integer(10000);
    fxi_rational points = fxi_rational_multiply(excess, &unit);
    return fxi_rational_format_decimal(out, &points, 2, FXC_ROUND_HALF_UP);
}

static void add_factor(fxi_buffer *buffer, const fxi_rational *excess) {
    fxi_rational one = fxi_rational_from_integer(1);
    fxi_rational factor = fxi_rational_add(excess, &one);
    fxi_buffer_add_text(buffer, "a factor of ");
    add_decimal(buffer, &factor, 1);
}

void fxi_phrase_gap(fxi_buffer *buffer, const fxi_rational *excess) {
    fxi_rational hundredth = fxi_rational_from_fraction(1, 100);
    fxi_rational one = fxi_rational_from_integer(1);
    if (fxi_rational_compare(excess, &one) >= 0) {
        add_factor(buffer, excess);
        return;
    }
    bool is_small = fxi_rational_compare(excess, &hundredth) < 0;
    fxi_rational unit = fxi_rational_from_integer(is_small ? 10000 : 100);
    fxi_rational scaled = fxi_rational_multiply(excess, &unit);
    add_decimal(buffer, &scaled, 2);
    fxi_buffer_add_text(buffer, is_small ? " bp" : " %");
}
