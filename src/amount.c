/* SPDX-License-Identifier: MIT */
#include "amount.h"

#include <string.h>

#include "base/error.h"
#include "lexicon/iso4217.h"

enum { MAGNITUDE_MAX = 128 };

fxc_status fxi_amount_decimals(int32_t *decimals, fxc_currency currency,
                               fxc_error *error) {
    if (*decimals < -1)
        return fxi_error_set(error, FXC_EARG, "%d decimals asked for", (int)*decimals);
    if (*decimals == -1)
        *decimals = fxi_currency_minor_digits(currency);
    if (*decimals > FXI_AMOUNT_DECIMALS_MAX)
        return fxi_error_set(error, FXC_EARG, "%d decimals asked for, at most %d",
                             (int)*decimals, FXI_AMOUNT_DECIMALS_MAX);
    return FXC_OK;
}

fxc_status fxi_amount_format(char out[FXI_AMOUNT_TEXT], const fxi_rational *value,
                             int32_t decimals, fxc_error *error) {
    char text[FXI_RATIONAL_TEXT];
    size_t length =
        fxi_rational_format_decimal(text, value, decimals, FXC_ROUND_HALF_EVEN);
    if (length >= FXI_AMOUNT_TEXT)
        return fxi_error_set(error, FXC_ELIMIT, "the amount is too large");
    memcpy(out, text, length + 1);
    return FXC_OK;
}

/* 9.996 to three digits is 10.0: a digit more in front is one less behind. */
static fxc_status round_significant(fxi_rational *out, char text[FXI_AMOUNT_TEXT],
                                    const fxi_rational *exact,
                                    const fxc_conversion_request *request,
                                    fxc_error *error) {
    if (fxi_rational_sign(exact) == 0) {
        *out = *exact;
        return fxi_amount_format(text, out, 0, error);
    }
    int magnitude = fxi_rational_magnitude(exact, -MAGNITUDE_MAX, MAGNITUDE_MAX);
    int decimals = request->significant - 1 - magnitude;
    if (decimals > MAGNITUDE_MAX / 2)
        return fxi_error_set(error, FXC_ELIMIT, "the amount is too small");
    fxi_rational quantum = fxi_rational_power10(-decimals);
    *out = fxi_rational_round(exact, &quantum, request->rounding);
    if (fxi_rational_magnitude(out, magnitude, MAGNITUDE_MAX) > magnitude)
        decimals--;
    return fxi_amount_format(text, out, decimals > 0 ? decimals : 0, error);
}

/* Coins of less than the minor unit there are none. */
static fxi_rational cash_quantum(fxc_currency currency, int32_t decimals) {
    unsigned hundredths = fxi_currency_cash_hundredths(currency);
    return hundredths == 0 ? fxi_rational_power10(-decimals)
                           : fxi_rational_from_fraction(hundredths, 100);
}

static fxc_status round_to_unit(fxi_rational *out, char text[FXI_AMOUNT_TEXT],
                                const fxi_rational *exact,
                                const fxc_conversion_request *request,
                                fxc_error *error) {
    fxc_currency currency = request->rate.quote;
    int32_t decimals = request->cash ? -1 : request->decimals;
    fxc_status status = fxi_amount_decimals(&decimals, currency, error);
    if (status != FXC_OK)
        return status;
    fxi_rational quantum = request->cash ? cash_quantum(currency, decimals)
                                         : fxi_rational_power10(-decimals);
    *out = fxi_rational_round(exact, &quantum, request->rounding);
    return fxi_amount_format(text, out, decimals, error);
}

fxc_status fxi_amount_round(fxi_rational *out, char text[FXI_AMOUNT_TEXT],
                            const fxi_rational *exact,
                            const fxc_conversion_request *request, fxc_error *error) {
    if (request->significant < 0 || request->significant > FXI_AMOUNT_DECIMALS_MAX)
        return fxi_error_set(error, FXC_EARG,
                             "%d significant digits asked for, 1 to %d",
                             (int)request->significant, FXI_AMOUNT_DECIMALS_MAX);
    if (request->significant > 0 && request->cash)
        return fxi_error_set(error, FXC_EARG,
                             "cash and significant digits exclude each other");
    return request->significant > 0
               ? round_significant(out, text, exact, request, error)
               : round_to_unit(out, text, exact, request, error);
}
