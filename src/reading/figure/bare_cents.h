/* SPDX-License-Identifier: MIT */
/* Cents without a name of their own: "2€50", "15 dollars and 20", "two Canadian dollars
   fifty", "tres con cincuenta euros". docs/spec/minor_units.md "Minor units". */
#ifndef FXI_READING_FIGURE_BARE_CENTS_H
#define FXI_READING_FIGURE_BARE_CENTS_H

#include "reading/figure/operand.h"

/* Adds the cents behind an operand without a mark, and the mark between or behind them,
   with which it then ends. False: there are none, and the operand is unchanged. */
bool fxi_bare_cents_read(fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools);

/* The word between an amount and its cents stands there: "and", "con". The comma of
   "5 dollars, 20 cents" parts two amounts. */
bool fxi_bare_cents_link(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools);

/* What stands behind cents counts nothing: "3 euros 50 pour le pain", "two pounds fifty
   a pint", "deux euros cinquante la baguette". */
bool fxi_bare_cents_lead_on(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools);

#endif
