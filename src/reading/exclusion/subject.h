/* SPDX-License-Identifier: MIT */
/* The amount that is asked whether it is money: its number with its mark, and the last
   of its tokens. */
#ifndef FXI_READING_EXCLUSION_SUBJECT_H
#define FXI_READING_EXCLUSION_SUBJECT_H

#include "reading/amount/operand.h"
#include "reading/mark/weak_mark.h"

typedef struct fxi_subject {
    const fxi_operand *operand;
    size_t last;
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    fxi_weak_marks *weak; /* of the text */
} fxi_subject;

static inline const fxi_sense *fxi_subject_sense(const fxi_subject *s, size_t index,
                                                 fxi_sense_kind kind) {
    return fxi_token_sense(s->tokens, index, kind, s->tools);
}

static inline bool fxi_subject_denies(const fxi_subject *s, size_t index,
                                      fxi_denial_role role) {
    return fxi_token_denies(s->tokens, index, role, s->tools);
}

/* The quantity has one of those flags. */
static inline bool fxi_subject_has(const fxi_subject *s, unsigned flags) {
    return (s->operand->quantity.flags & flags) != 0;
}

/* "the R300" */
static inline bool fxi_subject_has_article(const fxi_subject *s) {
    const size_t first = s->operand->first;
    return first > 0 && fxi_token_has_role(s->tokens, first - 1, FXI_SENSE_GRAMMAR,
                                           FXI_GRAMMAR_ARTICLE, s->tools);
}

enum { FXI_SUBJECT_LONG = 3 }; /* digits: "500 won" is money, "5 won" a score */

static inline bool fxi_subject_is_short(const fxi_subject *s) {
    return fxi_decimal_whole_digits(&s->operand->quantity.value) < FXI_SUBJECT_LONG;
}

#endif
