/* SPDX-License-Identifier: MIT */
#include "judging/judgement/judging.h"

#include <string.h>

#include "judging/admission/admission.h"
#include "judging/admission/regroup.h"
#include "judging/cause/diagnosis.h"
#include "judging/common/common_verdict.h"
#include "judging/common/list_suspect.h"
#include "judging/common/rate_conflict.h"
#include "judging/common/shared_rate.h"
#include "judging/currency/currency.h"
#include "judging/dating/balance_sheet.h"
#include "judging/dating/impossible_date.h"
#include "judging/dating/year_end.h"
#include "judging/evidence/misstated.h"
#include "judging/evidence/stated_report.h"
#include "judging/inquiry/history.h"
#include "judging/judgement/headline.h"
#include "judging/judgement/judgement.h"
#include "judging/judgement/pair_finding.h"
#include "judging/verdict/verdict.h"

/* Disagreements of one document that are diagnosed. A diagnosis searches twenty years
   of fixings, so that its cost is bounded but not small. */
enum { DIAGNOSES_MAX = 1000 };

static fxc_status begin(fxi_inquiry *out, const fxi_document *document,
                        const fxc_rates *rates, const fxi_settings *settings,
                        const fxi_tools *tools) {
    *out = (fxi_inquiry){.document = document,
                         .rates = rates,
                         .settings = settings,
                         .tools = tools,
                         .date = settings->date};
    if (fxi_date_is_none(out->date))
        out->date = document->published;
    if (fxi_date_is_none(out->date))
        out->date = fxi_mentions_byline(document->mentions);
    out->last_month = fxi_year_end_month(document->mentions);
    out->resolutions = fxi_arena_alloc(tools->arena, document->figures->count *
                                                         sizeof *out->resolutions);
    out->statements = fxi_arena_alloc(tools->arena, document->stated_rates->count *
                                                        sizeof *out->statements);
    if (rates != NULL)
        out->history = fxi_history_new(tools->arena);
    if (out->resolutions == NULL || out->statements == NULL ||
        (rates != NULL && out->history == NULL))
        return FXC_ENOMEM;
    if (settings->profile != FXC_PROFILE_FILING)
        return FXC_OK;
    return fxi_balance_sheet_find(&out->balance_sheet, &out->has_balance_sheet, out);
}

static fxc_status judge_pairs(fxi_judgements *out, const fxi_inquiry *inquiry,
                              const fxi_pairs *pairs) {
    out->pairs =
        fxi_arena_alloc(inquiry->tools->arena, pairs->count * sizeof *out->pairs);
    if (out->pairs == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < pairs->count; i++) {
        fxc_status status =
            fxi_judgement_make(&out->pairs[i], inquiry, &pairs->items[i]);
        if (status != FXC_OK)
            return status;
        out->pair_count++;
    }
    return FXC_OK;
}

/* --- what the pairs have in common ------------------------------------------------ */

static bool agrees(const fxc_pair *pair) { return fxi_verdict_agrees(pair->verdict); }

static bool disagrees(const fxc_pair *pair) {
    return pair->verdict == FXC_VERDICT_DISAGREE;
}

/* "No date" and "no rate" leave the implied rate as good as any. */
static bool lacks_rate(const fxc_pair *pair) {
    return pair->verdict == FXC_VERDICT_CANNOT_JUDGE &&
           (strcmp(pair->reason, "no-date") == 0 ||
            strcmp(pair->reason, "no-rate") == 0);
}

static bool is_comparable(const fxc_pair *pair) {
    return pair->implied.low != NULL &&
           (pair->verdict != FXC_VERDICT_CANNOT_JUDGE || lacks_rate(pair));
}

/* One that is far off says nothing of the rate at which the others were converted. */
static bool is_near(const fxc_pair *pair) {
    return is_comparable(pair) &&
           (!disagrees(pair) || pair->severity <= FXC_SEVERITY_MINOR);
}

static bool is_far(const fxc_pair *pair) {
    return is_comparable(pair) && !is_near(pair);
}

