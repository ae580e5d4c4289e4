/* SPDX-License-Identifier: MIT */
/* How one pair was judged, step by step. */
#ifndef CLI_COMMAND_EXPLAIN_PAIR_H
#define CLI_COMMAND_EXPLAIN_PAIR_H

#include "cli/document/text.h"

/* A judged pair, and everything that its report was made of. */
typedef struct cli_judged_pair {
    const fxc_report *report;
    const fxc_pair *pair;
    const cli_text *read;
    const fxc_rates *book;
    const fxc_options *options;
} cli_judged_pair;

void cli_explain_pair(cli_sink *sink, const cli_judged_pair *judged);

/* "  LABEL      ", the left column of an explanation; "" goes on below. */
void cli_explain_label(cli_sink *sink, const char *label);

/* Which options would give another verdict, found by judging the text again with each:
   explain_change.c. */
void cli_explain_changes(cli_sink *sink, const cli_judged_pair *judged);

/* On which days of which sources the figures can have been converted: explain_days.c.
 */
void cli_explain_days(cli_sink *sink, const cli_judged_pair *judged);

#endif
