/* SPDX-License-Identifier: MIT */
#include "cli/command/explain_pair.h"

#include <stdlib.h>
#include <string.h>

#include "cli/command/plain_number.h"
#include "cli/system/values.h"

enum { RATE_DECIMALS = 6, AMOUNT_DECIMALS = 9 };

static const char *meaning_of(fxc_evidence rank) {
    const char *name = fxc_evidence_name(rank);
    for (size_t i = 0; i < fxc_code_count(); i++) {
        const fxc_code *code = fxc_code_at(i);
        if (strcmp(code->kind, "evidence") == 0 && strcmp(code->code, name) == 0)
            return code->meaning;
    }
    return "";
}

/* Foreign bytes, made visible. */
static void write_visible(cli_sink *sink, const char *bytes, size_t length) {
    char *copy = strndup(bytes, length);
    cli_sink_visible(sink, copy != NULL ? copy : "?");
    free(copy);
}

void cli_explain_label(cli_sink *sink, const char *label) {
    cli_sink_format(sink, "  %-10s ", label);
}

/* --- the figures ------------------------------------------------------------------ */

static bool is_base(const cli_judged_pair *judged, const fxc_figure *figure) {
    return strcmp(figure->currency.code, judged->pair->implied.base.code) == 0;
}

/* What an end of the figure stands for in the comparisons of one test; NULL: it was not
   made. */
static const fxc_interval *amounts_in(const cli_judged_pair *judged,
                                      const fxc_figure *figure, const char *test,
                                      size_t part) {
    for (size_t i = 0; i < judged->pair->comparison_count; i++) {
        const fxc_comparison *item = &judged->pair->comparisons[i];
        if (strcmp(item->test, test) == 0 && item->part == part &&
            item->base.low != NULL)
            return is_base(judged, figure) ? &item->base : &item->quote;
    }
    return NULL;
}

static void write_range(cli_sink *sink, const char *low, const char *high) {
    cli_write_plain(sink, low, AMOUNT_DECIMALS);
    if (high == NULL || strcmp(low, high) == 0)
        return;
    cli_sink_text(sink, " to ");
    cli_write_plain(sink, high, AMOUNT_DECIMALS);
}

static void write_amounts(cli_sink *sink, const fxc_interval *amounts,
                          const char *granule, const char *what) {
    if (amounts == NULL)
        return;
    cli_explain_label(sink, "");
    cli_sink_text(sink, "stands for ");
    write_range(sink, amounts->low, amounts->high);
    cli_sink_format(sink, ", by %s, ", what);
    cli_write_plain(sink, granule, AMOUNT_DECIMALS);
    cli_sink_text(sink, "\n");
}

static bool is_same(const fxc_interval *a, const fxc_interval *b) {
    return a != NULL && b != NULL && strcmp(a->low, b->low) == 0 &&
           strcmp(a->high, b->high) == 0;
}

/* Of two ranges the ends are compared one by one. `said`: what was written of it. */
static void write_high_end(cli_sink *sink, const fxc_interval *amounts,
                           const fxc_interval *said, const char *what) {
    if (amounts == NULL || is_same(amounts, said))
        return;
    cli_explain_label(sink, "");
    cli_sink_text(sink, "its high end stands for ");
    write_range(sink, amounts->low, amounts->high);
    cli_sink_format(sink, ", by %s\n", what);
}

static void write_figure(cli_sink *sink, const char *label,
                         const cli_judged_pair *judged, const fxc_figure *figure) {
    cli_explain_label(sink, label);
    write_visible(sink, judged->read->input.text + figure->span.start,
                  figure->span.end - figure->span.start);
    cli_sink_text(sink, " = ");
    write_range(sink, figure->amount, figure->amount_high);
    cli_sink_format(sink, " %s",
                    figure->currency.code[0] != '\0' ? figure->currency.code
                                                     : "in an open currency");
    if (figure->modifier != FXC_MODIFIER_NONE)
        cli_sink_format(sink, ", %s", fxc_modifier_name(figure->modifier));
    cli_sink_text(sink, "\n");
    if (figure->basis_reason != NULL) {
        cli_explain_label(sink, "");
        cli_sink_format(sink, "currency: %s\n", figure->basis_reason);
    }
    static const char last[] = "its last printed place";
    static const char not_zero[] = "its last place that is not 0";
    const fxc_interval *high = amounts_in(judged, figure, "rounding", 1);
    write_amounts(sink, amounts_in(judged, figure, "rounding", 0),
                  figure->granule_shown, last);
    write_high_end(sink, high, NULL, last);
    if (strcmp(figure->granule_shown, figure->granule_coarse) != 0)
        write_amounts(sink, amounts_in(judged, figure, "coarse", 0),
                      figure->granule_coarse, not_zero);
    write_high_end(sink, amounts_in(judged, figure, "coarse", 1), high, not_zero);
}

