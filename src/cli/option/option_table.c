/* SPDX-License-Identifier: MIT */
#include "cli/option/option_group.h"

static const cli_option_group *const groups[] = {
    &cli_judging_options, &cli_document_options, &cli_conversion_options,
    &cli_rates_options, &cli_general_options};

const cli_option_row *cli_option_at(size_t index) {
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        if (index < groups[i]->count)
            return &groups[i]->rows[index];
        index -= groups[i]->count;
    }
    return NULL;
}
