/* SPDX-License-Identifier: MIT */
/* One amount by value: cases/amounts.rows, where the result is
   AMOUNT[..HIGH][|OTHER[..HIGH]] CODE with the span if that is not all of the text, or
   the name of a status. */
#include "casefile.h"

#include <stdio.h>
#include <string.h>

#include "fxcheck.h"

static void parse_row(const casefile_row *row) {
    fxc_options options = FXC_OPTIONS_INIT;
    options.language = casefile_value(row, "lang");
    fxc_amount a;
    char result[512];
    fxc_status status = fxc_parse(&a, row->input, row->length, &options, NULL);
    if (status != FXC_OK) {
        assert_string_equal(fxc_status_name(status), row->expected);
        return;
    }
    bool is_all = a.span.start == 0 && a.span.end == row->length;
    int length = snprintf(result, sizeof result, "%s%s%s%s%s%s%s %s", a.amount,
                          a.amount_high[0] != '\0' ? ".." : "", a.amount_high,
                          a.alternative[0] != '\0' ? "|" : "", a.alternative,
                          a.alternative_high[0] != '\0' ? ".." : "", a.alternative_high,
                          a.currency.code[0] != '\0' ? a.currency.code : "-");
    if (!is_all)
        snprintf(result + length, sizeof result - (size_t)length, " `%.*s`",
                 (int)(a.span.end - a.span.start), row->input + a.span.start);
    assert_string_equal(result, row->expected);
}

int main(void) { return casefile_run("amounts.rows", "lang", parse_row); }
