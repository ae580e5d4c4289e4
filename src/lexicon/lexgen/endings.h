/* SPDX-License-Identifier: MIT */
/* Named sets of endings, for languages that inflect: with the row
   `~o endings "- t ban"` the word "dollár~o" stands for three words. */
#ifndef FXI_LEXGEN_ENDINGS_H
#define FXI_LEXGEN_ENDINGS_H

#include "lexicon/lexgen/tsv.h"

enum { ENDING_SETS_MAX = 48 };

typedef struct ending_set {
    field name, list;
} ending_set;

/* Those of one file; they point into its bytes. */
typedef struct ending_sets {
    ending_set items[ENDING_SETS_MAX];
    size_t count;
} ending_sets;

/* The set that a row of kind `endings` names in its word and lists in its value. */
bool define_endings(ending_sets *sets, const tsv *table, const field *name,
                    const field *list);
/* Adds the word, or if one of its parts ends in the name of a set, one word for each
   ending. */
bool add_inflected(vocabulary *all, const ending_sets *sets, const tsv *table,
                   word row);

#endif
