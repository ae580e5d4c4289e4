/* SPDX-License-Identifier: MIT */
/* The forms of --format: one row each. */
#ifndef CLI_DOCUMENT_FORM_H
#define CLI_DOCUMENT_FORM_H

#include "cli/document/job.h"

typedef fxc_status cli_render_fn(const fxc_report *report, const fxc_document *document,
                                 fxc_write_fn write, void *context);
typedef fxc_status cli_render_set_fn(const fxc_concordance *concordance,
                                     const fxc_document *documents, size_t count,
                                     fxc_write_fn write, void *context);

typedef struct cli_form {
    cli_render_fn *document;
    cli_render_set_fn *set; /* NULL: comparisons are not shown */
    bool is_one_value;      /* all results make one: a long text is not parted */
    bool shows_id;
} cli_form;

const cli_form *cli_form_of(const cli_job *job);

/* Documents are elements of one value. */
bool cli_form_is_framed(const cli_job *job, bool is_array);

/* What stands before, between and behind the results of documents. `is_array`: JSON of
   several files. A refused write is the sink's to report. */
void cli_form_start(const cli_job *job, bool is_array);
void cli_form_part(const cli_job *job, bool is_array);
void cli_form_end(const cli_job *job, bool is_array);

#endif
