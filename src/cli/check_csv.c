/* SPDX-License-Identifier: MIT */
#include "cli/check_csv.h"

#include <string.h>

#include "cli/csv.h"
#include "cli/extract.h"
#include "cli/input.h"
#include "cli/values.h"

typedef struct check_run {
    const cli_options *options;
    const fxc_rates *book;
    const char *name; /* of the input, for messages */
    cli_csv csv;
    cli_sink sink;
    int columns[CLI_COLUMNS_PAIRED_MAX], date;
    size_t records, agree, disagree, open;
    bool found; /* something at or above --fail-on */
} check_run;

static bool is_ndjson(const check_run *run) {
    return run->options->output.format == CLI_FORMAT_NDJSON;
}

static void note_level(check_run *run, fxc_level level) {
    run->found = run->found || (int)level >= run->options->output.fail_on;
}

/* --- what is said ----------------------------------------------------------------- */

static void write_line(check_run *run, fxc_level level, const char *message,
                       const char *slug) {
    note_level(run, level);
    if (run->options->output.quiet)
        return;
    cli_sink_visible(&run->sink, run->name);
    cli_sink_format(&run->sink, ":%zu: %s: ", run->csv.line, fxc_level_name(level));
    cli_sink_visible(&run->sink, message);
    cli_sink_format(&run->sink, " [%s]\n", slug);
}

static void write_fault(check_run *run, const char *fault) {
    if (is_ndjson(run) && !run->options->output.quiet)
        cli_sink_format(&run->sink,
                        "{\"id\":%zu,\"error\":{\"code\":\"bad-record\",\"message\":"
                        "\"%s\"}}\n",
                        run->csv.line, fault);
    if (is_ndjson(run))
        note_level(run, FXC_LEVEL_ERROR);
    else
        write_line(run, FXC_LEVEL_ERROR, fault, "bad-record");
}

static void write_findings(check_run *run, const fxc_report *report) {
    for (size_t i = 0; i < fxc_report_finding_count(report); i++) {
        const fxc_finding *finding = fxc_report_finding(report, i);
        if (is_ndjson(run))
            note_level(run, finding->level);
        else
            write_line(run, finding->level, finding->message, finding->rule->slug);
    }
}

static void write_answer(check_run *run, const fxc_report *report,
                         const cli_extract *text) {
    char id[32];
    snprintf(id, sizeof id, "%zu", run->csv.line);
    const fxc_origin origin = cli_extract_origin(text);
    const fxc_document document = {
        .text = text->text, .length = text->length, .id = id, .origin = &origin};
    if (is_ndjson(run) && !run->options->output.quiet &&
        fxc_render_ndjson(report, &document, cli_sink_write, &run->sink) == FXC_ENOMEM)
        cli_message(run->name, "memory ran out");
    write_findings(run, report);
}

static void count_pairs(check_run *run, const fxc_report *report) {
    for (size_t i = 0; i < fxc_report_pair_count(report); i++) {
        fxc_verdict verdict = fxc_report_pair(report, i)->verdict;
        run->agree += verdict <= FXC_VERDICT_COARSE ? 1 : 0;
        run->disagree += verdict == FXC_VERDICT_DISAGREE ? 1 : 0;
        run->open += verdict == FXC_VERDICT_CANNOT_JUDGE ? 1 : 0;
    }
}

/* --- records ---------------------------------------------------------------------- */

static bool is_blank(const cli_csv_field *field) {
    return strspn(field->bytes, " \t-") == field->length;
}

/* An amount without its sign: "-5" and "(5)" are negative. */
typedef struct amount {
    size_t start, length; /* in the fields' text */
    bool negative;
} amount;

static amount read_amount(const check_run *run, const cli_csv_field *field) {
    const char *bytes = field->bytes;
    size_t start = strspn(bytes, " "), end = field->length;
    while (end > start && bytes[end - 1] == ' ')
        end--;
    bool bracketed = end - start > 2 && bytes[start] == '(' && bytes[end - 1] == ')';
    bool minus = end - start > 1 && bytes[start] == '-';
    start += bracketed || minus ? 1 : 0;
    end -= bracketed ? 1 : 0;
    return (amount){(size_t)(bytes - run->csv.fields_text) + start, end - start,
                    bracketed || minus};
}

/* "CNY 7,300 (USD 1,000; EUR 930)": what says that all are one value. How many amounts
   it has. */
static size_t compose(cli_extract *out, const check_run *run) {
    static const char *const leads[] = {"", " (", "; "};
    const cli_columns *columns = &run->options->columns;
    size_t count = 0;
    for (size_t i = 0; i < columns->count; i++) {
        const cli_csv_field *field = &run->csv.fields[run->columns[i]];
        if (is_blank(field))
            continue;
        amount number = read_amount(run, field);
        const char *lead = leads[count < 2 ? count : 2];
        cli_extract_put(out, lead, strlen(lead), number.start, 0);
        cli_extract_put(out, "-", number.negative ? 1 : 0, number.start, 0);
        cli_extract_put(out, columns->items[i].currency.code, 3, number.start, 0);
        cli_extract_put(out, " ", 1, number.start, 0);
        cli_extract_copy(out, number.start, number.length);
        count++;
    }
    cli_extract_put(out, ")", count > 1 ? 1 : 0, out->source_length, 0);
    return count;
}

