/* SPDX-License-Identifier: MIT */
#include "judging/judgement.h"

#include <string.h>

#include "judging/admission.h"
#include "judging/diagnosis.h"
#include "judging/explanation.h"
#include "judging/fit.h"
#include "judging/hypothesis.h"
#include "judging/other_rate.h"

/* --- public form ---------------------------------------------------------------- */

static const char *copy_rational(fxi_arena *arena, const fxi_rational *value) {
    char text[FXI_RATIONAL_TEXT];
    size_t length = fxi_rational_format(text, value);
    return fxi_arena_copy(arena, text, length);
}

static fxc_status export_implied(fxc_pair *out, const fxi_case *judged,
                                 const fxi_interval *implied, fxi_arena *arena) {
    fxi_rational width = fxi_interval_width(implied);
    out->implied_base = judged->base.currency;
    out->implied_quote = judged->quote.currency;
    out->implied_low = copy_rational(arena, &implied->low);
    out->implied_high = copy_rational(arena, &implied->high);
    out->implied_low_closed = implied->low_closed;
    out->implied_high_closed = implied->high_closed;
    out->width = copy_rational(arena, &width);
    return out->implied_low == NULL || out->implied_high == NULL || out->width == NULL
               ? FXC_ENOMEM
               : FXC_OK;
}

static fxc_status export_excess(fxc_pair *out, const fxi_rational *excess,
                                fxi_arena *arena) {
    char text[FXI_RATIONAL_TEXT];
    size_t length = fxi_phrase_basis_points(text, excess);
    out->severity = fxi_verdict_severity(excess);
    out->excess = copy_rational(arena, excess);
    out->excess_bp = fxi_arena_copy(arena, text, length);
    return out->excess == NULL || out->excess_bp == NULL ? FXC_ENOMEM : FXC_OK;
}

static const char *copy_path(fxi_arena *arena, const fxi_leg *leg) {
    fxi_buffer path = fxi_buffer_in(arena);
    fxi_buffer_add_text(&path, leg->base.code);
    fxi_buffer_add_char(&path, '/');
    fxi_buffer_add_text(&path, leg->quote.code);
    return fxi_buffer_text(&path);
}

static fxc_status export_legs(fxc_pair_rate *out, const fxi_rate *rate,
                              fxi_arena *arena) {
    for (size_t i = 0; i < rate->leg_count; i++) {
        const char *printed = rate->legs[i].printed;
        out->path[i] = copy_path(arena, &rate->legs[i]);
        out->printed[i] = fxi_arena_copy(arena, printed, strlen(printed));
        if (out->path[i] == NULL || out->printed[i] == NULL)
            return FXC_ENOMEM;
    }
    return FXC_OK;
}

/* The book may be freed before the report: its strings are copied. */
static fxc_status export_source(fxc_pair_rate *out, const fxi_rate *rate,
                                fxi_arena *arena) {
    if (rate->source == NULL) {
        out->source = "text";
        return FXC_OK;
    }
    const char *name = rate->source->name;
    out->source = fxi_arena_copy(arena, name, strlen(name));
    return out->source == NULL ? FXC_ENOMEM : FXC_OK;
}

static fxc_status export_rate(fxc_pair_rate *out, const fxi_governing *governing,
                              fxi_arena *arena) {
    const fxi_rate *rate = &governing->rate;
    out->evidence = governing->rank;
    out->span = governing->span;
    out->low = copy_rational(arena, &rate->interval.low);
    out->high = copy_rational(arena, &rate->interval.high);
    if (out->low == NULL || out->high == NULL ||
        export_source(out, rate, arena) != FXC_OK)
        return FXC_ENOMEM;
    if (rate->source != NULL && governing->rank != FXC_EVIDENCE_RANGE)
        out->date = fxi_date_from_day(rate->day);
    return governing->is_hull ? FXC_OK : export_legs(out, rate, arena);
}

/* --- refusing -------------------------------------------------------------------- */

