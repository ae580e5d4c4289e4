/* SPDX-License-Identifier: MIT */
/* What joins two neighbouring figures: docs/spec/pairs.md "Pairs". Every reader looks
   at a bounded number of tokens, so that reading all joins of a text is linear. */
#ifndef FXI_READING_PAIR_JOIN_H
#define FXI_READING_PAIR_JOIN_H

#include "reading/pair/pair.h"

/* In tokens: a noun phrase before the opening ("146 million yuan in cash ("), the whole
   of a gap, the words behind the second figure, and a bracket; what is longer joins
   nothing. */
enum {
    FXI_JOIN_PHRASE_MAX = 6,
    FXI_JOIN_GAP_MAX = 16,
    FXI_JOIN_TAIL_MAX = 12,
    FXI_JOIN_BRACKET_MAX = 40
};

typedef enum fxi_join_kind {
    FXI_JOIN_NONE,
    FXI_JOIN_BRACKET,   /* X (Y */
    FXI_JOIN_CONNECTOR, /* X, or Y; X worth Y; X = Y */
    FXI_JOIN_DASH,      /* X - about Y - */
    FXI_JOIN_SLASH,     /* X/Y */
    FXI_JOIN_SEMICOLON, /* X; Y */
    FXI_JOIN_COMMA,     /* X, Y */
    FXI_JOIN_AND,       /* X and Y, X, and Y */
    FXI_JOIN_TOUCH,     /* X Y */
    FXI_JOIN_SENTENCE   /* X. That is Y */
} fxi_join_kind;

typedef struct fxi_join {
    fxi_join_kind kind;
    fxi_tense tense; /* "then worth" */
    size_t opener;   /* token of the bracket, dash or sign */
    bool has_lead;   /* a connector or modifier stands before the second figure */
    bool is_worth;   /* "now worth": no word of a rate */
} fxi_join;

/* The join of figures `left` and `left + 1`. */
fxi_join fxi_join_read(const fxi_figures *figures, size_t left,
                       const fxi_tokens *tokens, const fxi_tools *tools);

/* The same with what stands behind token `last`: the bracket of "(X), or Y". */
fxi_join fxi_join_read_behind(const fxi_figures *figures, size_t left, size_t last,
                              const fxi_tokens *tokens, const fxi_tools *tools);

/* What follows a figure up to the next sign that ends its phrase. */
typedef struct fxi_join_tail {
    fxi_tense tense;   /* "at the time", "at current exchange rates" */
    bool is_worth;     /* "today", and no word of a rate */
    bool is_elsewhere; /* a place, a time or a purpose of its own: "at the door" */
    size_t end;        /* token of the sign, or the limit */
} fxi_join_tail;

fxi_join_tail fxi_join_tail_read(const fxi_figure *figure, const fxi_tokens *tokens,
                                 const fxi_tools *tools);

/* The token that closes the bracket at `opener`; SIZE_MAX: none inside the limit. */
size_t fxi_join_close(const fxi_tokens *tokens, size_t opener);

#endif
