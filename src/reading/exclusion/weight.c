/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/weight.h"

#include "reading/text/spelling.h"

enum {
    WEIGHT_REACH = 4, /* tokens around the amount in which "weighs" makes it a weight */
    CHANGE_REACH = 2, /* tokens before it in which "gained" does */
    GOODS_REACH = 4,  /* tokens behind "of" in which goods are named */
    YIELD_REACH = 12, /* tokens before it in which "production" is */
    NOUN_REACH = 3,   /* tokens behind it in which goods are named without "of" */
    BODY_DIGITS = 3   /* what people and parcels weigh */
};

/* "pounds", "Pfund", "libras": names of money that are measures too, but before large
   numbers: "lifted profits to pounds 9.6m". */
static bool names_pounds(const fxi_subject *s) {
    return fxi_subject_sense(s, s->operand->mark.last, FXI_SENSE_MEASURE) != NULL &&
           !(s->operand->is_prefixed && fxi_subject_has(s, FXI_QUANTITY_SCALED));
}

static bool is_small(const fxi_subject *s) {
    const unsigned parts = FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS;
    const fxi_decimal *value = &s->operand->quantity.value;
    return !fxi_subject_has(s, parts) && fxi_decimal_whole_digits(value) <= BODY_DIGITS;
}

/* "weighs", "kg"; a weak one says it of small numbers close behind it only: "gained 15
   pounds". */
static bool weighs_before(const fxi_subject *s, size_t step) {
    if (step > s->operand->first)
        return false;
    const fxi_sense *word =
        fxi_subject_sense(s, s->operand->first - step, FXI_SENSE_WEIGHT);
    return word != NULL && (word->flags & FXI_SENSE_AFTER) == 0 &&
           ((word->flags & FXI_SENSE_WEAK) == 0 ||
            (step <= CHANGE_REACH && is_small(s)));
}

/* "pounds heavier"; one that stands behind pounds alone says it right there, and means
   money where they are many: "400 Pfund schwerer", "8 Mrd. Pfund schwere". */
static bool weighs_behind(const fxi_subject *s, size_t step) {
    const fxi_sense *word = fxi_subject_sense(s, s->last + step, FXI_SENSE_WEIGHT);
    if (word == NULL || (word->flags & FXI_SENSE_WEAK) != 0 ||
        s->tokens->items[s->last + step].sentence != s->tokens->items[s->last].sentence)
        return false;
    return (word->flags & FXI_SENSE_AFTER) == 0 ||
           (step == 1 && !fxi_subject_has(s, FXI_QUANTITY_SCALED));
}

static bool has_weight_word(const fxi_subject *s) {
    for (size_t step = 1; step <= WEIGHT_REACH; step++)
        if (weighs_before(s, step) || weighs_behind(s, step))
            return true;
    return false;
}

static bool is_measured(const fxi_subject *s, size_t index) {
    return fxi_subject_sense(s, index, FXI_SENSE_MEASURE) != NULL;
}

/* "beef production", "lobster landings", "output of copper"; not "losses from lamb
   production", which are money. */
static bool is_yield(const fxi_subject *s, size_t index) {
    const int leads = FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_GENITIVE;
    if (!fxi_spelling_is_of(s->tokens, index, FXI_WORDS_YIELD, s->tools))
        return false;
    size_t first = index;
    if (index > 0 && (is_measured(s, index - 1) ||
                      fxi_subject_sense(s, index - 1, FXI_SENSE_WEIGHT) != NULL))
        first--;
    else if (!fxi_spelling_is_of(s->tokens, index + 1, FXI_WORDS_OF, s->tools) ||
             !is_measured(s, index + 2))
        return false;
    for (size_t step = 1; step <= NOUN_REACH && step <= first; step++) {
        if (s->tokens->items[first - step].kind != FXI_TOKEN_WORD)
            return true;
        if (fxi_token_has_role(s->tokens, first - step, FXI_SENSE_GRAMMAR, leads,
                               s->tools))
            return false;
    }
    return true;
}

/* "for 2026 is forecast at", "totaled", "rose to": what may part a yield from its
   weight, unlike "earned". */
static bool leads_to_yield(const fxi_subject *s, size_t index) {
    const int roles = FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_GENITIVE |
                      FXI_GRAMMAR_VERB | FXI_GRAMMAR_ADVERB | FXI_GRAMMAR_ELSEWHERE;
    const uint32_t kinds = FXI_KIND(CHANGE) | FXI_KIND(DATE) | FXI_KIND(MONTH) |
                           FXI_KIND(PERIOD) | FXI_KIND(NUMBER) | FXI_KIND(MODIFIER);
    if (s->tokens->items[index].kind != FXI_TOKEN_WORD)
        return true;
    if (fxi_subject_sense(s, index, FXI_SENSE_WEIGHT) != NULL)
        return false; /* "lost", which may be money */
    return fxi_token_has_one_of(s->tokens, index, kinds, s->tools) ||
           fxi_token_has_role(s->tokens, index, FXI_SENSE_GRAMMAR, roles, s->tools) ||
           fxi_spelling_is_of(s->tokens, index, FXI_WORDS_YIELDS, s->tools);
}

/* "Beef production for 2026 is forecast at 26.1 billion pounds"; in a country of pounds
   it may be money. */
