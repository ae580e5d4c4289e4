/* SPDX-License-Identifier: MIT */
/* Amounts on their way out: what they are rounded to. */
#ifndef FXI_AMOUNT_H
#define FXI_AMOUNT_H

#include "exact/rational.h"
#include "fxcheck.h"

enum { FXI_AMOUNT_DECIMALS_MAX = 30, FXI_AMOUNT_TEXT = 160 };

/* Decimals of -1 are the currency's minor unit. FXC_EARG: out of bounds. */
fxc_status fxi_amount_decimals(int32_t *decimals, fxc_currency currency,
                               fxc_error *error);

/* The text of an amount with that many decimals, which it does not exceed. FXC_ELIMIT.
 */
fxc_status fxi_amount_format(char out[FXI_AMOUNT_TEXT], const fxi_rational *value,
                             int32_t decimals, fxc_error *error);

/* The value as the request wants it rounded, and as text. */
fxc_status fxi_amount_round(fxi_rational *out, char text[FXI_AMOUNT_TEXT],
                            const fxi_rational *exact,
                            const fxc_conversion_request *request, fxc_error *error);

#endif
