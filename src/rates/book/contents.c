/* SPDX-License-Identifier: MIT */
#include "rates/book/contents.h"

#include <string.h>

#include "rates/book/book.h"

size_t fxi_rates_source_index(const fxc_rates *rates, const char *name) {
    for (size_t i = 0; i < rates->count; i++)
        if (strcmp(rates->sources[i]->name, name) == 0)
            return i;
    return SIZE_MAX;
}

static bool has_series(const fxi_source *source, fxc_currency currency) {
    for (size_t i = 0; i < source->info.series_count; i++)
        if (fxi_currency_equal(source->series[i].base, currency) ||
            fxi_currency_equal(source->series[i].quote, currency))
            return true;
    return false;
}

bool fxi_rates_have(const fxc_rates *rates, fxc_currency currency) {
    for (size_t i = 0; i < rates->count; i++)
        if (rates->sources[i]->info.kind != FXC_SOURCE_ANNUAL &&
            has_series(rates->sources[i], currency))
            return true;
    return false;
}
