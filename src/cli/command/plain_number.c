/* SPDX-License-Identifier: MIT */
#include "cli/command/plain_number.h"

#include <string.h>

#include "cli/command/rate_text.h"

enum { GROUP = 3 };

/* Without zeros at the end, and without a point that they leave. */
static size_t trimmed(const char *digits) {
    size_t length = strlen(digits);
    if (strchr(digits, '.') == NULL)
        return length;
    while (digits[length - 1] == '0')
        length--;
    return digits[length - 1] == '.' ? length - 1 : length;
}

static void write_grouped(cli_sink *sink, const char *digits, size_t length) {
    size_t whole = strcspn(digits, ".");
    if (digits[0] == '-') {
        cli_sink_text(sink, "-");
        digits++, length--, whole--;
    }
    for (size_t i = 0; i < whole; i++)
        cli_sink_format(sink, "%s%c", i > 0 && (whole - i) % GROUP == 0 ? "," : "",
                        digits[i]);
    cli_sink_write(sink, digits + whole, length > whole ? length - whole : 0);
}

void cli_write_plain(cli_sink *sink, const char *exact, int places) {
    char decimal[CLI_DECIMAL_TEXT];
    if (strchr(exact, '/') == NULL)
        write_grouped(sink, exact, trimmed(exact));
    else if (cli_fraction_decimal(decimal, exact, places))
        write_grouped(sink, decimal, trimmed(decimal));
    else
        cli_sink_text(sink, exact);
}