static bool has_pair(const fxi_judgements *judgements, bool (*is)(const fxc_pair *)) {
    for (size_t i = 0; i < judgements->pair_count; i++)
        if (is(&judgements->pairs[i]))
            return true;
    return false;
}

static void collect_rates(fxi_common_rates *common, const fxi_judgements *judgements,
                          const fxi_inquiry *inquiry, const fxi_pairs *pairs,
                          bool (*admits)(const fxc_pair *)) {
    common->count = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        if (!admits(&judgements->pairs[i]))
            continue;
        fxi_case judged = fxi_inquiry_case(inquiry, &pairs->items[i]);
        fxi_interval implied = fxi_case_implied(
            &judged, 0, fxi_case_granule(inquiry->settings), inquiry->settings);
        fxi_common_rates_add(common, &judged, &implied, i);
    }
}

static fxc_status compare_pairs(fxi_judgements *judgements, const fxi_inquiry *inquiry,
                                const fxi_pairs *pairs) {
    if (pairs->count < 2) /* one alone is compared with nothing */
        return FXC_OK;
    fxi_common_rates *common = fxi_arena_take(inquiry->tools->arena, sizeof *common);
    if (common == NULL)
        return FXC_ENOMEM;
    collect_rates(common, judgements, inquiry, pairs, is_comparable);
    fxc_status status =
        fxi_rate_conflicts_report(inquiry, common, pairs, judgements->pairs);
    if (has_pair(judgements, is_far))
        collect_rates(common, judgements, inquiry, pairs, is_near);
    for (size_t i = 0; i < pairs->count && status == FXC_OK; i++) {
        fxc_pair *pair = &judgements->pairs[i];
        if (disagrees(pair) || lacks_rate(pair))
            status =
                fxi_common_verdict_find(pair, inquiry, &pairs->items[i], common, i);
    }
    return status;
}

/* --- causes: a second pass, since pairs may share one ---------------------------- */

/* By the part that misses. */
static fxi_interval implied_by(const fxi_trial *trial) {
    fxi_ruling ruling;
    fxi_verdict_measure(&ruling, &trial->judged, &trial->governing.rate.interval,
                        trial->inquiry->settings);
    return ruling.implied;
}

static void share_rates(fxi_shared_rates *shared, const fxi_judgements *judgements,
                        const fxi_inquiry *inquiry, const fxi_pairs *pairs) {
    for (size_t i = 0; i < pairs->count; i++) {
        fxi_trial trial;
        if (!disagrees(&judgements->pairs[i]) ||
            fxi_trial_open(&trial, inquiry, &pairs->items[i], NULL) !=
                FXI_HEARING_FOUND)
            continue;
        fxi_interval implied = implied_by(&trial);
        fxi_shared_rates_add(shared, &trial.judged, &implied);
    }
}

/* What the pairs of a document imply, those that disagree and those that agree. */
typedef struct implied_rates {
    fxi_shared_rates shared;
    fxi_common_rates agreed;
} implied_rates;

/* Three slips seldom agree: the text converts at one rate. */
static bool is_rate_of_text(const fxc_pair *pair, const fxi_shared_rate *shared) {
    enum { PAIRS_MIN = 3 };
    return shared != NULL && shared->different >= PAIRS_MIN &&
           (pair->cause_count == 0 || !pair->causes[0].credible);
}

/* The trial is opened once more: it is large, and few pairs disagree. */
static fxc_status diagnose_pair(fxc_pair *out, implied_rates *rates,
                                const fxi_inquiry *inquiry, const fxi_pair *pair) {
    fxi_trial trial;
    fxi_interval agreed;
    if (fxi_trial_open(&trial, inquiry, pair, NULL) != FXI_HEARING_FOUND)
        return FXC_OK;
    fxi_interval implied = implied_by(&trial);
    bool has_agreed =
        fxi_common_rate_of_others(&agreed, &rates->agreed, &trial.judged, SIZE_MAX) > 0;
    fxi_shared_rate *shared =
        fxi_shared_rates_find(&rates->shared, &trial.judged, &implied);
    fxi_company company = {.shared = shared != NULL ? &shared->common : NULL,
                           .agreed = has_agreed ? &agreed : NULL};
    fxc_status status = fxi_diagnose(out, &trial, &company);
    if (status == FXC_OK && is_rate_of_text(out, shared))
        status = fxi_common_verdict_settle(out, &trial, shared);
    return status;
}

