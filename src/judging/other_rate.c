/* SPDX-License-Identifier: MIT */
#include "judging/other_rate.h"

#include "base/buffer.h"
#include "judging/stated.h"

bool fxi_other_rate_is_credible(const fxi_interval *implied, int64_t tried) {
    fxi_rational width = fxi_interval_width(implied);
    fxi_rational count = fxi_rational_from_integer(tried);
    fxi_rational chance = fxi_rational_multiply(&width, &count);
    fxi_rational limit = fxi_rational_from_fraction(1, 20);
    return !chance.invalid && fxi_rational_compare(&chance, &limit) <= 0;
}

/* Rates are upright, 1 <= rate < 10^64: the power of its first figure. */
static int leading_power(const fxi_rational *rate) {
    int power = 0;
    fxi_rational next = fxi_rational_power10(1);
    while (power < 64 && fxi_rational_compare(rate, &next) >= 0)
        next = fxi_rational_power10(++power + 1);
    return power;
}

fxi_rational fxi_other_rate_rounded(const fxi_rational *rate, size_t form) {
    static const struct {
        int figures;
        fxc_rounding rounding;
    } forms[FXI_ROUNDED_FORMS] = {{3, FXC_ROUND_HALF_UP},
                                  {3, FXC_ROUND_DOWN},
                                  {2, FXC_ROUND_HALF_UP},
                                  {2, FXC_ROUND_DOWN}};
    int place = leading_power(rate) - forms[form].figures + 1;
    fxi_rational quantum = fxi_rational_power10(place);
    return fxi_rational_round(rate, &quantum, forms[form].rounding);
}

static bool meets(const fxi_case *judged, const fxi_inquiry *inquiry,
                  const fxi_interval *rates) {
    return fxi_verdict_meets(judged, fxi_case_granule(inquiry->settings),
                             inquiry->settings, rates);
}

static void decide(fxi_ruling *ruling, const fxi_rate *rate, const char *reason) {
    ruling->verdict = FXC_VERDICT_OTHER_RATE;
    ruling->reason = reason;
    ruling->other = *rate;
}

/* --- another source, the same day ----------------------------------------------- */

static bool find_source(fxi_rate *out, const fxi_case *judged,
                        const fxi_governing *governing, const fxi_inquiry *inquiry) {
    size_t count = fxc_rates_source_count(inquiry->rates);
    for (size_t i = 0; i < count; i++) {
        if (fxc_rates_source(inquiry->rates, i) == governing->rate.source)
            continue;
        fxi_rate_query query =
            fxi_inquiry_query(inquiry, judged->base.currency, judged->quote.currency);
        query.source = i;
        query.day = governing->rate.day;
        if (fxi_rates_find(out, inquiry->rates, &query, NULL) == FXC_OK &&
            meets(judged, inquiry, &out->interval))
            return true;
    }
    return false;
}

static fxc_status try_sources(fxi_ruling *ruling, const fxi_case *judged,
                              const fxi_governing *governing,
                              const fxi_inquiry *inquiry) {
    fxi_rate rate;
    if (governing->is_hull || governing->rate.source == NULL ||
        !find_source(&rate, judged, governing, inquiry))
        return FXC_OK;
    fxi_buffer slug = fxi_buffer_in(inquiry->tools->arena);
    fxi_buffer_add_text(&slug, "source:");
    fxi_buffer_add_text(&slug, rate.source->name);
    decide(ruling, &rate, fxi_buffer_text(&slug));
    return ruling->reason == NULL ? FXC_ENOMEM : FXC_OK;
}

/* --- lower evidence ------------------------------------------------------------- */

/* Days that the text names are evidence of their own, with the tolerance of dated
   evidence; all other rates have to meet the figures as they are printed. */

/* A quote of the market elsewhere in the text. */
static void try_market(fxi_ruling *ruling, const fxi_case *judged,
                       const fxi_governing *governing, const fxi_inquiry *inquiry,
                       const fxi_pair *pair) {
    fxi_governing quote;
    if (governing->rank != FXC_EVIDENCE_STATED &&
        fxi_stated_govern(&quote, judged, inquiry, pair) &&
        fxi_verdict_tolerates(judged, &quote, inquiry->settings, &quote.rate.interval))
        decide(ruling, &quote.rate, "market-quote");
}

static const char *dating_slug(fxc_evidence rank) {
    if (rank == FXC_EVIDENCE_EVENT)
        return "event-date";
    return rank == FXC_EVIDENCE_PERIOD ? "period-end" : "document-date";
}

