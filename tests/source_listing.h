/* SPDX-License-Identifier: MIT */
/* Every quote of a source as text, for comparing sources that were read in two ways. */
#ifndef FXC_TESTS_SOURCE_LISTING_H
#define FXC_TESTS_SOURCE_LISTING_H

#include <stdio.h>

#include "rates/source/source.h"

/* Series by series, " EURUSD 8035=12345/4 ...": day, mantissa and decimals. Returns the
   length; the caller knows that there is room. */
static inline size_t source_listing(char *out, const fxi_source *source) {
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < source->info.series_count; i++) {
        const fxi_series *series = &source->series[i];
        length += (size_t)sprintf(out + length, " %s%s", series->base.code,
                                  series->quote.code);
        for (size_t row = 0; row < source->day_count; row++) {
            fxi_quote quote = fxi_source_quote(source, series, row);
            if (quote.mantissa > 0)
                length += (size_t)sprintf(
                    out + length, " %d=%llu/%u", (int)source->days[row],
                    (unsigned long long)quote.mantissa, (unsigned)quote.decimals);
        }
    }
    return length;
}

#endif
