/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "cli/command/commands.h"
#include "cli/command/explain_pair.h"
#include "cli/command/explain_word.h"
#include "cli/document/text.h"
#include "cli/option/trial.h"
#include "cli/system/values.h"
#include "cli/tables/book.h"

/* Line and column from 1; column 0: the whole line. */
typedef struct place {
    int32_t line, column;
} place;

/* Takes ":NUMBER" off the end. */
static bool cut_number(char *operand, int32_t *number) {
    char *colon = strrchr(operand, ':');
    if (colon == NULL || colon == operand ||
        !cli_read_integer(number, colon + 1, 1, INT32_MAX))
        return false;
    *colon = '\0';
    return true;
}

/* Splits "FILE:LINE" and, as findings name their places, "FILE:LINE:COLUMN". */
static bool read_place(char *operand, place *out) {
    int32_t last;
    int32_t line;
    if (!cut_number(operand, &last))
        return false;
    *out = (place){last, 0};
    if (cut_number(operand, &line))
        *out = (place){line, last};
    return true;
}

/* The bytes of a line with its line feed; empty at the end if there are fewer lines. */
static fxc_span find_line(const char *text, size_t length, int32_t number) {
    size_t start = 0;
    for (int32_t i = 1; start < length; i++) {
        const char *feed = memchr(text + start, '\n', length - start);
        size_t end = feed != NULL ? (size_t)(feed - text) + 1 : length;
        if (i == number)
            return (fxc_span){start, end};
        start = end;
    }
    return (fxc_span){length, length};
}

/* The byte at a column of a line: the positions of its bytes are in order. */
static fxc_span find_column(const char *text, fxc_span line, int32_t number) {
    size_t low = line.start;
    size_t high = line.end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        size_t ignored;
        size_t column;
        fxc_text_position(text + line.start, line.end - line.start, middle - line.start,
                          &ignored, &column);
        if (column < (size_t)number)
            low = middle + 1;
        else
            high = middle;
    }
    return (fxc_span){low, low < line.end ? low + 1 : low};
}

/* The span is one of the file. */
static bool meets(const cli_judged_pair *judged, size_t figure, fxc_span wanted) {
    fxc_span span = fxc_report_figure(judged->report, figure)->span;
    if (judged->read->is_extracted)
        span = fxc_origin_span(&judged->read->origin, span);
    return span.start < wanted.end && span.end > wanted.start;
}

/* `judged` has everything but the pair. */
static void write_pairs(cli_sink *sink, cli_judged_pair *judged, place at) {
    const fxc_origin *file = &judged->read->origin;
    fxc_span wanted = find_line(file->text, file->length, at.line);
    if (at.column > 0)
        wanted = find_column(file->text, wanted, at.column);
    size_t written = 0;
    for (size_t i = 0; i < fxc_report_pair_count(judged->report); i++) {
        judged->pair = fxc_report_pair(judged->report, i);
        if (meets(judged, judged->pair->left, wanted) ||
            meets(judged, judged->pair->right, wanted)) {
            cli_sink_text(sink, written++ > 0 ? "\n" : "");
            cli_explain_pair(sink, judged);
        }
    }
    if (written == 0 && at.column > 0)
        cli_sink_format(sink, "no pair at %d:%d\n", (int)at.line, (int)at.column);
    else if (written == 0)
        cli_sink_format(sink, "no pair on line %d\n", (int)at.line);
}

static bool has_line(const fxc_origin *file, const char *path, int32_t number) {
    size_t line;
    size_t column;
    fxc_text_position(file->text, file->length, file->length, &line, &column);
    size_t count = column > 1 ? line : line - 1;
    if ((size_t)number > count)
        cli_message(path, "the file has %zu line%s", count, count == 1 ? "" : "s");
    return (size_t)number <= count;
}

static bool explain_document(cli_sink *sink, const cli_options *options,
                             const char *path, place at, const cli_text *read) {
    fxc_rates *book;
    if (!has_line(&read->origin, path, at.line) || !cli_book_open(&book, options))
        return false;
    if (!cli_trial_passes(&options->check, book)) {
        fxc_rates_free(book);
        return false;
    }
    const fxc_options judging = cli_text_options(read, &options->check);
    fxc_report *report = NULL;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_check_input(&report, &read->input, book, &judging, &error);
    bool good = cli_succeeded(path, status, &error);
    if (good) {
        cli_trials trials = {.count = 0};
        cli_judged_pair judged = {.report = report,
                                  .read = read,
                                  .book = book,
                                  .options = &judging,
                                  .trials = &trials};
        write_pairs(sink, &judged, at);
        cli_trials_clear(&trials);
    }
    fxc_report_free(report);
    fxc_rates_free(book);
    return good;
}

static cli_exit explain_text(cli_sink *sink, const cli_options *options,
                             const char *path, place at, const cli_bytes *text) {
    cli_text read;
    cli_input_form form =
        cli_text_form((cli_input_form)options->input.form, path, text);
    bool good = cli_text_make(&read, text, form, path) &&
                explain_document(sink, options, path, at, &read);
    cli_text_clear(&read);
    return good ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}

static cli_exit explain_line(cli_sink *sink, const cli_options *options,
                             char *operand) {
    place at;
    if (!read_place(operand, &at)) {
        cli_message(operand, "is no rule or code (fxcheck explain --list names them) "
                             "and no place such as article.txt:12");
        return CLI_EXIT_FAILED;
    }
    const char *name = strcmp(operand, "-") == 0 ? options->input.stdin_name : operand;
    int fd = cli_input_open(operand, name, NULL);
    cli_bytes text;
    if (fd < 0 || !cli_input_read_text(&text, fd, name))
        return CLI_EXIT_FAILED;
    cli_exit status = explain_text(sink, options, name, at, &text);
    free(text.bytes);
    return status;
}

static cli_exit explain(cli_sink *sink, const cli_options *options) {
    if (options->list) {
        cli_explain_list(sink);
        return CLI_EXIT_OK;
    }
    return cli_explain_word(sink, options->operands[0])
               ? CLI_EXIT_OK
               : explain_line(sink, options, options->operands[0]);
}

const char *cli_explain_rule(size_t index) {
    const fxc_rule *rule = fxc_rule_at(index);
    return rule != NULL ? rule->slug : NULL;
}

cli_exit cli_explain_run(const cli_options *options) {
    if (options->operand_count != (options->list ? 0 : 1))
        return cli_usage("explain",
                         "needs one rule or code, or one place FILE:LINE[:COLUMN]");
    if (options->input.form == CLI_INPUT_NDJSON)
        return cli_usage("explain",
                         "reads one document, and no stream of --input ndjson");
    cli_sink sink;
    cli_sink_open(&sink, NULL); /* standard output needs no opening, so cannot fail */
    cli_exit status = explain(&sink, options);
    return cli_sink_close(&sink) ? status : CLI_EXIT_FAILED;
}
