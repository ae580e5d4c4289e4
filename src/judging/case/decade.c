/* SPDX-License-Identifier: MIT */
#include "judging/case/decade.h"

/* A thousand and ten before a million, ten thousand and the rest: of two that fit, the
   likelier slip. */
static const int powers[] = {3,  -3, 1,  -1, 6,  -6, 2,  -2, 4,
                             -4, 5,  -5, 7,  -7, 8,  -8, 9,  -9};

enum { POWERS = sizeof powers / sizeof powers[0] };

fxi_interval fxi_decade_rescale(const fxi_interval *implied, int power) {
    fxi_rational factor = fxi_rational_power10(power);
    return fxi_interval_scale(implied, &factor);
}

/* The powers that can fit by the first figures of the ends alone: with x >= 10^i and
   y < 10^(j + 1) as the low and the high end of what is scaled, and likewise k and l of
   the rates, 10^(i + p) must be below 10^(l + 1) and 10^(j + 1 + p) above 10^k. All are
   positive, and far from the bounds of magnitudes. */
typedef struct power_range {
    int least, most;
} power_range;

static power_range powers_between(const fxi_interval *implied,
                                  const fxi_interval *rates) {
    enum { MAGNITUDE_MAX = 128 };
    if (!fxi_interval_is_valid(implied) || !fxi_interval_is_valid(rates))
        return (power_range){1, 0};
    return (power_range){
        fxi_rational_magnitude(&rates->low, -MAGNITUDE_MAX, MAGNITUDE_MAX) -
            fxi_rational_magnitude(&implied->high, -MAGNITUDE_MAX, MAGNITUDE_MAX),
        fxi_rational_magnitude(&rates->high, -MAGNITUDE_MAX, MAGNITUDE_MAX) -
            fxi_rational_magnitude(&implied->low, -MAGNITUDE_MAX, MAGNITUDE_MAX)};
}

/* One decade at most can fit, since a pair of intervals is far narrower than a decade
   where the look-elsewhere bound lets it count at all. */
int fxi_decade_between(const fxi_interval *implied, const fxi_interval *rates) {
    power_range range = powers_between(implied, rates);
    for (size_t i = 0; i < POWERS; i++) {
        if (powers[i] < range.least || powers[i] > range.most)
            continue;
        fxi_interval scaled = fxi_decade_rescale(implied, powers[i]);
        if (fxi_interval_meets(&scaled, rates))
            return powers[i];
    }
    return 0;
}

int fxi_decade_about(const fxi_interval *implied, const fxi_interval *rates) {
    fxi_rational tenth = fxi_rational_from_fraction(1, 10);
    fxi_interval wide = fxi_interval_widen(implied, &tenth);
    return fxi_decade_between(&wide, rates);
}
