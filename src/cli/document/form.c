/* SPDX-License-Identifier: MIT */
#include "cli/document/form.h"

static const cli_form forms[] = {
    [CLI_FORMAT_AUTO] = {fxc_render_text, fxc_render_set_text, false, false},
    [CLI_FORMAT_TEXT] = {fxc_render_text, fxc_render_set_text, false, false},
    [CLI_FORMAT_GCC] = {fxc_render_gcc, fxc_render_set_gcc, false, false},
    [CLI_FORMAT_JSON] = {fxc_render_json, fxc_render_set_json, true, true},
    [CLI_FORMAT_NDJSON] = {fxc_render_ndjson, fxc_render_set_ndjson, false, true},
    [CLI_FORMAT_CSV] = {fxc_render_csv, NULL, false, false},
    [CLI_FORMAT_GITHUB] = {fxc_render_github, fxc_render_set_github, false, false},
    [CLI_FORMAT_SARIF] = {fxc_render_sarif, fxc_render_set_sarif, true, false},
};

const cli_form *cli_form_of(const cli_job *job) {
    return &forms[job->options->output.format];
}

/* With --quiet nothing is shown, and nothing around it. */
static int shown_format(const cli_job *job) {
    const cli_output_options *output = &job->options->output;
    return output->quiet ? CLI_FORMAT_AUTO : output->format;
}

void cli_form_start(const cli_job *job, bool is_array) {
    fxc_status status = FXC_OK;
    switch (shown_format(job)) {
    case CLI_FORMAT_JSON:
        cli_sink_text(job->sink, is_array ? "[\n" : "");
        break;
    case CLI_FORMAT_CSV:
        status = fxc_render_csv_head(job->figures_only, cli_sink_write, job->sink);
        break;
    case CLI_FORMAT_SARIF:
        status = fxc_render_sarif_start(cli_sink_write, job->sink);
        break;
    default:
        break;
    }
    (void)status; /* only the sink can refuse */
}

bool cli_form_is_framed(const cli_job *job, bool is_array) {
    int format = shown_format(job);
    return format == CLI_FORMAT_SARIF || (format == CLI_FORMAT_JSON && is_array);
}

void cli_form_part(const cli_job *job, bool is_array) {
    if (cli_form_is_framed(job, is_array))
        cli_sink_text(job->sink, ",\n");
}

void cli_form_end(const cli_job *job, bool is_array) {
    fxc_status status = FXC_OK;
    if (shown_format(job) == CLI_FORMAT_SARIF)
        status = fxc_render_sarif_end(cli_sink_write, job->sink);
    else if (shown_format(job) == CLI_FORMAT_JSON && is_array)
        cli_sink_text(job->sink, "]\n");
    (void)status; /* only the sink can refuse */
}