/* NULL, or what is wrong with the record. */
static const char *judge_record(check_run *run, const cli_extract *text, size_t count,
                                const fxc_options *options) {
    const fxc_input input = cli_extract_input(text);
    fxc_report *report = NULL;
    fxc_error error = {.code = FXC_OK};
    if (fxc_check_input(&report, &input, run->book, options, &error) != FXC_OK)
        return "the record cannot be judged";
    bool sound = fxc_report_figure_count(report) == count &&
                 fxc_report_pair_count(report) >= count - 1;
    if (sound) {
        count_pairs(run, report);
        write_answer(run, report, text);
    }
    fxc_report_free(report);
    return sound ? NULL : "a column does not hold a plain amount";
}

static const char *check_record(check_run *run) {
    const cli_csv *csv = &run->csv;
    fxc_options options = run->options->check;
    if (options.language == NULL)
        options.language = "en"; /* "1,234" is a thousand, as programs write it */
    for (size_t i = 0; i < run->options->columns.count; i++)
        if ((size_t)run->columns[i] >= csv->field_count)
            return "the record has fewer fields than the head";
    if (run->date != CLI_CSV_NONE &&
        ((size_t)run->date >= csv->field_count ||
         !cli_read_date(&options.date, csv->fields[run->date].bytes)))
        return "expected a day written YYYY-MM-DD";
    const cli_csv_field *last = &csv->fields[csv->field_count - 1];
    cli_extract text;
    cli_extract_init(&text, csv->fields_text,
                     (size_t)(last->bytes + last->length - csv->fields_text));
    size_t count = compose(&text, run);
    const char *fault = text.failed ? "memory ran out" : NULL;
    if (fault == NULL && count > 1)
        fault = judge_record(run, &text, count, &options);
    cli_extract_clear(&text);
    return fault;
}

/* --- the stream ------------------------------------------------------------------- */

static bool read_head(check_run *run) {
    const char *why = "it is empty";
    const cli_columns *columns = &run->options->columns;
    if (cli_csv_next(&run->csv, &why) != CLI_CSV_RECORD) {
        cli_message(run->name, "expected a head with the names of columns: %s", why);
        return false;
    }
    cli_csv_drop_mark(&run->csv);
    for (size_t i = 0; i < columns->count; i++)
        if (!cli_csv_find(&run->columns[i], &run->csv, columns->items[i].name,
                          run->name))
            return false;
    return cli_csv_find(&run->date, &run->csv, run->options->csv.date, run->name);
}

static void write_summary(check_run *run) {
    if (is_ndjson(run) || run->options->output.quiet ||
        run->options->output.format == CLI_FORMAT_GCC)
        return;
    cli_sink_visible(&run->sink, run->name);
    cli_sink_format(&run->sink,
                    ": %zu records: %zu pairs agree, %zu disagree, %zu cannot be "
                    "judged\n",
                    run->records, run->agree, run->disagree, run->open);
}

/* Answers are not held back while the reader waits for more. */
static cli_exit check_stream(check_run *run) {
    if (!read_head(run))
        return CLI_EXIT_FAILED;
    for (;;) {
        const char *why = NULL;
        if (!cli_lines_are_waiting(&run->csv.lines))
            cli_sink_flush(&run->sink);
        cli_csv_kind kind = cli_csv_next(&run->csv, &why);
        if (kind == CLI_CSV_END)
            break;
        if (kind == CLI_CSV_FAULT) {
            cli_message(run->name, "line %zu: %s", run->csv.line, why);
            return CLI_EXIT_FAILED;
        }
        const char *fault = check_record(run);
        run->records++;
        if (fault != NULL)
            write_fault(run, fault);
    }
    write_summary(run);
    return run->found ? CLI_EXIT_FOUND : CLI_EXIT_OK;
}

static const char *missing(const cli_options *options) {
    if (options->operand_count > 1)
        return "takes one CSV file at a time with --columns";
    if (options->columns.count < 2)
        return "needs --columns, at least two";
    if (options->output.format == CLI_FORMAT_JSON ||
        options->output.format > CLI_FORMAT_NDJSON)
        return "answers a stream with --format text, gcc or ndjson";
    return NULL;
}

cli_exit cli_check_csv_run(const cli_options *options, const fxc_rates *book) {
    const char *lack = missing(options);
    if (lack != NULL)
        return cli_usage("check", lack);
    const char *path = options->operand_count == 1 ? options->operands[0] : "-";
    bool is_stdin = strcmp(path, "-") == 0;
    check_run run = {.options = options,
                     .book = book,
                     .name = is_stdin ? options->input.stdin_name : path};
    if (!cli_sink_open(&run.sink, options->output.path))
        return CLI_EXIT_FAILED;
    cli_exit status = CLI_EXIT_FAILED;
    int fd = cli_input_open(path, run.name, &run.sink);
    if (fd >= 0) {
        cli_csv_init(&run.csv, fd);
        status = check_stream(&run);
        cli_csv_clear(&run.csv);
    }
    return cli_sink_close(&run.sink) ? status : CLI_EXIT_FAILED;
}
