/* SPDX-License-Identifier: MIT */
#include "output/summary.h"

#include "output/escape.h"

/* One count a verdict; agreements that are too weak to support anything come last. */
enum { WEAK = FXC_VERDICT_CANNOT_JUDGE + 1, COUNTS };

typedef struct phrase {
    const char *one, *many;
} phrase;

static const phrase phrases[COUNTS] = {
    [FXC_VERDICT_EXACT] = {" agrees exactly", " agree exactly"},
    [FXC_VERDICT_ROUNDING] = {" within rounding", " within rounding"},
    [FXC_VERDICT_TOLERANCE] = {" within tolerance", " within tolerance"},
    [FXC_VERDICT_COARSE] = {" fits coarsely", " fit coarsely"},
    [FXC_VERDICT_OTHER_RATE] = {" at another rate", " at another rate"},
    [FXC_VERDICT_DISAGREE] = {" disagrees", " disagree"},
    [FXC_VERDICT_CANNOT_JUDGE] = {" not judged", " not judged"},
    [WEAK] = {" agrees weakly", " agree weakly"},
};

static void put_count(fxi_writer *writer, size_t count, phrase words) {
    fxi_writer_add_size(writer, count);
    fxi_writer_add_text(writer, count == 1 ? words.one : words.many);
}

static void put_verdicts(fxi_writer *writer, const fxc_report *report) {
    size_t counts[COUNTS] = {0};
    for (size_t i = 0; i < fxc_report_pair_count(report); i++) {
        const fxc_pair *pair = fxc_report_pair(report, i);
        counts[pair->is_weak ? (size_t)WEAK : (size_t)pair->verdict]++;
    }
    const char *separator = ": ";
    for (size_t verdict = 0; verdict < COUNTS; verdict++) {
        if (counts[verdict] > 0) {
            fxi_writer_add_text(writer, separator);
            put_count(writer, counts[verdict], phrases[verdict]);
            separator = ", ";
        }
    }
}

void fxi_summary_write(fxi_writer *writer, const fxc_report *report,
                       const fxc_document *document) {
    if (document->name != NULL) {
        fxi_escape_visible_text(writer, document->name);
        fxi_writer_add_text(writer, ": ");
    }
    put_count(writer, fxc_report_figure_count(report), (phrase){" figure", " figures"});
    if (!document->figures_only) {
        fxi_writer_add_text(writer, ", ");
        put_count(writer, fxc_report_pair_count(report), (phrase){" pair", " pairs"});
        put_verdicts(writer, report);
    }
    fxi_writer_add_char(writer, '\n');
}
