/* SPDX-License-Identifier: MIT */
/* Numbers of East Asia that leave the scale of their last group of four digits to what
   stands around them: "1천~2천만원", "4억5천~5억원". docs/spec/ranges.md "Ranges". */
#ifndef FXI_READING_AMOUNT_OPEN_GROUP_H
#define FXI_READING_AMOUNT_OPEN_GROUP_H

#include "reading/amount/operand.h"

/* "2억8천원", "三亿五千元": the group below 억 is said by its thousands alone, so that
   만 may be left out. */
bool fxi_open_group_is_left(const fxi_operand *operand, const fxi_tokens *tokens);

/* It has the tokens of two numbers, the scale between them and a mark. */
static inline bool fxi_open_group_may_be(const fxi_operand *operand) {
    return operand->last >= operand->first + 3;
}

/* Gives the ends of a range the scales that they leave to each other. `low_had_mark`:
   the first end has a mark of its own. False: the first end leaves none. */
bool fxi_open_group_share(fxi_operand *low, fxi_operand *high, bool low_had_mark,
                          const fxi_tokens *tokens);

#endif
