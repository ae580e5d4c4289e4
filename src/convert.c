/* SPDX-License-Identifier: MIT */
/* Conversion of one amount: the exact product, and its rounding if one is asked for. */
#include <string.h>

#include "amount.h"
#include "base/error.h"

static fxc_status round_amount(fxc_conversion *out, const fxi_rational *exact,
                               const fxc_conversion_request *request,
                               fxc_error *error) {
    fxi_rational rounded;
    fxc_status status = fxi_amount_round(&rounded, out->amount, exact, request, error);
    if (status == FXC_OK)
        out->inexact = !fxi_rational_equal(exact, &rounded);
    return status;
}

fxc_status fxc_convert(fxc_conversion *out, const fxc_rates *rates,
                       const fxc_conversion_request *request, fxc_error *error) {
    fxi_error_clear(error);
    if (out == NULL || rates == NULL || request == NULL || request->amount == NULL)
        return fxi_error_set(error, FXC_EARG, "a required argument is NULL");
    if (request->rounding > FXC_ROUND_CEILING)
        return fxi_error_set(error, FXC_EARG, "unknown rounding mode");
    fxi_decimal amount;
    if (!fxi_decimal_parse(&amount, request->amount, request->amount_length))
        return fxi_error_set(error, FXC_ESYNTAX,
                             "the amount is not a decimal of at most %d digits",
                             FXI_DIGITS_MAX);
    memset(out, 0, sizeof *out);
    fxc_status status = fxc_rate_find(&out->rate, rates, &request->rate, error);
    if (status != FXC_OK)
        return status;
    fxi_rational rate, value = fxi_rational_from_decimal(&amount);
    if (!fxi_rational_parse(&rate, out->rate.value, strlen(out->rate.value)))
        return fxi_error_set(error, FXC_ELIMIT, "the rate has too many digits");
    fxi_rational exact = fxi_rational_multiply(&value, &rate);
    char text[FXI_RATIONAL_TEXT];
    size_t length = fxi_rational_format(text, &exact);
    if (length >= sizeof out->exact)
        return fxi_error_set(error, FXC_ELIMIT, "the converted amount is too large");
    memcpy(out->exact, text, length + 1);
    return request->rounded ? round_amount(out, &exact, request, error) : FXC_OK;
}
