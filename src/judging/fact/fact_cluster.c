/* SPDX-License-Identifier: MIT */
#include "judging/fact/fact_cluster.h"

/* A forest over the witnesses. A root knows its size, the two members whose ends bound
   the amounts that all of its members have in common, and the times that they do. */
typedef struct node {
    size_t parent, size;
    size_t lowest, highest; /* with the highest low end, with the lowest high end */
    fxi_times times;
} node;

static size_t root_of(node *nodes, size_t at) {
    while (nodes[at].parent != at) {
        nodes[at].parent = nodes[nodes[at].parent].parent;
        at = nodes[at].parent;
    }
    return at;
}

/* --- common amounts --------------------------------------------------------------- */

static const fxi_fact_amount *amount_of(const fxi_witness *witnesses, size_t index) {
    return &witnesses[index].fact->amount;
}

/* The one that starts later: of equal ends the open one does. */
static size_t later_low(const fxi_witness *witnesses, size_t a, size_t b) {
    const fxi_fact_amount *x = amount_of(witnesses, a), *y = amount_of(witnesses, b);
    int order = fxi_decimal_compare(&x->low, &y->low);
    return order > 0 || (order == 0 && !x->low_closed) ? a : b;
}

static size_t earlier_high(const fxi_witness *witnesses, size_t a, size_t b) {
    const fxi_fact_amount *x = amount_of(witnesses, a), *y = amount_of(witnesses, b);
    int order = fxi_decimal_compare(&x->high, &y->high);
    return order < 0 || (order == 0 && !x->high_closed) ? a : b;
}

static bool share_amount(const fxi_witness *witnesses, size_t lowest, size_t highest) {
    const fxi_fact_amount *low = amount_of(witnesses, lowest);
    const fxi_fact_amount *high = amount_of(witnesses, highest);
    int order = fxi_decimal_compare(&low->low, &high->high);
    return order < 0 || (order == 0 && low->low_closed && high->high_closed);
}

static void join(node *nodes, const fxi_witness *witnesses, const fxi_link *link) {
    size_t a = root_of(nodes, link->a), b = root_of(nodes, link->b);
    if (a == b)
        return;
    size_t lowest = later_low(witnesses, nodes[a].lowest, nodes[b].lowest);
    size_t highest = earlier_high(witnesses, nodes[a].highest, nodes[b].highest);
    fxi_times times = nodes[a].times;
    if (!share_amount(witnesses, lowest, highest) ||
        !fxi_times_narrow(&times, &nodes[b].times))
        return;
    size_t parent = nodes[a].size < nodes[b].size ? b : a;
    size_t child = parent == a ? b : a;
    nodes[child].parent = parent;
    nodes[parent].size += nodes[child].size;
    nodes[parent].lowest = lowest;
    nodes[parent].highest = highest;
    nodes[parent].times = times;
}

/* --- lists ------------------------------------------------------------------------ */

/* Numbers the clusters, and counts their members into first[cluster + 1]. */
static void number(fxi_clusters *out, node *nodes, size_t *numbers, size_t count) {
    for (size_t i = 0; i < count; i++)
        numbers[i] = SIZE_MAX;
    for (size_t i = 0; i < count; i++) {
        size_t root = root_of(nodes, i);
        out->of[i] = SIZE_MAX;
        if (nodes[root].size < 2)
            continue;
        if (numbers[root] == SIZE_MAX)
            numbers[root] = out->count++;
        out->of[i] = numbers[root];
        out->first[numbers[root] + 1]++;
    }
}

/* `next` has room for where the next member of each cluster goes. */
static void list_members(fxi_clusters *out, size_t *next, size_t count) {
    for (size_t i = 0; i < out->count; i++) {
        out->first[i + 1] += out->first[i];
        next[i] = out->first[i];
    }
    for (size_t i = 0; i < count; i++)
        if (out->of[i] != SIZE_MAX)
            out->members[next[out->of[i]]++] = i;
}

fxc_status fxi_clusters_make(fxi_clusters *out, const fxi_links *links,
                             const fxi_witness *witnesses, size_t count,
                             fxi_arena *arena) {
    *out = (fxi_clusters){.count = 0};
    node *nodes = fxi_arena_alloc(arena, count * sizeof *nodes);
    size_t *scratch = fxi_arena_alloc(arena, count * sizeof *scratch);
    out->first = fxi_arena_alloc(arena, (count + 1) * sizeof *out->first);
    out->members = fxi_arena_alloc(arena, count * sizeof *out->members);
    out->of = fxi_arena_alloc(arena, count * sizeof *out->of);
    if (nodes == NULL || scratch == NULL || out->first == NULL ||
        out->members == NULL || out->of == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < count; i++)
        nodes[i] = (node){.parent = i,
                          .size = 1,
                          .lowest = i,
                          .highest = i,
                          .times = witnesses[i].fact->times};
    for (size_t i = 0; i < links->count; i++)
        join(nodes, witnesses, &links->items[i]);
    number(out, nodes, scratch, count);
    list_members(out, scratch, count);
    return FXC_OK;
}
