/* SPDX-License-Identifier: MIT */
/* Words that call an amount a sum or a level, between it and what compares with it:
   "supera |la cifra de| 5 euros", "überschreitet |die Marke von| 5 Euro". */
#ifndef FXI_READING_FIGURE_REACHED_SUM_H
#define FXI_READING_FIGURE_REACHED_SUM_H

#include "reading/text/token.h"

/* First token of such words before the amount at token `first`, with the article;
   `first`: there are none. */
size_t fxi_reached_sum_start(const fxi_tokens *tokens, size_t first,
                             const fxi_tools *tools);

#endif
