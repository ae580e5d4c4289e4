/* SPDX-License-Identifier: MIT */
/* The one door for programs that use GMP; nothing else of the library needs mpq. */
#include <gmp.h>
#include <string.h>

#include "fxcheck.h"

/* "-1.50" to -150 / 10^2: the point is taken out, and the places behind it counted. */
fxc_status fxc_figure_amount_mpq(mpq_t out, const fxc_figure *figure) {
    if (figure == NULL || figure->amount == NULL)
        return FXC_EARG;
    char digits[160];
    size_t length = 0, places = 0;
    for (const char *c = figure->amount; *c != '\0' && length + 1 < sizeof digits;
         c++) {
        if (*c == '.')
            places = strlen(c + 1);
        else
            digits[length++] = *c;
    }
    digits[length] = '\0';
    if (mpz_set_str(mpq_numref(out), digits, 10) != 0)
        return FXC_EARG;
    mpz_ui_pow_ui(mpq_denref(out), 10, places);
    mpq_canonicalize(out);
    return FXC_OK;
}