static fxc_status refuse(fxc_pair *out, const fxi_inquiry *inquiry,
                         const fxi_case *judged, const char *reason,
                         const char *detail) {
    fxi_arena *arena = inquiry->tools->arena;
    fxi_interval implied =
        fxi_case_implied(judged, 0, FXI_GRANULE_SHOWN, inquiry->settings);
    out->verdict = FXC_VERDICT_CANNOT_JUDGE;
    out->reason = reason;
    out->rate.evidence = FXC_EVIDENCE_NONE;
    out->explanation = fxi_explain_refusal(reason, detail, arena);
    if (out->explanation == NULL)
        return FXC_ENOMEM;
    if (!fxi_interval_is_valid(&implied) || fxi_rational_sign(&implied.low) <= 0)
        return FXC_OK;
    return export_implied(out, judged, &implied, arena);
}

static bool has_candidate(const fxi_side *side, fxc_currency currency) {
    for (size_t i = 0; i < side->figure->candidate_count; i++)
        if (fxi_currency_equal(side->figure->candidates[i], currency))
            return true;
    return false;
}

/* "A$25 million ($25 million)": one number twice, under a sign that can mean the
   partner's currency. It may be a restatement or a number that was never converted. */
static bool is_open_restatement(const fxi_inquiry *inquiry, const fxi_case *judged) {
    return fxi_admit_is_restatement(inquiry, judged) &&
           (has_candidate(&judged->base, judged->quote.currency) ||
            has_candidate(&judged->quote, judged->base.currency));
}

static bool may_restate(const fxi_inquiry *inquiry, const fxi_case *judged) {
    return fxi_currency_equal(judged->base.currency, judged->quote.currency) ||
           is_open_restatement(inquiry, judged);
}

static bool is_open(const fxi_case *judged) {
    return fxi_currency_is_none(judged->base.currency) ||
           fxi_currency_is_none(judged->quote.currency);
}

/* "2.4 billion francs" read as Swiss for want of anything better, and off by a factor
   of two: another franc, of which the book has no rate, is likelier than such an error,
   unless a slip of the scale explains it.
   A sign is not doubted like this, since its usual reading is far more usual. */
static bool is_doubtful(const fxi_inquiry *inquiry, const fxi_pair *pair,
                        const fxi_case *judged, bool left) {
    const fxi_side *side = left ? fxi_case_left(judged) : fxi_case_right(judged);
    const fxi_side *partner = left ? fxi_case_right(judged) : fxi_case_left(judged);
    size_t figure = left ? pair->left : pair->right;
    fxi_open_mark mark;
    return inquiry->resolutions[figure].basis == FXC_BASIS_DEFAULT &&
           side->figure->basis == FXC_BASIS_NAME &&
           fxi_fit_open(&mark, inquiry, pair, left, partner->currency) &&
           fxi_fit_has_unknown(&mark, inquiry, side->currency);
}

/* "$100 million (US$70.4 million)": the sign's usual reading is ruled out by the other
   figure, and the next one is a guess. Where it misses and another reading fits, the
   guess was wrong. */
static bool is_wrong_guess(const fxi_inquiry *inquiry, const fxi_pair *pair,
                           const fxi_case *judged, bool left) {
    const fxi_side *side = left ? fxi_case_left(judged) : fxi_case_right(judged);
    const fxi_side *partner = left ? fxi_case_right(judged) : fxi_case_left(judged);
    size_t figure = left ? pair->left : pair->right;
    fxi_open_mark mark;
    return inquiry->resolutions[figure].basis == FXC_BASIS_DEFAULT &&
           !fxi_currency_equal(side->currency, side->figure->candidates[0]) &&
           fxi_fit_open(&mark, inquiry, pair, left, partner->currency) &&
           fxi_fit_has_exact(&mark, inquiry, side->currency);
}

static bool guesses_wrong(const fxi_inquiry *inquiry, const fxi_pair *pair,
                          const fxi_case *judged, const fxi_ruling *ruling) {
    return ruling->verdict == FXC_VERDICT_DISAGREE &&
           (is_wrong_guess(inquiry, pair, judged, true) ||
            is_wrong_guess(inquiry, pair, judged, false));
}