/* --- the rates -------------------------------------------------------------------- */

static void write_rates(cli_sink *sink, const char *low, const char *high) {
    cli_write_plain(sink, low, RATE_DECIMALS);
    if (strcmp(low, high) == 0)
        return;
    cli_sink_text(sink, " to ");
    cli_write_plain(sink, high, RATE_DECIMALS);
}

static void write_ends(cli_sink *sink, bool low_closed, bool high_closed) {
    if (low_closed == high_closed)
        cli_sink_format(sink, "both ends %s", low_closed ? "included" : "excluded");
    else
        cli_sink_format(sink, "the %s end excluded", low_closed ? "upper" : "lower");
}

/* The plain reading of the part that was measured. */
static bool is_measured(const fxc_comparison *item, const fxc_pair *pair) {
    return item->base.low != NULL && strcmp(item->test, "rounding") == 0 &&
           strcmp(item->implied.low, pair->implied.low) == 0 &&
           strcmp(item->implied.high, pair->implied.high) == 0;
}

/* The division behind the implied rates, for who wants to redo it. */
static void write_division(cli_sink *sink, const fxc_pair *pair) {
    for (size_t i = 0; i < pair->comparison_count; i++) {
        const fxc_comparison *item = &pair->comparisons[i];
        if (!is_measured(item, pair))
            continue;
        cli_explain_label(sink, "");
        cli_write_plain(sink, item->quote.low, AMOUNT_DECIMALS);
        cli_sink_text(sink, " / ");
        cli_write_plain(sink, item->base.high, AMOUNT_DECIMALS);
        cli_sink_text(sink, " to ");
        cli_write_plain(sink, item->quote.high, AMOUNT_DECIMALS);
        cli_sink_text(sink, " / ");
        cli_write_plain(sink, item->base.low, AMOUNT_DECIMALS);
        cli_sink_text(sink, "\n");
        return;
    }
}

static void write_implied(cli_sink *sink, const fxc_pair *pair) {
    if (pair->implied.low == NULL || pair->implied.high == NULL)
        return;
    cli_explain_label(sink, "together");
    cli_sink_format(sink, "1 %s = ", pair->implied.base.code);
    write_rates(sink, pair->implied.low, pair->implied.high);
    cli_sink_format(sink, " %s\n", pair->implied.quote.code);
    write_division(sink, pair);
    cli_explain_label(sink, "");
    cli_sink_format(sink, "exactly %s to %s, ", pair->implied.low, pair->implied.high);
    write_ends(sink, pair->implied.low_closed, pair->implied.high_closed);
    cli_sink_text(sink, "\n");
}

static void write_origin(cli_sink *sink, const char *source, fxc_date date) {
    char text[CLI_DATE_TEXT];
    cli_sink_text(sink, source);
    if (date.month == 0)
        return;
    cli_write_date(text, date);
    cli_sink_format(sink, " %s", text);
}

/* Each quote has its own source and day where these are several. */
static void write_quotes(cli_sink *sink, const fxc_pair_rate *rate) {
    for (size_t i = 0; i < FXC_LEGS_MAX && rate->path[i] != NULL; i++) {
        cli_sink_format(sink, "%s %s %s", i == 0 ? ":" : ",", rate->path[i],
                        rate->printed[i] != NULL ? rate->printed[i] : "");
        if (rate->from[i].source == NULL)
            continue;
        cli_sink_text(sink, " ");
        write_origin(sink, rate->from[i].source, rate->from[i].date);
    }
}

static bool is_told(const fxc_pair_rate *rate, size_t leg) {
    for (size_t i = 0; i < leg; i++)
        if (strcmp(rate->from[i].source, rate->from[leg].source) == 0)
            return true;
    return false;
}

static void write_tables(cli_sink *sink, const fxc_pair_rate *rate) {
    if (rate->from[0].source == NULL) {
        cli_explain_label(sink, "");
        cli_sink_format(sink, "table %s\n", rate->hash);
    }
    for (size_t i = 0; i < FXC_LEGS_MAX && rate->from[i].source != NULL; i++) {
        if (is_told(rate, i))
            continue;
        cli_explain_label(sink, "");
        cli_sink_format(sink, "table of %s %s\n", rate->from[i].source,
                        rate->from[i].hash);
    }
}

static void write_source(cli_sink *sink, const fxc_pair_rate *rate) {
    cli_explain_label(sink, "");
    write_origin(sink, rate->source, rate->date);
    write_quotes(sink, rate);
    cli_sink_text(sink, "\n");
    if (rate->hash != NULL)
        write_tables(sink, rate);
}

