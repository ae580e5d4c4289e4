/* SPDX-License-Identifier: MIT */
/* With quotes m1, m2 of decimals that stay the same over years, an end of a rate is
   a / b * c. Here a is the product of 2m - 1 or 2m + 1 over the hops that are taken as
   quoted, b that over the inverted ones, and c is of powers of two and ten. It is at
   most n / d iff a * (c's numerator * d) <= b * (c's denominator * n), and the two
   multipliers are found once for all rows. With m < 2^31 each factor is below 2^32, a
   and b are below 2^64, and with multipliers below 2^64 the products are below 2^128.
   Rows that are not so short are compared as route.h and fraction.h do it. */
#include "rates/sieve.h"

#include "exact/power10.h"

static const uint64_t MANTISSA_QUICK = UINT64_C(1) << 31;

/* --- opening ---------------------------------------------------------------------- */

static fxi_column column_of(const fxi_source *source, const fxi_series *series) {
    return (fxi_column){.narrow = source->narrow,
                        .wide = source->wide,
                        .decimals = source->decimals,
                        .shift = (size_t)series->first_cell - series->first_row};
}

/* A point may be open and hold nothing: it is left to intervals. */
static bool take_goal(fxi_sieve *out) {
    return fxi_interval_is_valid(out->goal) &&
           fxi_fraction_from_rational(&out->low, &out->goal->low) &&
           fxi_fraction_from_rational(&out->high, &out->goal->high) &&
           fxi_fraction_compare(out->low, out->high) < 0;
}

void fxi_sieve_open(fxi_sieve *out, const fxi_source *source, const fxi_route *route,
                    const fxi_interval *goal) {
    *out = (fxi_sieve){.source = source, .route = route, .goal = goal};
    out->is_short = take_goal(out);
    for (size_t i = 0; i < route->count; i++) {
        out->columns[i] = column_of(source, route->hops[i].series);
        out->decimals[i] = UINT8_MAX;
    }
}

/* --- the multipliers -------------------------------------------------------------- */

static bool multiply(uint64_t *out, fxi_uint128 a, fxi_uint128 b) {
    fxi_uint128 product;
    if (__builtin_mul_overflow(a, b, &product) || product > UINT64_MAX)
        return false;
    *out = (uint64_t)product;
    return true;
}

/* An inverted hop brings 2 * 10^decimals into the numerator, the other one into the
   denominator: what they have in common cancels. */
static bool set_end(fxi_sieve_end *out, const fxi_sieve *sieve, fxi_fraction goal) {
    int exponent = 0, halves = 0;
    for (size_t i = 0; i < sieve->route->count; i++) {
        int sign = sieve->route->hops[i].inverted ? 1 : -1;
        exponent += sign * sieve->decimals[i];
        halves += sign;
    }
    if (exponent > FXI_POWER10_MAX || exponent < -FXI_POWER10_MAX)
        return false;
    fxi_uint128 ten = fxi_power10[exponent < 0 ? -exponent : exponent];
    fxi_uint128 above = exponent > 0 ? ten : 1, below = exponent < 0 ? ten : 1;
    above <<= halves > 0 ? halves : 0;
    below <<= halves < 0 ? -halves : 0;
    return multiply(&out->above, above, goal.denominator) &&
           multiply(&out->below, below, goal.numerator);
}

static void set_decimals(fxi_sieve *sieve, size_t row) {
    bool is_sound = true;
    for (size_t i = 0; i < sieve->route->count; i++) {
        const fxi_column *column = &sieve->columns[i];
        sieve->decimals[i] = column->decimals[row + column->shift];
        is_sound = is_sound && sieve->decimals[i] <= FXI_QUOTE_DECIMALS_MAX;
    }
    sieve->is_quick = sieve->is_short && is_sound &&
                      set_end(&sieve->to_low, sieve, sieve->low) &&
                      set_end(&sieve->to_high, sieve, sieve->high);
}

/* --- a row ------------------------------------------------------------------------ */

static fxi_sieve_result result_of(bool meets) {
    return meets ? FXI_SIEVE_MEETS : FXI_SIEVE_MISSES;
}

/* Rates are closed at both ends. */
static bool ends_meet(const fxi_sieve *sieve, int low_to_high, int high_to_low) {
    return (low_to_high < 0 || (low_to_high == 0 && sieve->goal->high_closed)) &&
           (high_to_low > 0 || (high_to_low == 0 && sieve->goal->low_closed));
}

static fxi_sieve_result try_slowly(const fxi_sieve *sieve, size_t row) {
    for (size_t i = 0; i < sieve->route->count; i++)
        if (fxi_source_quote(sieve->source, sieve->route->hops[i].series, row)
                .mantissa == 0)
            return FXI_SIEVE_NO_RATE;
    if (sieve->is_short) {
        fxi_fraction low, high;
        fxi_route_ends(&low, &high, sieve->route, sieve->source, row);
        return result_of(ends_meet(sieve, fxi_fraction_compare(low, sieve->high),
                                   fxi_fraction_compare(high, sieve->low)));
    }
    fxi_rate rate = {0};
    fxi_route_rate(&rate, sieve->route, sieve->source, row);
    return result_of(fxi_interval_meets(&rate.interval, sieve->goal));
}

/* The factors of both ends of a rate: those of its numerator and its denominator. */
typedef struct factors {
    uint64_t low_above, low_below, high_above, high_below;
} factors;

static void add_factor(factors *out, uint64_t mantissa, bool inverted) {
    uint64_t less = 2 * mantissa - 1, more = 2 * mantissa + 1;
    if (inverted) {
        out->low_below *= more;
        out->high_below *= less;
    } else {
        out->low_above *= less;
        out->high_above *= more;
    }
}

static int order(uint64_t above, uint64_t below, const fxi_sieve_end *end) {
    fxi_uint128 left = (fxi_uint128)above * end->above;
    fxi_uint128 right = (fxi_uint128)below * end->below;
    return (left > right) - (left < right);
}

fxi_sieve_result fxi_sieve_try(fxi_sieve *sieve, size_t row) {
    factors product = {1, 1, 1, 1};
    bool is_known = true;
    for (size_t i = 0; i < sieve->route->count; i++) {
        const fxi_column *column = &sieve->columns[i];
        size_t cell = row + column->shift;
        uint64_t mantissa = column->narrow ? column->narrow[cell] : column->wide[cell];
        if (mantissa == 0)
            return FXI_SIEVE_NO_RATE;
        if (mantissa >= MANTISSA_QUICK)
            return try_slowly(sieve, row);
        is_known = is_known && column->decimals[cell] == sieve->decimals[i];
        add_factor(&product, mantissa, sieve->route->hops[i].inverted);
    }
    if (!is_known)
        set_decimals(sieve, row);
    if (!sieve->is_quick)
        return try_slowly(sieve, row);
    return result_of(
        ends_meet(sieve, order(product.low_above, product.low_below, &sieve->to_high),
                  order(product.high_above, product.high_below, &sieve->to_low)));
}
