/* SPDX-License-Identifier: MIT */
#include "cli/command/convert_csv.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command/rate_text.h"
#include "cli/command/rate_time.h"
#include "cli/input/csv.h"
#include "cli/input/input.h"
#include "cli/option/trial.h"
#include "cli/system/values.h"
#include "cli/tables/book.h"

typedef struct conversion_run {
    const cli_options *options;
    const fxc_rates *book;
    const char *name; /* of the input, for messages */
    cli_csv csv;
    cli_sink sink;
    int amount, currency, date; /* columns; CLI_CSV_NONE: not given */
    size_t column_count;
    bool found; /* a record has an error */
} conversion_run;

/* In quotes, which are doubled inside. */
static void write_quoted(cli_sink *sink, const char *text) {
    cli_sink_text(sink, "\"");
    for (; *text != '\0'; text++) {
        cli_sink_write(sink, text, 1);
        if (*text == '"')
            cli_sink_write(sink, text, 1);
    }
    cli_sink_text(sink, "\"");
}

/* The record as it came; a short one gets the commas that it lacks. */
static void write_record(conversion_run *run) {
    cli_sink_write(&run->sink, run->csv.text, run->csv.length);
    for (size_t i = run->csv.field_count; i < run->column_count; i++)
        cli_sink_text(&run->sink, ",");
}

static void write_error(conversion_run *run, const char *text) {
    run->found = true;
    write_record(run);
    cli_sink_text(&run->sink, ",,,,,");
    write_quoted(&run->sink, text);
    cli_sink_text(&run->sink, "\n");
}

static void write_result(conversion_run *run, const fxc_conversion *conversion) {
    char date[CLI_DATE_TEXT];
    char decimal[CLI_DECIMAL_TEXT];
    const fxc_rate *rate = &conversion->rate;
    bool fits = cli_fraction_decimal(decimal, rate->value, CLI_RATE_DECIMALS);
    const char *amount = conversion->amount;
    cli_write_date(date, rate->date);
    write_record(run);
    cli_sink_format(
        &run->sink, ",%s,%s,%s,%s,\n", amount[0] != '\0' ? amount : conversion->exact,
        fits ? decimal : rate->value, date,
        rate->direction == FXC_DIRECTION_MIXED_CROSS ? "several" : rate->source);
}

/* NULL, or what is wrong with the record. */
static const char *read_record(fxc_conversion_request *out, const conversion_run *run) {
    const cli_csv_field *fields = run->csv.fields;
    fxc_currency currency;
    if (run->csv.field_count != run->column_count) {
        return run->csv.field_count < run->column_count
                   ? "the record has fewer fields than the head"
                   : "the record has more fields than the head";
    }
    cli_csv_field amount = cli_csv_trim(&fields[run->amount]);
    const cli_csv_field *code = &fields[run->currency];
    if (strlen(code->bytes) != code->length ||
        !cli_read_currency(&currency, code->bytes))
        return "expected a currency code of three capital letters";
    *out = cli_conversion_request(run->options, currency, amount.bytes, amount.length);
    return run->date != CLI_CSV_NONE ? cli_csv_day(&out->rate.date, &fields[run->date])
                                     : NULL;
}

/* An amount that is no plain decimal, as a ledger writes it: "1,234.56", "($5)". It has
   to be all of its field and money of its record. NULL, or what is wrong with it. */
static const char *read_written(fxc_amount *out, const conversion_run *run,
                                const fxc_conversion_request *request) {
    enum { WRITTEN_MAX = 160, CODE = 4 }; /* a blank and three letters */
    char text[WRITTEN_MAX];
    fxc_options check = run->options->check;
    check.source = NULL; /* names a source of the book */
    int length = snprintf(text, sizeof text, "%.*s %s", (int)request->amount_length,
                          request->amount, request->rate.base.code);
    if ((size_t)length != request->amount_length + CODE || length >= WRITTEN_MAX ||
        fxc_parse(out, text, (size_t)length, &check, NULL) != FXC_OK ||
        out->span.start != 0 || out->span.end != (size_t)length ||
        memcmp(&out->currency, &request->rate.base, sizeof out->currency) != 0)
        return "the field is not one amount of at most 64 digits in the money of its "
               "record";
    if (out->amount_high[0] != '\0')
        return "the amount is a range";
    return out->alternative[0] != '\0'
               ? "what the point or comma in the amount means is open; --lang decides"
               : NULL;
}

