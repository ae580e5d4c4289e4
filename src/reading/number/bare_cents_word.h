/* SPDX-License-Identifier: MIT */
/* The words before and behind cents that have no name of their own. */
#ifndef FXI_READING_NUMBER_BARE_CENTS_WORD_H
#define FXI_READING_NUMBER_BARE_CENTS_WORD_H

#include "reading/text/token.h"

/* The word between an amount and its cents stands there: "and", "con". The comma of
   "5 dollars, 20 cents" parts two amounts. */
bool fxi_bare_cents_link(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools);

/* What stands behind cents counts nothing: "3 euros 50 pour le pain", "two pounds fifty
   a pint", "deux euros cinquante la baguette". */
bool fxi_bare_cents_lead_on(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools);

#endif
