/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cli/command/commands.h"
#include "cli/command/convert_csv.h"
#include "cli/command/convert_rest.h"
#include "cli/command/rate_text.h"
#include "cli/command/rate_time.h"
#include "cli/option/option_reader.h"
#include "cli/option/trial.h"
#include "cli/tables/book.h"

/* A second amount would be lost without a word. */
static bool is_alone(const fxc_amount *amount, const char *text,
                     const fxc_options *check) {
    fxc_report *report = NULL;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_scan(&report, text, strlen(text), check, &error);
    size_t count = status == FXC_OK ? fxc_report_figure_count(report) : 0;
    fxc_report_free(report);
    if (!cli_succeeded(text, status, &error))
        return false;
    if (count > 1) {
        cli_message(text, "holds %zu amounts: give one, or a range in one currency",
                    count);
        return false;
    }
    if (cli_convert_has_number_beside(amount, text, check)) {
        cli_message(text, "holds a number beside the amount '%.*s'",
                    (int)(amount->span.end - amount->span.start),
                    text + amount->span.start);
        return false;
    }
    return true;
}

/* "USD 5 EUR", "$100 per share", "USD 5%": what is not read is said, but for "about".
 */
static void note_rest(const fxc_amount *amount, const char *text) {
    if (amount->modifier != FXC_MODIFIER_NONE ||
        !cli_convert_has_words_beside(amount, text))
        return;
    cli_message(text, "only '%.*s' of it is read",
                (int)(amount->span.end - amount->span.start),
                text + amount->span.start);
}

/* "1.500" is one and a half, or fifteen hundred where the point parts thousands; a
   scale word would make of either what few mean. */
static void note_point(const fxc_amount *amount, const char *text) {
    enum { GROUP = 3 };
    if (amount->alternative[0] != '\0' && strcspn(amount->amount, ".") <= GROUP) {
        cli_message(text, "read as %s; the number may also be %s, --lang decides",
                    amount->amount, amount->alternative);
    }
}

static bool read_amount(fxc_amount *out, const cli_options *options) {
    const char *text = options->operands[0];
    fxc_options check = options->check;
    check.source = NULL; /* names a source of the book, which reading has no use for */
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_parse(out, text, strlen(text), &check, &error);
    if (!cli_succeeded(text, status, &error) || !is_alone(out, text, &check))
        return false;
    note_rest(out, text);
    note_point(out, text);
    if (out->currency.code[0] == '\0') {
        cli_message(text, "the currency is open: write its ISO code, or use --symbol");
        return false;
    }
    if (out->basis == FXC_BASIS_DEFAULT) {
        cli_message(text, "read as %s for want of anything better; --symbol decides",
                    out->currency.code);
    }
    return true;
}

fxc_conversion_request cli_conversion_request(const cli_options *options,
                                              fxc_currency currency, const char *number,
                                              size_t length) {
    const cli_convert_options *convert = &options->convert;
    fxc_conversion_request request = {
        .amount = number,
        .amount_length = length,
        .rate = {.base = currency,
                 .quote = convert->to,
                 .source = options->check.source,
                 .policy = (fxc_policy)convert->policy,
                 .mixed = convert->mixed,
                 .max_age_days = options->check.max_age_days},
        .rounded = convert->decimals != CLI_ROUND_NONE || convert->significant > 0,
        .decimals = convert->decimals,
        .significant = convert->significant,
        .cash = convert->decimals == CLI_ROUND_CASH && convert->significant == 0,
        .rounding = (fxc_rounding)convert->rounding,
    };
    cli_rate_time_set(&request.rate, options);
    return request;
}

/* How many units of the wanted currency one unit buys, as a decimal. */
static void write_unit_rate(cli_sink *sink, const fxc_rates *book,
                            const fxc_conversion_request *request) {
    fxc_conversion_request unit = *request;
    unit.amount = "1";
    unit.amount_length = 1;
    unit.rounded = true;
    unit.decimals = CLI_RATE_DECIMALS;
    unit.significant = 0;
    unit.cash = false;
    unit.rounding = FXC_ROUND_HALF_EVEN;
    fxc_conversion one;
    if (fxc_convert(&one, book, &unit, NULL) == FXC_OK) {
        cli_sink_format(sink, ": 1 %s = %s %s", unit.rate.base.code, one.amount,
                        unit.rate.quote.code);
    }
}

