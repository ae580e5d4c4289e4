/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cli/command/commands.h"
#include "cli/command/rate_text.h"
#include "cli/command/rate_time.h"
#include "cli/command/rates.h"
#include "cli/option/trial.h"
#include "cli/system/values.h"
#include "cli/tables/book.h"

/* A fraction as a decimal where that fits, else as it is. */
static void write_number(cli_sink *sink, const char *fraction) {
    char decimal[CLI_DECIMAL_TEXT];
    bool fits = cli_fraction_decimal(decimal, fraction, CLI_RATE_DECIMALS);
    cli_sink_text(sink, fits ? decimal : fraction);
}

static const char *direction_text(fxc_direction direction) {
    switch (direction) {
    case FXC_DIRECTION_SAME:
        return "the same currency";
    case FXC_DIRECTION_DIRECT:
        return "direct, as quoted";
    case FXC_DIRECTION_INVERSE:
        return "inverse, one divided by the quote";
    case FXC_DIRECTION_CROSS:
        return "cross of two quotes of one source and day";
    case FXC_DIRECTION_MIXED_CROSS:
        return "cross of several sources or days";
    }
    return "?";
}

static bool is_mixed(const fxc_rate *rate) {
    return rate->direction == FXC_DIRECTION_MIXED_CROSS;
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
    cli_sink_format(sink, "\n%s", direction_text(rate->direction));
    if (rate->leg_count > 0)
        cli_sink_format(sink, "; %s %s", is_mixed(rate) ? "book" : "table", rate->hash);
    cli_sink_text(sink, "\n");
}

/* The files of the tables that answered, each once and on a line of its own. */
static void write_files(cli_sink *sink, const fxc_rate *rate, const fxc_rates *book,
                        const cli_tables *tables) {
    for (size_t i = 0; i < rate->leg_count; i++) {
        const char *source = rate->legs[i].source;
        bool again = i > 0 && strcmp(source, rate->legs[i - 1].source) == 0;
        if (!again) {
            cli_sink_format(sink, "%s: ", source);
            cli_sink_visible(sink,
                             cli_tables_path(tables, cli_rates_find(book, source)));
            cli_sink_text(sink, "\n");
        }
    }
}

static bool reads_period(fxc_rate_query *out, const char *text) {
    return fxc_period_parse(&out->date, &out->until, text, strlen(text), NULL) ==
           FXC_OK;
}

/* A day, or a period for the policies of one. */
static bool read_time(fxc_rate_query *out, const char *text) {
    bool is_period = out->policy == FXC_POLICY_PERIOD_END ||
                     out->policy == FXC_POLICY_PERIOD_AVERAGE;
    if (!is_period && cli_read_date(&out->date, text))
        return true;
    if (is_period && reads_period(out, text))
        return true;
    bool names_period = !is_period && reads_period(out, text);
    cli_message(text, "%s%s",
                is_period ? "expected a period such as 2024, 2024-Q1 or 2024-03"
                          : cli_date_fault(text),
                names_period ? "; a period needs --policy period-average or period-end"
                             : "");
    return false;
}

static bool read_query(fxc_rate_query *out, const cli_options *options) {
    *out = (fxc_rate_query){.source = options->check.source,
                            .policy = (fxc_policy)options->convert.policy,
                            .mixed = options->convert.mixed,
                            .max_age_days = options->check.max_age_days};
    cli_rate_time_set(out, options);
    size_t count = options->operand_count;
    if (count < 1 || count > 2) {
        cli_usage("rate", "needs a pair such as USD/CNY and a day");
        return false;
    }
    if (!cli_read_pair(&out->base, &out->quote, options->operands[0])) {
        cli_message(options->operands[0], "expected a pair such as USD/CNY");
        return false;
    }
    if (count == 2 && out->date.month != 0) {
        cli_usage("rate",
                  "takes one day or period: behind the pair, --date or --period");
        return false;
    }
    if (count == 2 && !read_time(out, options->operands[1]))
        return false;
    const char *fault =
        out->date.month == 0 ? "needs a day, YYYY-MM-DD" : cli_rate_time_fault(options);
    if (fault != NULL)
        cli_usage("rate", fault);
    return fault == NULL;
}

static cli_exit answer(const cli_options *options, const fxc_rate_query *query,
                       const fxc_rates *book, const cli_tables *tables) {
    fxc_rate rate;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_rate_find(&rate, book, query, &error);
    if (status != FXC_OK)
        cli_book_hint(&error, book, query);
    if (!cli_succeeded(options->operands[0], status, &error))
        return CLI_EXIT_FAILED;
    cli_sink sink;
    cli_sink_open(&sink, NULL); /* standard output needs no opening, so cannot fail */
    write_rate(&sink, &rate);
    if (options->output.verbose)
        write_files(&sink, &rate, book, tables);
    return cli_sink_close(&sink) ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}

cli_exit cli_rate_run(const cli_options *options) {
    fxc_rate_query query;
    fxc_rates *book = NULL;
    cli_tables tables;
    if (!read_query(&query, options))
        return CLI_EXIT_FAILED;
    bool good = cli_tables_find(&tables, options) && cli_book_fill(&book, &tables) &&
                cli_trial_passes(&options->check, book);
    cli_exit status = good ? answer(options, &query, book, &tables) : CLI_EXIT_FAILED;
    fxc_rates_free(book);
    cli_tables_clear(&tables);
    return status;
}
