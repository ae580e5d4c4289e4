/* SPDX-License-Identifier: MIT */
/* Codes as plain values; what ISO 4217 says of them is in lexicon/. */
#ifndef FXI_BASE_CURRENCY_H
#define FXI_BASE_CURRENCY_H

#include <string.h>

#include "fxcheck.h"

static inline bool fxi_currency_is_none(fxc_currency currency) {
    return currency.code[0] == '\0';
}

static inline bool fxi_currency_equal(fxc_currency a, fxc_currency b) {
    return memcmp(a.code, b.code, sizeof a.code) == 0;
}

#endif