static void try_datings(fxi_ruling *ruling, const fxi_case *judged,
                        const fxi_governing *governing, const fxi_inquiry *inquiry,
                        const fxi_pair *pair) {
    fxi_rate_query query =
        fxi_inquiry_query(inquiry, judged->base.currency, judged->quote.currency);
    fxi_datings datings;
    fxi_datings_of(&datings, inquiry, pair);
    for (size_t i = 0; i < datings.count; i++) {
        fxi_governing other;
        const fxi_dating *dating = &datings.items[i];
        if (dating->rank < governing->rank ||
            (dating->rank == governing->rank && !dating->is_remote) ||
            fxi_evidence_dated(&other, inquiry, dating, &query, &ruling->implied,
                               NULL) != FXI_HEARING_FOUND ||
            !fxi_verdict_tolerates(judged, &other, inquiry->settings,
                                   &other.rate.interval))
            continue;
        decide(ruling, &other.rate, dating_slug(dating->rank));
        return;
    }
}

/* --- a fixing close by ---------------------------------------------------------- */

static bool find_between(fxi_rate *out, const fxi_ruling *ruling,
                         const fxi_case *judged, const fxi_governing *governing,
                         const fxi_inquiry *inquiry, fxi_day from, fxi_day to) {
    fxi_rate_query query =
        fxi_inquiry_query(inquiry, judged->base.currency, judged->quote.currency);
    query.source = fxi_rates_source_index(inquiry->rates, governing->rate.source->name);
    fxi_rate_hits hits;
    fxi_rates_meeting(&hits, inquiry->rates, &query, &ruling->implied, from, to);
    if (hits.hits == 0 || !meets(judged, inquiry, &hits.latest.interval))
        return false;
    *out = hits.latest;
    return true;
}

/* The fixing may itself be days older than the day that the evidence names; the window
   opens at the fixing. */
static void try_days(fxi_ruling *ruling, const fxi_case *judged,
                     const fxi_governing *governing, const fxi_inquiry *inquiry) {
    if (governing->is_hull || governing->rate.source == NULL)
        return;
    fxi_day day = governing->rate.day;
    fxi_day asked = day + governing->rate.age_days;
    fxi_rate rate;
    if (find_between(&rate, ruling, judged, governing, inquiry, day + 1, asked + 1))
        decide(ruling, &rate, "next-day");
    else if (find_between(&rate, ruling, judged, governing, inquiry,
                          day - inquiry->settings->stale_max_days, day - 1))
        decide(ruling, &rate, "stale");
}

/* --- the rate as people round it ------------------------------------------------ */

static void try_rounded(fxi_ruling *ruling, const fxi_case *judged,
                        const fxi_governing *governing, const fxi_inquiry *inquiry) {
    if (governing->is_hull ||
        !fxi_other_rate_is_credible(&ruling->implied, FXI_ROUNDED_FORMS))
        return;
    for (size_t form = 0; form < FXI_ROUNDED_FORMS; form++) {
        fxi_rate rate = governing->rate;
        rate.point = fxi_other_rate_rounded(&rate.point, form);
        rate.interval = fxi_interval_point(&rate.point);
        if (!meets(judged, inquiry, &rate.interval))
            continue;
        decide(ruling, &rate, "rounded-rate");
        return;
    }
}

fxc_status fxi_other_rate_find(fxi_ruling *ruling, const fxi_case *judged,
                               const fxi_governing *governing,
                               const fxi_inquiry *inquiry, const fxi_pair *pair) {
    if (ruling->verdict != FXC_VERDICT_DISAGREE || inquiry->settings->strict ||
        fxi_governing_is_binding(governing))
        return FXC_OK;
    fxc_status status = try_sources(ruling, judged, governing, inquiry);
    if (status != FXC_OK)
        return status;
    if (ruling->verdict == FXC_VERDICT_DISAGREE)
        try_market(ruling, judged, governing, inquiry, pair);
    if (ruling->verdict == FXC_VERDICT_DISAGREE)
        try_datings(ruling, judged, governing, inquiry, pair);
    if (ruling->verdict == FXC_VERDICT_DISAGREE)
        try_days(ruling, judged, governing, inquiry);
    if (ruling->verdict == FXC_VERDICT_DISAGREE)
        try_rounded(ruling, judged, governing, inquiry);
    return FXC_OK;
}
