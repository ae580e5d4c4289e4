/* SPDX-License-Identifier: MIT */
#include "cli/document.h"

#include <stdlib.h>

#include "cli/input.h"
#include "cli/json_text.h"
#include "cli/text.h"
#include "cli/trial.h"

typedef fxc_status render_fn(const fxc_report *report, const fxc_document *document,
                             fxc_write_fn write, void *context);

static render_fn *const renderers[] = {
    [CLI_FORMAT_AUTO] = fxc_render_text,     [CLI_FORMAT_TEXT] = fxc_render_text,
    [CLI_FORMAT_GCC] = fxc_render_gcc,       [CLI_FORMAT_JSON] = fxc_render_json,
    [CLI_FORMAT_NDJSON] = fxc_render_ndjson,
};

/* "never" is one above the highest level. */
static void note_levels(cli_document *self, const fxc_report *report) {
    for (size_t i = 0; i < fxc_report_finding_count(report); i++) {
        int level = (int)fxc_report_finding(report, i)->level;
        self->found = self->found || level >= self->job->options->output.fail_on;
    }
}

static bool render(cli_document *self, const fxc_report *report, const cli_text *text) {
    const cli_output_options *output = &self->job->options->output;
    if (output->quiet)
        return true;
    char *id = cli_json_text(self->name);
    if (id == NULL) {
        cli_message(self->name, "memory ran out");
        return false;
    }
    fxc_document document = {.name = self->name,
                             .text = text->input.text,
                             .length = text->input.length,
                             .id = id,
                             .color = self->color,
                             .figures_only = self->job->figures_only,
                             .origin = text->is_extracted ? &text->origin : NULL};
    self->rendered = true;
    fxc_status status =
        renderers[output->format](report, &document, cli_page_write, &self->page);
    free(id);
    if (status != FXC_OK)
        cli_message(self->name, "%s",
                    self->page.failed ? "memory ran out" : fxc_status_name(status));
    return status == FXC_OK;
}

/* A page that names its region is read as from there, unless an option says more. */
static fxc_options options_for(const cli_job *job, const cli_text *text) {
    fxc_options options = job->options->check;
    if (options.language == NULL && text->locale[0] != '\0' &&
        cli_trial_knows_language(text->locale))
        options.language = text->locale;
    return options;
}

/* `set` NULL: by itself. */
static bool judge_text(cli_document *self, const cli_text *text, fxc_set *set) {
    const cli_job *job = self->job;
    const fxc_options options = options_for(job, text);
    fxc_report *report = NULL;
    fxc_error error = {.code = FXC_OK};
    fxc_status status =
        set == NULL ? job->judge(&report, &text->input, job->book, &options, &error)
                    : fxc_set_check_input(&report, set, &text->input, job->book,
                                          &options, &error);
    if (status != FXC_OK) {
        error.code = status;
        cli_message_error(self->name, &error);
        return false;
    }
    note_levels(self, report);
    bool good = render(self, report, text);
    fxc_report_free(report);
    return good;
}

/* A document that was judged is in the set, also where its results were not taken. */
static bool judge_in_set(cli_document *self, const cli_bytes *bytes, cli_text *text) {
    fxc_set *set = self->cross->set;
    size_t before = fxc_set_document_count(set);
    bool good = judge_text(self, text, set);
    if (fxc_set_document_count(set) == before)
        free(bytes->bytes);
    else
        good =
            cli_cross_keep(self->cross, bytes, text, self->name, self->color) && good;
    return good;
}

void cli_document_read(void *work) {
    cli_document *self = work;
    cli_bytes bytes;
    cli_text text;
    if (self->job->options->output.verbose)
        cli_message(self->name, "reading");
    if (!cli_input_read_text(&bytes, self->fd, self->name)) {
        self->failed = true;
        return;
    }
    cli_input_form form = cli_text_form((cli_input_form)self->job->options->input.form,
                                        self->name, &bytes);
    bool made = cli_text_make(&text, &bytes, form, self->name);
    bool compared = made && self->cross != NULL &&
                    cli_cross_has_room(self->cross, &text, self->name);
    if (compared)
        self->failed = !judge_in_set(self, &bytes, &text);
    else
        self->failed = !made || !judge_text(self, &text, NULL);
    cli_text_clear(&text);
    if (!compared)
        free(bytes.bytes);
}
