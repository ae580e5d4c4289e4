/* SPDX-License-Identifier: MIT */
#include "judging/case/excess.h"

/* Bounds of docs/spec/verdicts.md "Excess"; each belongs to the step that it ends. */
fxc_severity fxi_excess_severity(const fxi_rational *excess) {
    static const struct {
        int64_t basis_points;
        fxc_severity severity;
    } steps[] = {{0, FXC_SEVERITY_NONE},
                 {25, FXC_SEVERITY_TRIVIAL},
                 {100, FXC_SEVERITY_MINOR},
                 {500, FXC_SEVERITY_MODERATE},
                 {5000, FXC_SEVERITY_MAJOR}};
    if (excess->invalid)
        return FXC_SEVERITY_NONE;
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        fxi_rational limit = fxi_rational_from_fraction(steps[i].basis_points, 10000);
        if (fxi_rational_compare(excess, &limit) <= 0)
            return steps[i].severity;
    }
    return FXC_SEVERITY_GROSS;
}

bool fxi_excess_is_small(const fxi_rational *excess) {
    fxi_rational tenth = fxi_rational_from_fraction(1, 10);
    return !excess->invalid && fxi_rational_compare(excess, &tenth) <= 0;
}

bool fxi_excess_is_nearby(const fxi_interval *implied, const fxi_interval *rates) {
    fxi_rational off = fxi_interval_excess(implied, rates);
    fxi_rational limit = fxi_rational_from_fraction(FXI_NEARBY_PERCENT, 100);
    return !off.invalid && fxi_rational_compare(&off, &limit) <= 0;
}

bool fxi_excess_is_close(const fxi_interval *implied, const fxi_interval *rates) {
    fxi_rational excess = fxi_interval_excess(implied, rates);
    return fxi_excess_is_small(&excess);
}

bool fxi_excess_is_near(const fxi_interval *implied, const fxi_interval *rates) {
    fxi_rational excess = fxi_interval_excess(implied, rates);
    fxi_rational one = fxi_rational_from_integer(1);
    return !excess.invalid && fxi_rational_compare(&excess, &one) < 0;
}

bool fxi_excess_is_far(const fxi_interval *implied, const fxi_interval *rates,
                       int times) {
    fxi_rational excess = fxi_interval_excess(implied, rates);
    fxi_rational limit = fxi_rational_from_integer(times - 1);
    return !excess.invalid && fxi_rational_compare(&excess, &limit) >= 0;
}
