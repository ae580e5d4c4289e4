/* SPDX-License-Identifier: MIT */
#include "rates/book/known_extents.h"

#include <stdlib.h>

static bool is_same_question(const fxi_known_extent *a, const fxi_known_extent *b) {
    return fxi_currency_equal(a->base, b->base) &&
           fxi_currency_equal(a->quote, b->quote) && a->source == b->source &&
           a->anchored == b->anchored && a->from == b->from && a->to == b->to;
}

const fxi_known_extent *fxi_known_extents_find(fxi_known_extents *known,
                                               const fxi_known_extent *asked) {
    for (size_t i = 0; i < FXI_KNOWN_EXTENTS_MAX; i++) {
        const fxi_known_extent *item =
            atomic_load_explicit(&known->items[i], memory_order_acquire);
        if (item == NULL || is_same_question(item, asked))
            return item;
    }
    return NULL;
}

void fxi_known_extents_keep(fxi_known_extents *known, const fxi_known_extent *answer) {
    fxi_known_extent *item = malloc(sizeof *item);
    if (item == NULL)
        return;
    *item = *answer;
    for (size_t i = 0; i < FXI_KNOWN_EXTENTS_MAX; i++) {
        fxi_known_extent *none = NULL;
        if (atomic_compare_exchange_strong_explicit(&known->items[i], &none, item,
                                                    memory_order_release,
                                                    memory_order_relaxed))
            return;
    }
    free(item);
}

void fxi_known_extents_clear(fxi_known_extents *known) {
    for (size_t i = 0; i < FXI_KNOWN_EXTENTS_MAX; i++)
        free(atomic_exchange_explicit(&known->items[i], NULL, memory_order_relaxed));
}
