/* SPDX-License-Identifier: MIT */
/* Figures that count per different units. */
#include "judging/cause/hypothesis.h"

#include "judging/case/excess.h"
#include "judging/verdict/other_rate.h"

enum { MONTHS = 12 };

/* The search for a unit that holds several of the other's. */
typedef struct unit_search {
    const fxi_miss *miss;
    int64_t tried;
    int32_t found;         /* 0: none */
    fxi_interval rescaled; /* what the pair implies with it */
} unit_search;

static const fxi_interval *rates_of(const unit_search *search) {
    return &search->miss->trial->governing.rate.interval;
}

static void try_factor(unit_search *search, const fxi_rational *factor, int32_t count,
                       bool (*fits)(const fxi_interval *, const fxi_interval *)) {
    fxi_interval rescaled = fxi_interval_scale(&search->miss->implied, factor);
    search->tried++;
    if (search->found != 0 || !fits(&rescaled, rates_of(search)))
        return;
    search->found = count;
    search->rescaled = rescaled;
}

/* Either side may be the one of the larger unit. */
static void try_count(unit_search *search, int32_t count,
                      bool (*fits)(const fxi_interval *, const fxi_interval *)) {
    fxi_rational factor = fxi_rational_from_integer(count);
    fxi_rational inverse = fxi_rational_reciprocal(&factor);
    try_factor(search, &factor, count, fits);
    try_factor(search, &inverse, count, fits);
}

/* --- months and years ------------------------------------------------------------- */

/* "5,800 zlotys ($17,408) a month", "the monthly pension is 5,800 zlotys": a time
   stands beside the pair. */
static bool is_timed(const fxi_miss *miss) {
    enum { TOKENS_BEFORE = 12, TOKENS_BEHIND = 4 };
    const fxi_document *document = miss->trial->inquiry->document;
    const fxi_tokens *tokens = document->tokens;
    const fxi_figure *left = &document->figures->items[miss->trial->pair->left];
    const fxi_figure *right = &document->figures->items[miss->trial->pair->right];
    size_t first = left->first < TOKENS_BEFORE ? 0 : left->first - TOKENS_BEFORE;
    for (size_t i = first; i < tokens->count && i <= right->last + TOKENS_BEHIND; i++)
        if (tokens->items[i].sentence == left->sentence &&
            fxi_token_means(tokens, i, FXI_SENSE_UNIT, FXI_UNIT_TIME,
                            miss->trial->inquiry->tools))
            return true;
    return false;
}

/* A wage or a rent needs no such word: "He earns 69,600 zlotys ($1,451)". */
static bool is_narrow_sum(const fxi_miss *miss) {
    const fxi_case *judged = &miss->trial->judged;
    const unsigned flags =
        judged->base.figure->low.flags | judged->quote.figure->low.flags;
    return (flags & FXI_QUANTITY_SCALED) == 0 &&
           fxi_other_rate_is_credible(&miss->reach, 2);
}

int64_t fxi_hypothesis_unit_ratio(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_unit_ratios *ratios = miss->trial->inquiry->document->unit_ratios;
    const bool timed = is_timed(miss);
    unit_search search = {.miss = miss};
    for (size_t i = 0; i < ratios->count; i++)
        try_count(&search, ratios->items[i].count, fxi_interval_meets);
    if (timed || is_narrow_sum(miss))
        try_count(&search, MONTHS, fxi_interval_meets);
    const bool exact = search.found != 0;
    if (!exact && timed && !miss->trial->governing.is_hull)
        try_count(&search, MONTHS, fxi_excess_is_nearby);
    if (search.found == 0)
        return 0;
    fxi_buffer_add_text(text, "one of them were for a unit that holds ");
    fxi_buffer_add_number(text, search.found);
    fxi_buffer_add_text(text, " of the other's");
    return exact ? search.tried
                 : 2 * fxi_hypothesis_count_nearby(text, &search.rescaled,
                                                   rates_of(&search));
}
