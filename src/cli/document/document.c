/* SPDX-License-Identifier: MIT */
#include "cli/document/document.h"

#include <stdlib.h>

#include "cli/document/form.h"
#include "cli/document/text.h"
#include "cli/input/input.h"
#include "cli/input/json_text.h"

static void note_levels(cli_document *self, const fxc_report *report) {
    for (size_t i = 0; i < fxc_report_finding_count(report); i++) {
        int level = (int)fxc_report_finding(report, i)->level;
        self->found = self->found || level >= self->job->options->output.fail_on;
    }
}

bool cli_document_show(cli_document *self, const fxc_report *report, fxc_document *text,
                       fxc_write_fn write, void *context) {
    const cli_form *form = cli_form_of(self->job);
    note_levels(self, report);
    if (self->job->options->output.quiet)
        return true;
    char *id = form->shows_id ? cli_json_text(self->name) : NULL;
    if (form->shows_id && id == NULL) {
        cli_message(self->name, "memory ran out");
        return false;
    }
    text->name = self->name;
    text->id = id;
    text->color = self->color;
    text->figures_only = self->job->figures_only;
    fxc_status status = form->document(report, text, write, context);
    free(id);
    /* a write that is refused is reported by who owns the page or the sink */
    if (status != FXC_OK && status != FXC_EWRITE)
        cli_message(self->name, "%s", fxc_status_name(status));
    return status == FXC_OK;
}

static bool show(cli_document *self, const fxc_report *report, const cli_text *text) {
    fxc_document document = {.text = text->input.text,
                             .length = text->input.length,
                             .origin = text->is_extracted ? &text->origin : NULL};
    bool good = cli_document_show(self, report, &document, self->write, self->context);
    if (self->page.failed)
        cli_message(self->name, "memory ran out");
    return good;
}

/* `set` NULL: by itself. */
static bool judge_text(cli_document *self, const cli_text *text, fxc_set *set) {
    const cli_job *job = self->job;
    const fxc_options options = cli_text_options(text, &job->options->check);
    fxc_report *report = NULL;
    fxc_error error = {.code = FXC_OK};
    fxc_status status =
        set == NULL ? job->judge(&report, &text->input, job->book, &options, &error)
                    : fxc_set_check_input(&report, set, &text->input, job->book,
                                          &options, &error);
    if (!cli_succeeded(self->name, status, &error))
        return false;
    bool good = show(self, report, text);
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

/* Its parts are shown one by one: not where the results are one value, of JSON. */
static bool may_be_parted(const cli_document *self, cli_input_form form) {
    return self->job->figures_only && form == CLI_INPUT_TEXT &&
           !cli_form_of(self->job)->is_one_value;
}

/* Reads the file, or the start of a long text. False after a message. */
static bool read_file(cli_document *self, cli_bytes *bytes, cli_input_form *form) {
    bool more;
    if (!cli_input_read_start(bytes, &more, self->fd, self->name))
        return false;
    *form = cli_text_form((cli_input_form)self->job->options->input.form, self->name,
                          bytes);
    self->is_long = more && may_be_parted(self, *form);
    if (self->is_long)
        self->start = *bytes;
    return !more || self->is_long || cli_input_read_rest(bytes, self->fd, self->name);
}

void cli_document_read(void *work) {
    cli_document *self = work;
    cli_bytes bytes;
    cli_text text;
    cli_input_form form = CLI_INPUT_TEXT;
    if (self->job->options->output.verbose)
        cli_message(self->name, "reading");
    self->failed = !read_file(self, &bytes, &form);
    if (self->failed || self->is_long)
        return;
    self->size = bytes.length;
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
