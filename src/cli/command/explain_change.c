/* SPDX-License-Identifier: MIT */
#include "cli/command/explain_pair.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static const char tolerance_flag[] = "--tolerance ";

/* --- judging again ---------------------------------------------------------------- */

/* The flags that change nothing are listed behind those that do. */
typedef struct outcome {
    cli_sink *sink;
    const cli_judged_pair *judged;
    char idle[512];
    size_t idle_length, changing;
} outcome;

void cli_trials_clear(cli_trials *trials) {
    for (size_t i = 0; i < trials->count; i++)
        fxc_report_free(trials->items[i].report);
    *trials = (cli_trials){.count = 0};
}

static cli_trial *find_trial(cli_trials *trials, const char *flag) {
    for (size_t i = 0; i < trials->count; i++)
        if (strcmp(trials->items[i].flag, flag) == 0)
            return &trials->items[i];
    return NULL;
}

static cli_trial *add_trial(cli_trials *trials, const char *flag) {
    if (trials->count == CLI_TRIALS_MAX)
        fxc_report_free(trials->items[--trials->count].report);
    cli_trial *trial = &trials->items[trials->count++];
    trial->report = NULL;
    snprintf(trial->flag, sizeof trial->flag, "%s", flag);
    return trial;
}

/* A book or a text that was judged once can be judged again. */
static const fxc_report *judge(const cli_judged_pair *judged, const char *flag,
                               const fxc_options *options) {
    cli_trial *trial = find_trial(judged->trials, flag);
    if (trial != NULL)
        return trial->report;
    trial = add_trial(judged->trials, flag);
    if (fxc_check_input(&trial->report, &judged->read->input, judged->book, options,
                        NULL) != FXC_OK)
        trial->report = NULL;
    return trial->report;
}

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

static void write_outcome(outcome *t, const char *flag, const fxc_pair *pair) {
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

static void note_idle(outcome *t, const char *flag) {
    int used = snprintf(t->idle + t->idle_length, sizeof t->idle - t->idle_length,
                        "%s%s", t->idle_length > 0 ? ", " : "", flag);
    if (used > 0 && (size_t)used < sizeof t->idle - t->idle_length)
        t->idle_length += (size_t)used;
    else
        t->idle[t->idle_length] = '\0';
}

/* If memory runs out, the option is left out. */
static void try_options(outcome *t, const char *flag, const fxc_options *options) {
    const cli_judged_pair *judged = t->judged;
    const fxc_report *report = judge(judged, flag, options);
    if (report == NULL)
        return;
    const fxc_pair *pair = find_pair(report, judged->pair);
    if (pair != NULL && pair->verdict == judged->pair->verdict &&
        is_same_reason(pair->reason, judged->pair->reason))
        note_idle(t, flag);
    else
        write_outcome(t, flag, pair);
}

static void write_tolerance(char flag[CLI_FLAG_SIZE], unsigned long long points) {
    snprintf(flag, CLI_FLAG_SIZE, "%s%llubp", tolerance_flag, points);
}

/* The smallest whole number of basis points that bridges the miss; for the many pairs
   of a long line whole percents, of which there are few. */
static void try_tolerance(outcome *t) {
    enum { PRECISE_MAX = 32, PERCENT = 100, MOST = 5000 };
    cli_trials *trials = t->judged->trials;
    const char *miss = t->judged->pair->excess_bp;
    unsigned long long points = miss != NULL ? strtoull(miss, NULL, 10) + 1 : 0;
    if (points <= 1 || points > MOST)
        return;
    char flag[CLI_FLAG_SIZE];
    write_tolerance(flag, points);
    if (find_trial(trials, flag) == NULL) {
        if (trials->tolerances < PRECISE_MAX)
            trials->tolerances++;
        else
            write_tolerance(flag, (points + PERCENT - 1) / PERCENT * PERCENT);
    }
    fxc_options options = *t->judged->options;
    options.tolerance = flag + sizeof tolerance_flag - 1;
    try_options(t, flag, &options);
}

/* "ecb+parities": the fixing is of the first. */
static bool is_governing(const fxc_source *source, const char *governing) {
    size_t length = strlen(source->name);
    return governing != NULL && strncmp(source->name, governing, length) == 0 &&
           (governing[length] == '\0' || governing[length] == '+');
}

static void try_sources(outcome *t) {
    const fxc_rates *book = t->judged->book;
    const char *governing = t->judged->pair->rate.source;
    for (size_t i = 0; i < fxc_rates_source_count(book); i++) {
        const fxc_source *source = fxc_rates_source(book, i);
        if (source->kind != FXC_SOURCE_DAILY || is_governing(source, governing))
            continue;
        char flag[CLI_FLAG_SIZE];
        snprintf(flag, sizeof flag, "--source %s", source->name);
        fxc_options options = *t->judged->options;
        options.source = source->name;
        try_options(t, flag, &options);
    }
}

void cli_explain_changes(cli_sink *sink, const cli_judged_pair *judged) {
    outcome t = {.sink = sink, .judged = judged};
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
