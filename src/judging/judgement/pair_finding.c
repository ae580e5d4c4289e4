/* SPDX-License-Identifier: MIT */
#include "judging/judgement/pair_finding.h"

#include <string.h>

#include "base/buffer.h"
#include "base/currency.h"
#include "judging/case/phrase.h"
#include "judging/common/list_suspect.h"
#include "judging/verdict/fixings_beside.h"
#include "judging/verdict/verdict.h"

/* "$1 billion (791 million pounds)": coarse, but the number that one would expect. */
static bool is_as_expected(const fxi_inquiry *inquiry, const fxc_pair *pair) {
    const fxi_pair place = {.left = pair->left, .right = pair->right};
    fxi_case judged = fxi_inquiry_case(inquiry, &place);
    fxi_rational rate;
    if (!fxi_rational_parse(&rate, pair->rate.value, strlen(pair->rate.value)))
        return false;
    if (!fxi_currency_equal(judged.base.currency, pair->implied.base))
        judged = fxi_case_swap(&judged);
    return fxi_verdict_is_near(&judged, &rate, inquiry->settings);
}

/* "Net profit of the second quarter fell to 612 billion yen ($4.24 billion)": news of a
   period converts at the rate of its day. */
static bool is_news_of_period(const fxc_pair *pair) {
    return pair->rate.evidence == FXC_EVIDENCE_PERIOD &&
           strcmp(pair->reason, "document-date") == 0;
}

/* "It lent NZ$736 million ($608 million) in July 2013": no fixing of the month fits,
   and who writes of one converts at the rate of the day more often than not. */
static bool is_news_of_month(const fxc_pair *pair) {
    return pair->rate.evidence == FXC_EVIDENCE_EVENT && pair->rate.path[0] == NULL &&
           strcmp(pair->reason, "document-date") == 0;
}

static bool is_one_of(const char *reason, const char *const *slugs, size_t count) {
    size_t i = 0;
    while (i < count && strcmp(reason, slugs[i]) != 0)
        i++;
    return i < count;
}

/* Days from the fixing that fits to the governing one. */
static fxi_day staleness(const fxc_pair *pair) {
    const fxc_comparison *last = &pair->comparisons[pair->comparison_count - 1];
    return fxi_day_from_date(pair->rate.date) - fxi_day_from_date(last->date);
}

/* A rate that a writer may well have used, which is worth no warning. */
static bool fits_near_rate(const fxi_inquiry *inquiry, const fxc_pair *pair) {
    static const char *const near[] = {"next-day", "between", "in-year", "shared-rate"};
    static const char source[] = "source:";
    if (strcmp(pair->reason, "stale") == 0)
        return staleness(pair) <= FXI_NEAR_DAYS ||
               (staleness(pair) <= inquiry->settings->max_age_days &&
                pair->severity <= FXC_SEVERITY_MINOR);
    return strncmp(pair->reason, source, sizeof source - 1) == 0 ||
           is_news_of_month(pair) ||
           is_one_of(pair->reason, near, sizeof near / sizeof near[0]);
}

static fxi_rule rule_of_other_rate(const fxi_inquiry *inquiry, const fxc_pair *pair) {
    if (is_news_of_period(pair))
        return FXI_RULE_COUNT;
    return fits_near_rate(inquiry, pair) ? FXI_RULE_NEAR_RATE : FXI_RULE_OTHER_RATE;
}

static fxi_rule rule_of(const fxi_inquiry *inquiry, const fxc_pair *pair) {
    if (pair->is_weak)
        return is_as_expected(inquiry, pair) ? FXI_RULE_COUNT : FXI_RULE_WEAK_AGREEMENT;
    switch (pair->verdict) {
    case FXC_VERDICT_EXACT:
    case FXC_VERDICT_ROUNDING:
        break;
    case FXC_VERDICT_TOLERANCE:
        return FXI_RULE_WITHIN_TOLERANCE;
    case FXC_VERDICT_COARSE:
        return FXI_RULE_COARSE_MATCH;
    case FXC_VERDICT_OTHER_RATE:
        return rule_of_other_rate(inquiry, pair);
    case FXC_VERDICT_DISAGREE:
        return FXI_RULE_RATE_MISMATCH;
    case FXC_VERDICT_CANNOT_JUDGE:
        return strcmp(pair->reason, "ambiguous-currency") == 0
                   ? FXI_RULE_AMBIGUOUS_CURRENCY
                   : FXI_RULE_CANNOT_JUDGE;
    }
    return FXI_RULE_COUNT;
}

