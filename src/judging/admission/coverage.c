/* SPDX-License-Identifier: MIT */
#include "judging/admission/coverage.h"

#include <stdlib.h>

/* Where an interval begins or ends. At one value what ends open comes first, then what
   begins closed, what ends closed, what begins open: so that touching ends count as
   shared if and only if both are closed. */
typedef enum turn { END_OPEN, BEGIN_CLOSED, END_CLOSED, BEGIN_OPEN } turn;

typedef struct event {
    const fxi_rational *value;
    turn turn;
} event;

static bool begins(const event *e) {
    return e->turn == BEGIN_CLOSED || e->turn == BEGIN_OPEN;
}

static int in_order(const void *a, const void *b) {
    const event *x = a, *y = b;
    int by_value = fxi_rational_compare(x->value, y->value);
    return by_value != 0 ? by_value : (x->turn > y->turn) - (x->turn < y->turn);
}

static void list_events(event *out, const fxi_interval *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const fxi_interval *a = &items[i];
        out[2 * i] = (event){&a->low, a->low_closed ? BEGIN_CLOSED : BEGIN_OPEN};
        out[2 * i + 1] = (event){&a->high, a->high_closed ? END_CLOSED : END_OPEN};
    }
    qsort(out, 2 * count, sizeof *out, in_order);
}

/* Behind a beginning that is covered most, the next event is an end: a further
   beginning would cover more. */
static void take(fxi_coverage *out, const event *at, size_t depth) {
    out->is_tied = depth == out->count;
    if (out->is_tied)
        return;
    out->count = depth;
    out->shared = (fxi_interval){.low = *at[0].value,
                                 .high = *at[1].value,
                                 .low_closed = at[0].turn == BEGIN_CLOSED,
                                 .high_closed = at[1].turn == END_CLOSED};
}

fxc_status fxi_coverage_find(fxi_coverage *out, const fxi_interval *items, size_t count,
                             fxi_arena *scratch) {
    event *events = fxi_arena_alloc(scratch, 2 * count * sizeof *events);
    *out = (fxi_coverage){.count = 0};
    if (events == NULL)
        return FXC_ENOMEM;
    list_events(events, items, count);
    size_t depth = 0;
    for (size_t i = 0; i + 1 < 2 * count; i++) {
        depth += begins(&events[i]) ? 1 : 0;
        depth -= begins(&events[i]) ? 0 : 1;
        if (begins(&events[i]) && !begins(&events[i + 1]) && depth >= out->count)
            take(out, &events[i], depth);
    }
    return FXC_OK;
}
