/* SPDX-License-Identifier: MIT */
#include "judging/diagnosis.h"

#include "judging/hypothesis.h"
#include "judging/other_rate.h"

/* `penalty` orders what explains equally well: the simpler slip first. */
static const struct hypothesis {
    const char *code;
    int penalty;
    fxi_hypothesis_test test;
} hypotheses[] = {
    {"SYMBOL", 0, fxi_hypothesis_symbol},
    {"SCALE", 1, fxi_hypothesis_scale},
    {"INVERTED", 1, fxi_hypothesis_inverted},
    {"UNCONVERTED", 1, fxi_hypothesis_unconverted},
    {"THIRD_CURRENCY", 1, fxi_hypothesis_third_currency},
    {"ROUNDED_RATE", 1, fxi_hypothesis_rounded_rate},
    {"MODE", 1, fxi_hypothesis_mode},
    {"DOUBLE", 2, fxi_hypothesis_double},
    {"WRONG_YEAR", 2, fxi_hypothesis_wrong_year},
    {"TRANSPOSED", 2, fxi_hypothesis_transposed},
    {"STALE", 2, fxi_hypothesis_stale},
    {"ONE_DIGIT", 3, fxi_hypothesis_one_digit},
};

enum {
    HYPOTHESES = sizeof hypotheses / sizeof hypotheses[0],
    DOUBTFUL_MAX = 2 /* causes beyond the bound that are still listed */
};

typedef struct explained {
    fxc_cause cause;
    int penalty;
    int64_t tried;
} explained;

typedef struct explained_list {
    explained items[HYPOTHESES];
    size_t count;
} explained_list;

static bool precedes(const explained *a, const explained *b) {
    if (a->cause.credible != b->cause.credible)
        return a->cause.credible;
    if (a->penalty != b->penalty)
        return a->penalty < b->penalty;
    return a->tried < b->tried;
}

/* There are a dozen at most, and equal ones keep the order of the table. */
static void insert(explained_list *list, const explained *item) {
    size_t at = list->count++;
    for (; at > 0 && precedes(item, &list->items[at - 1]); at--)
        list->items[at] = list->items[at - 1];
    list->items[at] = *item;
}

static bool try_hypothesis(explained_list *list, const fxi_miss *miss,
                           const struct hypothesis *hypothesis) {
    fxi_buffer text = fxi_buffer_in(miss->inquiry->tools->arena);
    fxi_buffer_add_text(&text, "the two would fit if ");
    int64_t tried = hypothesis->test(miss, &text);
    if (tried == 0)
        return true;
    explained item = {.penalty = hypothesis->penalty, .tried = tried};
    item.cause.code = hypothesis->code;
    item.cause.credible =
        tried != FXI_NEVER_CREDIBLE && fxi_other_rate_is_credible(&miss->reach, tried);
    item.cause.text = fxi_buffer_text(&text);
    insert(list, &item);
    return item.cause.text != NULL;
}

/* All that are credible, then few that are merely possible: docs/spec.md "Causes". */
static size_t count_listed(const explained_list *list) {
    size_t credible = 0;
    while (credible < list->count && list->items[credible].cause.credible)
        credible++;
    size_t doubtful = list->count - credible;
    return credible + (doubtful < DOUBTFUL_MAX ? doubtful : DOUBTFUL_MAX);
}

static fxc_status export_causes(fxc_pair *out, const explained_list *list,
                                fxi_arena *arena) {
    size_t count = count_listed(list);
    fxc_cause *causes = fxi_arena_alloc(arena, count * sizeof *causes);
    if (causes == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < count; i++)
        causes[i] = list->items[i].cause;
    out->causes = causes;
    out->cause_count = count;
    return FXC_OK;
}

fxc_status fxi_diagnose(fxc_pair *out, const fxi_case *judged,
                        const fxi_governing *governing, const fxi_interval *shared,
                        const fxi_inquiry *inquiry, const fxi_pair *pair) {
    fxi_ruling ruling;
    fxi_verdict_measure(&ruling, judged, &governing->rate.interval, inquiry->settings);
    fxi_miss miss = {.inquiry = inquiry,
                     .pair = pair,
                     .judged = judged,
                     .governing = governing,
                     .implied = shared != NULL ? *shared : ruling.implied,
                     .part = ruling.part,
                     .is_shared = shared != NULL};
    miss.reach = governing->is_hull
                     ? fxi_interval_multiply(&miss.implied, &governing->rate.interval)
                     : miss.implied;
    explained_list list = {.count = 0};
    for (size_t i = 0; i < HYPOTHESES; i++)
        if (!try_hypothesis(&list, &miss, &hypotheses[i]))
            return FXC_ENOMEM;
    return export_causes(out, &list, inquiry->tools->arena);
}

fxc_status fxi_diagnose_restatement(fxc_pair *out, const fxi_case *judged,
                                    const fxi_inquiry *inquiry) {
    fxi_miss miss = {.inquiry = inquiry, .judged = judged};
    miss.implied = fxi_case_implied(judged, 0, FXI_GRANULE_SHOWN, inquiry->settings);
    miss.reach = miss.implied;
    explained_list list = {.count = 0};
    static const struct hypothesis restated = {"UNCONVERTED", 1,
                                               fxi_hypothesis_unconverted};
    if (!try_hypothesis(&list, &miss, &restated))
        return FXC_ENOMEM;
    return export_causes(out, &list, inquiry->tools->arena);
}
