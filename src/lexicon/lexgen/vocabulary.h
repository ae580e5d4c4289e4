/* SPDX-License-Identifier: MIT */
/* What the generator collects before it writes the tables. Every function that can fail
   prints one message, `file:line:column: what is wrong`, and returns false. */
#ifndef FXI_LEXGEN_VOCABULARY_H
#define FXI_LEXGEN_VOCABULARY_H

#include "base/arena.h"
#include "lexicon/tables.h"

enum { CANDIDATES_MAX = 24, WORD_MAX = 200 };

/* Where a word comes from; where two disagree about a key, the earlier one stands. */
typedef enum word_origin {
    ORIGIN_FILE,
    ORIGIN_ISO,
    ORIGIN_CLDR,
    ORIGIN_COMPOSED
} word_origin;

/* Kinds that only the generator knows; see the head of words/en.tsv. */
enum { KIND_HEAD = 100 };

/* A place in an input, for messages. */
typedef struct place {
    const char *file;
    uint32_t line, column;
} place;

typedef struct word {
    const char *key;      /* folded */
    const char *spelling; /* as given */
    place from;
    uint32_t serial; /* order of reading */
    uint8_t origin;  /* word_origin */
    uint8_t kind;    /* fxi_sense_kind or KIND_HEAD */
    uint8_t case_rule;
    bool is_adjective; /* a place that composes with nouns: "Hong Kong" + "dollars" */
    char language[4];
    int16_t value;
    uint16_t flags;
    uint16_t currency_count;
    uint16_t currencies[CANDIDATES_MAX]; /* indices of currency rows */
} word;

/* A row of iso4217.tsv and what only the generator needs of it. */
typedef struct currency {
    fxi_currency_row row;
    bool is_word;  /* false for XTS and XXX, which no text means */
    bool is_money; /* its CLDR names are names of money, unlike "gold" */
    bool is_weak;
    uint32_t line;
} currency;

typedef struct vocabulary {
    fxi_arena arena;
    currency *currencies;
    size_t currency_count, currency_capacity;
    word *words;
    size_t count, capacity;
    const char *iso_version; /* "2026-01-01" */
} vocabulary;

bool complain(place where, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds a copy of `draft` with its key folded from its spelling. */
bool add_word(vocabulary *all, word draft);
/* Index of a code; SIZE_MAX: unknown. */
size_t find_currency(const vocabulary *all, const char *code, size_t length);

/* iso.c, words.c: the files of words/. */
bool read_currencies(vocabulary *all, const char *path);
bool read_words(vocabulary *all, const char *path);
/* cldr.c: names and symbols of one locale. */
bool read_locale(vocabulary *all, const char *locale);
/* "42"; NULL if ICU does not say. */
const char *cldr_version(fxi_arena *arena);
/* compose.c: adjective and noun. */
bool compose_names(vocabulary *all);
/* settle.c: sorts the words by key and drops what an earlier origin overrules. */
bool settle_words(vocabulary *all);
/* emit.c: the tables as C. `head` is the text of the first comment. */
bool write_tables(const char *path, vocabulary *all, const char *head,
                  const char *version);

#endif
