/* SPDX-License-Identifier: MIT */
/* Figures that count per different units. */
#include "judging/hypothesis.h"

enum { MONTHS = 12 };

/* The search for a unit that holds several of the other's. */
typedef struct unit_search {
    const fxi_miss *miss;
    int64_t tried;
    int32_t found; /* 0: none */
} unit_search;

static bool is_timed(const fxi_figure *figure) {
    return figure->unit == FXI_UNIT_TIME + 1;
}

/* Either side may be the one of the larger unit. */
static void try_count(unit_search *search, int32_t count) {
    const fxi_interval *rates = &search->miss->trial->governing.rate.interval;
    fxi_rational factor = fxi_rational_from_integer(count);
    fxi_rational inverse = fxi_rational_reciprocal(&factor);
    fxi_interval more = fxi_interval_scale(&search->miss->implied, &factor);
    fxi_interval less = fxi_interval_scale(&search->miss->implied, &inverse);
    search->tried += 2;
    if (search->found == 0 &&
        (fxi_interval_meets(&more, rates) || fxi_interval_meets(&less, rates)))
        search->found = count;
}

int64_t fxi_hypothesis_unit_ratio(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_case *judged = &miss->trial->judged;
    const fxi_unit_ratios *ratios = miss->trial->inquiry->document->unit_ratios;
    unit_search search = {.miss = miss};
    for (size_t i = 0; i < ratios->count; i++)
        try_count(&search, ratios->items[i].count);
    if (is_timed(judged->base.figure) || is_timed(judged->quote.figure))
        try_count(&search, MONTHS);
    if (search.found == 0)
        return 0;
    fxi_buffer_add_text(text, "one of them were for a unit that holds ");
    fxi_buffer_add_number(text, search.found);
    fxi_buffer_add_text(text, " of the other's");
    return search.tried;
}
