/* SPDX-License-Identifier: MIT */
#include "lexicon/territory.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "lexicon/tables.h"

enum { REGION = 2, ALIEN = 3, SCRIPT = 4 }; /* letters of a subtag */

static const char *next_subtag(const char *at) {
    at += strcspn(at, "-_");
    return *at == '\0' ? at : at + 1;
}

static size_t subtag_length(const char *at) { return strcspn(at, "-_"); }

/* The subtag behind the language, or behind its script; "" if it is no region. */
static const char *region_of(const char *tag) {
    const char *at = next_subtag(tag);
    if (subtag_length(at) == SCRIPT)
        at = next_subtag(at);
    return subtag_length(at) == REGION ? at : "";
}

static int compare(const void *key, const void *row) {
    return memcmp(key, ((const fxi_territory *)row)->code, REGION);
}

static const fxi_territory *find(const fxc_lexicon *lexicon, const char *tag) {
    const char *region = region_of(tag);
    if (region[0] == '\0')
        return NULL;
    const char code[REGION] = {fxi_ascii_upper(region[0]), fxi_ascii_upper(region[1])};
    return bsearch(code, lexicon->territories, lexicon->territory_count,
                   sizeof *lexicon->territories, compare);
}

fxc_currency fxi_lexicon_home_currency(const fxc_lexicon *lexicon, const char *tag,
                                       size_t index) {
    const fxi_territory *row = find(lexicon, tag);
    fxc_currency currency = {""};
    if (row != NULL && index < row->count)
        memcpy(currency.code, fxi_currency_rows[row->currencies[index]].code,
               sizeof currency.code);
    return currency;
}

/* "USA", which is how no tag writes a region. */
static bool is_alien(const char *subtag) {
    size_t letters = 0;
    while (fxi_ascii_is_letter(subtag[letters]))
        letters++;
    return letters == ALIEN && subtag_length(subtag) == ALIEN;
}

/* Every subtag has a letter or digit, and nothing else. */
static bool is_well_formed(const char *tag) {
    for (const char *at = tag; *at != '\0'; at++) {
        bool is_plain = fxi_ascii_is_letter(*at) || fxi_ascii_is_digit(*at);
        bool parts =
            (*at == '-' || *at == '_') && at[1] != '\0' && at[1] != '-' && at[1] != '_';
        if (!is_plain && !parts)
            return false;
    }
    return true;
}

bool fxi_lexicon_region_is_unknown(const fxc_lexicon *lexicon, const char *tag) {
    return !is_well_formed(tag) || is_alien(next_subtag(tag)) ||
           (region_of(tag)[0] != '\0' && find(lexicon, tag) == NULL);
}
