/* SPDX-License-Identifier: MIT */
/* A rate of some other day, close to the one that a slip leads to. */
#include "judging/cause/hypothesis.h"

#include "judging/case/excess.h"

enum { RATES_MAX = 1000 };

int64_t fxi_hypothesis_count_nearby(fxi_buffer *text, const fxi_interval *implied,
                                    const fxi_interval *rates) {
    fxi_rational off = fxi_interval_excess(implied, rates);
    fxi_rational width = fxi_interval_width(implied), sum = width;
    fxi_rational band = fxi_rational_from_fraction(2 * FXI_NEARBY_PERCENT, 100);
    int64_t count = 2;
    fxi_buffer_add_text(text, ", at a rate ");
    fxi_phrase_gap(text, &off);
    fxi_buffer_add_text(text, " away from that one");
    while (count < RATES_MAX && fxi_rational_compare(&sum, &band) < 0) {
        sum = fxi_rational_add(&sum, &width);
        count++;
    }
    return count;
}
