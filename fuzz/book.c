/* SPDX-License-Identifier: MIT */
#include "book.h"

const fxc_rates *fuzz_book(void) {
    static fxc_rates *rates;
    if (rates == NULL)
        FUZZ_REQUIRE(fxc_rates_new(&rates, NULL) == FXC_OK);
    return rates;
}
