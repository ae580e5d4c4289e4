/* SPDX-License-Identifier: MIT */
#include "judging/common/list_suspect.h"

#include <string.h>

#include "exact/rational.h"
#include "judging/verdict/verdict.h"

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
            if (!fxi_verdict_agrees(pairs[i].verdict))
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

/* --- one cause for all ------------------------------------------------------------ */

static bool is_miss(const fxc_pair *pair, size_t figure) {
    return has_figure(pair, figure) && pair->verdict == FXC_VERDICT_DISAGREE;
}

static bool has_cause(const fxc_pair *pair, const char *code) {
    for (size_t i = 0; i < pair->cause_count; i++)
        if (strcmp(pair->causes[i].code, code) == 0)
            return true;
    return false;
}

/* The pairs and the figure whose misses have to have a cause in common. */
typedef struct misses {
    const fxc_pair *pairs; /* as they were diagnosed */
    size_t count, figure;
} misses;

static bool explains_all(const misses *self, const char *code) {
    for (size_t i = 0; i < self->count; i++)
        if (is_miss(&self->pairs[i], self->figure) && !has_cause(&self->pairs[i], code))
            return false;
    return true;
}

static bool has_joint_cause(const misses *self, const fxc_pair *pair) {
    for (size_t i = 0; i < pair->cause_count; i++)
        if (explains_all(self, pair->causes[i].code))
            return true;
    return false;
}

/* "€9.4m ($10.2m; £11.2m)": the first figure was converted into the others, so that
   what went wrong on the way shows in the pair with it alone. */
static bool explains_conversion(const misses *self, const fxc_pair *pair,
                                const char *code) {
    return pair->left == self->pairs[0].left && pair->left != self->figure &&
           (strcmp(code, "INVERTED") == 0 || strcmp(code, "UNCONVERTED") == 0);
}

/* Past a bound of the document pairs are not diagnosed. */
static bool all_diagnosed(const misses *self) {
    for (size_t i = 0; i < self->count; i++)
        if (is_miss(&self->pairs[i], self->figure) && self->pairs[i].refuted_count == 0)
            return false;
    return true;
}

static fxc_status keep_joint(fxc_pair *pair, const misses *all, fxi_arena *arena) {
    size_t room = pair->refuted_count + pair->cause_count;
    fxc_cause *causes = fxi_arena_alloc(arena, pair->cause_count * sizeof *causes);
    const char **refuted = fxi_arena_alloc(arena, room * sizeof *refuted);
    if (causes == NULL || refuted == NULL)
        return FXC_ENOMEM;
    size_t kept = 0, gone = pair->refuted_count;
    const bool has_joint = has_joint_cause(all, pair);
    memcpy(refuted, pair->refuted, gone * sizeof *refuted);
    for (size_t i = 0; i < pair->cause_count; i++) {
        if (explains_all(all, pair->causes[i].code) ||
            (!has_joint && explains_conversion(all, pair, pair->causes[i].code)))
            causes[kept++] = pair->causes[i];
        else
            refuted[gone++] = pair->causes[i].code;
    }
    pair->causes = causes;
    pair->cause_count = kept;
    pair->refuted = refuted;
    pair->refuted_count = gone;
    return FXC_OK;
}

fxc_status fxi_list_join_causes(fxc_pair *pairs, size_t first, size_t end,
                                fxi_arena *arena) {
    fxi_suspect suspect;
    if (!fxi_list_suspect(&suspect, pairs, first, end))
        return FXC_OK;
    size_t count = end - first;
    fxc_pair *before = fxi_arena_alloc(arena, count * sizeof *before);
    if (before == NULL)
        return FXC_ENOMEM;
    memcpy(before, pairs + first, count * sizeof *before);
    const misses all = {before, count, suspect.figure};
    if (!all_diagnosed(&all))
        return FXC_OK;
    fxc_status status = FXC_OK;
    for (size_t i = first; i < end && status == FXC_OK; i++)
        if (is_miss(&pairs[i], suspect.figure))
            status = keep_joint(&pairs[i], &all, arena);
    return status;
}
