/* SPDX-License-Identifier: MIT */
/* Where figures may be. A word that is neither known, nor a number, nor one that may be
   a scale with a slip ends every amount, so that numbers between two such words are
   read only if there is money between them. */
#ifndef FXI_READING_FIGURE_MONEY_STRETCH_H
#define FXI_READING_FIGURE_MONEY_STRETCH_H

#include "reading/text/token.h"

/* Tokens first..end-1, the last of them that may be money, and whether the language of
   the last word that was asked has numbers in one word, or writes "and" onto them,
   since few texts have more than one. */
typedef struct fxi_money_stretch {
    size_t first, end, last_money;
    fxi_language language;
    bool has_compounds, joins_link;
} fxi_money_stretch;

/* Before the first one. */
#define FXI_MONEY_STRETCH_INIT                                                         \
    { .has_compounds = true }

/* Moves on to the first stretch with money at or behind token `from`; empty at the end
   of the tokens if there is none. */
void fxi_money_stretch_next(fxi_money_stretch *stretch, const fxi_tokens *tokens,
                            size_t from, const fxi_tools *tools);

#endif
