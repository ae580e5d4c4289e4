/* SPDX-License-Identifier: MIT */
/* Figures to pairs: two figures that state one value in two currencies. */
#ifndef FXI_READING_PAIR_PAIR_H
#define FXI_READING_PAIR_PAIR_H

#include "reading/figure/figure.h"
#include "time/period.h"

typedef enum fxi_pairing {
    FXI_PAIRING_BRACKET = 1, /* P1: bracket, dash, connector */
    FXI_PAIRING_TABLE,       /* P2: cells of a row, subject to the column test */
    FXI_PAIRING_LIST,        /* P3: respectively, slash and semicolon lists */
    FXI_PAIRING_BARE,        /* P4: bare comma, "That is ..."; kept only if e < 1 */
    FXI_PAIRING_TOUCH,       /* P4: nothing between them; kept only if e <= 1/10 */
    FXI_PAIRING_CHOICE,      /* small amounts, "or" alone; left if 1/10 < e < 1 */
    FXI_PAIRING_OR /* P4: "(X), or Y", "Y today"; kept if e <= 1/10, or a decade off */
} fxi_pairing;

/* How the conversion is dated by the words beside it. */
typedef enum fxi_tense {
    FXI_TENSE_OPEN,
    FXI_TENSE_THEN, /* "at the time" */
    FXI_TENSE_NOW   /* "at current exchange rates" */
} fxi_tense;

typedef struct fxi_pair {
    size_t left, right; /* figures, left < right */
    uint8_t pairing;    /* fxi_pairing */
    uint8_t tense;      /* fxi_tense */
    uint8_t
        listed; /* figures of a list that `left` ends: "A plus B (C)" has 2; else 0 */
    uint64_t group;  /* FXI_PAIRING_TABLE: one column pair of one table */
    fxi_period time; /* of its column: a year, or one by its last day; year 0: none */
} fxi_pair;

typedef struct fxi_pairs {
    fxi_pair *items;
    size_t count, capacity;
} fxi_pairs;

/* By `left`, then by `right`: <0, 0, >0. */
static inline int fxi_pairs_compare(const fxi_pair *a, const fxi_pair *b) {
    if (a->left != b->left)
        return a->left < b->left ? -1 : 1;
    return (a->right > b->right) - (a->right < b->right);
}

#endif
