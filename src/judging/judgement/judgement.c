/* SPDX-License-Identifier: MIT */
#include "judging/judgement/judgement.h"

#include "judging/admission/admission.h"
#include "judging/case/decade.h"
#include "judging/case/excess.h"
#include "judging/cause/diagnosis.h"
#include "judging/currency/fit.h"
#include "judging/inquiry/history.h"
#include "judging/inquiry/per_unit.h"
#include "judging/verdict/explanation.h"
#include "judging/verdict/list_price.h"
#include "judging/verdict/other_rate.h"
#include "judging/verdict/pair_export.h"

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
    return fxi_pair_export_implied(out, judged, &implied, arena);
}

static bool has_candidate(const fxi_side *side, fxc_currency currency) {
    return fxi_currency_is_in(side->figure->candidates, side->figure->candidate_count,
                              currency);
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

/* What decided the currency of a side. */
static fxc_basis basis_of(const fxi_trial *trial, bool left) {
    size_t figure = left ? trial->pair->left : trial->pair->right;
    return trial->inquiry->resolutions[figure].basis;
}

/* A side whose currency nothing but the order of the candidates decided. */
typedef struct guess {
    const fxi_side *side;
    fxi_open_mark mark;
} guess;

/* False: something decided, or the amounts allow no quotient. */
static bool take_guess(guess *out, const fxi_trial *trial, bool left) {
    const fxi_case *judged = &trial->judged;
    const fxi_side *partner = fxi_case_side(judged, !left);
    out->side = fxi_case_side(judged, left);
    return basis_of(trial, left) == FXC_BASIS_DEFAULT &&
           fxi_fit_open(&out->mark, trial->inquiry, trial->pair, left,
                        partner->currency);
}

/* "2.4 billion francs" read as Swiss for want of anything better, and off by a factor
   of two: another franc, of which the book has no rate, is likelier than such an error,
   unless a slip of the scale explains it, or the number was not converted at all.
   A sign is not doubted like this, since its usual reading is far more usual. */
static bool is_doubtful(const fxi_trial *trial, bool left) {
    guess made;
    return take_guess(&made, trial, left) &&
           made.side->figure->basis == FXC_BASIS_NAME &&
           fxi_fit_has_unknown(&made.mark, trial->inquiry, made.side->currency);
}

/* "$100 million (US$70.4 million)": the sign's usual reading is the other figure's, and
   the next of several is a guess; where it misses, nothing tells which was meant. */
static bool is_wild_guess(const fxi_trial *trial, bool left) {
    guess made;
    return take_guess(&made, trial, left) && made.mark.count > 2 &&
           fxi_currency_equal(made.mark.partner, made.mark.candidates[0]);
}

static bool guesses_wrong(const fxi_trial *trial) {
    return is_wild_guess(trial, true) || is_wild_guess(trial, false);
}

/* One number twice, or within a tenth of what a slip of the scale would make of it, or
   the conversion the wrong way round. */
static bool is_slip(const fxi_ruling *ruling, const fxi_interval *rates) {
    fxi_rational one = fxi_rational_from_integer(1);
    fxi_interval inverse = fxi_interval_reciprocal(rates);
    return fxi_interval_contains(&ruling->implied, &one) ||
           fxi_excess_is_close(&ruling->implied, &inverse) ||
           fxi_decade_about(&ruling->implied, rates) != 0;
}

/* One unit of the one is one of the other, by parities in force. */
static bool is_same_value(const fxi_inquiry *inquiry, fxc_currency a, fxc_currency b) {
    fxi_rate_query query = fxi_inquiry_query(inquiry, a, b);
    fxi_rational one = fxi_rational_from_integer(1);
    fxi_rate rate;
    query.day = fxi_day_from_date(inquiry->date);
    query.anchored = true;
    return fxi_rates_find(&rate, inquiry->rates, &query, NULL) == FXC_OK &&
           fxi_rational_equal(&rate.point, &one);
}

/* Nothing but the order of the candidates, or a rate not far off, decided. */
static bool is_inferred(fxc_basis basis) {
    return basis == FXC_BASIS_DEFAULT || basis == FXC_BASIS_PAIR_RATE;
}

/* "270 billion marks" in 2011, read as those of Bosnia: the German ones that are gone
   had their value, so that the rate of an earlier day may have been right. */
static bool may_be_old(const fxi_trial *trial, bool left) {
    const fxi_inquiry *inquiry = trial->inquiry;
    const fxi_side *side = fxi_case_side(&trial->judged, left);
    const fxi_figure *figure = side->figure;
    if (!is_inferred(basis_of(trial, left)))
        return false;
    for (size_t i = 0; i < figure->candidate_count; i++)
        if (fxi_inquiry_is_gone(inquiry, figure->candidates[i]) &&
            is_same_value(inquiry, side->currency, figure->candidates[i]))
            return true;
    return false;
}

static bool names_another(const fxi_trial *trial, const fxi_ruling *ruling) {
    const fxi_interval *rates = &trial->governing.rate.interval;
    fxi_rational one = fxi_rational_from_integer(1);
    if (is_slip(ruling, rates))
        return false;
    if (may_be_old(trial, true) || may_be_old(trial, false))
        return true;
    return fxi_rational_compare(&ruling->excess, &one) >= 0 &&
           (is_doubtful(trial, true) || is_doubtful(trial, false));
}

/* --- what the book can not judge ------------------------------------------------- */

/* "The Lahore bank lent 90 million rupees ($1.08 million)": the rate fits those of
   another country, which the text speaks nowhere of. */
static fxc_currency rate_choice(const fxi_trial *trial, bool left) {
    const fxi_side *side = fxi_case_side(&trial->judged, left);
    const fxi_side *partner = fxi_case_side(&trial->judged, !left);
    fxi_open_mark mark;
    if (side->figure->candidate_count < 2 ||
        basis_of(trial, left) != FXC_BASIS_CONTEXT ||
        !fxi_fit_open(&mark, trial->inquiry, trial->pair, left, partner->currency))
        return (fxc_currency){""};
    fxc_currency single = fxi_fit_single(&mark, trial->inquiry, partner->currency);
    return fxi_fit_is_exact(&mark, trial->inquiry, single) ? single
                                                           : (fxc_currency){""};
}

static const char *word_choice(const fxi_trial *trial, const fxi_side *side,
                               fxc_currency other) {
    fxi_buffer text = fxi_buffer_in(trial->inquiry->tools->arena);
    fxi_buffer_add_text(&text, "the text points to ");
    fxi_buffer_add_text(&text, side->currency.code);
    fxi_buffer_add_text(&text, ", the rate to ");
    fxi_buffer_add_text(&text, other.code);
    return fxi_buffer_text(&text);
}

static fxc_status refuse_without_rate(fxc_pair *out, const fxi_trial *trial,
                                      const char *why) {
    const fxi_case *judged = &trial->judged;
    for (int left = 1; left >= 0; left--) {
        const fxi_side *side = fxi_case_side(judged, left);
        fxc_currency other = rate_choice(trial, left);
        if (!fxi_currency_is_none(other))
            return refuse(out, trial->inquiry, judged, "ambiguous-currency",
                          word_choice(trial, side, other));
        if (is_doubtful(trial, left) &&
            !fxi_history_knows(trial->inquiry, side->currency))
            return refuse(out, trial->inquiry, judged, "ambiguous-currency", NULL);
    }
    return refuse(out, trial->inquiry, judged, "no-rate", why);
}

/* The rate of the document's day, or of two moneys that the euro replaced; what one of
   them is in euros is so for all time. */
static bool is_of_now(const fxi_trial *trial) {
    static const fxc_currency euro = {"EUR"};
    return trial->governing.rank == FXC_EVIDENCE_DOCUMENT ||
           (trial->governing.rank == FXC_EVIDENCE_LEGAL &&
            !fxi_currency_equal(trial->judged.base.currency, euro) &&
            !fxi_currency_equal(trial->judged.quote.currency, euro));
}

/* That rate says nothing of a year before all rates, unless as the measure of a slip.
   NULL: it has to. */
static const char *year_without_rates(const fxi_trial *trial,
                                      const fxi_ruling *ruling) {
    fxc_error why = {0};
    if (!is_of_now(trial) || is_slip(ruling, &trial->governing.rate.interval))
        return NULL;
    int year = fxi_other_rate_lacked_year(trial, &why);
    if (year == 0)
        return NULL;
    fxi_buffer text = fxi_buffer_in(trial->inquiry->tools->arena);
    fxi_buffer_add_text(&text, "the text names ");
    fxi_buffer_add_number(&text, year);
    fxi_buffer_add_text(&text, "; ");
    fxi_buffer_add_text(&text, why.text);
    return fxi_buffer_text(&text);
}

/* --- judging --------------------------------------------------------------------- */

/* Why nobody can tell whether a pair disagrees, though its rates do. */
typedef struct doubt {
    const char *reason; /* of cannot-judge; NULL: it does */
    const char *why;    /* or NULL */
} doubt;

static doubt doubt_of(const fxi_trial *trial, const fxi_ruling *ruling) {
    const fxi_inquiry *inquiry = trial->inquiry;
    const char *lack = year_without_rates(trial, ruling);
    if (lack != NULL)
        return (doubt){"no-rate", lack};
    if (guesses_wrong(trial) || names_another(trial, ruling))
        return (doubt){"ambiguous-currency", NULL};
    if (fxi_per_unit_differs(&trial->judged, inquiry->document, inquiry->tools))
        return (doubt){"unit", NULL};
    return (doubt){fxi_list_price_may_be(trial, ruling) ? "list-prices" : NULL, NULL};
}

static fxc_status rule_on(fxc_pair *out, const fxi_trial *trial) {
    fxi_ruling ruling;
    fxi_verdict_rule(&ruling, &trial->judged, &trial->governing,
                     trial->inquiry->settings);
    if (ruling.verdict == FXC_VERDICT_DISAGREE &&
        fxi_other_rate_find(&ruling, trial) != FXC_OK)
        return FXC_ENOMEM;
    doubt found = {NULL, NULL};
    if (ruling.verdict == FXC_VERDICT_CANNOT_JUDGE)
        found.reason = ruling.reason;
    else if (ruling.verdict == FXC_VERDICT_DISAGREE)
        found = doubt_of(trial, &ruling);
    return found.reason != NULL
               ? refuse(out, trial->inquiry, &trial->judged, found.reason, found.why)
               : fxi_pair_export_ruling(out, trial, &ruling);
}

static fxc_status hear(fxc_pair *out, const fxi_inquiry *inquiry,
                       const fxi_pair *pair) {
    fxi_trial trial;
    fxc_error why = {0};
    switch (fxi_trial_open(&trial, inquiry, pair, &why)) {
    case FXI_HEARING_NO_DATE:
        return refuse(out, inquiry, &trial.judged, "no-date", NULL);
    case FXI_HEARING_NO_RATE:
        return refuse_without_rate(out, &trial, why.text);
    case FXI_HEARING_NO_SOURCE:
        return refuse(out, inquiry, &trial.judged, "no-source", why.text);
    case FXI_HEARING_FOUND:
        break;
    }
    return rule_on(out, &trial);
}

static fxc_status diagnose_restatement(fxc_pair *out, const fxi_inquiry *inquiry,
                                       const fxi_pair *pair, const fxi_case *judged) {
    fxi_trial trial = {.inquiry = inquiry, .pair = pair, .judged = *judged};
    return fxi_diagnose_restatement(out, &trial);
}

/* "10 million Australian dollars ($10.4 million)" of the days when it was so: two
   numbers that the usual reading explains. */
static bool is_converted(const fxc_pair *heard, const fxi_case *judged) {
    fxi_rational base = fxi_case_value(&judged->base, 0);
    fxi_rational quote = fxi_case_value(&judged->quote, 0);
    return heard->verdict <= FXC_VERDICT_COARSE && !fxi_rational_equal(&base, &quote);
}

fxc_status fxi_judgement_make(fxc_pair *out, const fxi_inquiry *inquiry,
                              const fxi_pair *pair) {
    fxi_case judged = fxi_inquiry_case(inquiry, pair);
    const fxc_pair unheard = {.left = pair->left,
                              .right = pair->right,
                              .left_units = fxi_case_left(&judged)->units,
                              .right_units = fxi_case_right(&judged)->units};
    *out = unheard;
    const char *obstacle = fxi_verdict_obstacle(&judged, inquiry->settings);
    if (obstacle != NULL)
        return refuse(out, inquiry, &judged, obstacle, NULL);
    if (is_open(&judged))
        return refuse(out, inquiry, &judged, "ambiguous-currency", NULL);
    bool restates = may_restate(inquiry, &judged);
    if (!restates || !fxi_case_has_one_currency(&judged)) {
        fxc_status status = hear(out, inquiry, pair);
        if (!restates || status != FXC_OK || is_converted(out, &judged))
            return status;
        *out = unheard;
    }
    fxc_status status = refuse(out, inquiry, &judged, "ambiguous-currency", NULL);
    return status == FXC_OK ? diagnose_restatement(out, inquiry, pair, &judged)
                            : status;
}
