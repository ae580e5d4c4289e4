/* SPDX-License-Identifier: MIT */
/* The mean of a series over some rows. The mean of 250 crosses would need a thousand
   digits; statistical offices average what is published and cross the averages, and so
   do we. */
#include "rates/attempt.h"

typedef struct mean {
    fxi_rational point, half; /* half: of the printed unit, on average */
    size_t count;
} mean;

/* The sum of quotes that have so many decimals, and how many there are. A mantissa is
   below 2^60, and there are fewer days than 2^32. */
typedef struct column_sum {
    fxi_uint128 mantissas;
    uint64_t count;
} column_sum;

/* An average day adds to the sum as it is printed, and half a unit of its last place.
 */
static void add_column(mean *out, const column_sum *sum, int decimals) {
    fxi_rational unit = fxi_rational_power10(-decimals);
    fxi_rational half = fxi_rational_half_power10(-decimals);
    fxi_rational count = fxi_rational_from_integer((int64_t)sum->count), total;
    fxi_rational_from_uint128(&total, sum->mantissas, 1);
    total = fxi_rational_multiply(&total, &unit);
    half = fxi_rational_multiply(&half, &count);
    out->point = fxi_rational_add(&out->point, &total);
    out->half = fxi_rational_add(&out->half, &half);
    out->count += sum->count;
}

static mean mean_of(const fxi_hop *hop, const fxi_route *route,
                    const fxi_source *source, size_t first, size_t last) {
    column_sum sums[FXI_QUOTE_DECIMALS_MAX + 1] = {{0, 0}};
    for (size_t row = fxi_route_row_after(route, source, first);
         row != SIZE_MAX && row <= last;
         row = fxi_route_row_after(route, source, row + 1)) {
        fxi_quote quote = fxi_source_quote(source, hop->series, row);
        sums[quote.decimals].mantissas += quote.mantissa;
        sums[quote.decimals].count++;
    }
    mean out = {fxi_rational_from_integer(0), fxi_rational_from_integer(0), 0};
    for (int decimals = 0; decimals <= FXI_QUOTE_DECIMALS_MAX; decimals++)
        if (sums[decimals].count > 0)
            add_column(&out, &sums[decimals], decimals);
    fxi_rational count = fxi_rational_from_integer((int64_t)out.count);
    out.point = fxi_rational_divide(&out.point, &count);
    out.half = fxi_rational_divide(&out.half, &count);
    return out;
}

void fxi_route_average(fxi_rate *out, const fxi_route *route, const fxi_source *source,
                       size_t first, size_t last) {
    fxi_route_rate(out, route, source, last);
    out->point = fxi_rational_from_integer(1);
    out->interval = fxi_interval_point(&out->point);
    for (size_t i = 0; i < route->count; i++) {
        mean leg = mean_of(&route->hops[i], route, source, first, last);
        fxi_interval interval = fxi_interval_around(&leg.point, &leg.half);
        if (route->hops[i].inverted) {
            leg.point = fxi_rational_reciprocal(&leg.point);
            interval = fxi_interval_reciprocal(&interval);
        }
        out->point = fxi_rational_multiply(&out->point, &leg.point);
        out->interval = fxi_interval_multiply(&out->interval, &interval);
        out->legs[i].printed[0] = '\0';
        out->observation_count = leg.count;
    }
}
