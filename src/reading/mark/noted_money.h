/* SPDX-License-Identifier: MIT */
/* A note that says which money "元" is: "3.2亿元（新元，下同）", "500元（单位：欧元）".
   docs/spec/figures.md "Figures". */
#ifndef FXI_READING_MARK_NOTED_MONEY_H
#define FXI_READING_MARK_NOTED_MONEY_H

#include "reading/mark/mark.h"

typedef struct fxi_noted_money {
    fxi_mark mark; /* of the last note that holds for what is behind; sense NULL: none
                      has */
} fxi_noted_money;

/* What begins as Han does, where a note is, or holds. */
static inline bool fxi_noted_money_may_be(const fxi_noted_money *noted,
                                          const fxi_mark *unit, size_t last,
                                          const fxi_tokens *tokens) {
    return fxi_mark_is_han(unit, tokens->text) &&
           (noted->mark.sense != NULL || fxi_token_opens(tokens, last + 1));
}

/* Gives a unit of Han that may be several moneys the one of the note behind token
   `last`, where its figure ends, or of an earlier one that holds for it, "下同". */
void fxi_noted_money_take(fxi_mark *unit, fxi_noted_money *noted, size_t last,
                          const fxi_tokens *tokens, const fxi_tools *tools);

#endif
