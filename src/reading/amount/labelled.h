/* SPDX-License-Identifier: MIT */
/* The unit of a number in the label before it: "Total (USD): 1,234.50", "Revenue (in
   US$ millions): 45.2". docs/spec/quantities.md "In a label". */
#ifndef FXI_READING_AMOUNT_LABELLED_H
#define FXI_READING_AMOUNT_LABELLED_H

#include "reading/amount/operand.h"

/* The number that the mark whose last token is `mark` may be the label's of; `mark`
   itself: none. */
size_t fxi_labelled_number(const fxi_tokens *tokens, size_t mark);

/* Gives a number without a mark that of its label, and the scale there; one with a mark
   the scale, if the label has that mark too. False, and no change: there is none. */
bool fxi_labelled_read(fxi_operand *operand, const fxi_tokens *tokens,
                       const fxi_tools *tools);

/* The operand, whose last token is `last`, is the unit of a label: "（百万円）：4,512".
 */
bool fxi_labelled_is_unit(const fxi_operand *operand, size_t last,
                          const fxi_tokens *tokens);

#endif
