/* SPDX-License-Identifier: MIT */
#include "cli/explain_pair.h"

#include <stdlib.h>
#include <string.h>

#include "cli/rate_text.h"
#include "cli/values.h"

enum { RATE_DECIMALS = 6 };

static const char *const evidence_words[] = {
    [FXC_EVIDENCE_LEGAL] = "a rate fixed by law",
    [FXC_EVIDENCE_STATED] = "the rate that the text states",
    [FXC_EVIDENCE_NAMED] = "the source and day that the text names",
    [FXC_EVIDENCE_FILING] = "the balance-sheet date",
    [FXC_EVIDENCE_EVENT] = "the day of the event in the sentence",
    [FXC_EVIDENCE_PERIOD] = "the period named with the figures",
    [FXC_EVIDENCE_DOCUMENT] = "the date of the document",
    [FXC_EVIDENCE_SHARED] = "no rate; what the other pairs of the text share",
    [FXC_EVIDENCE_RANGE] = "no date; every rate since 1999",
    [FXC_EVIDENCE_NONE] = "none",
};

/* Foreign bytes, made visible. */
static void write_visible(cli_sink *sink, const char *bytes, size_t length) {
    char *copy = strndup(bytes, length);
    char *visible = copy != NULL ? cli_visible(copy) : NULL;
    cli_sink_text(sink, visible != NULL ? visible : "?");
    free(visible);
    free(copy);
}

static void write_label(cli_sink *sink, const char *label) {
    cli_sink_format(sink, "  %-10s ", label);
}

static void write_figure(cli_sink *sink, const char *label, const fxc_figure *figure,
                         const char *text) {
    bool known = figure->currency.code[0] != '\0';
    bool range = figure->amount_high != NULL;
    write_label(sink, label);
    write_visible(sink, text + figure->span.start,
                  figure->span.end - figure->span.start);
    cli_sink_format(sink, " = %s%s%s %s", figure->amount, range ? " to " : "",
                    range ? figure->amount_high : "",
                    known ? figure->currency.code : "in an open currency");
    if (figure->modifier != FXC_MODIFIER_NONE)
        cli_sink_format(sink, ", %s", fxc_modifier_name(figure->modifier));
    cli_sink_text(sink, "\n");
    if (figure->basis_reason != NULL) {
        write_label(sink, "");
        cli_sink_format(sink, "currency: %s\n", figure->basis_reason);
    }
    write_label(sink, "");
    cli_sink_format(sink, "last printed place: %s; last place that is not 0: %s\n",
                    figure->granule_shown, figure->granule_coarse);
}

/* "151757/20933 (7.249653)"; whole numbers as they are. */
static void write_exact(cli_sink *sink, const char *fraction) {
    char decimal[CLI_DECIMAL_TEXT];
    cli_sink_text(sink, fraction);
    if (strchr(fraction, '/') != NULL &&
        cli_fraction_decimal(decimal, fraction, RATE_DECIMALS))
        cli_sink_format(sink, " (%s)", decimal);
}

static void write_interval(cli_sink *sink, const fxc_pair *pair, const char *low,
                           const char *high) {
    cli_sink_format(sink, "1 %s = ", pair->implied_base.code);
    write_exact(sink, low);
    cli_sink_text(sink, " to ");
    write_exact(sink, high);
    cli_sink_format(sink, " %s", pair->implied_quote.code);
}

static void write_implied(cli_sink *sink, const fxc_pair *pair) {
    if (pair->implied_low == NULL || pair->implied_high == NULL)
        return;
    write_label(sink, "implied");
    write_interval(sink, pair, pair->implied_low, pair->implied_high);
    cli_sink_format(sink, "\n  %-10s lower end %s, upper end %s\n", "",
                    pair->implied_low_closed ? "included" : "excluded",
                    pair->implied_high_closed ? "included" : "excluded");
}

static void write_source(cli_sink *sink, const fxc_pair_rate *rate) {
    write_label(sink, "");
    cli_sink_text(sink, rate->source);
    if (rate->date.month != 0) {
        char date[CLI_DATE_TEXT];
        cli_write_date(date, rate->date);
        cli_sink_format(sink, " %s", date);
    }
    for (size_t i = 0; i < 2 && rate->path[i] != NULL; i++) {
        cli_sink_format(sink, "%s %s %s", i == 0 ? ":" : ",", rate->path[i],
                        rate->printed[i] != NULL ? rate->printed[i] : "");
    }
    cli_sink_text(sink, "\n");
}

static void write_rate(cli_sink *sink, const fxc_pair *pair) {
    const fxc_pair_rate *rate = &pair->rate;
    write_label(sink, "rate");
    if (rate->source == NULL || rate->low == NULL || rate->high == NULL) {
        cli_sink_text(sink, "none\n");
        return;
    }
    write_interval(sink, pair, rate->low, rate->high);
    cli_sink_text(sink, "\n");
    write_source(sink, rate);
    write_label(sink, "");
    cli_sink_format(sink, "evidence %s: %s\n", fxc_evidence_name(rate->evidence),
                    evidence_words[rate->evidence]);
}

static void write_verdict(cli_sink *sink, const fxc_pair *pair) {
    write_label(sink, "verdict");
    cli_sink_text(sink, fxc_verdict_name(pair->verdict));
    if (pair->reason != NULL)
        cli_sink_format(sink, " (%s)", pair->reason);
    if (pair->excess_bp != NULL) {
        cli_sink_format(sink, ", %s bp beyond rounding, %s", pair->excess_bp,
                        fxc_severity_name(pair->severity));
    }
    cli_sink_text(sink, "\n");
}

static void write_expected(cli_sink *sink, const fxc_report *report,
                           const fxc_pair *pair) {
    if (pair->expected == NULL)
        return;
    const fxc_figure *right = fxc_report_figure(report, pair->right);
    write_label(sink, "expected");
    cli_sink_format(sink, "%s %s for the second figure\n", pair->expected,
                    right->currency.code);
}

static void write_causes(cli_sink *sink, const fxc_pair *pair) {
    for (size_t i = 0; i < pair->cause_count; i++) {
        const fxc_cause *cause = &pair->causes[i];
        write_label(sink, i == 0 ? "causes" : "");
        cli_sink_format(sink, "%s: %s%s\n", cause->code, cause->text,
                        cause->credible ? "" : " (possible, not distinctive)");
    }
}

void cli_explain_pair(cli_sink *sink, const fxc_report *report, const fxc_pair *pair,
                      const char *text) {
    const fxc_figure *left = fxc_report_figure(report, pair->left);
    const fxc_figure *right = fxc_report_figure(report, pair->right);
    write_visible(sink, text + left->span.start, left->span.end - left->span.start);
    cli_sink_text(sink, " and ");
    write_visible(sink, text + right->span.start, right->span.end - right->span.start);
    cli_sink_text(sink, "\n");
    write_figure(sink, "first", left, text);
    write_figure(sink, "second", right, text);
    write_implied(sink, pair);
    write_rate(sink, pair);
    write_verdict(sink, pair);
    write_expected(sink, report, pair);
    write_causes(sink, pair);
    if (pair->explanation != NULL) {
        write_label(sink, "in words");
        cli_sink_text(sink, pair->explanation);
        cli_sink_text(sink, "\n");
    }
}
