/* SPDX-License-Identifier: MIT */
/* The ending of a case behind a number and a hyphen. */
#ifndef FXI_READING_MARK_CASE_ENDING_H
#define FXI_READING_MARK_CASE_ENDING_H

#include "reading/text/token.h"

/* "2000-ден", "1956-ban": where the language is a guess, the letters at token `index`,
   behind the hyphen, may be an ending in the likeliest one, though they are a sign of
   money or the name of a small unit in another. */
bool fxi_case_ending_may_be(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools);

#endif
