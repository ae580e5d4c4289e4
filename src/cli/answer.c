/* SPDX-License-Identifier: MIT */
#include "cli/answer.h"

#include <stdlib.h>

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

void cli_answer_error(cli_page *out, const char *id, const char *code,
                      const char *message) {
    char *quoted = cli_json_text(message);
    cli_page_text(out, "{\"id\":");
    cli_page_text(out, id != NULL ? id : "null");
    cli_page_text(out, ",\"error\":{\"code\":\"");
    cli_page_text(out, code);
    cli_page_text(out, "\",\"message\":");
    cli_page_text(out, quoted != NULL ? quoted : "\"\"");
    cli_page_text(out, "}}\n");
    free(quoted);
}

static void answer_request(cli_page *out, const cli_job *job,
                           const cli_request *request) {
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
        cli_answer_error(out, request->id, code_of(status), text);
        return;
    }
    fxc_document document = {.text = request->text,
                             .length = request->length,
                             .id = request->id,
                             .figures_only = job->figures_only};
    /* the page remembers that memory ran out */
    (void)!fxc_render_ndjson(report, &document, cli_page_write, out);
    fxc_report_free(report);
}

static bool is_blank(const cli_line *line) {
    for (size_t i = 0; i < line->length; i++)
        if (line->bytes[i] != ' ' && line->bytes[i] != '\t')
            return false;
    return true;
}

void cli_answer_line(cli_page *out, const cli_job *job, const cli_line *line) {
    if (is_blank(line))
        return;
    cli_request request;
    cli_refusal refusal;
    if (cli_request_read(&request, line, &refusal))
        answer_request(out, job, &request);
    else
        cli_answer_error(out, request.id, refusal.code, refusal.message);
    cli_request_clear(&request);
}
