/* SPDX-License-Identifier: MIT */
#include "cli/ndjson.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/json_text.h"
#include "cli/request.h"

/* Codes of an error object when the library refuses a text. */
static const char *code_of(fxc_status status) {
    static const char *const codes[] = {
        [FXC_OK] = "internal",
        [FXC_ENOMEM] = "no-memory",
        [FXC_EARG] = "bad-option",
        [FXC_ESYNTAX] = "bad-option",
        [FXC_ELIMIT] = "limit",
        [FXC_ENORATE] = "no-rate",
        [FXC_ECURRENCY] = "bad-currency",
        [FXC_EWRITE] = "internal",
    };
    return codes[status];
}

static void answer_error(cli_sink *sink, const char *id, const char *code,
                         const char *message) {
    char *quoted = cli_json_text(message);
    cli_sink_text(sink, "{\"id\":");
    cli_sink_text(sink, id != NULL ? id : "null");
    cli_sink_text(sink, ",\"error\":{\"code\":\"");
    cli_sink_text(sink, code);
    cli_sink_text(sink, "\",\"message\":");
    cli_sink_text(sink, quoted != NULL ? quoted : "\"\"");
    cli_sink_text(sink, "}}\n");
    free(quoted);
}

static void answer_request(const cli_job *job, const cli_request *request) {
    fxc_options options = job->options->check;
    if (request->date.month != 0)
        options.date = request->date;
    if (request->language != NULL)
        options.language = request->language;
    fxc_report *report = NULL;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = job->judge(&report, request->text, request->length, job->book,
                                   &options, &error);
    if (status != FXC_OK) {
        const char *text = error.text[0] != '\0' ? error.text : fxc_status_name(status);
        answer_error(job->sink, request->id, code_of(status), text);
        return;
    }
    fxc_document document = {.text = request->text,
                             .length = request->length,
                             .id = request->id,
                             .figures_only = job->figures_only};
    /* a refused write is reported when the sink is closed */
    (void)!fxc_render_ndjson(report, &document, cli_sink_write, job->sink);
    fxc_report_free(report);
}

static bool is_blank(const cli_line *line) {
    for (size_t i = 0; i < line->length; i++)
        if (line->bytes[i] != ' ' && line->bytes[i] != '\t')
            return false;
    return true;
}

static void answer_line(const cli_job *job, const cli_line *line) {
    if (is_blank(line))
        return;
    cli_request request;
    cli_refusal refusal;
    if (cli_request_read(&request, line, &refusal))
        answer_request(job, &request);
    else
        answer_error(job->sink, request.id, refusal.code, refusal.message);
    cli_request_clear(&request);
}

/* Results leave when the next line is not here yet: a program that waits for an answer
   before it asks again gets it, and a file is not written line by line. */
static cli_line_kind answer_lines(const cli_job *job, cli_lines *lines) {
    for (;;) {
        cli_line line;
        cli_line_kind kind = cli_lines_next(&line, lines);
        if (kind == CLI_LINE_END || kind == CLI_LINE_FAILED)
            return kind;
        if (kind == CLI_LINE_READ) {
            answer_line(job, &line);
        } else {
            answer_error(job->sink, NULL, "line-too-long",
                         "a line is longer than 64 MiB");
        }
        if (!cli_lines_are_waiting(lines))
            cli_sink_flush(job->sink);
        if (job->sink->error != 0)
            return CLI_LINE_END;
    }
}

bool cli_ndjson_run(const cli_job *job, int fd, const char *name) {
    cli_lines lines;
    cli_lines_init(&lines, fd);
    cli_line_kind kind = answer_lines(job, &lines);
    if (kind == CLI_LINE_FAILED)
        cli_message(name, "%s", strerror(errno));
    cli_lines_clear(&lines);
    return kind == CLI_LINE_END;
}
