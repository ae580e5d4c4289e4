/* SPDX-License-Identifier: MIT */
/* Codes as plain values; what ISO 4217 says of them is in lexicon/. */
#ifndef FXI_BASE_CURRENCY_H
#define FXI_BASE_CURRENCY_H

#include <string.h>

#include "fxcheck.h"

static inline bool fxi_currency_is_none(fxc_currency currency) {
    return currency.code[0] == '\0';
}

static inline bool fxi_currency_is_set(fxc_currency currency) {
    return !fxi_currency_is_none(currency);
}

static inline bool fxi_currency_equal(fxc_currency a, fxc_currency b) {
    return memcmp(a.code, b.code, sizeof a.code) == 0;
}

static inline bool fxi_currency_is_in(const fxc_currency *list, size_t count,
                                      fxc_currency currency) {
    size_t i = 0;
    while (i < count && !fxi_currency_equal(list[i], currency))
        i++;
    return i < count;
}

#endif
