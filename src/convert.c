/* SPDX-License-Identifier: MIT */
/* Conversion of one amount: the exact product, and its rounding if one is asked for. */
#include <string.h>

#include "amount.h"
#include "base/error.h"
#include "exact/scaled.h"
#include "rate.h"

/* The amount to so many decimals, where everything is short. */
static bool round_short(fxc_conversion *out, const fxi_decimal *amount,
                        const fxi_rational *rate,
                        const fxc_conversion_request *request) {
    fxi_scaled short_amount, rounded;
    fxi_ratio ratio;
    int32_t decimals = request->decimals;
    if (request->cash || request->significant != 0 ||
        fxi_amount_decimals(&decimals, request->rate.quote, NULL) != FXC_OK ||
        decimals > FXI_SCALED_DECIMALS_MAX || !fxi_ratio_from_rational(&ratio, rate) ||
        !fxi_scaled_from_decimal(&short_amount, amount) ||
        !fxi_scaled_convert(&rounded, &out->inexact, &short_amount, &ratio,
                            (unsigned)decimals, request->rounding))
        return false;
    fxi_scaled_format(out->amount, &rounded);
    return true;
}

static fxc_status round_amount(fxc_conversion *out, const fxi_rational *exact,
                               const fxc_conversion_request *request,
                               fxc_error *error) {
    fxi_rational rounded;
    fxc_status status = fxi_amount_round(&rounded, out->amount, exact, request, error);
    if (status == FXC_OK)
        out->inexact = !fxi_rational_equal(exact, &rounded);
    return status;
}

/* At a rate that was found. */
static fxc_status convert(fxc_conversion *out, const fxi_decimal *amount,
                          const fxi_rational *rate,
                          const fxc_conversion_request *request, fxc_error *error) {
    fxi_rational value = fxi_rational_from_decimal(amount);
    fxi_rational exact = fxi_rational_multiply(&value, rate);
    char text[FXI_RATIONAL_TEXT];
    size_t length = fxi_rational_format(text, &exact);
    if (length >= sizeof out->exact)
        return fxi_error_set(error, FXC_ELIMIT, "the converted amount is too large");
    memcpy(out->exact, text, length + 1);
    out->amount[0] = '\0';
    out->inexact = false;
    if (!request->rounded || round_short(out, amount, rate, request))
        return FXC_OK;
    return round_amount(out, &exact, request, error);
}

fxc_status fxc_convert(fxc_conversion *out, const fxc_rates *rates,
                       const fxc_conversion_request *request, fxc_error *error) {
    fxi_error_clear(error);
    if (out == NULL || rates == NULL || request == NULL || request->amount == NULL)
        return fxi_error_null(error);
    if (request->rounding > FXC_ROUND_CEILING)
        return fxi_error_set(error, FXC_EARG, "unknown rounding mode");
    fxi_decimal amount;
    if (!fxi_decimal_parse(&amount, request->amount, request->amount_length))
        return fxi_error_set(error, FXC_ESYNTAX,
                             "the amount is not a decimal of at most %d digits",
                             FXI_DIGITS_MAX);
    fxi_rate rate;
    fxc_conversion result;
    fxc_status status =
        fxi_rate_answer(&rate, &result.rate, rates, &request->rate, error);
    if (status != FXC_OK)
        return status;
    if (rate.point.invalid)
        return fxi_error_set(error, FXC_ELIMIT, "the rate has too many digits");
    status = convert(&result, &amount, &rate.point, request, error);
    if (status == FXC_OK)
        *out = result;
    return status;
}
