/* SPDX-License-Identifier: MIT */
/* The number words of a text one by one, whether they stand as words of their own or in
   one compound. */
#ifndef FXI_READING_NUMBER_NUMBER_ATOM_H
#define FXI_READING_NUMBER_NUMBER_ATOM_H

#include "lexicon/grammar.h"
#include "reading/text/token.h"

typedef enum fxi_atom_kind {
    FXI_ATOM_NONE,
    FXI_ATOM_NUMBER,   /* value: 0..1000 */
    FXI_ATOM_SCALE,    /* value: power of ten, of all scale words in a row */
    FXI_ATOM_NO_SCALE, /* scale words in a row that make none: "million billion" */
    FXI_ATOM_FRACTION, /* value: 100 * numerator + denominator */
    FXI_ATOM_LINK,     /* "and" */
    FXI_ATOM_OF        /* "of" */
} fxi_atom_kind;

/* Before a token, or before a piece inside one. */
typedef struct fxi_atom_place {
    size_t token;
    unsigned piece;
} fxi_atom_place;

typedef struct fxi_atom {
    fxi_atom_kind kind;
    int value;
    int last;        /* of a scale: the power of the last of its words */
    int alone;       /* how many a scale is without a number; 0: it wants one */
    bool is_article; /* "a", "une": 1 where a scale or a fraction follows */
    bool is_piece;   /* of a compound, and not its first */
    bool is_mixed;   /* a fraction behind its whole number: "einhalb" */
    bool is_part;    /* a noun for a fraction, of a scale or of one: "moitié" */
    fxi_atom_place next;
} fxi_atom;

enum { FXI_PIECES_MAX = 20 };

/* Reads in one language from token `first` on. Start it with fxi_atoms_start. */
typedef struct fxi_atoms {
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    const fxi_grammar *grammar;
    fxi_language language;
    size_t first;
    size_t split;  /* the token whose pieces are below; SIZE_MAX: none */
    size_t behind; /* the token behind them */
    unsigned piece_count;
    fxi_atom pieces[FXI_PIECES_MAX]; /* without `next` */
} fxi_atoms;

void fxi_atoms_start(fxi_atoms *atoms, fxi_language language, const fxi_tokens *tokens,
                     size_t first, const fxi_tools *tools);

/* The atom at a place: past a touching hyphen, if it is not the first. */
fxi_atom fxi_atom_at(fxi_atoms *atoms, fxi_atom_place place);

#endif
