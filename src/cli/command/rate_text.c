/* SPDX-License-Identifier: MIT */
#include "cli/command/rate_text.h"

#include "cli/system/values.h"

enum { DECIMALS_MAX = 20 };

/* Digits up to the first other byte; UINT64_MAX if there are none or too many. */
static uint64_t read_number(const char **text) {
    uint64_t value = 0;
    const char *start = *text;
    for (; **text >= '0' && **text <= '9'; (*text)++) {
        value = value * 10 + (uint64_t)(**text - '0');
        if (value >> 59 != 0)
            return UINT64_MAX;
    }
    return *text == start ? UINT64_MAX : value;
}

static bool read_fraction(uint64_t *numerator, uint64_t *denominator,
                          const char *text) {
    *numerator = read_number(&text);
    *denominator = 1;
    if (*numerator != UINT64_MAX && *text == '/') {
        text++;
        *denominator = read_number(&text);
    }
    return *text == '\0' && *numerator != UINT64_MAX && *denominator != UINT64_MAX &&
           *denominator != 0;
}

/* Adds 1 in the last place; `digits` are values 0..9. True: a carry is left. */
static bool increment(char *digits, int count) {
    for (int i = count - 1; i >= 0; i--) {
        if (digits[i] < 9) {
            digits[i]++;
            return false;
        }
        digits[i] = 0;
    }
    return true;
}

/* Long division. The remainder stays below the denominator, hence ten times it below
   2^63. */
bool cli_fraction_decimal(char out[CLI_DECIMAL_TEXT], const char *fraction,
                          int decimals) {
    uint64_t numerator;
    uint64_t denominator;
    if (decimals > DECIMALS_MAX || !read_fraction(&numerator, &denominator, fraction))
        return false;
    char digits[DECIMALS_MAX];
    uint64_t whole = numerator / denominator;
    uint64_t rest = numerator % denominator;
    int count = 0;
    for (; count < decimals && rest > 0; count++) {
        rest *= 10;
        digits[count] = (char)(rest / denominator);
        rest %= denominator;
    }
    if (rest * 2 >= denominator && increment(digits, count))
        whole++;
    int used = snprintf(out, CLI_DECIMAL_TEXT, "%llu%s", (unsigned long long)whole,
                        count > 0 ? "." : "");
    for (int i = 0; i < count; i++)
        out[used++] = (char)('0' + digits[i]);
    out[used] = '\0';
    return true;
}

/* Of a mixed cross each leg has a source and a day of its own. */
static void write_leg_origin(cli_sink *sink, const fxc_leg *leg) {
    char date[CLI_DATE_TEXT];
    cli_write_date(date, leg->date);
    cli_sink_format(sink, " %s %s", leg->source, date);
}

void cli_write_legs(cli_sink *sink, const fxc_rate *rate) {
    for (size_t i = 0; i < rate->leg_count; i++) {
        const fxc_leg *leg = &rate->legs[i];
        cli_sink_format(sink, "%s%s/%s %s", i == 0 ? " (" : ", ", leg->base.code,
                        leg->quote.code,
                        leg->printed[0] != '\0' ? leg->printed : "mean");
        if (rate->direction == FXC_DIRECTION_MIXED_CROSS)
            write_leg_origin(sink, leg);
    }
    cli_sink_text(sink, rate->leg_count > 0 ? ")" : "");
}

void cli_write_provenance(cli_sink *sink, const fxc_rate *rate) {
    if (rate->leg_count == 0)
        return;
    char date[CLI_DATE_TEXT];
    cli_write_date(date, rate->date);
    bool mixed = rate->direction == FXC_DIRECTION_MIXED_CROSS;
    cli_sink_format(sink, ", %s %s", mixed ? "several sources" : rate->source, date);
    if (rate->kind == FXC_SOURCE_ANNUAL) {
        cli_sink_text(sink, ", average of the year");
        return;
    }
    if (rate->observation_count > 1)
        cli_sink_format(sink, ", mean of %zu fixings", rate->observation_count);
    int days = rate->age_days < 0 ? -rate->age_days : rate->age_days;
    if (days > 0) {
        cli_sink_format(sink, ", %d day%s %s", days, days == 1 ? "" : "s",
                        rate->age_days > 0 ? "before" : "after");
    }
}
