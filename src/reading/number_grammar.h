/* SPDX-License-Identifier: MIT */
/* How a language puts its number words together. The words are in the lexicon. */
#ifndef FXI_READING_NUMBER_GRAMMAR_H
#define FXI_READING_NUMBER_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>

enum {
    FXI_NUMBER_COMPOUNDS = 1 << 0,      /* in one word: "zweihundertfünfzig" */
    FXI_NUMBER_ONES_FIRST = 1 << 1,     /* "einundzwanzig" */
    FXI_NUMBER_LINKS_ONES = 1 << 2,     /* "treinta y cinco" */
    FXI_NUMBER_LINKS_REST = 1 << 3,     /* "one hundred and twenty", "dois mil e cem" */
    FXI_NUMBER_BARE = 1 << 4,           /* a hundred or thousand needs no one: "cent" */
    FXI_NUMBER_VIGESIMAL = 1 << 5,      /* "soixante-dix", "quatre-vingt-onze" */
    FXI_NUMBER_WIDE_GROUPS = 1 << 6,    /* "dos mil quinientos millones" is 2.5e9 */
    FXI_NUMBER_TWENTIES = 1 << 7,       /* "hogeita hamabost", 20 and 15 */
    FXI_NUMBER_UNIT_INSIDE = 1 << 8,    /* "dhá euro is fiche", two euro and 20 */
    FXI_NUMBER_JOINS_LINK = 1 << 9,     /* the first "and" is written onto words */
    FXI_NUMBER_HALF_ADDS = 1 << 10,     /* "dua setengah juta" is 2.5 million */
    FXI_NUMBER_HALF_OF_ONE = 1 << 11,   /* "half a dollar", not "half dollars" */
    FXI_NUMBER_TEN_AND_ONES = 1 << 12,  /* "on beş", 10 and 5 */
    FXI_NUMBER_AND_CENTS = 1 << 13,     /* "ventitré e cinquanta euro" is 23.50 */
    FXI_NUMBER_BARE_CENTS = 1 << 14,    /* "trzy pięćdziesiąt złotych" is 3.50 */
    FXI_NUMBER_BARE_HUNDREDS = 1 << 15, /* "two seventy-five dollars" is 275 */
    FXI_NUMBER_COMMA_PARTS = 1 << 16    /* "one thousand, two hundred" */
};

enum { FXI_NUMBER_WORDS_MAX = 4 };

typedef struct fxi_number_grammar {
    char language[4];
    unsigned flags;
    /* Of all lists NULL stands behind the last. */
    const char *links[FXI_NUMBER_WORDS_MAX];  /* "and" */
    const char *of[FXI_NUMBER_WORDS_MAX];     /* "a quarter of a million" */
    const char *points[FXI_NUMBER_WORDS_MAX]; /* the decimal mark in words */
} fxi_number_grammar;

/* The rules of a language; of one without rules of its own, words one by one. Never
   NULL. */
const fxi_number_grammar *fxi_number_grammar_of(const char *language);

/* The prepositions that its language writes onto the first word of a number: "באלף",
   for a thousand; NULL behind the last. Only where it joins "and" are there any. */
const char *const *fxi_number_prefixes_of(const fxi_number_grammar *grammar);

#endif
