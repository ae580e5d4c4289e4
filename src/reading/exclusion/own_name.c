/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/own_name.h"

#include "lexicon/grammar.h"
#include "reading/exclusion/noun_behind.h"

static bool is_own(const fxi_subject *s) {
    const fxi_sense *sense = s->operand->mark.sense;
    const fxi_token *name = &s->tokens->items[s->operand->mark.first];
    if (sense->language == FXI_LANGUAGE_EVERY ||
        fxi_language_likeliest(name->language) != sense->language)
        return false;
    const fxc_lexicon *lexicon = s->tools->lexicon;
    return fxi_grammar_list_has(fxi_grammar_of(lexicon, sense->language),
                                FXI_WORDS_MONEY,
                                fxi_lexicon_currency(lexicon, sense, 0).code);
}

/* "Mark", not "lapper", which are notes of a thousand and slips of paper. */
static bool is_plain_name(const fxi_sense *sense) {
    return (sense->flags & FXI_SENSE_IS_NAME) != 0 && sense->value == 0 &&
           sense->pieces == 0;
}

/* "La entrada cuesta 5 soles", where Lima stands in the text, or "3,50 soles": the name
   of one money, which no nickname ("perak") and no verb is ("twelve won"). */
static bool is_known(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    return mark->sense->currency_count == 1 &&
           (mark->sense->flags & FXI_SENSE_LOCAL) != 0 &&
           !fxi_token_has_role(s->tokens, mark->first, FXI_SENSE_GRAMMAR,
                               FXI_GRAMMAR_PAST, s->tools) &&
           fxi_weak_marks_are_named(s->weak, mark, s->tokens, s->tools);
}

bool fxi_own_name_is_money(const fxi_subject *s) {
    const size_t next = s->last + 1;
    return !s->operand->is_prefixed && is_plain_name(s->operand->mark.sense) &&
           !fxi_subject_has(s, FXI_QUANTITY_ARTICLE) &&
           (fxi_subject_sense(s, next, FXI_SENSE_UNIT) != NULL ||
            fxi_token_means(s->tokens, next, FXI_SENSE_RATE, FXI_RATE_PER, s->tools) ||
            fxi_noun_behind_is_none(s)) &&
           (is_own(s) || is_known(s));
}
