/* SPDX-License-Identifier: MIT */
#include "judging/list_suspect.h"

#include <string.h>

/* Pairs in order of their left figures: a list goes on while one starts inside it. */
size_t fxi_list_end(const fxc_pair *pairs, size_t count, size_t first) {
    size_t reach = pairs[first].right, end = first + 1;
    while (end < count && pairs[end].left <= reach) {
        if (pairs[end].right > reach)
            reach = pairs[end].right;
        end++;
    }
    return end;
}

static bool has_figure(const fxc_pair *pair, size_t figure) {
    return pair->left == figure || pair->right == figure;
}

static bool agrees(const fxc_pair *pair) {
    return pair->verdict <= FXC_VERDICT_OTHER_RATE;
}

static bool has_credible_cause(const fxc_pair *pair) {
    return pair->cause_count > 0 && pair->causes[0].credible;
}

static bool is_narrower(const fxc_pair *a, const fxc_pair *b) {
    fxi_rational x, y;
    return fxi_rational_parse(&x, a->width, strlen(a->width)) &&
           fxi_rational_parse(&y, b->width, strlen(b->width)) &&
           fxi_rational_compare(&x, &y) < 0;
}

static bool tells_more(const fxc_pair *a, const fxc_pair *b) {
    bool explains = has_credible_cause(a);
    return explains != has_credible_cause(b) ? explains : is_narrower(a, b);
}

/* All pairs without the figure agree, and it is in two that do not. No second figure
   can be in both of those. */
static bool is_suspect(fxi_suspect *out, size_t figure, const fxc_pair *pairs,
                       size_t first, size_t end) {
    size_t agreeing = 0, missing = 0;
    *out = (fxi_suspect){.figure = figure, .pair = SIZE_MAX};
    for (size_t i = first; i < end; i++) {
        if (!has_figure(&pairs[i], figure)) {
            if (!agrees(&pairs[i]))
                return false;
            agreeing++;
            continue;
        }
        out->others++;
        if (pairs[i].verdict != FXC_VERDICT_DISAGREE)
            continue;
        missing++;
        if (out->pair == SIZE_MAX || tells_more(&pairs[i], &pairs[out->pair]))
            out->pair = i;
    }
    return agreeing > 0 && missing > 1;
}

bool fxi_list_suspect(fxi_suspect *out, const fxc_pair *pairs, size_t first,
                      size_t end) {
    size_t i = first;
    while (i < end && pairs[i].verdict != FXC_VERDICT_DISAGREE)
        i++;
    return i < end && (is_suspect(out, pairs[i].left, pairs, first, end) ||
                       is_suspect(out, pairs[i].right, pairs, first, end));
}
