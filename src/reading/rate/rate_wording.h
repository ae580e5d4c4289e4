/* SPDX-License-Identifier: MIT */
/* What the words around a stated rate say of it: whether it was used, and of what time
   it is. */
#ifndef FXI_READING_RATE_RATE_WORDING_H
#define FXI_READING_RATE_RATE_WORDING_H

#include "reading/rate/stated_rate.h"

/* The tokens of a rate, that of its later side, and the byte at which the words of the
   rate before it end. */
typedef struct fxi_rate_place {
    size_t first, later, last;
    size_t start;
} fxi_rate_place;

/* CLAUSE if the sentence speaks of a rate or a translation near tokens first..last. */
fxi_stated_force fxi_rate_force(const fxi_tokens *tokens, size_t first, size_t last,
                                const fxi_tools *tools);
/* "At an average rate of", "for the income statement": a period's, no day's. */
bool fxi_rate_is_average(const fxi_rate_place *at, const fxi_tokens *tokens,
                         const fxi_tools *tools);
/* "A floor of", "analysts expect a rate of": it converts nothing. */
bool fxi_rate_is_aside(const fxi_rate_place *at, const fxi_tokens *tokens,
                       const fxi_tools *tools);
/* A word leads to the amount at token `lead` as to the end of a change: "to", "to a
   rate of". */
bool fxi_rate_is_arrived_at(const fxi_tokens *tokens, size_t lead,
                            const fxi_tools *tools);
/* "Would lower our profit": the sentence tells what might come. */
bool fxi_rate_is_supposed(const fxi_rate_place *at, const fxi_tokens *tokens,
                          const fxi_tools *tools);

#endif
