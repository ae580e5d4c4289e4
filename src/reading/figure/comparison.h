/* SPDX-License-Identifier: MIT */
/* Words for more or less between two amounts, of which the first is the difference. */
#ifndef FXI_READING_FIGURE_COMPARISON_H
#define FXI_READING_FIGURE_COMPARISON_H

#include "reading/text/token.h"

/* "$5 million |less than $20 million": the modifier at token `index` stands right
   behind an amount, so that it bounds none; "$9m, |lower than $10m" behind its comma.
 */
bool fxi_comparison_is(const fxi_sense *modifier, const fxi_tokens *tokens,
                       size_t index, const fxi_tools *tools);

#endif
