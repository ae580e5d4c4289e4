/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cli/book.h"
#include "cli/commands.h"
#include "cli/rate_text.h"
#include "cli/values.h"

enum { RATE_DECIMALS = 10 };

/* A fraction as a decimal where that fits, else as it is. */
static void write_number(cli_sink *sink, const char *fraction) {
    char decimal[CLI_DECIMAL_TEXT];
    bool fits = cli_fraction_decimal(decimal, fraction, RATE_DECIMALS);
    cli_sink_text(sink, fits ? decimal : fraction);
}

static void write_rate(cli_sink *sink, const fxc_rate *rate) {
    cli_sink_format(sink, "1 %s = ", rate->base.code);
    write_number(sink, rate->value);
    cli_sink_format(sink, " %s", rate->quote.code);
    cli_write_provenance(sink, rate);
    cli_write_legs(sink, rate);
    cli_sink_format(sink, "\nexactly %s", rate->value);
    if (strcmp(rate->low, rate->high) != 0) { /* equal for a rate fixed by law */
        cli_sink_text(sink, "; the printed digits stand for ");
        write_number(sink, rate->low);
        cli_sink_text(sink, " to ");
        write_number(sink, rate->high);
    }
    cli_sink_text(sink, "\n");
}

/* A day, or a period for the policies of one. */
static bool read_time(fxc_rate_query *out, const char *text) {
    bool is_period = out->policy == FXC_POLICY_PERIOD_END ||
                     out->policy == FXC_POLICY_PERIOD_AVERAGE;
    if (!is_period && cli_read_date(&out->date, text)) {
        return true;
    }
    if (is_period &&
        fxc_period_parse(&out->date, &out->until, text, strlen(text), NULL) == FXC_OK) {
        return true;
    }
    cli_message(text, is_period ? "expected a period such as 2024, 2024-Q1 or 2024-03"
                                : "expected a day written YYYY-MM-DD");
    return false;
}

static bool read_query(fxc_rate_query *out, const cli_options *options) {
    *out = (fxc_rate_query){.source = options->check.source,
                            .policy = (fxc_policy)options->convert.policy,
                            .until = options->convert.until,
                            .mixed = options->convert.mixed,
                            .max_age_days = options->check.max_age_days,
                            .date = options->check.date};
    size_t count = options->operand_count;
    if (count < 1 || count > 2) {
        cli_usage("rate", "needs a pair such as USD/CNY and a day");
        return false;
    }
    if (!cli_read_pair(&out->base, &out->quote, options->operands[0])) {
        cli_message(options->operands[0], "expected a pair such as USD/CNY");
        return false;
    }
    if (count == 2 && !read_time(out, options->operands[1])) {
        return false;
    }
    if (out->date.month == 0) {
        cli_usage("rate", "needs a day, YYYY-MM-DD");
        return false;
    }
    return true;
}

cli_exit cli_rate_run(const cli_options *options) {
    fxc_rate_query query;
    fxc_rates *book;
    if (!read_query(&query, options) || !cli_book_open(&book, options)) {
        return CLI_EXIT_FAILED;
    }
    fxc_rate rate;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_rate_find(&rate, book, &query, &error);
    fxc_rates_free(book);
    if (status != FXC_OK) {
        error.code = status;
        cli_message_error(options->operands[0], &error);
        return CLI_EXIT_FAILED;
    }
    cli_sink sink;
    cli_sink_open(&sink, NULL); /* standard output needs no opening, so cannot fail */
    write_rate(&sink, &rate);
    return cli_sink_close(&sink) ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}
