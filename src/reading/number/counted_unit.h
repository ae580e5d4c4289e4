/* SPDX-License-Identifier: MIT */
/* A unit of money that an article counts as one: "a tenner", "a dollar fifty". "A
   dollar" alone is no amount: docs/spec/number_words.md "Number words". */
#ifndef FXI_READING_NUMBER_COUNTED_UNIT_H
#define FXI_READING_NUMBER_COUNTED_UNIT_H

#include "reading/text/token.h"

/* The unit stands at token `index`, right behind the article. */
bool fxi_counted_unit_is(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools);

#endif