static const char *convert_amount(fxc_conversion *out, const conversion_run *run,
                                  fxc_conversion_request *request, fxc_error *error) {
    fxc_amount written;
    fxc_status status = fxc_convert(out, run->book, request, error);
    if (status == FXC_ESYNTAX) {
        const char *fault = read_written(&written, run, request);
        if (fault != NULL)
            return fault;
        request->amount = written.amount;
        request->amount_length = strlen(written.amount);
        status = fxc_convert(out, run->book, request, error);
    }
    return status == FXC_OK ? NULL : error->text;
}

static void convert_record(conversion_run *run) {
    fxc_conversion_request request;
    fxc_conversion conversion;
    fxc_error error = {.code = FXC_OK};
    const char *fault = read_record(&request, run);
    if (fault == NULL)
        fault = convert_amount(&conversion, run, &request, &error);
    if (fault != NULL)
        write_error(run, fault);
    else
        write_result(run, &conversion);
}

static bool read_head(conversion_run *run) {
    const cli_csv_options *csv = &run->options->csv;
    if (!cli_csv_head(&run->csv, run->name))
        return false;
    run->column_count = run->csv.field_count;
    if (!cli_csv_find(&run->amount, &run->csv, csv->amount, run->name) ||
        !cli_csv_find(&run->currency, &run->csv, csv->currency, run->name) ||
        !cli_csv_find(&run->date, &run->csv, csv->date, run->name))
        return false;
    write_record(run);
    cli_sink_text(&run->sink, ",converted,rate,rate_date,rate_source,error\n");
    return true;
}

static cli_exit convert_stream(conversion_run *run) {
    cli_csv_kind kind;
    if (!read_head(run))
        return CLI_EXIT_FAILED;
    while ((kind = cli_csv_answer(&run->csv, &run->sink, run->name)) == CLI_CSV_RECORD)
        convert_record(run);
    if (kind == CLI_CSV_FAULT)
        return CLI_EXIT_FAILED;
    return run->found ? CLI_EXIT_FOUND : CLI_EXIT_OK;
}

static const char *missing(const cli_options *options) {
    if (options->operand_count > 1)
        return "takes one CSV file at a time";
    if (options->convert.to.code[0] == '\0')
        return "needs the wanted currency, --to";
    if (options->csv.amount == NULL || options->csv.currency == NULL)
        return "needs --amount-column and --currency-column";
    if (options->csv.date == NULL && options->check.date.month == 0 &&
        options->convert.period.first.month == 0)
        return "needs the days of the rates, --date-column or --date";
    return cli_rate_time_fault(options);
}

cli_exit cli_convert_csv_run(const cli_options *options) {
    const char *lack = missing(options);
    if (lack != NULL)
        return cli_usage("convert", lack);
    const char *path = options->operand_count == 1 ? options->operands[0] : "-";
    bool is_stdin = strcmp(path, "-") == 0;
    conversion_run run = {.options = options, .name = is_stdin ? "<stdin>" : path};
    fxc_rates *book;
    if (!cli_book_open(&book, options))
        return CLI_EXIT_FAILED;
    run.book = book;
    if (!cli_trial_passes(&options->check, book)) {
        fxc_rates_free(book);
        return CLI_EXIT_FAILED;
    }
    cli_exit status = CLI_EXIT_FAILED;
    cli_sink_open(&run.sink, NULL); /* standard output cannot fail to open */
    int fd = cli_input_open(path, run.name, &run.sink);
    if (fd >= 0) {
        cli_csv_init(&run.csv, fd);
        status = convert_stream(&run);
        cli_csv_clear(&run.csv);
    }
    fxc_rates_free(book);
    return cli_sink_close(&run.sink) ? status : CLI_EXIT_FAILED;
}
