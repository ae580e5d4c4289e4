/* SPDX-License-Identifier: MIT */
/* Sets of documents, and what their documents say of each other. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "check.h"
#include "judging/fact/fact_accord.h"

struct fxc_set {
    fxi_facts *documents;
    size_t count, capacity;
};

struct fxc_concordance {
    fxi_arena arena;
    fxi_accords accords;
};

/* --- the set ---------------------------------------------------------------------- */

fxc_status fxc_set_new(fxc_set **out, fxc_error *error) {
    fxi_error_clear(error);
    if (out == NULL)
        return fxi_error_null(error);
    fxc_set *set = calloc(1, sizeof *set);
    if (set == NULL)
        return fxi_check_refuse_memory(error);
    *out = set;
    return FXC_OK;
}

void fxc_set_free(fxc_set *set) {
    if (set == NULL)
        return;
    fxc_set_drop(set, set->count);
    free(set->documents);
    free(set);
}

static bool has_room(fxc_set *set) {
    if (set->count < set->capacity)
        return true;
    size_t capacity = set->capacity == 0 ? 8 : 2 * set->capacity;
    if (capacity > SIZE_MAX / sizeof *set->documents)
        return false;
    fxi_facts *grown = realloc(set->documents, capacity * sizeof *grown);
    if (grown == NULL)
        return false;
    set->documents = grown;
    set->capacity = capacity;
    return true;
}

fxc_status fxc_set_check_input(fxc_report **out, fxc_set *set, const fxc_input *input,
                               const fxc_rates *rates, const fxc_options *options,
                               fxc_error *error) {
    fxi_error_clear(error);
    const char *fault = fxi_check_fault(input);
    if (out == NULL || set == NULL || rates == NULL || fault != NULL)
        return fxi_check_refuse(error, fault);
    if (!has_room(set))
        return fxi_check_refuse_memory(error);
    fxi_facts facts = {.count = 0};
    fxc_status status = fxi_check_input(out, &facts, input, rates, options, error);
    if (status == FXC_OK)
        set->documents[set->count++] = facts;
    else
        fxi_facts_clear(&facts);
    return status;
}

fxc_status fxc_set_check(fxc_report **out, fxc_set *set, const char *text,
                         size_t length, const fxc_rates *rates,
                         const fxc_options *options, fxc_error *error) {
    const fxc_input input = {.text = text, .length = length};
    return fxc_set_check_input(out, set, &input, rates, options, error);
}

size_t fxc_set_document_count(const fxc_set *set) { return set->count; }

size_t fxc_set_figure_count(const fxc_set *set) {
    size_t count = 0;
    for (size_t i = 0; i < set->count; i++)
        count += set->documents[i].count;
    return count;
}

void fxc_set_drop(fxc_set *set, size_t count) {
    if (count > set->count)
        count = set->count;
    for (size_t i = 0; i < count; i++)
        fxi_facts_clear(&set->documents[i]);
    set->count -= count;
    if (set->count > 0)
        memmove(set->documents, set->documents + count,
                set->count * sizeof *set->documents);
}

/* --- the concordance -------------------------------------------------------------- */

/* Every fact of every document, in order. */
static fxi_witness *list_witnesses(const fxc_set *set, size_t count, fxi_arena *arena) {
    fxi_witness *witnesses = fxi_arena_alloc(arena, count * sizeof *witnesses);
    size_t next = 0;
    for (size_t i = 0; witnesses != NULL && i < set->count; i++) {
        const fxi_facts *document = &set->documents[i];
        for (size_t k = 0; k < document->count; k++)
            witnesses[next++] = (fxi_witness){document, &document->items[k], i};
    }
    return witnesses;
}

static fxc_status compare(fxc_concordance *out, const fxc_set *set, size_t document,
                          fxi_arena *scratch) {
    size_t count = fxc_set_figure_count(set);
    const fxi_witness *witnesses = list_witnesses(set, count, scratch);
    if (witnesses == NULL)
        return FXC_ENOMEM;
    fxi_links links;
    fxi_clusters clusters;
    fxc_status status = fxi_links_find(&links, witnesses, count, scratch);
    if (status == FXC_OK)
        status = fxi_clusters_make(&clusters, &links, witnesses, count, scratch);
    if (status == FXC_OK)
        status = fxi_accords_make(&out->accords, &clusters, witnesses, document,
                                  &out->arena, scratch);
    return status;
}

fxc_status fxc_set_compare(fxc_concordance **out, const fxc_set *set, size_t document,
                           fxc_error *error) {
    fxi_error_clear(error);
    if (out == NULL || set == NULL)
        return fxi_error_null(error);
    if (document != FXC_EVERY_DOCUMENT && document >= set->count)
        return fxi_check_refuse(error, "the set has no such document");
    fxc_concordance *concordance = calloc(1, sizeof *concordance);
    if (concordance == NULL)
        return fxi_check_refuse_memory(error);
    fxi_arena scratch = {0};
    fxc_status status = compare(concordance, set, document, &scratch);
    fxi_arena_clear(&scratch);
    if (status != FXC_OK) {
        fxc_concordance_free(concordance);
        return fxi_check_refuse_memory(error);
    }
    *out = concordance;
    return FXC_OK;
}

void fxc_concordance_free(fxc_concordance *concordance) {
    if (concordance == NULL)
        return;
    fxi_arena_clear(&concordance->arena);
    free(concordance);
}

size_t fxc_concordance_fact_count(const fxc_concordance *concordance) {
    return concordance->accords.count;
}

const fxc_fact *fxc_concordance_fact(const fxc_concordance *concordance, size_t index) {
    return index < concordance->accords.count ? &concordance->accords.items[index]
                                              : NULL;
}
