/* SPDX-License-Identifier: MIT */
/* Amounts that letters run into, so that they may be part of something longer. */
#ifndef FXI_READING_EXCLUSION_CUT_AMOUNT_H
#define FXI_READING_EXCLUSION_CUT_AMOUNT_H

#include "reading/exclusion/subject.h"

/* Most amounts are none: only blanks and signs touch them, and no denial is behind. */
static inline bool fxi_cut_amount_may_be(const fxi_subject *s) {
    const fxi_tokens *tokens = s->tokens;
    const size_t first = s->operand->first, next = s->last + 1;
    if (fxi_token_touches(tokens, next) &&
        (tokens->items[next].kind != FXI_TOKEN_SIGN || tokens->items[next].sign == '&'))
        return true;
    return fxi_token_has(tokens, next, FXI_SENSE_DENIAL) ||
           (first > 0 && fxi_token_touches(tokens, first) &&
            tokens->items[first - 1].kind == FXI_TOKEN_WORD);
}

/* "$5millionaire", "$5 billionth", "24c63", "XX$5"; not "£650pcm", "3000亿元MLF". */
bool fxi_cut_amount_is(const fxi_subject *s);

#endif