/* The units of the split are those of the last printed digit. */
static cli_exit write_split(cli_sink *sink, const char *amount, fxc_currency currency,
                            const cli_weights *weights) {
    fxc_part parts[CLI_WEIGHTS_MAX];
    fxc_error error = {.code = FXC_OK};
    const char *point = strchr(amount, '.');
    fxc_allocation_request request = {
        .amount = amount,
        .amount_length = strlen(amount),
        .currency = currency,
        .decimals = point != NULL ? (int32_t)strlen(point + 1) : 0,
        .weights = weights->values,
        .count = weights->count};
    fxc_status status = fxc_allocate(parts, &request, &error);
    if (!cli_succeeded(amount, status, &error))
        return CLI_EXIT_FAILED;
    for (size_t i = 0; i < request.count; i++) {
        cli_sink_format(sink, "  %u: %s %s\n", (unsigned)weights->values[i],
                        parts[i].amount, currency.code);
    }
    return CLI_EXIT_OK;
}

static cli_exit convert_one(cli_sink *sink, const fxc_rates *book,
                            const fxc_conversion_request *request,
                            const cli_weights *split) {
    fxc_conversion conversion;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_convert(&conversion, book, request, &error);
    if (status != FXC_OK)
        cli_book_hint(&error, book, &request->rate);
    if (!cli_succeeded("convert", status, &error))
        return CLI_EXIT_FAILED;
    const char *result = request->rounded ? conversion.amount : conversion.exact;
    cli_sink_format(sink, "%s %s = %s %s", request->amount, request->rate.base.code,
                    result, request->rate.quote.code);
    write_unit_rate(sink, book, request);
    cli_write_provenance(sink, &conversion.rate);
    cli_write_legs(sink, &conversion.rate);
    cli_sink_text(sink, "\n");
    return split->count == 0 ? CLI_EXIT_OK
                             : write_split(sink, result, request->rate.quote, split);
}

/* Both ends of a range. */
static cli_exit convert_amount(cli_sink *sink, const fxc_rates *book,
                               const fxc_amount *amount, const cli_options *options) {
    const cli_weights *split = &options->convert.split;
    fxc_conversion_request low = cli_conversion_request(
        options, amount->currency, amount->amount, strlen(amount->amount));
    cli_exit status = convert_one(sink, book, &low, split);
    if (status == CLI_EXIT_OK && amount->amount_high[0] != '\0') {
        fxc_conversion_request high =
            cli_conversion_request(options, amount->currency, amount->amount_high,
                                   strlen(amount->amount_high));
        status = convert_one(sink, book, &high, split);
    }
    return status;
}

static const char *missing(const cli_options *options) {
    if (options->operand_count != 1) {
        return options->operand_count > 1 && options->operands[1][0] == '-'
                   ? "needs one amount; options go before the --"
                   : "needs one amount, in quotes";
    }
    if (options->convert.to.code[0] == '\0')
        return "needs the wanted currency, --to";
    if (options->convert.split.count > 0 && options->convert.decimals == CLI_ROUND_NONE)
        return "splits a rounded amount: leave --round none out";
    if (options->check.date.month == 0 && options->convert.period.first.month == 0)
        return "needs the day of the rate, --date";
    return cli_rate_time_fault(options);
}

static cli_exit convert(const cli_options *options, const fxc_rates *book) {
    fxc_amount amount;
    if (!cli_trial_passes(&options->check, book) || !read_amount(&amount, options))
        return CLI_EXIT_FAILED;
    cli_sink sink;
    cli_sink_open(&sink, NULL); /* standard output needs no opening, so cannot fail */
    cli_exit status = convert_amount(&sink, book, &amount, options);
    return cli_sink_close(&sink) ? status : CLI_EXIT_FAILED;
}

cli_exit cli_convert_run(const cli_options *options) {
    if (!cli_options_suit(options, options->csv.on ? CLI_CONVERT_CSV : CLI_CONVERT_ONE))
        return CLI_EXIT_FAILED;
    if (options->csv.on)
        return cli_convert_csv_run(options);
    const char *lack = missing(options);
    if (lack != NULL)
        return cli_usage("convert", lack);
    fxc_rates *book;
    if (!cli_book_open(&book, options))
        return CLI_EXIT_FAILED;
    cli_exit status = convert(options, book);
    fxc_rates_free(book);
    return status;
}