/* "without 1,146.60 USD the other 3 figures of the list fit each other" */
static void add_suspect(fxi_buffer *message, const fxi_inquiry *inquiry,
                        const fxi_suspect *suspect) {
    const fxi_figure *figure = &inquiry->document->figures->items[suspect->figure];
    fxi_buffer_add_text(message, "; without ");
    fxi_phrase_amounts(message, figure, inquiry->resolutions[suspect->figure].currency);
    fxi_buffer_add_text(message, " the other ");
    fxi_buffer_add_number(message, (int64_t)suspect->others);
    fxi_buffer_add_text(message, " figures of the list fit each other");
}

/* With the likeliest cause, if it is more than possible: the report lists them all. */
static const char *message_of(const fxi_inquiry *inquiry, const fxc_pair *pair,
                              const fxi_suspect *suspect) {
    fxi_buffer message = fxi_buffer_in(inquiry->tools->arena);
    fxi_buffer_add_text(&message, pair->explanation);
    if (suspect != NULL)
        add_suspect(&message, inquiry, suspect);
    if (pair->cause_count > 0 && pair->causes[0].credible) {
        fxi_buffer_add_text(&message, "; ");
        fxi_buffer_add_text(&message, pair->causes[0].text);
    }
    return fxi_buffer_text(&message);
}

/* Triage asks for what is worth a look first. */
static bool is_passed_over(const fxi_inquiry *inquiry, const fxc_pair *pair) {
    return inquiry->settings->profile == FXC_PROFILE_TRIAGE &&
           pair->severity < FXC_SEVERITY_MODERATE;
}

/* `suspect` NULL: there is none. */
static fxc_status report(const fxi_inquiry *inquiry, const fxc_pair *pairs,
                         size_t index, const fxi_suspect *suspect) {
    const fxc_pair *pair = &pairs[index];
    fxi_rule rule = rule_of(inquiry, pair);
    if (rule == FXI_RULE_COUNT || is_passed_over(inquiry, pair))
        return FXC_OK;
    return fxi_finding_add(
        inquiry->tools->findings, inquiry->tools->arena,
        (fxi_finding){.rule = rule,
                      .span = fxi_inquiry_span(inquiry, pair->left, pair->right),
                      .message = message_of(inquiry, pair, suspect),
                      .pair = index});
}

/* Of what disagrees with a suspect one pair speaks for all. */
static fxc_status report_list(const fxi_inquiry *inquiry, const fxc_pair *pairs,
                              size_t first, size_t end) {
    fxi_suspect suspect;
    bool has_suspect = fxi_list_suspect(&suspect, pairs, first, end);
    fxc_status status = FXC_OK;
    for (size_t i = first; i < end && status == FXC_OK; i++) {
        if (!has_suspect || pairs[i].verdict != FXC_VERDICT_DISAGREE)
            status = report(inquiry, pairs, i, NULL);
        else if (i == suspect.pair)
            status = report(inquiry, pairs, i, &suspect);
    }
    return status;
}

fxc_status fxi_pair_findings_report(const fxi_inquiry *inquiry,
                                    const fxi_judgements *judgements) {
    const fxc_pair *pairs = judgements->pairs;
    fxc_status status = FXC_OK;
    for (size_t i = 0, end = 0; i < judgements->pair_count && status == FXC_OK;
         i = end) {
        end = fxi_list_end(pairs, judgements->pair_count, i);
        status = report_list(inquiry, pairs, i, end);
    }
    return status;
}
