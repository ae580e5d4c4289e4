/* SPDX-License-Identifier: MIT */
/* Words and signs behind an amount that add to it what follows, where they might leave
   it open. */
#ifndef FXI_READING_FIGURE_ADDITION_H
#define FXI_READING_FIGURE_ADDITION_H

#include "reading/text/token.h"

/* "£38m |plus £5m in bonuses", "£20m |+ 15%", "€100k|+1k", "£20|+VAT"; not "$8m plus.",
   "$8m plus in deals" and "$8m plus a year", which leave it open. */
bool fxi_addition_is(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

#endif
