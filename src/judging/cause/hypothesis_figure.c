/* SPDX-License-Identifier: MIT */
/* Another figure beside the pair was converted: that of another year or row. */
#include "judging/cause/hypothesis.h"

enum { FIGURES_BESIDE = 4 }; /* on either side of the pair */

typedef struct figure_search {
    const fxi_miss *miss;
    int64_t tried;
    const fxi_side *kept; /* that fits `found` */
    const fxi_figure *found;
} figure_search;

static bool is_beside(const fxi_figure *other, const fxi_figure *own) {
    bool in_table = own->role == FXI_FIGURE_CELL;
    return in_table ? other->role == FXI_FIGURE_CELL : other->sentence == own->sentence;
}

/* One amount of the same kind that prints something else. */
static bool may_replace(const fxi_figure *other, const fxi_figure *own) {
    return is_beside(other, own) && other->role != FXI_FIGURE_RATE &&
           other->high == NULL && own->high == NULL && other->unit == own->unit &&
           other->is_minor == own->is_minor && other->negative == own->negative &&
           fxi_decimal_compare(&other->low.value, &own->low.value) != 0;
}

static void try_as(figure_search *search, const fxi_case *changed, const fxi_side *kept,
                   const fxi_figure *other) {
    const fxi_trial *trial = search->miss->trial;
    fxi_interval implied =
        fxi_case_implied(changed, 0, FXI_GRANULE_SHOWN, trial->inquiry->settings);
    search->tried++;
    if (search->found != NULL ||
        !fxi_interval_meets(&implied, &trial->governing.rate.interval))
        return;
    search->kept = kept;
    search->found = other;
}

static void try_figure(figure_search *search, size_t index) {
    const fxi_trial *trial = search->miss->trial;
    const fxi_case *judged = &trial->judged;
    const fxi_figure *other = &trial->inquiry->document->figures->items[index];
    fxc_currency currency = trial->inquiry->resolutions[index].currency;
    fxi_case changed = *judged;
    if (fxi_currency_equal(currency, judged->base.currency) &&
        may_replace(other, judged->base.figure)) {
        changed.base.figure = other;
        try_as(search, &changed, &judged->quote, other);
    } else if (fxi_currency_equal(currency, judged->quote.currency) &&
               may_replace(other, judged->quote.figure)) {
        changed.quote.figure = other;
        try_as(search, &changed, &judged->base, other);
    }
}

int64_t fxi_hypothesis_other_figure(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_pair *pair = miss->trial->pair;
    const size_t count = miss->trial->inquiry->document->figures->count;
    size_t first = pair->left < FIGURES_BESIDE ? 0 : pair->left - FIGURES_BESIDE;
    figure_search search = {.miss = miss};
    if (miss->is_shared)
        return 0;
    for (size_t i = first; i < count && i <= pair->right + FIGURES_BESIDE; i++)
        if (i != pair->left && i != pair->right)
            try_figure(&search, i);
    if (search.found == NULL)
        return 0;
    const fxi_case *judged = &miss->trial->judged;
    fxi_phrase_figure(text, judged, search.kept, 0);
    fxi_buffer_add_text(text, " were converted from ");
    fxi_phrase_amounts(text, search.found,
                       search.kept == &judged->quote ? judged->base.currency
                                                     : judged->quote.currency);
    fxi_buffer_add_text(text, ", which stands beside them");
    return search.tried;
}