static fxc_status report_undiagnosed(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    return fxi_inquiry_report(inquiry, FXI_RULE_LIMIT_REACHED,
                              fxi_inquiry_span(inquiry, pair->left, pair->right),
                              "more than 1,000 pairs disagree; from here on no "
                              "causes are looked for");
}

static fxc_status diagnose_pairs(fxi_judgements *judgements, const fxi_inquiry *inquiry,
                                 const fxi_pairs *pairs) {
    if (!has_pair(judgements, disagrees))
        return FXC_OK;
    implied_rates *rates = fxi_arena_take(inquiry->tools->arena, sizeof *rates);
    if (rates == NULL)
        return FXC_ENOMEM;
    rates->shared.count = 0;
    share_rates(&rates->shared, judgements, inquiry, pairs);
    collect_rates(&rates->agreed, judgements, inquiry, pairs, agrees);
    size_t diagnosed = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        if (!disagrees(&judgements->pairs[i]))
            continue;
        if (diagnosed++ == DIAGNOSES_MAX)
            return report_undiagnosed(inquiry, &pairs->items[i]);
        fxc_status status =
            diagnose_pair(&judgements->pairs[i], rates, inquiry, &pairs->items[i]);
        if (status != FXC_OK)
            return status;
    }
    return FXC_OK;
}

static fxc_status join_causes(fxi_judgements *judgements, const fxi_inquiry *inquiry) {
    fxc_status status = FXC_OK;
    for (size_t i = 0, end = 0; i < judgements->pair_count && status == FXC_OK;
         i = end) {
        end = fxi_list_end(judgements->pairs, judgements->pair_count, i);
        status = fxi_list_join_causes(judgements->pairs, i, end, inquiry->tools->arena);
    }
    return status;
}

/* --- the document ---------------------------------------------------------------- */

static fxc_status judge_document(fxi_judgements *out, const fxi_inquiry *inquiry) {
    fxi_pairs pairs;
    fxc_status status = fxi_impossible_dates_report(inquiry);
    if (status == FXC_OK)
        status = fxi_stated_report(inquiry);
    if (status == FXC_OK)
        status = fxi_misstated_report(inquiry);
    if (status == FXC_OK)
        status = fxi_admit(&pairs, inquiry);
    if (status == FXC_OK)
        status = judge_pairs(out, inquiry, &pairs);
    if (status == FXC_OK)
        status = compare_pairs(out, inquiry, &pairs);
    if (status == FXC_OK)
        status = fxi_headline_report(inquiry);
    if (status == FXC_OK)
        status = diagnose_pairs(out, inquiry, &pairs);
    if (status == FXC_OK)
        status = join_causes(out, inquiry);
    if (status == FXC_OK)
        status = fxi_pair_findings_report(inquiry, out);
    return status;
}

fxc_status fxi_judge(fxi_judgements *out, const fxi_document *document,
                     const fxc_rates *rates, const fxi_settings *settings,
                     const fxi_tools *tools) {
    *out = (fxi_judgements){0};
    fxi_inquiry inquiry;
    fxc_status status = begin(&inquiry, document, rates, settings, tools);
    if (status == FXC_OK)
        status = fxi_currencies_resolve(&inquiry);
    if (status == FXC_OK)
        status = fxi_regroup(&inquiry);
    if (status != FXC_OK)
        return status;
    out->resolutions = inquiry.resolutions;
    out->date = inquiry.date;
    return rates == NULL ? FXC_OK : judge_document(out, &inquiry);
}
