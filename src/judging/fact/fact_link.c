/* SPDX-License-Identifier: MIT */
#include "judging/fact/fact_link.h"

#include <stdlib.h>
#include <string.h>

#include "base/currency.h"
#include "lexicon/lexicon.h"

/* --- amounts --------------------------------------------------------------------- */

static bool starts_within(const fxi_fact_amount *a, const fxi_fact_amount *b) {
    int order = fxi_decimal_compare(&a->low, &b->high);
    return order < 0 || (order == 0 && a->low_closed && b->high_closed);
}

static bool amounts_meet(const fxi_fact_amount *a, const fxi_fact_amount *b) {
    return starts_within(a, b) && starts_within(b, a);
}

/* A range is the same fact as another range, not as an amount inside it. */
static bool values_meet(const fxi_fact *a, const fxi_fact *b) {
    if (a->is_negative != b->is_negative || (a->high == NULL) != (b->high == NULL))
        return false;
    return amounts_meet(&a->amount, &b->amount) &&
           (a->high == NULL || amounts_meet(a->high, b->high));
}

/* --- units ----------------------------------------------------------------------- */

/* "In cash" says how something is paid; "per share" and "a year" make another amount.
 */
static bool units_agree(const fxi_fact *a, const fxi_fact *b) {
    bool per_unit = a->unit == FXI_UNIT_PER + 1;
    bool per_time = a->unit == FXI_UNIT_TIME + 1;
    return per_unit == (b->unit == FXI_UNIT_PER + 1) &&
           per_time == (b->unit == FXI_UNIT_TIME + 1);
}

/* --- words ------------------------------------------------------------------------ */

/* The part of the keywords that both figures must have, and so many words at the least,
   by the digits that they share: precise equal numbers need little context, round ones
   much. What the documents are about does not tell their facts apart, and is no context
   for round numbers. */
static const struct {
    uint8_t numerator, denominator, words;
    bool with_names;
} least_overlap[] = {
    {1, 2, 2, false},
    {1, 3, 2, false},
    {1, 5, 2, true},
    {1, 10, 1, true},
};

enum { OVERLAPS = sizeof least_overlap / sizeof *least_overlap };

static size_t row_of(unsigned digits) {
    return digits < OVERLAPS ? digits - 1U : OVERLAPS - 1U;
}

/* A pair is half of a context: the words need not show twice what it is about. */
static bool words_agree(const fxi_link *link, bool are_pairs) {
    size_t row = row_of(link->digits);
    unsigned words = are_pairs ? 1 : least_overlap[row].words;
    return link->shared >= words && link->shared * least_overlap[row].denominator >=
                                        link->least * least_overlap[row].numerator;
}

static bool holds_keyword(const fxi_fact *fact, fxi_keyword keyword) {
    return fxi_keywords_shared(fact->keywords, fact->keyword_count, &keyword, 1) > 0;
}

static bool is_name_of(const fxi_facts *document, fxi_keyword keyword) {
    return fxi_keywords_shared(document->names, document->name_count, &keyword, 1) > 0;
}

static size_t count_shared_names(const fxi_witness *a, const fxi_witness *b) {
    return fxi_keywords_shared(a->document->names, a->document->name_count,
                               b->document->names, b->document->name_count);
}

/* Sizes of two sets of keywords, and of what they share. */
typedef struct overlap {
    size_t left, right, shared;
} overlap;

static void take_names_out(overlap *words, const fxi_witness *a, const fxi_witness *b) {
    for (size_t i = 0; i < a->document->name_count; i++) {
        fxi_keyword name = a->document->names[i];
        if (!is_name_of(b->document, name))
            continue;
        bool left = holds_keyword(a->fact, name), right = holds_keyword(b->fact, name);
        words->left -= left;
        words->right -= right;
        words->shared -= left && right;
    }
}

static overlap overlap_of(const fxi_witness *a, const fxi_witness *b, unsigned digits) {
    const fxi_fact *x = a->fact, *y = b->fact;
    overlap words = {x->keyword_count, y->keyword_count,
                     fxi_keywords_shared(x->keywords, x->keyword_count, y->keywords,
                                         y->keyword_count)};
    if (!least_overlap[row_of(digits)].with_names)
        take_names_out(&words, a, b);
    return words;
}