static void write_rate(cli_sink *sink, const fxc_pair *pair) {
    const fxc_pair_rate *rate = &pair->rate;
    cli_explain_label(sink, "rate");
    if (rate->source == NULL || rate->low == NULL || rate->high == NULL) {
        cli_sink_text(sink, "none\n");
        return;
    }
    cli_sink_format(sink, "1 %s = ", pair->implied.base.code);
    write_rates(sink, rate->low, rate->high);
    cli_sink_format(sink, " %s\n", pair->implied.quote.code);
    write_source(sink, rate);
    cli_explain_label(sink, "");
    cli_sink_format(sink, "evidence %s: %s\n", fxc_evidence_name(rate->evidence),
                    meaning_of(rate->evidence));
}

/* --- what was compared ------------------------------------------------------------ */

static void write_against(cli_sink *sink, const fxc_comparison *item) {
    if (item->source == NULL) {
        cli_sink_text(sink, "no fixing of those days fits");
        return;
    }
    if (item->implied.low != NULL) {
        write_rates(sink, item->implied.low, item->implied.high);
        cli_sink_format(sink, " %s ", item->holds ? "meets" : "misses");
    } else {
        cli_sink_format(sink, "one figure %s the other one converted at ",
                        item->holds ? "is" : "is not");
    }
    write_rates(sink, item->rates.low, item->rates.high);
    cli_sink_text(sink, ", ");
    write_origin(sink, item->source, item->date);
}

static void write_comparisons(cli_sink *sink, const fxc_pair *pair) {
    for (size_t i = 0; i < pair->comparison_count; i++) {
        const fxc_comparison *item = &pair->comparisons[i];
        cli_explain_label(sink, i == 0 ? "compared" : "");
        cli_sink_format(sink, "%s: ", item->test);
        write_against(sink, item);
        cli_sink_text(sink, "\n");
    }
}

static void write_verdict(cli_sink *sink, const fxc_pair *pair) {
    cli_explain_label(sink, "verdict");
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
    cli_explain_label(sink, "expected");
    cli_write_plain(sink, pair->expected, AMOUNT_DECIMALS);
    cli_sink_format(sink, " %s for the second figure\n", right->currency.code);
}

static void write_causes(cli_sink *sink, const fxc_pair *pair) {
    for (size_t i = 0; i < pair->cause_count; i++) {
        const fxc_cause *cause = &pair->causes[i];
        cli_explain_label(sink, i == 0 ? "causes" : "");
        cli_sink_format(sink, "%s: %s%s\n", cause->code, cause->text,
                        cause->credible ? "" : " (this may be chance)");
    }
}

/* Codes that were tried and explain nothing. */
static void write_refuted(cli_sink *sink, const fxc_pair *pair) {
    for (size_t i = 0; i < pair->refuted_count; i++) {
        if (i == 0)
            cli_explain_label(sink, "in vain");
        cli_sink_format(sink, "%s%s", i > 0 ? ", " : "", pair->refuted[i]);
    }
    cli_sink_text(sink, pair->refuted_count > 0 ? "\n" : "");
}

static void write_words(cli_sink *sink, const fxc_pair *pair) {
    if (pair->explanation == NULL)
        return;
    cli_explain_label(sink, "by hand");
    cli_sink_format(sink, "%s\n", pair->explanation);
}

static void write_heading(cli_sink *sink, const char *text, const fxc_figure *left,
                          const fxc_figure *right) {
    write_visible(sink, text + left->span.start, left->span.end - left->span.start);
    cli_sink_text(sink, " and ");
    write_visible(sink, text + right->span.start, right->span.end - right->span.start);
    cli_sink_text(sink, "\n");
}

void cli_explain_pair(cli_sink *sink, const cli_judged_pair *judged) {
    const fxc_pair *pair = judged->pair;
    const fxc_figure *left = fxc_report_figure(judged->report, pair->left);
    const fxc_figure *right = fxc_report_figure(judged->report, pair->right);
    write_heading(sink, judged->read->input.text, left, right);
    write_figure(sink, "first", judged, left);
    write_figure(sink, "second", judged, right);
    write_implied(sink, pair);
    write_rate(sink, pair);
    write_words(sink, pair);
    write_expected(sink, judged->report, pair);
    write_comparisons(sink, pair);
    write_verdict(sink, pair);
    write_causes(sink, pair);
    write_refuted(sink, pair);
    if (pair->implied.low != NULL)
        cli_explain_days(sink, judged);
    cli_explain_changes(sink, judged);
}
