/* SPDX-License-Identifier: MIT */
/* Where figures may be. A word that is neither known nor a number ends every amount, so
   that numbers between two such words are read only if there is money between them. */
#ifndef FXI_READING_MONEY_STRETCH_H
#define FXI_READING_MONEY_STRETCH_H

#include "reading/token.h"

/* Tokens first..end-1. */
typedef struct fxi_money_stretch {
    size_t first, end;
} fxi_money_stretch;

/* The first stretch with money at or behind token `from`; empty at the end of the
   tokens if there is none. */
fxi_money_stretch fxi_money_stretch_next(const fxi_tokens *tokens, size_t from,
                                         const fxi_tools *tools);

#endif
