/* SPDX-License-Identifier: MIT */
#include "cli/command/check_csv.h"

#include <stdlib.h>
#include <string.h>

#include "cli/document/answer.h"
#include "cli/input/csv.h"
#include "cli/input/input.h"
#include "cli/markup/extract.h"

enum { FAULT_TEXT = 256, LINE_TEXT = 24 };

/* What becomes of a pair, for the summary. */
typedef enum outcome { AGREES, OTHER_RATE, DISAGREES, NOT_JUDGED, OUTCOMES } outcome;

typedef struct check_run {
    const cli_options *options;
    const fxc_rates *book;
    const char *name; /* of the input, for messages */
    cli_csv csv;
    cli_sink sink;
    int columns[CLI_COLUMNS_PAIRED_MAX], date;
    size_t column_count; /* of the head */
    size_t records, bad, pairs, outcomes[OUTCOMES];
    char fault[FAULT_TEXT];
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

static void write_error(check_run *run, const char *fault) {
    char id[LINE_TEXT];
    cli_page answer = {.bytes = NULL};
    snprintf(id, sizeof id, "%zu", run->csv.line);
    cli_answer_error(&answer, id, "bad-record", fault);
    cli_sink_write(&run->sink, answer.bytes, answer.length);
    free(answer.bytes);
}

static void write_fault(check_run *run, const char *fault) {
    run->bad++;
    if (!is_ndjson(run)) {
        write_line(run, FXC_LEVEL_ERROR, fault, "bad-record");
        return;
    }
    note_level(run, FXC_LEVEL_ERROR);
    if (!run->options->output.quiet)
        write_error(run, fault);
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
    char id[LINE_TEXT];
    snprintf(id, sizeof id, "%zu", run->csv.line);
    const fxc_origin origin = cli_extract_origin(text);
    const fxc_document document = {
        .text = text->text, .length = text->length, .id = id, .origin = &origin};
    if (is_ndjson(run) && !run->options->output.quiet) /* only the sink can refuse */
        (void)!fxc_render_ndjson(report, &document, cli_sink_write, &run->sink);
    write_findings(run, report);
}

static outcome outcome_of(fxc_verdict verdict) {
    switch (verdict) {
    case FXC_VERDICT_EXACT:
    case FXC_VERDICT_ROUNDING:
    case FXC_VERDICT_TOLERANCE:
    case FXC_VERDICT_COARSE:
        return AGREES;
    case FXC_VERDICT_OTHER_RATE:
        return OTHER_RATE;
    case FXC_VERDICT_DISAGREE:
        return DISAGREES;
    case FXC_VERDICT_CANNOT_JUDGE:
        break;
    }
    return NOT_JUDGED;
}

static void count_pairs(check_run *run, const fxc_report *report) {
    run->pairs += fxc_report_pair_count(report);
    for (size_t i = 0; i < fxc_report_pair_count(report); i++)
        run->outcomes[outcome_of(fxc_report_pair(report, i)->verdict)]++;
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
    cli_csv_field text = cli_csv_trim(field);
    bool bracketed =
        text.length > 2 && text.bytes[0] == '(' && text.bytes[text.length - 1] == ')';
    bool minus = text.length > 1 && text.bytes[0] == '-';
    size_t before = bracketed || minus ? 1 : 0, behind = bracketed ? 1 : 0;
    return (amount){(size_t)(text.bytes - run->csv.fields_text) + before,
                    text.length - before - behind, bracketed || minus};
}

/* An amount of a record, and where it stands in the text. */
typedef struct part {
    const cli_column *column;
    fxc_span span; /* from the code on */
} part;

/* A record as a text, "CNY 7,300 (USD 1,000; EUR 930)", which says that all its amounts
   are one value. */
typedef struct sentence {
    cli_extract text;
    part parts[CLI_COLUMNS_PAIRED_MAX];
    size_t count;
} sentence;

static void add_amount(sentence *out, const cli_column *column, amount number) {
    static const char *const leads[] = {"", " (", "; "};
    const char *lead = leads[out->count < 2 ? out->count : 2];
    cli_extract_put(&out->text, lead, strlen(lead), number.start, 0);
    cli_extract_put(&out->text, "-", number.negative ? 1 : 0, number.start, 0);
    size_t start = out->text.length;
    cli_extract_put(&out->text, column->currency.code, 3, number.start, 0);
    cli_extract_put(&out->text, " ", 1, number.start, 0);
    cli_extract_copy(&out->text, number.start, number.length);
    out->parts[out->count++] = (part){column, {start, out->text.length}};
}

static void compose(sentence *out, const check_run *run) {
    const cli_columns *columns = &run->options->columns;
    for (size_t i = 0; i < columns->count; i++) {
        const cli_csv_field *field = &run->csv.fields[run->columns[i]];
        if (!is_blank(field))
            add_amount(out, &columns->items[i], read_amount(run, field));
    }
    cli_extract_put(&out->text, ")", out->count > 1 ? 1 : 0, out->text.source_length,
                    0);
}

/* The figure is the whole of the amount, in the money of its column: "6 7" and "$5" are
   no plain amounts. */
static bool is_plain(const part *wanted, const fxc_figure *figure) {
    return figure->span.start <= wanted->span.start &&
           figure->span.end == wanted->span.end &&
           strcmp(figure->currency.code, wanted->column->currency.code) == 0;
}

/* The column of the first amount that is not read as one plain figure; NULL: none. */
static const char *odd_column(const sentence *record, const fxc_report *report) {
    size_t figure = 0, figures = fxc_report_figure_count(report);
    for (size_t i = 0; i < record->count; i++) {
        const part *wanted = &record->parts[i];
        if (figure == figures || !is_plain(wanted, fxc_report_figure(report, figure++)))
            return wanted->column->name;
    }
    return NULL;
}

/* NULL, or what is wrong with the record. */
static const char *weigh_report(check_run *run, const fxc_report *report,
                                const sentence *record) {
    const char *column = odd_column(record, report);
    if (column == NULL && fxc_report_pair_count(report) + 1 < record->count)
        return "the columns do not hold one value";
    if (column != NULL) {
        snprintf(run->fault, sizeof run->fault,
                 "column '%s' does not hold a plain amount", column);
        return run->fault;
    }
    count_pairs(run, report);
    write_answer(run, report, &record->text);
    return NULL;
}

static const char *judge_record(check_run *run, const sentence *record,
                                const fxc_options *options) {
    const fxc_input input = cli_extract_input(&record->text);
    fxc_report *report = NULL;
    fxc_error error = {.code = FXC_OK};
    if (fxc_check_input(&report, &input, run->book, options, &error) != FXC_OK)
        return "the record cannot be judged";
    const char *fault = weigh_report(run, report, record);
    fxc_report_free(report);
    return fault;
}

/* The columns and the day of a record: a comma too many, as in "1,234" without quotes,
   would shift all that follows. NULL, or what is wrong with it. */
static const char *read_record(fxc_options *out, const check_run *run) {
    const cli_csv *csv = &run->csv;
    size_t last = run->date != CLI_CSV_NONE ? (size_t)run->date : 0;
    for (size_t i = 0; i < run->options->columns.count; i++)
        last = (size_t)run->columns[i] > last ? (size_t)run->columns[i] : last;
    if (last >= csv->field_count)
        return "the record has fewer fields than the head";
    if (csv->field_count > run->column_count)
        return "the record has more fields than the head";
    return run->date != CLI_CSV_NONE ? cli_csv_day(&out->date, &csv->fields[run->date])
                                     : NULL;
}

static const char *check_record(check_run *run) {
    const cli_csv *csv = &run->csv;
    fxc_options options = run->options->check;
    if (options.language == NULL)
        options.language = "en"; /* "1,234" is a thousand, as programs write it */
    const char *fault = read_record(&options, run);
    if (fault != NULL)
        return fault;
    const cli_csv_field *last = &csv->fields[csv->field_count - 1];
    sentence record = {.count = 0};
    cli_extract_init(&record.text, csv->fields_text,
                     (size_t)(last->bytes + last->length - csv->fields_text));
    compose(&record, run);
    fault = record.text.failed ? "memory ran out" : NULL;
    if (fault == NULL && record.count > 1)
        fault = judge_record(run, &record, &options);
    cli_extract_clear(&record.text);
    return fault;
}

/* --- the stream ------------------------------------------------------------------- */

static bool read_head(check_run *run) {
    const cli_columns *columns = &run->options->columns;
    if (!cli_csv_head(&run->csv, run->name))
        return false;
    run->column_count = run->csv.field_count;
    for (size_t i = 0; i < columns->count; i++)
        if (!cli_csv_find(&run->columns[i], &run->csv, columns->items[i].name,
                          run->name))
            return false;
    return cli_csv_find(&run->date, &run->csv, run->options->csv.date, run->name);
}

/* "3 records (1 bad), 2 pairs: 1 agrees, 1 disagrees" */
static void write_counts(check_run *run) {
    static const struct {
        const char *one, *many;
    } words[OUTCOMES] = {{"agrees", "agree"},
                         {"at another rate", "at another rate"},
                         {"disagrees", "disagree"},
                         {"not judged", "not judged"}};
    const char *separator = ": ";
    cli_sink_format(&run->sink, ": %zu record%s", run->records,
                    run->records == 1 ? "" : "s");
    if (run->bad > 0)
        cli_sink_format(&run->sink, " (%zu bad)", run->bad);
    cli_sink_format(&run->sink, ", %zu pair%s", run->pairs, run->pairs == 1 ? "" : "s");
    for (int i = 0; i < OUTCOMES; i++) {
        size_t count = run->outcomes[i];
        if (count == 0)
            continue;
        cli_sink_format(&run->sink, "%s%zu %s", separator, count,
                        count == 1 ? words[i].one : words[i].many);
        separator = ", ";
    }
    cli_sink_text(&run->sink, "\n");
}

static void write_summary(check_run *run) {
    if (is_ndjson(run) || run->options->output.quiet ||
        run->options->output.format == CLI_FORMAT_GCC)
        return;
    cli_sink_visible(&run->sink, run->name);
    write_counts(run);
}

static cli_exit check_stream(check_run *run) {
    cli_csv_kind kind;
    if (!read_head(run))
        return CLI_EXIT_FAILED;
    while ((kind = cli_csv_answer(&run->csv, &run->sink, run->name)) ==
           CLI_CSV_RECORD) {
        const char *fault = check_record(run);
        run->records++;
        if (fault != NULL)
            write_fault(run, fault);
    }
    if (kind == CLI_CSV_FAULT)
        return CLI_EXIT_FAILED;
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
        return "answers --columns with --format text, gcc or ndjson";
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
    if (options->output.verbose && fd >= 0)
        cli_message(run.name, "reading");
    if (fd >= 0) {
        cli_csv_init(&run.csv, fd);
        status = check_stream(&run);
        cli_csv_clear(&run.csv);
    }
    return cli_sink_close(&run.sink) ? status : CLI_EXIT_FAILED;
}
