/* SPDX-License-Identifier: MIT */
/* How one pair was judged, step by step. */
#ifndef CLI_COMMAND_EXPLAIN_PAIR_H
#define CLI_COMMAND_EXPLAIN_PAIR_H

#include "cli/document/text.h"

enum { CLI_FLAG_SIZE = 64, CLI_TRIALS_MAX = 128 };

/* The text judged again with one more option; NULL: memory ran out. */
typedef struct cli_trial {
    char flag[CLI_FLAG_SIZE];
    fxc_report *report;
} cli_trial;

/* Those of one text, made when the first of its pairs asks: each judges all of it. What
   is one too many is made in the place of the last. All zero at first, freed by
   cli_trials_clear. */
typedef struct cli_trials {
    cli_trial items[CLI_TRIALS_MAX];
    size_t count;
    size_t tolerances; /* of them, to a single basis point */
} cli_trials;

void cli_trials_clear(cli_trials *trials);

/* A judged pair, and everything that its report was made of. */
typedef struct cli_judged_pair {
    const fxc_report *report;
    const fxc_pair *pair;
    const cli_text *read;
    const fxc_rates *book;
    const fxc_options *options;
    cli_trials *trials;
} cli_judged_pair;

void cli_explain_pair(cli_sink *sink, const cli_judged_pair *judged);

/* "  LABEL      ", the left column of an explanation; "" goes on below. */
void cli_explain_label(cli_sink *sink, const char *label);

/* Which options would give another verdict, found by judging the text again with each,
   once for all its pairs: explain_change.c. */
void cli_explain_changes(cli_sink *sink, const cli_judged_pair *judged);

/* On which days of which sources the figures can have been converted: explain_days.c.
 */
void cli_explain_days(cli_sink *sink, const cli_judged_pair *judged);

#endif
