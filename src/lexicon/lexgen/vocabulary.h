/* SPDX-License-Identifier: MIT */
/* What the generator collects before it writes the tables. Every function that can fail
   prints one message, `file:line:column: what is wrong`, and returns false. */
#ifndef FXI_LEXGEN_VOCABULARY_H
#define FXI_LEXGEN_VOCABULARY_H

#include <stdio.h>

#include "base/arena.h"
#include "lexicon/tables.h"

enum { CANDIDATES_MAX = 24, WORD_MAX = 200 };

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
    uint16_t language_row;
    uint8_t origin; /* fxi_origin */
    uint8_t kind;   /* fxi_sense_kind or KIND_HEAD */
    uint8_t case_rule;
    uint8_t pieces;    /* as in fxi_sense */
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
    bool is_weak, is_counted;
    bool is_small;    /* a code in small letters too: "usd" */
    bool has_noun;    /* the noun of its name is its own: "naira" */
    bool has_homonym; /* and is a plain word in some language: "kip" */
    uint32_t line;
} currency;

/* A row of languages.tsv, or a language that only words or CLDR name: then without
   letters and words; and its rows of grammar.tsv. */
typedef struct known_language {
    fxi_language_row row;
    const char *letters, *words;          /* lists parted by spaces; "" for none */
    bool has_scales;                      /* words/ has its scale words */
    bool has_rules;                       /* grammar.tsv has its rules */
    uint32_t rules;                       /* set of fxi_grammar_rule */
    const char *lists[FXI_GRAMMAR_LISTS]; /* parted by spaces; NULL: none */
} known_language;

/* A word, a letter or a topic that speaks for languages, and where its votes are. */
typedef struct clue {
    const char *text;
    size_t first_vote, vote_count;
} clue;

typedef struct vocabulary {
    fxi_arena arena;
    known_language *languages;
    size_t language_count, language_capacity;
    size_t listed_count; /* of languages.tsv, row 0 included */
    fxi_region_row *regions;
    size_t region_count, region_capacity;
    currency *currencies;
    size_t currency_count, currency_capacity;
    word *words;
    size_t count, capacity;
    clue *clues; /* by write_languages */
    size_t clue_count;
    uint32_t *seen;          /* hash table of add_new_word: numbers of words from 1 */
    const char *iso_version; /* "2026-01-01" */
} vocabulary;

bool complain(place where, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The text with every step folded, as keys are; NULL if it is ill formed. */
const char *fold_text(fxi_arena *arena, const char *spelling);
/* A draft of a name of one money, to stand behind numbers. */
word name_of_money(const char language[4], size_t money);
/* Adds a copy of `draft` with its key folded from its spelling. */
bool add_word(vocabulary *all, word draft);
/* The same, unless that spelling was added with that language, kind and currency. */
bool add_new_word(vocabulary *all, word draft);
/* Index of a code; SIZE_MAX: unknown. */
size_t find_currency(const vocabulary *all, const char *code, size_t length);

/* Row of a language; it is appended if it has none yet. SIZE_MAX: out of memory. */
size_t find_language(vocabulary *all, const char *code);

/* languages.c: languages.tsv, before any other; and what CLDR says of every language
   that the words are of, behind all others. */
bool read_languages(vocabulary *all, const char *path);
bool complete_languages(vocabulary *all);
/* iso.c, words.c: the files of words/. */
bool read_currencies(vocabulary *all, const char *path);
bool read_words(vocabulary *all, const char *path);
/* multiples.c: codes with a scale; `file` is where they are. */
bool add_multiples(vocabulary *all, const char *file);
/* grammars.c: grammar.tsv, behind the words of all languages. */
bool read_grammars(vocabulary *all, const char *path);
/* cldr.c: names and symbols of one locale; scales.c: its scale words. */
bool read_locale(vocabulary *all, const char *locale);
bool read_scales(vocabulary *all, const char *locale, const char language[4]);
/* calendar.c: names of months and weekdays; how it writes days, FXI_DATES_... */
bool read_days(vocabulary *all, const char *locale, const char language[4]);
uint8_t dates_of(const char *locale);
/* "42"; NULL if ICU does not say. */
const char *cldr_version(fxi_arena *arena);
/* nouns.c: the nouns of CLDR's names, which stand alone for one money. */
bool add_nouns(vocabulary *all);
/* compose.c: adjective and noun. */
bool compose_names(vocabulary *all);
/* settle.c: sorts the words by key and drops what an earlier origin overrules. */
bool settle_words(vocabulary *all);
/* grammars.c: the grammars as C, before the rows of languages, which point to them. */
bool write_grammars(FILE *file, vocabulary *all);
/* clues.c: the tables of languages and of their clues as C; the members that they fill
   in are written by emit.c. */
bool write_languages(FILE *file, vocabulary *all, uint32_t *slot_count);
/* starts.c: the filters of number words; `rows` as write_languages has them. */
bool write_starts(FILE *file, vocabulary *all, const fxi_language_row *rows);
/* wides.c: the filter of keys that are not of ASCII. */
bool write_wides(FILE *file, vocabulary *all);
/* `size` bits as the elements of an array. */
void write_bits(FILE *file, const uint64_t *bits, uint32_t size);
/* anchors.c: the filters by pieces of the keys of currencies and places. */
bool write_anchors(FILE *file, vocabulary *all);
/* territories.c: the money of territories as C; how many there are. */
size_t write_territories(FILE *file, const vocabulary *all);
/* slips.c: the scale words that may be slipped as C; how many there are. */
size_t write_scale_words(FILE *file, const vocabulary *all);
/* emit.c: the tables as C. `head` is the text of the first comment. */
bool write_tables(const char *path, vocabulary *all, const char *head,
                  const char *version);

#endif
