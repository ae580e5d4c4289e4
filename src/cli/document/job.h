/* SPDX-License-Identifier: MIT */
/* What is done with every document of one run. */
#ifndef CLI_DOCUMENT_JOB_H
#define CLI_DOCUMENT_JOB_H

#include "cli/option/progress.h"
#include "cli/system/sink.h"

/* fxc_check_input, or fxc_scan_input without the book. */
typedef fxc_status cli_judge_fn(fxc_report **out, const fxc_input *input,
                                const fxc_rates *book, const fxc_options *options,
                                fxc_error *error);

typedef struct cli_job {
    const cli_options *options;
    const fxc_rates *book; /* NULL: nothing is judged */
    cli_judge_fn *judge;
    bool figures_only;
    cli_sink *sink;
    cli_progress *progress;
} cli_job;

#endif
