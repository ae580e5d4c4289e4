/* SPDX-License-Identifier: MIT */
#include "cli/option/trial.h"

#include <string.h>

#include "cli/system/message.h"

/* What a message of the library starts with, and the option that sets it. */
static const struct {
    const char *member, *option;
} names[] = {{"language: ", "--lang"},
             {"source: ", "--source"},
             {"symbols: ", "--symbol"},
             {"tolerance: ", "--tolerance"},
             {"about_k: ", "--about-k"}};

static void report(fxc_status status, const fxc_error *error) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t length = strlen(names[i].member);
        if (strncmp(error->text, names[i].member, length) == 0) {
            cli_message(names[i].option, "%s", error->text + length);
            return;
        }
    }
    (void)cli_succeeded("options", status, error);
}

/* What else the options hold was read by the table of options, within its bounds. */
static bool is_any_set(const fxc_options *options) {
    return options->language != NULL || options->source != NULL ||
           options->symbol_count > 0 || options->tolerance != NULL ||
           options->about_k != NULL;
}

static fxc_status try_out(const fxc_options *options, const fxc_rates *book,
                          fxc_error *error) {
    fxc_report *report = NULL;
    fxc_status status = book != NULL ? fxc_check(&report, "", 0, book, options, error)
                                     : fxc_scan(&report, "", 0, options, error);
    fxc_report_free(report);
    return status;
}

bool cli_trial_passes(const fxc_options *options, const fxc_rates *book) {
    if (!is_any_set(options))
        return true;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = try_out(options, book, &error);
    if (status != FXC_OK)
        report(status, &error);
    return status == FXC_OK;
}

bool cli_trial_knows_language(const char *tag) {
    fxc_options options = FXC_OPTIONS_INIT;
    options.language = tag;
    return try_out(&options, NULL, NULL) != FXC_EARG;
}
