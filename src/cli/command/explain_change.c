/* SPDX-License-Identifier: MIT */
#include "cli/command/explain_pair.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FLAG_TEXT = 64 };

/* --- the options that are tried --------------------------------------------------- */

static void be_strict(fxc_options *options) { options->strict = true; }
static void tolerate_nothing(fxc_options *options) { options->tolerance = "0bp"; }
static void read_shown(fxc_options *options) { options->reading = FXC_READING_SHOWN; }
static void read_coarse(fxc_options *options) { options->reading = FXC_READING_COARSE; }
static void cut_off(fxc_options *options) { options->mode = FXC_MODE_TRUNC; }
static void round_up(fxc_options *options) { options->mode = FXC_MODE_CEIL; }
static void round_any(fxc_options *options) { options->mode = FXC_MODE_ANY; }
static void double_about(fxc_options *options) { options->about_k = "2"; }

static const struct change {
    const char *flag;
    void (*apply)(fxc_options *options);
} changes[] = {
    {"--tolerance 0bp", tolerate_nothing},
    {"--reading shown", read_shown},
    {"--reading coarse", read_coarse},
    {"--mode trunc", cut_off},
    {"--mode ceil", round_up},
    {"--mode any", round_any},
    {"--about-k 2", double_about},
    {"--strict", be_strict},
};

/* --- judging again ---------------------------------------------------------------- */

/* The flags that change nothing are listed behind those that do. */
typedef struct trials {
    cli_sink *sink;
    const cli_judged_pair *judged;
    char idle[512];
    size_t idle_length, changing;
} trials;

static const fxc_pair *find_pair(const fxc_report *report, const fxc_pair *like) {
    for (size_t i = 0; i < fxc_report_pair_count(report); i++) {
        const fxc_pair *pair = fxc_report_pair(report, i);
        if (pair->left == like->left && pair->right == like->right)
            return pair;
    }
    return NULL;
}

static bool is_same_reason(const char *a, const char *b) {
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static void write_outcome(trials *t, const char *flag, const fxc_pair *pair) {
    cli_explain_label(t->sink, t->changing++ == 0 ? "changes" : "");
    cli_sink_format(t->sink, "%s: ", flag);
    if (pair == NULL) {
        cli_sink_text(t->sink, "no pair\n");
        return;
    }
    cli_sink_text(t->sink, fxc_verdict_name(pair->verdict));
    if (pair->reason != NULL)
        cli_sink_format(t->sink, " (%s)", pair->reason);
    cli_sink_text(t->sink, "\n");
}

static void note_idle(trials *t, const char *flag) {
    int used = snprintf(t->idle + t->idle_length, sizeof t->idle - t->idle_length,
                        "%s%s", t->idle_length > 0 ? ", " : "", flag);
    if (used > 0 && (size_t)used < sizeof t->idle - t->idle_length)
        t->idle_length += (size_t)used;
    else
        t->idle[t->idle_length] = '\0';
}

/* A book or a text that was judged once can be judged again; if memory runs out, the
   option is left out. */
static void try_options(trials *t, const char *flag, const fxc_options *options) {
    const cli_judged_pair *judged = t->judged;
    fxc_report *report;
    if (fxc_check_input(&report, &judged->read->input, judged->book, options, NULL) !=
        FXC_OK)
        return;
    const fxc_pair *pair = find_pair(report, judged->pair);
    if (pair != NULL && pair->verdict == judged->pair->verdict &&
        is_same_reason(pair->reason, judged->pair->reason))
        note_idle(t, flag);
    else
        write_outcome(t, flag, pair);
    fxc_report_free(report);
}

/* The smallest whole number of basis points that bridges the miss. */
static void try_tolerance(trials *t) {
    const char *miss = t->judged->pair->excess_bp;
    unsigned long long points = miss != NULL ? strtoull(miss, NULL, 10) + 1 : 0;
    if (points <= 1 || points > 5000)
        return;
    char size[FLAG_TEXT / 2], flag[FLAG_TEXT];
    snprintf(size, sizeof size, "%llubp", points);
    snprintf(flag, sizeof flag, "--tolerance %s", size);
    fxc_options options = *t->judged->options;
    options.tolerance = size;
    try_options(t, flag, &options);
}

/* "ecb+parities": the fixing is of the first. */
static bool is_governing(const fxc_source *source, const char *governing) {
    size_t length = strlen(source->name);
    return governing != NULL && strncmp(source->name, governing, length) == 0 &&
           (governing[length] == '\0' || governing[length] == '+');
}

static void try_sources(trials *t) {
    const fxc_rates *book = t->judged->book;
    const char *governing = t->judged->pair->rate.source;
    for (size_t i = 0; i < fxc_rates_source_count(book); i++) {
        const fxc_source *source = fxc_rates_source(book, i);
        if (source->kind != FXC_SOURCE_DAILY || is_governing(source, governing))
            continue;
        char flag[FLAG_TEXT];
        snprintf(flag, sizeof flag, "--source %s", source->name);
        fxc_options options = *t->judged->options;
        options.source = source->name;
        try_options(t, flag, &options);
    }
}

void cli_explain_changes(cli_sink *sink, const cli_judged_pair *judged) {
    trials t = {.sink = sink, .judged = judged};
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        fxc_options options = *judged->options;
        changes[i].apply(&options);
        try_options(&t, changes[i].flag, &options);
    }
    try_tolerance(&t);
    try_sources(&t);
    if (t.idle_length == 0)
        return;
    cli_explain_label(sink, "no change");
    cli_sink_format(sink, "%s\n", t.idle);
}
