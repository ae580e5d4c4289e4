/* SPDX-License-Identifier: MIT */
#include "cli/command/check_csv.h"

#include <stdlib.h>
#include <string.h>

#include "cli/command/record_text.h"
#include "cli/document/answer.h"
#include "cli/input/csv.h"
#include "cli/input/input.h"

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

/* NULL, or what is wrong with the record. */
static const char *weigh_report(check_run *run, const fxc_report *report,
                                const cli_record_text *record) {
    const char *column = cli_record_text_odd_column(record, report);
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

static const char *judge_record(check_run *run, const cli_record_text *record,
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
    fxc_options options = run->options->check;
    if (options.language == NULL)
        options.language = "en"; /* "1,234" is a thousand, as programs write it */
    const char *fault = read_record(&options, run);
    if (fault != NULL)
        return fault;
    cli_record_text record;
    cli_record_text_make(&record, &run->csv, &run->options->columns, run->columns);
    fault = record.text.failed ? "memory ran out" : NULL;
    if (fault == NULL && record.count > 1)
        fault = judge_record(run, &record, &options);
    cli_record_text_clear(&record);
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

static bool answers_in(cli_format format) {
    return format == CLI_FORMAT_AUTO || format == CLI_FORMAT_TEXT ||
           format == CLI_FORMAT_GCC || format == CLI_FORMAT_NDJSON;
}

static const char *missing(const cli_options *options) {
    if (options->operand_count > 1)
        return "takes one CSV file at a time with --columns";
    if (options->columns.count < 2)
        return "needs --columns, at least two";
    if (!answers_in(options->output.format))
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
