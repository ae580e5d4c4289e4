/* SPDX-License-Identifier: MIT */
#include "judging/fact/fact_support.h"

#include <stdlib.h>

/* What happens at an end of an interval, in the order in which it counts at one point:
   open ends are left before the point, closed ones entered at it and left behind it,
   and open ones entered behind it. */
typedef enum event_kind {
    LEAVE_BEFORE,
    ENTER_AT,
    LEAVE_BEHIND,
    ENTER_BEHIND
} event_kind;

typedef struct event {
    const fxi_rational *at;
    event_kind kind;
    size_t conversion;
} event;

static int compare_events(const void *left, const void *right) {
    const event *a = left, *b = right;
    int by_place = fxi_rational_compare(a->at, b->at);
    if (by_place != 0)
        return by_place;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return (a->conversion > b->conversion) - (a->conversion < b->conversion);
}

static bool enters(const event *e) {
    return e->kind == ENTER_AT || e->kind == ENTER_BEHIND;
}

static void add_events(event out[2], const fxi_conversion *conversion, size_t index) {
    const fxi_interval *amount = &conversion->amount;
    out[0] = (event){&amount->low, amount->low_closed ? ENTER_AT : ENTER_BEHIND, index};
    out[1] = (event){&amount->high, amount->high_closed ? LEAVE_BEHIND : LEAVE_BEFORE,
                     index};
}

/* Documents by their ranks among those that convert; one counts once, however often it
   converts. */
typedef struct headcount {
    size_t *ranks; /* of each conversion's document */
    size_t *open;  /* conversions of a document that hold the point */
    size_t present;
} headcount;

static size_t rank_documents(size_t *ranks, const fxi_conversion *conversions,
                             size_t count, const fxi_witness *witnesses) {
    size_t documents = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_next = i == 0 || witnesses[conversions[i].witness].number !=
                                     witnesses[conversions[i - 1].witness].number;
        documents += is_next;
        ranks[i] = documents - 1;
    }
    return documents;
}

static void count_event(headcount *heads, const event *e) {
    size_t *open = &heads->open[heads->ranks[e->conversion]];
    if (enters(e))
        heads->present += (*open)++ == 0;
    else
        heads->present -= --*open == 0;
}

/* Where the most documents are, as the number of the event that brings the last. */
static size_t find_most(fxi_support *out, headcount *heads, const event *events,
                        size_t count) {
    size_t best = 0;
    for (size_t i = 0; i < count; i++) {
        count_event(heads, &events[i]);
        if (heads->present > out->most) {
            out->most = heads->present;
            best = i;
        }
    }
    return best;
}

/* The conversions that hold the point of event `best`: entered by then, and not left
   before. */
static void mark_dissent(fxi_conversion *conversions, size_t count, const event *events,
                         size_t best) {
    for (size_t i = 0; i < count; i++)
        conversions[i].dissents = true;
    for (size_t i = 0; i <= best; i++)
        conversions[events[i].conversion].dissents = !enters(&events[i]);
}

/* In one dimension the two that are farthest apart are the one that ends first and the
   one that begins last. */
static void find_gap(fxi_support *out, const fxi_conversion *conversions,
                     size_t count) {
    for (size_t i = 1; i < count; i++) {
        const fxi_interval *amount = &conversions[i].amount;
        if (fxi_rational_compare(&amount->high, &conversions[out->low].amount.high) < 0)
            out->low = i;
        if (fxi_rational_compare(&amount->low, &conversions[out->high].amount.low) > 0)
            out->high = i;
    }
    out->gap = fxi_interval_excess(&conversions[out->low].amount,
                                   &conversions[out->high].amount);
}

fxc_status fxi_support_measure(fxi_support *out, fxi_conversion *conversions,
                               size_t count, const fxi_witness *witnesses,
                               fxi_arena *arena) {
    *out = (fxi_support){.low = 0};
    event *events = fxi_arena_alloc(arena, 2 * count * sizeof *events);
    headcount heads = {.ranks = fxi_arena_alloc(arena, count * sizeof *heads.ranks),
                       .open = fxi_arena_alloc(arena, count * sizeof *heads.open)};
    if (events == NULL || heads.ranks == NULL || heads.open == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < count; i++)
        add_events(&events[2 * i], &conversions[i], i);
    qsort(events, 2 * count, sizeof *events, compare_events);
    out->documents = rank_documents(heads.ranks, conversions, count, witnesses);
    size_t best = find_most(out, &heads, events, 2 * count);
    mark_dissent(conversions, count, events, best);
    find_gap(out, conversions, count);
    return FXC_OK;
}
