/* SPDX-License-Identifier: MIT */
/* Numbers in words whose head was not read with them: "hundred and| five dollars".
   docs/spec/number_words.md "Number words". */
#ifndef FXI_READING_NUMBER_NUMBER_TAIL_H
#define FXI_READING_NUMBER_NUMBER_TAIL_H

#include "reading/number/quantity.h"

/* A larger number word or a scale, maybe with a slip of the pen, stands right before
   token `first`, or before the link before it, and `quantity`, which was read there in
   words, in `count` tokens, would fit behind it. */
bool fxi_number_is_tail(const fxi_quantity *quantity, const fxi_tokens *tokens,
                        size_t first, size_t count, const fxi_tools *tools);

/* "cinco con| cinco dólares", 5.5 or 5.05, "dos con| ocho millones": one digit in
   words, or a number with a scale, behind a number word above one and the word that
   parts cents.
 */
bool fxi_number_may_be_part(const fxi_quantity *quantity, const fxi_tokens *tokens,
                            size_t first, const fxi_tools *tools);

/* A hyphen joins the unit behind the number of two words or more to its last one alone,
   so that what stands before it may count: "a hundred five-dollar notes". */
bool fxi_number_may_count(const fxi_tokens *tokens, size_t first, size_t count,
                          const fxi_tools *tools);

#endif
