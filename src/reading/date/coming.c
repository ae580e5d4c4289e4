/* SPDX-License-Identifier: MIT */
#include "reading/date/coming.h"

#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

/* Tokens on either side of the date that may hold its verb. */
enum { CLAUSE_MAX = 32 };

typedef enum outlook { OUTLOOK_OPEN, OUTLOOK_PAST, OUTLOOK_COMING } outlook;

static bool has_role(const fxi_tokens *tokens, size_t index, int roles,
                     const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, roles, tools);
}

/* "announced"; "seed" and "need" are too short to be told from nouns. */
static bool is_participle(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    enum { STEM = 3 };
    const fxi_grammar *grammar =
        fxi_grammar_in(tools->lexicon, tokens->items[index].language);
    return fxi_spelling_ends_in(tokens, index,
                                fxi_grammar_words(grammar, FXI_WORDS_PAST), STEM);
}

/* What the word at `index` does; 0: nothing that a verb needs. */
static int roles_at(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *word = fxi_token_sense(tokens, index, FXI_SENSE_GRAMMAR, tools);
    return word != NULL ? word->value : 0;
}

/* "a plan that will cost more was unveiled on 24 February" speaks of the plan. */
static bool is_future(const fxi_tokens *tokens, size_t index, int roles,
                      const fxi_tools *tools) {
    if ((roles & FXI_GRAMMAR_COMING) != 0 &&
        (index == 0 || !has_role(tokens, index - 1, FXI_GRAMMAR_RELATIVE, tools)))
        return true;
    if ((roles & FXI_GRAMMAR_PLAN) == 0)
        return false;
    return has_role(tokens, index + 1, FXI_GRAMMAR_TO, tools) ||
           fxi_token_has_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_DUE, tools);
}

/* "will be completed" and "the revised plan" name nothing past. */
static bool is_past(const fxi_tokens *tokens, size_t index, int roles,
                    const fxi_tools *tools) {
    bool verb = (roles & FXI_GRAMMAR_PAST) != 0 || is_participle(tokens, index, tools);
    return verb &&
           (index == 0 || !has_role(tokens, index - 1,
                                    FXI_GRAMMAR_PART | FXI_GRAMMAR_ARTICLE, tools));
}

static outlook outlook_at(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    const int roles = roles_at(tokens, index, tools);
    if (is_future(tokens, index, roles, tools))
        return OUTLOOK_COMING;
    return is_past(tokens, index, roles, tools) ? OUTLOOK_PAST : OUTLOOK_OPEN;
}

static bool leaves_clause(const fxi_tokens *tokens, size_t index, uint32_t sentence) {
    return tokens->items[index].sentence != sentence ||
           fxi_token_is_sign(tokens, index, ';');
}

static outlook outlook_before(const fxi_tokens *tokens, size_t first, uint32_t sentence,
                              const fxi_tools *tools) {
    outlook found = OUTLOOK_OPEN;
    for (size_t i = first;
         i-- > 0 && first - i <= CLAUSE_MAX && found == OUTLOOK_OPEN;) {
        if (leaves_clause(tokens, i, sentence))
            break;
        found = outlook_at(tokens, i, tools);
    }
    return found;
}

static outlook outlook_behind(const fxi_tokens *tokens, size_t last, uint32_t sentence,
                              const fxi_tools *tools) {
    outlook found = OUTLOOK_OPEN;
    for (size_t i = last + 1;
         i < tokens->count && i <= last + CLAUSE_MAX && found == OUTLOOK_OPEN &&
         !leaves_clause(tokens, i, sentence);
         i++)
        found = outlook_at(tokens, i, tools);
    return found;
}

/* The verb that is nearest before the date, else the one that follows it. */
static outlook outlook_of(const fxi_tokens *tokens, const fxi_date_mention *mention,
                          const fxi_tools *tools) {
    outlook before = outlook_before(tokens, mention->first, mention->sentence, tools);
    return before != OUTLOOK_OPEN
               ? before
               : outlook_behind(tokens, mention->last, mention->sentence, tools);
}

bool fxi_coming_holds(const fxi_tokens *tokens, const fxi_date_mention *mention,
                      const fxi_tools *tools) {
    return mention->first > 0 &&
           fxi_token_has_role(tokens, mention->first - 1, FXI_SENSE_DATE, FXI_DATE_DUE,
                              tools) &&
           outlook_of(tokens, mention, tools) == OUTLOOK_COMING;
}
