/* SPDX-License-Identifier: MIT */
#include "report_words.h"

#include <stdio.h>
#include <string.h>

#include "casefile.h"

enum { SHOWN_MAX = 20 }; /* figures, pairs and findings of a report that is printed */

void report_words_span(char out[REPORT_WORD_TEXT], const char *text, fxc_span span) {
    static const char bytes[] = "\n\t`", names[] = "ntg";
    size_t length = 0;
    for (size_t i = span.start; i < span.end && length + 3 < REPORT_WORD_TEXT; i++) {
        char byte = text[i];
        const char *escaped = strchr(bytes, byte);
        if (escaped != NULL)
            out[length++] = '\\';
        out[length++] = escaped == NULL ? byte : names[escaped - bytes];
    }
    out[length] = '\0';
}

void report_words_range(char out[REPORT_WORD_TEXT], const char *low, const char *high) {
    snprintf(out, REPORT_WORD_TEXT, "%s%s%s", low == NULL ? "-" : low,
             high == NULL ? "" : "..", high == NULL ? "" : high);
}

const char *report_words_currency(const fxc_figure *figure) {
    return figure->currency.code[0] == '\0' ? "-" : figure->currency.code;
}

static void print_figures(const fxc_report *report, const char *text) {
    const size_t count = fxc_report_figure_count(report);
    for (size_t i = 0; i < count && i < SHOWN_MAX; i++) {
        const fxc_figure *figure = fxc_report_figure(report, i);
        char span[REPORT_WORD_TEXT], amount[REPORT_WORD_TEXT];
        report_words_span(span, text, figure->span);
        report_words_range(amount, figure->amount, figure->amount_high);
        const bool modified = figure->modifier != FXC_MODIFIER_NONE;
        print_error("    figure `%s` %s %s%s%s basis=%s\n", span, amount,
                    report_words_currency(figure), modified ? " " : "",
                    modified ? fxc_modifier_name(figure->modifier) : "",
                    fxc_basis_name(figure->basis));
    }
}

static void print_pair(const fxc_pair *pair) {
    print_error("    pair %zu %zu %s %sbp%s%s\n", pair->left + 1, pair->right + 1,
                fxc_verdict_name(pair->verdict),
                pair->excess_bp == NULL ? "-" : pair->excess_bp,
                pair->reason == NULL ? "" : " reason=",
                pair->reason == NULL ? "" : pair->reason);
    if (pair->rate.source != NULL)
        print_error("    rate %s %04d-%02d-%02d\n", pair->rate.source,
                    pair->rate.date.year, pair->rate.date.month, pair->rate.date.day);
    for (size_t i = 0; i < pair->cause_count; i++)
        print_error("    cause %s\n", pair->causes[i].code);
}

static void print_facts(const fxc_concordance *concordance) {
    for (size_t i = 0; i < fxc_concordance_fact_count(concordance); i++) {
        const fxc_fact *fact = fxc_concordance_fact(concordance, i);
        const bool converted = fact->counterpart.code[0] != '\0';
        print_error("    %s %s %s%s%s %zu converting=%zu support=%zu gap=%s\n",
                    fact->is_echo ? "echo" : "fact", fact->rule->slug,
                    fact->currency.code, converted ? "/" : "", fact->counterpart.code,
                    fact->document_count, fact->converting, fact->support,
                    fact->gap_bp == NULL ? "-" : fact->gap_bp);
    }
}

void report_words_print(const fxc_report *report, const fxc_concordance *concordance,
                        const char *text) {
    const size_t pairs = fxc_report_pair_count(report);
    const size_t findings = fxc_report_finding_count(report);
    print_figures(report, text);
    for (size_t i = 0; i < pairs && i < SHOWN_MAX; i++)
        print_pair(fxc_report_pair(report, i));
    if (concordance != NULL)
        print_facts(concordance);
    for (size_t i = 0; i < findings && i < SHOWN_MAX; i++)
        print_error("    finding %s\n", fxc_report_finding(report, i)->rule->slug);
}
