/* SPDX-License-Identifier: MIT */
/* The pairs of one row: amounts of one period in two currencies. */
#ifndef FXI_READING_TABLE_TABLE_PAIR_H
#define FXI_READING_TABLE_TABLE_PAIR_H

#include "reading/pair/pair.h"
#include "reading/table/table_head.h"

/* Amounts of one row that are paired; the rest of a longer one is not. */
enum { FXI_AMOUNTS_MAX = 32 };

/* A figure and the column of the head that speaks for it. */
typedef struct fxi_amount {
    size_t figure;
    size_t column;
    uint32_t partners; /* bits: amounts that it is paired with */
} fxi_amount;

typedef struct fxi_amounts {
    fxi_amount items[FXI_AMOUNTS_MAX];
    size_t count;
} fxi_amounts;

/* Past FXI_AMOUNTS_MAX nothing is added. */
static inline void fxi_amounts_add(fxi_amounts *amounts, size_t figure, size_t column) {
    if (amounts->count < FXI_AMOUNTS_MAX)
        amounts->items[amounts->count++] =
            (fxi_amount){.figure = figure, .column = column};
}

/* Each amount pairs with the nearest one to its left in each other currency, unless the
   heads name different periods. Pairs of the same two heads of a table are one group.
   FXC_ENOMEM. */
fxc_status fxi_amounts_pair(fxi_pairs *out, fxi_amounts *amounts,
                            const fxi_figures *figures, const fxi_table_head *head,
                            uint32_t table, fxi_arena *arena);

#endif
