/* SPDX-License-Identifier: MIT */
#include "reading/figure/denial.h"

#include <string.h>

#include "base/ascii.h"
#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

static bool denies(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_spelling_is_of(tokens, index, FXI_WORDS_NOT, tools);
}

/* "fall" of "does not fall below", "seja" of "não seja inferior a". */
static bool is_verb(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const int roles = FXI_GRAMMAR_VERB | FXI_GRAMMAR_PART | FXI_GRAMMAR_COMING;
    return tokens->items[index].kind == FXI_TOKEN_WORD &&
           (fxi_token_has(tokens, index, FXI_SENSE_CHANGE) ||
            fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, roles, tools));
}

static bool is_modal(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_spelling_is_of(tokens, index, FXI_WORDS_MODAL, tools);
}

/* "500 টাকার বেশি |হতে পারবে| না": at most two of them. */
static size_t skip_modals(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    enum { MODALS_MAX = 2 };
    const size_t end = index + MODALS_MAX;
    while (index < end && is_modal(tokens, index, tools))
        index++;
    return index;
}

/* "报价不得|超过": where words stand without spaces, "not" ends what is before. */
static bool is_run_into_denial(const fxi_tokens *tokens, size_t modifier,
                               const fxi_tools *tools) {
    if (modifier == 0 || !fxi_token_touches(tokens, modifier))
        return false;
    const fxi_language language = tokens->items[modifier].language;
    return fxi_spelling_ends_in(
               tokens, modifier - 1,
               fxi_grammar_words(fxi_grammar_in(tools->lexicon, language),
                                 FXI_WORDS_NOT),
               0) > 0;
}

/* "Not", and no more than verbs and what goes with them up to the modifier: "не |может
   быть |больше", "does not |fall |below". */
static bool is_denied_before(const fxi_tokens *tokens, size_t modifier,
                             const fxi_tools *tools) {
    enum { BETWEEN_MAX = 3 };
    size_t at = modifier;
    if (is_run_into_denial(tokens, modifier, tools))
        return true;
    while (at > 0 && fxi_token_is_near(tokens, at)) {
        at--;
        if (denies(tokens, at, tools))
            return true;
        if (modifier - at > BETWEEN_MAX ||
            !(is_verb(tokens, at, tools) || is_modal(tokens, at, tools)))
            return false;
    }
    return false;
}

/* "|not less than": "not" is in the modifier itself. */
static bool begins_denied(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    const size_t length = token->span.end - token->span.start;
    const char *word = fxi_grammar_words(
        fxi_grammar_in(tools->lexicon, fxi_language_likeliest(token->language)),
        FXI_WORDS_NOT);
    for (; *word != '\0'; word = fxi_grammar_next_word(word)) {
        const size_t size = strlen(word);
        const char *bytes = tokens->text.bytes + token->span.start;
        if (length > size && bytes[size] == ' ' &&
            fxi_ascii_equal_fold(bytes, size, word))
            return true;
    }
    return false;
}

/* "not less than $750 or |more than $30,000", "not less than ten dollars ($10) or |more
   than": the first bound is denied, and so is what "or" adds to it. */
static bool follows_floor(const fxi_tokens *tokens, size_t modifier,
                          const fxi_tools *tools) {
    enum { REACH = 12 }; /* an amount in words, and one in digits behind it */
    const uint32_t amount = FXI_KINDS_OF_NUMBERS | FXI_KIND(CURRENCY);
    if (modifier < 2 ||
        !fxi_token_means(tokens, modifier - 1, FXI_SENSE_RANGE, FXI_RANGE_OR, tools))
        return false;
    for (size_t back = 2; back <= REACH && back <= modifier; back++) {
        const size_t at = modifier - back;
        const fxi_token *token = &tokens->items[at];
        if ((token->kinds & FXI_KIND(MODIFIER)) != 0)
            return token->sentence == tokens->items[modifier].sentence &&
                   fxi_token_means(tokens, at, FXI_SENSE_MODIFIER,
                                   FXC_MODIFIER_AT_LEAST, tools) &&
                   begins_denied(tokens, at, tools);
        if (token->kind == FXI_TOKEN_WORD && (token->kinds & amount) == 0)
            return false;
    }
    return false;
}

/* "no superior a 5 euros", "nicht unter 5 Euro": before what compares; "übersteigt 5
   Euro nicht": behind the amount, where the phrase ends; "500 liradan fazla |olamaz",
   "5 रुपये से अधिक |नहीं": behind what compares there. */
bool fxi_denial_is(const fxi_tokens *tokens, size_t modifier, size_t first, size_t last,
                   const fxi_tools *tools) {
    const size_t behind = modifier + 1;
    const size_t denial = skip_modals(tokens, behind, tools);
    if (modifier >= first)
        return modifier > last &&
               (denies(tokens, denial, tools) ||
                fxi_spelling_is_of(tokens, denial, FXI_WORDS_NOT_AFTER, tools));
    return (denies(tokens, last + 1, tools) &&
            (fxi_spelling_ends_phrase(tokens, last + 2) ||
             fxi_token_is_and(tokens, last + 2, tools))) ||
           is_denied_before(tokens, modifier, tools) ||
           follows_floor(tokens, modifier, tools);
}
