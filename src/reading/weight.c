/* SPDX-License-Identifier: MIT */
#include "reading/weight.h"

#include "reading/spelling.h"

enum {
    WEIGHT_REACH = 4, /* tokens around the amount in which "weighs" makes it a weight */
    CHANGE_REACH = 2, /* tokens before it in which "gained" does */
    GOODS_REACH = 4,  /* tokens behind "of" in which goods are named */
    BODY_DIGITS = 3   /* what people and parcels weigh */
};

/* "pounds", "Pfund", "libras": names of money that are measures too. */
static bool names_pounds(const fxi_subject *s) {
    return fxi_subject_sense(s, s->operand->mark.last, FXI_SENSE_MEASURE) != NULL;
}

static bool is_small(const fxi_subject *s) {
    const unsigned parts = FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS;
    const fxi_decimal *value = &s->operand->quantity.value;
    return !fxi_subject_has(s, parts) && fxi_decimal_whole_digits(value) <= BODY_DIGITS;
}

/* "weighs", "kg"; a weak one says it of small numbers close behind it only: "gained 15
   pounds". */
static bool has_weight_word(const fxi_subject *s) {
    for (size_t step = 1; step <= WEIGHT_REACH; step++) {
        const fxi_sense *before =
            step <= s->operand->first
                ? fxi_subject_sense(s, s->operand->first - step, FXI_SENSE_WEIGHT)
                : NULL;
        if (before != NULL && ((before->flags & FXI_SENSE_WEAK) == 0 ||
                               (step <= CHANGE_REACH && is_small(s))))
            return true;
        const fxi_sense *behind =
            fxi_subject_sense(s, s->last + step, FXI_SENSE_WEIGHT);
        if (behind != NULL && (behind->flags & FXI_SENSE_WEAK) == 0)
            return true;
    }
    return false;
}

/* "of sugar", "million pounds of frozen shrimp"; but "5 million pounds of debt". */
static bool is_of_goods(const fxi_subject *s) {
    size_t of = s->last + 1;
    if (!fxi_token_has_role(s->tokens, of, FXI_SENSE_GRAMMAR,
                            FXI_GRAMMAR_GENITIVE | FXI_GRAMMAR_PARTICLE, s->tools))
        return false;
    if (!fxi_subject_has(s, FXI_QUANTITY_SCALED))
        return true;
    for (size_t at = of + 1; at < of + GOODS_REACH && at < s->tokens->count; at++) {
        if (s->tokens->items[at].kind != FXI_TOKEN_WORD)
            return false;
        if (fxi_subject_sense(s, at, FXI_SENSE_MEASURE) != NULL)
            return true;
    }
    return false;
}

/* A noun, as far as the lexicon can tell: no word of grammar, and none that leads on to
   another amount. */
static bool is_noun(const fxi_subject *s, size_t index) {
    static const fxi_sense_kind others[] = {FXI_SENSE_GRAMMAR,  FXI_SENSE_DATE,
                                            FXI_SENSE_UNIT,     FXI_SENSE_RANGE,
                                            FXI_SENSE_MODIFIER, FXI_SENSE_CURRENCY};
    if (!fxi_token_is_near(s->tokens, index) ||
        s->tokens->items[index].kind != FXI_TOKEN_WORD)
        return false;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (fxi_subject_sense(s, index, others[i]) != NULL)
            return false;
    return true;
}

/* "a twenty pound bag". In a country of pounds what the lexicon does not know for goods
   has a price: "a 20 pound shirt". */
static bool describes_noun(const fxi_subject *s, size_t noun) {
    size_t first = s->operand->first, next = noun + 1;
    return is_small(s) && first > 0 &&
           fxi_token_has_role(s->tokens, first - 1, FXI_SENSE_GRAMMAR,
                              FXI_GRAMMAR_ARTICLE, s->tools) &&
           is_noun(s, next) &&
           (!fxi_weak_marks_are_home(&s->operand->mark, s->tools) ||
            fxi_subject_sense(s, next, FXI_SENSE_WEIGHT) != NULL ||
            fxi_subject_sense(s, next, FXI_SENSE_MEASURE) != NULL);
}

/* "a 152-pound boxer", "a 20 pound turkey"; but "a 20-pound note". */
static bool is_build(const fxi_subject *s) {
    size_t noun = s->operand->mark.last;
    if (fxi_subject_has(s, FXI_QUANTITY_SCALED) || noun == 0 ||
        !fxi_spelling_is_of(s->tokens, noun, FXI_WORDS_BUILD, s->tools) ||
        fxi_subject_denies(s, noun + 1, FXI_DENIAL_WEIGHT))
        return false;
    bool is_joined =
        fxi_token_is_dash(s->tokens, noun - 1) && fxi_token_touches(s->tokens, noun);
    return is_joined || describes_noun(s, noun);
}

bool fxi_weight_is(const fxi_subject *s) {
    return names_pounds(s) &&
           (has_weight_word(s) ||
            fxi_subject_sense(s, s->last + 1, FXI_SENSE_MEASURE) != NULL ||
            is_of_goods(s) || is_build(s));
}
