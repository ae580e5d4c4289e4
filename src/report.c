/* SPDX-License-Identifier: MIT */
#include "report.h"

#include <stdlib.h>
#include <string.h>

/* A granule is a place of a number of FXI_DIGITS_MAX digits, moved by a scale, or by
   the places of a minor unit. */
enum {
    POWER_MAX = FXI_DIGITS_MAX + FXI_SCALE_MAX,
    TEXTS_BLOCK = 1024 /* bytes that texts of amounts are put into */
};

/* What texts of numbers are made with: those of powers of ten once each, since most
   figures of a text have one of a few granules. */
typedef struct number_texts {
    fxi_arena *arena;
    char *next;  /* where the next one goes, */
    size_t room; /* if there is as much as it may take */
    const char *powers[2 * POWER_MAX + 1];
} number_texts;

/* Few texts take so much room, but any may. */
static bool has_text_room(number_texts *texts) {
    if (texts->room >= FXI_DECIMAL_TEXT)
        return true;
    texts->next = fxi_arena_take(texts->arena, TEXTS_BLOCK);
    texts->room = texts->next == NULL ? 0 : TEXTS_BLOCK;
    return texts->next != NULL;
}

static const char *amount_text(number_texts *texts, const fxi_decimal *value,
                               bool negative) {
    if (!has_text_room(texts))
        return NULL;
    fxi_decimal below_zero;
    if (negative) {
        below_zero = *value;
        below_zero.negative = true;
        value = &below_zero;
    }
    char *text = texts->next;
    size_t size = fxi_decimal_format(text, value) + 1;
    texts->next += size;
    texts->room -= size;
    return text;
}

/* "0.01", "1", "1000". */
static const char *make_power(fxi_arena *arena, int power) {
    char text[POWER_MAX + sizeof "0."];
    size_t zeros = (size_t)(power < 0 ? -power : power);
    memset(text, '0', sizeof text);
    text[power < 0 ? zeros + 1 : 0] = '1';
    if (power < 0)
        text[1] = '.';
    return fxi_arena_copy(arena, text, zeros + (power < 0 ? 2 : 1));
}

static const char *power_text(number_texts *texts, int power) {
    const char **text = &texts->powers[POWER_MAX + power];
    if (*text == NULL)
        *text = make_power(texts->arena, power);
    return *text;
}

/* Why a currency that was not chosen is a candidate at all. */
static const char *candidate_reason(const fxi_figure *figure) {
    if (figure->basis == FXC_BASIS_CODE)
        return "its ISO 4217 code stands in the text";
    return figure->basis == FXC_BASIS_NAME ? "goes by this name"
                                           : "is written with this sign";
}

/* Of figures whose lists serve again, one a slot: a text repeats its marks, and each
   "$" has two dozen candidates. */
enum { LISTS = 64 };

typedef struct candidate_lists {
    size_t owners[LISTS]; /* 1 + index of a figure; 0: none */
} candidate_lists;

static size_t *owner_of(candidate_lists *lists, const fxc_figure *figure) {
    uint32_t code;
    memcpy(&code, figure->currency.code, sizeof code);
    /* the reason's address is another in every process: two marks would share a slot by
       chance */
    uint64_t hash =
        (code ^ (uint64_t)figure->basis << 32) * UINT64_C(0x9E3779B97F4A7C15);
    return &lists->owners[hash >> 32 & (LISTS - 1)];
}

static bool has_same_candidates(const fxi_figure *a, const fxi_figure *b) {
    return a->basis == b->basis && a->candidate_count == b->candidate_count &&
           (a->candidates == b->candidates ||
            memcmp(a->candidates, b->candidates,
                   a->candidate_count * sizeof a->candidates[0]) == 0);
}

/* With the figure so many before it; `out` is made of `figure`. */
static bool share_candidates(fxc_figure *out, const fxi_figure *figure, size_t back) {
    const fxc_figure *other = out - back;
    if (other->basis_reason != out->basis_reason ||
        !fxi_currency_equal(other->currency, out->currency) ||
        !has_same_candidates(figure - back, figure))
        return false;
    out->candidates = other->candidates;
    out->candidate_count = other->candidate_count;
    return true;
}