static bool is_of_yield(const fxi_subject *s) {
    const fxi_token *items = s->tokens->items;
    const size_t first = s->operand->first;
    if (is_small(s) || fxi_weak_marks_are_home(&s->operand->mark, s->tools))
        return false;
    for (size_t step = 1; step <= YIELD_REACH && step <= first; step++) {
        const size_t at = first - step;
        if (items[at].sentence != items[first].sentence)
            return false;
        if (is_yield(s, at))
            return true;
        if (!leads_to_yield(s, at))
            return false;
    }
    return false;
}

/* "6 feet 4 and 245 pounds", "6 pieds, 200 livres"; not "20 feet, 300 pounds were". */
static bool follows_height(const fxi_subject *s) {
    size_t at = s->operand->first;
    if (at < 2 || fxi_subject_has(s, FXI_QUANTITY_SCALED))
        return false;
    const bool is_list = fxi_token_is_sign(s->tokens, at - 1, ',');
    if (is_list ? fxi_token_has_role(s->tokens, s->last + 1, FXI_SENSE_GRAMMAR,
                                     FXI_GRAMMAR_VERB, s->tools)
                : !fxi_token_is_and(s->tokens, at - 1, s->tools))
        return false;
    at -= 2;
    if (at > 0 && fxi_token_plain_numeral(s->tokens, at) != NULL)
        at -= at > 1 && fxi_token_is_dash(s->tokens, at - 1) ? 2 : 1;
    return fxi_spelling_is_of(s->tokens, at, FXI_WORDS_HEIGHT, s->tools);
}

/* A noun, as far as the lexicon can tell: no word of grammar, and none that leads on to
   another amount. */
static bool is_noun(const fxi_subject *s, size_t index) {
    const uint32_t others = FXI_KIND(GRAMMAR) | FXI_KIND(DATE) | FXI_KIND(UNIT) |
                            FXI_KIND(RANGE) | FXI_KIND(MODIFIER) | FXI_KIND(CURRENCY);
    return fxi_token_is_near(s->tokens, index) &&
           s->tokens->items[index].kind == FXI_TOKEN_WORD &&
           !fxi_token_has_one_of(s->tokens, index, others, s->tools);
}

/* "500 pounds of debt"; not "of cut potatoes". */
static bool is_of_money(const fxi_subject *s, size_t noun) {
    return fxi_subject_denies(s, noun, FXI_DENIAL_WEIGHT) && !is_noun(s, noun + 1);
}

/* "of sugar", "million pounds of frozen shrimp"; but "5 million pounds of debt". */
static bool is_of_goods(const fxi_subject *s) {
    size_t of = s->last + 1;
    if (!fxi_token_has_role(s->tokens, of, FXI_SENSE_GRAMMAR,
                            FXI_GRAMMAR_GENITIVE | FXI_GRAMMAR_PARTICLE, s->tools))
        return false;
    if (is_of_money(s, of + 1))
        return false;
    if (!fxi_subject_has(s, FXI_QUANTITY_SCALED))
        return true;
    for (size_t at = of + 1; at < of + GOODS_REACH && at < s->tokens->count; at++) {
        if (s->tokens->items[at].kind != FXI_TOKEN_WORD)
            return false;
        if (is_measured(s, at))
            return true;
    }
    return false;
}

/* "pounds apples"; "1 1/2 pounds boneless skinless chicken" outside countries of
   pounds, where words that the lexicon does not have stand before the goods. */
static bool is_before_goods(const fxi_subject *s) {
    const size_t next = s->last + 1;
    if (is_measured(s, next))
        return true;
    if (fxi_subject_has(s, FXI_QUANTITY_SCALED) ||
        fxi_weak_marks_are_home(&s->operand->mark, s->tools))
        return false;
    for (size_t at = next; at < next + NOUN_REACH && fxi_token_is_near(s->tokens, at) &&
                           s->tokens->items[at].kind == FXI_TOKEN_WORD;
         at++)
        if (s->tokens->items[at].entry != 0)
            return at > next && is_measured(s, at);
    return false;
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
            is_measured(s, next));
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

/* "ทองคำหนัก 2 บาท", "หนักประมาณ 2 บาท": two baht of gold, 30 grams. */
static bool follows_its_weight(const fxi_subject *s) {
    const fxi_token *items = s->tokens->items;
    size_t at = s->operand->first;
    at -= at > 1 && (items[at - 1].kinds & FXI_KIND(MODIFIER)) != 0 &&
          fxi_token_is_near(s->tokens, at);
    if (at == 0 || (items[at - 1].kinds & FXI_KIND(WEIGHT)) == 0 ||
        !fxi_token_is_near(s->tokens, at))
        return false;
    const fxi_sense *word = fxi_subject_sense(s, at - 1, FXI_SENSE_WEIGHT);
    return word != NULL &&
           fxi_lexicon_share_currency(s->tools->lexicon, word,
                                      s->operand->mark.money) &&
           !fxi_subject_has(s, FXI_QUANTITY_SCALED) &&
           fxi_decimal_whole_digits(&s->operand->quantity.value) <= BODY_DIGITS;
}

bool fxi_weight_is(const fxi_subject *s) {
    if (!names_pounds(s))
        return follows_its_weight(s);
    return has_weight_word(s) || is_before_goods(s) || is_of_goods(s) || is_build(s) ||
           follows_height(s) || is_of_yield(s);
}
