/* SPDX-License-Identifier: MIT */
#include "judging/verdict/pair_export.h"

#include <string.h>

#include "judging/case/excess.h"
#include "judging/case/phrase.h"
#include "judging/case/source_name.h"
#include "judging/verdict/comparison.h"
#include "judging/verdict/explanation.h"

fxc_status fxi_pair_export_implied(fxc_pair *out, const fxi_case *judged,
                                   const fxi_interval *implied, fxi_arena *arena) {
    fxi_rational width = fxi_interval_width(implied);
    out->implied.base = judged->base.currency;
    out->implied.quote = judged->quote.currency;
    out->implied.low = fxi_phrase_exact(arena, &implied->low);
    out->implied.high = fxi_phrase_exact(arena, &implied->high);
    out->implied.low_closed = implied->low_closed;
    out->implied.high_closed = implied->high_closed;
    out->width = fxi_phrase_exact(arena, &width);
    return out->implied.low == NULL || out->implied.high == NULL || out->width == NULL
               ? FXC_ENOMEM
               : FXC_OK;
}

static fxc_status export_excess(fxc_pair *out, const fxi_rational *excess,
                                fxi_arena *arena) {
    char text[FXI_RATIONAL_TEXT];
    size_t length = fxi_phrase_basis_points(text, excess);
    out->severity = fxi_excess_severity(excess);
    out->excess = fxi_phrase_exact(arena, excess);
    out->excess_bp = fxi_arena_copy(arena, text, length);
    return out->excess == NULL || out->excess_bp == NULL ? FXC_ENOMEM : FXC_OK;
}

/* The book may be freed before the report: its strings are copied. */
static const char *copy_text(fxi_arena *arena, const char *text) {
    return fxi_arena_copy(arena, text, strlen(text));
}

static const char *copy_path(fxi_arena *arena, const fxi_leg *leg) {
    fxi_buffer path = fxi_buffer_in(arena);
    fxi_buffer_add_text(&path, leg->base.code);
    fxi_buffer_add_char(&path, '/');
    fxi_buffer_add_text(&path, leg->quote.code);
    return fxi_buffer_text(&path);
}

static fxc_status export_origin(fxc_quote_origin *out, const fxi_leg *leg,
                                fxi_arena *arena) {
    out->source = copy_text(arena, leg->source->name);
    out->hash = copy_text(arena, leg->source->hash);
    out->date = fxi_date_from_day(leg->day);
    return out->source == NULL || out->hash == NULL ? FXC_ENOMEM : FXC_OK;
}

static fxc_status export_legs(fxc_pair_rate *out, const fxi_rate *rate,
                              fxi_arena *arena) {
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < rate->leg_count && status == FXC_OK; i++) {
        out->path[i] = copy_path(arena, &rate->legs[i]);
        out->printed[i] = copy_text(arena, rate->legs[i].printed);
        if (out->path[i] == NULL || out->printed[i] == NULL)
            return FXC_ENOMEM;
        if (rate->mixed)
            status = export_origin(&out->from[i], &rate->legs[i], arena);
    }
    return status;
}

static fxc_status export_source(fxc_pair_rate *out, const fxi_rate *rate,
                                fxi_arena *arena) {
    bool is_found = rate->source != NULL;
    out->source = fxi_source_name(rate, arena);
    out->hash = is_found ? copy_text(arena, rate->source->hash) : NULL;
    return out->source == NULL || (is_found && out->hash == NULL) ? FXC_ENOMEM : FXC_OK;
}

static fxc_status export_rate(fxc_pair_rate *out, const fxi_governing *governing,
                              fxi_arena *arena) {
    const fxi_rate *rate = &governing->rate;
    out->evidence = governing->rank;
    out->span = governing->span;
    out->low = fxi_phrase_exact(arena, &rate->interval.low);
    out->high = fxi_phrase_exact(arena, &rate->interval.high);
    out->value = fxi_phrase_exact(arena, &rate->point);
    if (out->low == NULL || out->high == NULL || out->value == NULL ||
        export_source(out, rate, arena) != FXC_OK)
        return FXC_ENOMEM;
    if (rate->source != NULL && governing->rank != FXC_EVIDENCE_RANGE)
        out->date = fxi_date_from_day(rate->day);
    return governing->is_hull ? FXC_OK : export_legs(out, rate, arena);
}

fxc_status fxi_pair_export_ruling(fxc_pair *out, const fxi_trial *trial,
                                  const fxi_ruling *ruling) {
    fxi_arena *arena = trial->inquiry->tools->arena;
    out->verdict = ruling->verdict;
    out->reason = ruling->reason;
    out->is_weak = ruling->is_weak;
    out->expected = fxi_explain_expected(trial, ruling->part);
    out->explanation = fxi_explain_ruling(ruling, trial);
    if (out->expected == NULL || out->explanation == NULL)
        return FXC_ENOMEM;
    fxc_status status =
        fxi_pair_export_implied(out, &trial->judged, &ruling->implied, arena);
    if (status == FXC_OK)
        status = export_excess(out, &ruling->excess, arena);
    if (status == FXC_OK)
        status = export_rate(&out->rate, &trial->governing, arena);
    if (status == FXC_OK)
        status = fxi_comparisons_export(out, trial, ruling);
    return status;
}