/* The chosen currency first, the others in the lexicon's order of likelihood. */
static bool fill_candidates(fxc_figure *out, const fxi_figure *figure,
                            fxi_arena *arena) {
    fxc_candidate *candidates =
        fxi_arena_take(arena, (figure->candidate_count + 1) * sizeof *candidates);
    if (candidates == NULL)
        return false;
    size_t count = 0;
    if (!fxi_currency_is_none(out->currency))
        candidates[count++] = (fxc_candidate){out->currency, out->basis_reason};
    for (size_t i = 0; i < figure->candidate_count; i++)
        if (!fxi_currency_equal(figure->candidates[i], out->currency))
            candidates[count++] =
                (fxc_candidate){figure->candidates[i], candidate_reason(figure)};
    out->candidates = candidates;
    out->candidate_count = count;
    return true;
}

/* False: no memory. */
static bool list_candidates(fxc_figure *out, const fxi_figure *figure, size_t index,
                            candidate_lists *lists, fxi_arena *arena) {
    size_t *owner = owner_of(lists, out);
    size_t last = *owner;
    *owner = index + 1; /* the next one is more like this one than like the first */
    return (last > 0 && share_candidates(out, figure, index + 1 - last)) ||
           fill_candidates(out, figure, arena);
}

/* The value by the other reading of its separators, if they have one. */
static const char *open_text(number_texts *texts, const fxi_quantity *quantity,
                             bool negative) {
    fxi_decimal value = quantity->value;
    fxi_decimal_shift(&value, quantity->open); /* a value at the bound stays */
    return amount_text(texts, &value, negative);
}

/* False: no memory. */
static bool fill_alternative(fxc_figure *out, const fxi_quantity *low,
                             const fxi_quantity *high, bool negative,
                             number_texts *texts) {
    if (low->open == 0 && (high == NULL || high->open == 0))
        return true;
    out->alternative = open_text(texts, low, negative);
    if (high != NULL)
        out->alternative_high = open_text(texts, high, negative);
    return out->alternative != NULL && (high == NULL || out->alternative_high != NULL);
}

static bool fill_amounts(fxc_figure *out, const fxi_figure *figure,
                         number_texts *texts) {
    const fxi_quantity *low = &figure->low, *high = NULL;
    if (figure->high != NULL) {
        low = figure->negative ? figure->high : &figure->low;
        high = figure->negative ? &figure->low : figure->high;
        out->amount_high = amount_text(texts, &high->value, figure->negative);
    }
    out->amount = amount_text(texts, &low->value, figure->negative);
    out->granule_shown = power_text(texts, low->shown);
    out->granule_coarse =
        low->coarse == low->shown ? out->granule_shown : power_text(texts, low->coarse);
    return fill_alternative(out, low, high, figure->negative, texts) &&
           out->amount != NULL && (high == NULL || out->amount_high != NULL) &&
           out->granule_shown != NULL && out->granule_coarse != NULL;
}

/* Field by field, the amounts and candidates as there are none: to clear all of it
   before takes longer. */
static void begin(fxc_figure *out, const fxi_figure *figure,
                  const fxi_resolution *resolution) {
    out->span = figure->span;
    out->amount = out->amount_high = NULL;
    out->currency = resolution->currency;
    out->basis = resolution->basis;
    out->basis_reason = resolution->reason;
    out->candidates = NULL;
    out->candidate_count = 0;
    out->modifier = figure->modifier;
    out->modifier_span = figure->modifier_span;
    out->granule_shown = out->granule_coarse = NULL;
    out->alternative = out->alternative_high = NULL;
}

