/* SPDX-License-Identifier: MIT */
/* usage: convert_stream TABLE <requests
   For the oracle: a request is a line `AMOUNT BASE QUOTE DATE DECIMALS ROUNDING`, the
   answer a line `EXACT AMOUNT INEXACT` or the name of a status. TABLE is the rate book.
 */
#include "fxcheck.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TABLE_MAX = 1 << 20 };

static fxc_rates *read_book(const char *path) {
    static char bytes[TABLE_MAX];
    fxc_rates *rates;
    FILE *stream = fopen(path, "rb");
    if (stream == NULL || fxc_rates_new_empty(&rates, NULL) != FXC_OK)
        return NULL;
    const size_t length = fread(bytes, 1, sizeof bytes, stream);
    fclose(stream);
    fxc_error error;
    if (fxc_rates_add(rates, "user", bytes, length, &error) == FXC_OK)
        return rates;
    fprintf(stderr, "%s:%u:%u: %s\n", path, error.line, error.column, error.text);
    return NULL;
}

static int read_request(fxc_conversion_request *out, char amount[128]) {
    int year, month, day, decimals, rounding;
    const int fields =
        scanf("%127s %3s %3s %d-%d-%d %d %d", amount, out->rate.base.code,
              out->rate.quote.code, &year, &month, &day, &decimals, &rounding);
    out->amount = amount;
    out->amount_length = strlen(amount);
    out->rate.date = (fxc_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    out->rounded = true;
    out->decimals = decimals;
    out->rounding = (fxc_rounding)rounding;
    return fields == 8;
}

int main(int argc, char **argv) {
    fxc_rates *rates = argc == 2 ? read_book(argv[1]) : NULL;
    if (rates == NULL)
        return 2;
    for (;;) {
        char amount[128] = "";
        fxc_conversion_request request = {0};
        fxc_conversion result;
        if (!read_request(&request, amount))
            break;
        const fxc_status status = fxc_convert(&result, rates, &request, NULL);
        if (status == FXC_OK)
            printf("%s %s %d\n", result.exact, result.amount, result.inexact);
        else
            printf("%s\n", fxc_status_name(status));
    }
    fxc_rates_free(rates);
    return 0;
}
