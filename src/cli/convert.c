/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cli/book.h"
#include "cli/commands.h"
#include "cli/rate_text.h"

enum { RATE_DECIMALS = 10 };

static cli_exit fail(const char *subject, fxc_status status, fxc_error *error) {
    error->code = status;
    cli_message_error(subject, error);
    return CLI_EXIT_FAILED;
}

static bool read_amount(fxc_amount *out, const cli_options *options) {
    const char *text = options->operands[0];
    fxc_options check = options->check;
    check.source = NULL; /* names a source of the book, which reading has no use for */
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_parse(out, text, strlen(text), &check, &error);
    if (status != FXC_OK) {
        fail(text, status, &error);
        return false;
    }
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

static fxc_conversion_request request_for(const fxc_amount *amount, const char *number,
                                          const cli_options *options) {
    const cli_convert_options *convert = &options->convert;
    return (fxc_conversion_request){
        .amount = number,
        .amount_length = strlen(number),
        .rate = {.base = amount->currency,
                 .quote = convert->to,
                 .date = options->check.date,
                 .until = convert->until,
                 .source = options->check.source,
                 .policy = (fxc_policy)convert->policy,
                 .mixed = convert->mixed,
                 .max_age_days = options->check.max_age_days},
        .rounded = convert->decimals != CLI_ROUND_NONE,
        .decimals = convert->decimals,
        .rounding = (fxc_rounding)convert->rounding,
    };
}

/* How many units of the wanted currency one unit buys, as a decimal. */
static void write_unit_rate(cli_sink *sink, const fxc_rates *book,
                            const fxc_conversion_request *request) {
    fxc_conversion_request unit = *request;
    unit.amount = "1";
    unit.amount_length = 1;
    unit.rounded = true;
    unit.decimals = RATE_DECIMALS;
    unit.rounding = FXC_ROUND_HALF_EVEN;
    fxc_conversion one;
    if (fxc_convert(&one, book, &unit, NULL) == FXC_OK) {
        cli_sink_format(sink, ": 1 %s = %s %s", unit.rate.base.code, one.amount,
                        unit.rate.quote.code);
    }
}

static cli_exit convert_one(cli_sink *sink, const fxc_rates *book,
                            const fxc_conversion_request *request) {
    fxc_conversion conversion;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_convert(&conversion, book, request, &error);
    if (status != FXC_OK) {
        return fail("convert", status, &error);
    }
    const char *result = request->rounded ? conversion.amount : conversion.exact;
    cli_sink_format(sink, "%s %s = %s %s", request->amount, request->rate.base.code,
                    result, request->rate.quote.code);
    write_unit_rate(sink, book, request);
    cli_write_provenance(sink, &conversion.rate);
    cli_write_legs(sink, &conversion.rate);
    cli_sink_text(sink, "\n");
    return CLI_EXIT_OK;
}

/* Both ends of a range. */
static cli_exit convert_amount(cli_sink *sink, const fxc_rates *book,
                               const fxc_amount *amount, const cli_options *options) {
    fxc_conversion_request low = request_for(amount, amount->amount, options);
    cli_exit status = convert_one(sink, book, &low);
    if (status == CLI_EXIT_OK && amount->amount_high[0] != '\0') {
        fxc_conversion_request high = request_for(amount, amount->amount_high, options);
        status = convert_one(sink, book, &high);
    }
    return status;
}

static const char *missing(const cli_options *options) {
    if (options->operand_count != 1) {
        return "needs one amount, in quotes";
    }
    if (options->convert.to.code[0] == '\0') {
        return "needs the wanted currency, --to";
    }
    return options->check.date.month == 0 ? "needs the day of the rate, --date" : NULL;
}

cli_exit cli_convert_run(const cli_options *options) {
    const char *lack = missing(options);
    if (lack != NULL) {
        return cli_usage("convert", lack);
    }
    fxc_amount amount;
    fxc_rates *book;
    if (!read_amount(&amount, options) || !cli_book_open(&book, options)) {
        return CLI_EXIT_FAILED;
    }
    cli_sink sink;
    cli_sink_open(&sink, NULL); /* standard output needs no opening, so cannot fail */
    cli_exit status = convert_amount(&sink, book, &amount, options);
    fxc_rates_free(book);
    return cli_sink_close(&sink) ? status : CLI_EXIT_FAILED;
}
