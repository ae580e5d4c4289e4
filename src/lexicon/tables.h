/* SPDX-License-Identifier: MIT */
/* The shape of the generated tables. Constant throughout: the library starts without
   reading or building anything. */
#ifndef FXI_LEXICON_TABLES_H
#define FXI_LEXICON_TABLES_H

#include "lexicon/lexicon.h"

enum { FXI_CURRENCY_NAME_SIZE = 48 };

/* A row of words/iso4217.tsv. */
typedef struct fxi_currency_row {
    char code[4];
    uint8_t minor_digits;
    uint8_t withdrawn_month; /* 0: in list one */
    uint16_t withdrawn_year;
    char name[FXI_CURRENCY_NAME_SIZE];
} fxi_currency_row;

/* Set in a node of the trie at whose end a key ends. */
#define FXI_NODE_ENDS_KEY ((uint32_t)1 << 31)

/* Entry e is key e - 1. Keys are folded text, NUL-terminated, ascending as bytes.

   The trie over them has a node for every beginning that two keys share and for the
   first byte that tells a key from all others; the rest of that key is compared with
   its text. Nodes stand level by level, node 0 is the empty beginning, and the children
   of node n are the nodes children[n] to children[n + 1] - 1. */
struct fxc_lexicon {
    const char *text;             /* every key and spelling */
    const uint32_t *keys;         /* a key: its offset into `text` */
    const uint32_t *first_senses; /* a key: its first sense; and one past the last */
    const fxi_sense *senses;
    const uint16_t *candidates; /* indices of currency rows */
    const uint8_t *bytes;       /* a node: the byte that leads to it */
    const uint32_t *children;   /* a node: its first child; and one past the last */
    const uint32_t *node_keys;  /* a node: the first of its keys, and whether it ends */
    const char *version;
    uint32_t key_count, node_count;
};

extern const fxc_lexicon fxi_lexicon_tables;
extern const fxi_currency_row fxi_currency_rows[]; /* ascending by code */
extern const size_t fxi_currency_row_count;

#endif