/* --- pairs ------------------------------------------------------------------------ */

static const fxi_fact *partner_in(const fxi_witness *of, fxc_currency currency) {
    for (size_t i = 0; i < of->fact->partner_count; i++) {
        const fxi_fact_partner *partner = &of->fact->partners[i];
        if (fxi_currency_equal(partner->currency, currency))
            return &of->document->items[partner->fact];
    }
    return NULL;
}

/* Whether both figures are paired with one currency, and agree in it too. */
typedef enum pairing { PAIRED_NOT, PAIRED, PAIRED_AND_EQUAL } pairing;

static pairing compare_partners(const fxi_witness *a, const fxi_witness *b) {
    pairing found = PAIRED_NOT;
    for (size_t i = 0; i < a->fact->partner_count; i++) {
        const fxi_fact_partner *partner = &a->fact->partners[i];
        const fxi_fact *other = partner_in(b, partner->currency);
        if (other == NULL)
            continue;
        if (values_meet(&a->document->items[partner->fact], other))
            return PAIRED_AND_EQUAL;
        found = PAIRED;
    }
    return found;
}

/* --- links ------------------------------------------------------------------------ */

static fxi_link measure(const fxi_witness *all, size_t a, size_t b) {
    uint8_t x = all[a].fact->digits, y = all[b].fact->digits;
    fxi_link link = {.a = a, .b = b, .digits = x < y ? x : y};
    overlap words = overlap_of(&all[a], &all[b], link.digits);
    link.shared = (uint8_t)words.shared;
    link.least = (uint8_t)(words.left < words.right ? words.left : words.right);
    return link;
}

/* Two pairs that agree in both currencies need no more than documents about the same
   names: chance would have to hit twice. */
static bool holds(fxi_link *out, const fxi_witness *all, size_t a, size_t b) {
    const fxi_witness *x = &all[a], *y = &all[b];
    if (x->number == y->number || !values_meet(x->fact, y->fact) ||
        !units_agree(x->fact, y->fact) ||
        !fxi_times_meet(&x->fact->times, &y->fact->times))
        return false;
    *out = measure(all, a, b);
    pairing pairs = compare_partners(x, y);
    out->are_equal_pairs = pairs == PAIRED_AND_EQUAL;
    return words_agree(out, pairs != PAIRED_NOT) ||
           (out->are_equal_pairs && count_shared_names(x, y) > 0);
}

/* >0: `a` is stronger. */
static int compare_strength(const fxi_link *a, const fxi_link *b) {
    if (a->are_equal_pairs != b->are_equal_pairs)
        return a->are_equal_pairs ? 1 : -1;
    if (a->digits != b->digits)
        return a->digits > b->digits ? 1 : -1;
    unsigned left = (unsigned)a->shared * b->least;
    unsigned right = (unsigned)b->shared * a->least;
    return (left > right) - (left < right);
}

static int order(size_t a, size_t b) { return (a > b) - (a < b); }

static int compare_links(const void *left, const void *right) {
    const fxi_link *a = left, *b = right;
    int by_strength = compare_strength(b, a);
    int by_a = order(a->a, b->a);
    if (by_strength != 0)
        return by_strength;
    return by_a != 0 ? by_a : order(a->b, b->b);
}

/* --- the sweep -------------------------------------------------------------------- */

/* By currency and amount, then by what else is compared, so that the order of the
   documents comes last. */
static int compare_keywords(const fxi_fact *a, const fxi_fact *b) {
    int by_count = order(a->keyword_count, b->keyword_count);
    if (by_count != 0 || a->keyword_count == 0)
        return by_count;
    return memcmp(a->keywords, b->keywords, a->keyword_count * sizeof *a->keywords);
}

static int compare_amounts(const fxi_fact *a, const fxi_fact *b) {
    int by_code = memcmp(a->currency.code, b->currency.code, sizeof a->currency.code);
    if (by_code != 0)
        return by_code;
    int by_low = fxi_decimal_compare(&a->amount.low, &b->amount.low);
    return by_low != 0 ? by_low : fxi_decimal_compare(&a->amount.high, &b->amount.high);
}