static fxc_status fill_figures(fxc_report *report, const fxi_figures *figures,
                               const fxi_resolution *resolutions) {
    report->figures =
        fxi_arena_take(&report->arena, figures->count * sizeof *report->figures);
    if (report->figures == NULL)
        return FXC_ENOMEM;
    number_texts texts = {.arena = &report->arena};
    candidate_lists lists = {.owners = {0}};
    for (size_t i = 0; i < figures->count; i++) {
        const fxi_figure *figure = &figures->items[i];
        fxc_figure *out = &report->figures[i];
        begin(out, figure, &resolutions[i]);
        if (!fill_amounts(out, figure, &texts) ||
            !list_candidates(out, figure, i, &lists, &report->arena))
            return FXC_ENOMEM;
    }
    report->figure_count = figures->count;
    return FXC_OK;
}

static int order(size_t a, size_t b) { return (a > b) - (a < b); }

/* By place, then by rule, then by pair: a total order, so that qsort gives one
   result. */
static int compare_findings(const void *left, const void *right) {
    const fxc_finding *a = left, *b = right;
    int by_start = order(a->span.start, b->span.start);
    if (by_start != 0)
        return by_start;
    int by_end = order(a->span.end, b->span.end);
    if (by_end != 0)
        return by_end;
    int by_rule = order(a->rule->number, b->rule->number);
    return by_rule != 0 ? by_rule : order(a->pair, b->pair);
}

static fxc_status fill_findings(fxc_report *report, const fxi_finding_list *findings) {
    report->findings =
        fxi_arena_alloc(&report->arena, findings->count * sizeof *report->findings);
    if (report->findings == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < findings->count; i++) {
        const fxi_finding *finding = &findings->items[i];
        const fxc_rule *rule = fxi_finding_rule(finding->rule);
        report->findings[i] = (fxc_finding){.rule = rule,
                                            .level = rule->level,
                                            .span = finding->span,
                                            .message = finding->message,
                                            .pair = finding->pair};
    }
    report->finding_count = findings->count;
    if (findings->count > 1)
        qsort(report->findings, findings->count, sizeof *report->findings,
              compare_findings);
    return FXC_OK;
}

fxc_status fxi_report_fill(fxc_report *report, const fxi_figures *figures,
                           const fxi_judgements *judgements,
                           const fxi_finding_list *findings) {
    fxc_status status = fill_figures(report, figures, judgements->resolutions);
    if (status == FXC_OK)
        status = fill_findings(report, findings);
    report->pairs = judgements->pairs;
    report->pair_count = judgements->pair_count;
    report->date = judgements->date;
    return status;
}

void fxi_report_keep(fxc_report *report, fxc_span span) {
    while (report->figure_count > 0 && report->figures->span.start < span.start) {
        report->figures++;
        report->figure_count--;
    }
    while (report->figure_count > 0 &&
           report->figures[report->figure_count - 1].span.start >= span.end)
        report->figure_count--;
    while (report->finding_count > 0 && report->findings->span.start < span.start) {
        report->findings++;
        report->finding_count--;
    }
    while (report->finding_count > 0 &&
           report->findings[report->finding_count - 1].span.start >= span.end)
        report->finding_count--;
}

void fxc_report_free(fxc_report *report) {
    if (report == NULL)
        return;
    fxi_arena_clear(&report->arena);
    free(report);
}

size_t fxc_report_figure_count(const fxc_report *report) {
    return report->figure_count;
}

const fxc_figure *fxc_report_figure(const fxc_report *report, size_t index) {
    return index < report->figure_count ? &report->figures[index] : NULL;
}

size_t fxc_report_pair_count(const fxc_report *report) { return report->pair_count; }

const fxc_pair *fxc_report_pair(const fxc_report *report, size_t index) {
    return index < report->pair_count ? &report->pairs[index] : NULL;
}

size_t fxc_report_finding_count(const fxc_report *report) {
    return report->finding_count;
}

const fxc_finding *fxc_report_finding(const fxc_report *report, size_t index) {
    return index < report->finding_count ? &report->findings[index] : NULL;
}

fxc_date fxc_report_date(const fxc_report *report) { return report->date; }

const char *fxc_report_rates_hash(const fxc_report *report) {
    return report->rates_hash;
}
