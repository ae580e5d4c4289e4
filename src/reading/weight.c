/* SPDX-License-Identifier: MIT */
#include "reading/weight.h"

#include "reading/spelling.h"

enum {
    WEIGHT_REACH = 4, /* tokens around the amount in which "weighs" makes it a weight */
    CHANGE_REACH = 2, /* tokens before it in which "gained" does */
    GOODS_REACH = 4,  /* tokens behind "of" in which goods are named */
    BODY_DIGITS = 3   /* what people and parcels weigh */
};

typedef struct subject {
    const fxi_operand *operand;
    size_t last;
    const fxi_tokens *tokens;
    const fxi_tools *tools;
} subject;

static const fxi_sense *sense_at(const subject *s, size_t index, fxi_sense_kind kind) {
    return fxi_token_sense(s->tokens, index, kind, s->tools);
}

static bool is_scaled(const subject *s) {
    return (s->operand->quantity.flags & FXI_QUANTITY_SCALED) != 0;
}

/* "pounds", "Pfund", "libras": names of money that are measures too. */
static bool names_pounds(const subject *s) {
    return sense_at(s, s->operand->mark.last, FXI_SENSE_MEASURE) != NULL;
}

static bool is_small(const subject *s) {
    const unsigned parts = FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS;
    const fxi_decimal *value = &s->operand->quantity.value;
    return (s->operand->quantity.flags & parts) == 0 &&
           value->count + value->exponent <= BODY_DIGITS;
}

/* "weighs", "kg"; a weak one says it of small numbers close behind it only: "gained 15
   pounds". */
static bool has_weight_word(const subject *s) {
    for (size_t step = 1; step <= WEIGHT_REACH; step++) {
        const fxi_sense *before =
            step <= s->operand->first
                ? sense_at(s, s->operand->first - step, FXI_SENSE_WEIGHT)
                : NULL;
        if (before != NULL && ((before->flags & FXI_SENSE_WEAK) == 0 ||
                               (step <= CHANGE_REACH && is_small(s))))
            return true;
        const fxi_sense *behind = sense_at(s, s->last + step, FXI_SENSE_WEIGHT);
        if (behind != NULL && (behind->flags & FXI_SENSE_WEAK) == 0)
            return true;
    }
    return false;
}

/* "of sugar", "million pounds of frozen shrimp"; but "5 million pounds of debt". */
static bool is_of_goods(const subject *s) {
    size_t of = s->last + 1;
    if (!fxi_token_has_role(s->tokens, of, FXI_SENSE_GRAMMAR,
                            FXI_GRAMMAR_GENITIVE | FXI_GRAMMAR_PARTICLE, s->tools))
        return false;
    if (!is_scaled(s))
        return true;
    for (size_t at = of + 1; at < of + GOODS_REACH && at < s->tokens->count; at++) {
        if (s->tokens->items[at].kind != FXI_TOKEN_WORD)
            return false;
        if (sense_at(s, at, FXI_SENSE_MEASURE) != NULL)
            return true;
    }
    return false;
}

/* "a 152-pound boxer"; but "a 20-pound note". */
static bool is_build(const subject *s) {
    size_t noun = s->operand->mark.last;
    const fxi_sense *denial = sense_at(s, noun + 1, FXI_SENSE_DENIAL);
    return !is_scaled(s) && noun > 0 && fxi_spelling_is(s->tokens, noun, "pound") &&
           fxi_token_is_dash(s->tokens, noun - 1) &&
           fxi_token_touches(s->tokens, noun) &&
           (denial == NULL || denial->value != FXI_DENIAL_WEIGHT);
}

bool fxi_weight_is(const fxi_operand *operand, size_t last, const fxi_tokens *tokens,
                   const fxi_tools *tools) {
    const subject s = {operand, last, tokens, tools};
    return names_pounds(&s) &&
           (has_weight_word(&s) || sense_at(&s, last + 1, FXI_SENSE_MEASURE) != NULL ||
            is_of_goods(&s) || is_build(&s));
}