static int compare_witnesses(const void *left, const void *right) {
    const fxi_witness *a = *(const fxi_witness *const *)left;
    const fxi_witness *b = *(const fxi_witness *const *)right;
    int by_amount = compare_amounts(a->fact, b->fact);
    if (by_amount != 0)
        return by_amount;
    int by_words = compare_keywords(a->fact, b->fact);
    return by_words != 0 ? by_words : (a > b) - (a < b);
}

/* The strongest links of one figure, in order. */
typedef struct shortlist {
    fxi_link items[FXI_LINKS_EACH];
    size_t count;
} shortlist;

static void consider(shortlist *list, fxi_link link) {
    size_t at = list->count;
    while (at > 0 && compare_strength(&link, &list->items[at - 1]) > 0)
        at--;
    if (at == FXI_LINKS_EACH)
        return;
    if (list->count < FXI_LINKS_EACH)
        list->count++;
    for (size_t i = list->count - 1; i > at; i--)
        list->items[i] = list->items[i - 1];
    list->items[at] = link;
}

static fxc_status keep(fxi_links *out, const shortlist *list, fxi_arena *arena) {
    for (size_t i = 0; i < list->count; i++) {
        fxi_link *items = fxi_arena_grow(arena, out->items, out->count, &out->capacity,
                                         sizeof *items);
        if (items == NULL)
            return FXC_ENOMEM;
        out->items = items;
        items[out->count++] = list->items[i];
    }
    return FXC_OK;
}

/* Witnesses in the order of the sweep. `highest` has, for each, the one that reaches
   highest among those of its currency up to it: where that ends below a figure, so do
   all before it. */
typedef struct sweep {
    const fxi_witness *all;
    const fxi_witness **sorted;
    size_t *highest;
} sweep;

static bool ends_below(const sweep *s, size_t before, size_t at) {
    const fxi_fact *high = s->sorted[s->highest[before]]->fact;
    const fxi_fact *here = s->sorted[at]->fact;
    return !fxi_currency_equal(high->currency, here->currency) ||
           fxi_decimal_compare(&high->amount.high, &here->amount.low) < 0;
}

static fxc_status link_one(fxi_links *out, const sweep *s, size_t at,
                           fxi_arena *arena) {
    shortlist found = {.count = 0};
    for (size_t back = 1; back <= at && back <= FXI_LINK_REACH; back++) {
        if (ends_below(s, at - back, at))
            break;
        fxi_link link;
        out->comparisons++;
        if (holds(&link, s->all, (size_t)(s->sorted[at - back] - s->all),
                  (size_t)(s->sorted[at] - s->all)))
            consider(&found, link);
    }
    return keep(out, &found, arena);
}

static bool reaches_higher(const sweep *s, size_t at, size_t before) {
    const fxi_fact *here = s->sorted[at]->fact, *high = s->sorted[before]->fact;
    return !fxi_currency_equal(here->currency, high->currency) ||
           fxi_decimal_compare(&here->amount.high, &high->amount.high) > 0;
}

static bool prepare(sweep *out, const fxi_witness *witnesses, size_t count,
                    fxi_arena *arena) {
    out->all = witnesses;
    out->sorted = fxi_arena_alloc(arena, count * sizeof *out->sorted);
    out->highest = fxi_arena_alloc(arena, count * sizeof *out->highest);
    if (out->sorted == NULL || out->highest == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        out->sorted[i] = &witnesses[i];
    if (count > 1)
        qsort(out->sorted, count, sizeof *out->sorted, compare_witnesses);
    for (size_t i = 1; i < count; i++) {
        size_t before = out->highest[i - 1];
        out->highest[i] = reaches_higher(out, i, before) ? i : before;
    }
    return true;
}

fxc_status fxi_links_find(fxi_links *out, const fxi_witness *witnesses, size_t count,
                          fxi_arena *arena) {
    *out = (fxi_links){.count = 0};
    sweep s;
    if (!prepare(&s, witnesses, count, arena))
        return FXC_ENOMEM;
    for (size_t at = 1; at < count; at++) {
        fxc_status status = link_one(out, &s, at, arena);
        if (status != FXC_OK)
            return status;
    }
    if (out->count > 1)
        qsort(out->items, out->count, sizeof *out->items, compare_links);
    return FXC_OK;
}