static bool names_another(const fxi_inquiry *inquiry, const fxi_pair *pair,
                          const fxi_case *judged, const fxi_governing *governing,
                          const fxi_ruling *ruling) {
    fxi_rational one = fxi_rational_from_integer(1);
    return ruling->verdict == FXC_VERDICT_DISAGREE &&
           fxi_rational_compare(&ruling->excess, &one) >= 0 &&
           fxi_hypothesis_decade(&ruling->implied, &governing->rate.interval) == 0 &&
           (is_doubtful(inquiry, pair, judged, true) ||
            is_doubtful(inquiry, pair, judged, false));
}

/* --- judging --------------------------------------------------------------------- */

fxc_status fxi_judgement_export(fxc_pair *out, const fxi_inquiry *inquiry,
                                const fxi_case *judged, const fxi_governing *governing,
                                const fxi_ruling *ruling) {
    fxi_arena *arena = inquiry->tools->arena;
    out->verdict = ruling->verdict;
    out->reason = ruling->reason;
    out->is_weak = ruling->is_weak;
    out->expected =
        fxi_explain_expected(judged, ruling->part, &governing->rate.point, arena);
    out->explanation = fxi_explain_ruling(ruling, judged, governing, arena);
    if (out->expected == NULL || out->explanation == NULL)
        return FXC_ENOMEM;
    fxc_status status = export_implied(out, judged, &ruling->implied, arena);
    if (status == FXC_OK)
        status = export_excess(out, &ruling->excess, arena);
    if (status == FXC_OK)
        status = export_rate(&out->rate, governing, arena);
    return status;
}

static fxc_status hear(fxc_pair *out, const fxi_inquiry *inquiry, const fxi_pair *pair,
                       fxi_case *judged) {
    fxi_governing governing;
    fxi_ruling ruling;
    fxc_error why = {0};
    switch (fxi_evidence_govern(&governing, judged, inquiry, pair, &why)) {
    case FXI_HEARING_NO_DATE:
        return refuse(out, inquiry, judged, "no-date", NULL);
    case FXI_HEARING_NO_RATE:
        return refuse(out, inquiry, judged, "no-rate", why.text);
    case FXI_HEARING_FOUND:
        break;
    }
    fxi_verdict_rule(&ruling, judged, &governing, inquiry->settings);
    fxc_status status = fxi_other_rate_find(&ruling, judged, &governing, inquiry, pair);
    if (status != FXC_OK)
        return status;
    if (ruling.verdict == FXC_VERDICT_CANNOT_JUDGE)
        return refuse(out, inquiry, judged, ruling.reason, NULL);
    if (guesses_wrong(inquiry, pair, judged, &ruling) ||
        names_another(inquiry, pair, judged, &governing, &ruling))
        return refuse(out, inquiry, judged, "ambiguous-currency", NULL);
    return fxi_judgement_export(out, inquiry, judged, &governing, &ruling);
}

fxc_status fxi_judgement_make(fxc_pair *out, const fxi_inquiry *inquiry,
                              const fxi_pair *pair) {
    fxi_case judged = fxi_admit_case(inquiry, pair);
    *out = (fxc_pair){.left = pair->left, .right = pair->right};
    const char *obstacle = fxi_verdict_obstacle(&judged, inquiry->settings);
    if (obstacle != NULL)
        return refuse(out, inquiry, &judged, obstacle, NULL);
    if (is_open(&judged))
        return refuse(out, inquiry, &judged, "ambiguous-currency", NULL);
    if (!may_restate(inquiry, &judged))
        return hear(out, inquiry, pair, &judged);
    fxc_status status = refuse(out, inquiry, &judged, "ambiguous-currency", NULL);
    return status == FXC_OK ? fxi_diagnose_restatement(out, &judged, inquiry) : status;
}
