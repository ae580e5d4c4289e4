/* SPDX-License-Identifier: MIT */
#include "reading/number/number_word.h"

#include "base/ascii_word.h"
#include "lexicon/filter.h"
#include "lexicon/grammar.h"
#include "reading/mark/scale_sense.h"
#include "reading/text/spelling.h"

enum { LINK_MAX = 3 };

/* --- words of other languages --- */

/* The likeliest language or English is told by the word. */
static bool is_clue(const fxi_tokens *tokens, const fxi_token *token,
                    const fxi_tools *tools) {
    const char *bytes = tokens->text.bytes + token->span.start;
    const fxi_ascii_word word =
        fxi_ascii_word_read_long(bytes, token->span.end - token->span.start);
    const fxi_language own = fxi_language_likeliest(token->language);
    size_t count;
    const fxi_vote *votes =
        fxi_lexicon_clue(&count, tools->lexicon, bytes, word.length, word.hash);
    for (size_t i = 0; i < count; i++)
        if (votes[i].language == own || votes[i].language == FXI_LANGUAGE_ENGLISH)
            return true;
    return false;
}

/* "ni KSh 50", not nine of them: a frequent word of the language of the sign behind. */
static bool is_clue_of_sign(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    const fxi_sense *sign =
        fxi_token_near_sense(tokens, index + 1, FXI_SENSE_CURRENCY, tools);
    if (sign == NULL || sign->currency_count != 1 ||
        (sign->flags & FXI_SENSE_IS_SYMBOL) == 0)
        return false;
    const fxc_span span = tokens->items[index].span;
    const char *bytes = tokens->text.bytes + span.start;
    const fxi_ascii_word word = fxi_ascii_word_read_long(bytes, span.end - span.start);
    size_t count;
    const fxi_vote *votes =
        fxi_lexicon_clue(&count, tools->lexicon, bytes, word.length, word.hash);
    for (size_t i = 0; i < count; i++)
        if (fxi_scale_sense_is_home(sign, votes[i].language, tools))
            return true;
    return false;
}

bool fxi_number_is_other_word(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    const fxi_language own = fxi_language_likeliest(token->language);
    const fxi_sense *sense;
    bool is_known = false;
    if (own == token->language)
        return false;
    for (size_t i = 0;
         (sense = fxi_lexicon_sense_at(tools->lexicon, token->entry, i)) != NULL; i++) {
        if (sense->language != own && sense->language != FXI_LANGUAGE_ENGLISH)
            continue;
        if ((FXI_KINDS_OF_NUMBERS & UINT32_C(1) << sense->kind) != 0)
            return false;
        is_known = true;
    }
    bool leads = (token->kinds & FXI_KINDS_SCALE_FIRST) != 0 ||
                 fxi_token_numeral(tokens, index + 1) != NULL;
    return is_known || (leads && is_clue(tokens, token, tools)) ||
           is_clue_of_sign(tokens, index, tools);
}

/* --- words that the lexicon does not know --- */

static bool is_known(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].entry != 0;
}

bool fxi_number_word_joins(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    if (index >= tokens->count || tokens->items[index].kind != FXI_TOKEN_WORD ||
        is_known(tokens, index))
        return false;
    const fxi_token *token = &tokens->items[index];
    if ((unsigned char)tokens->text.bytes[token->span.start] < 0x80)
        return false; /* no such "and" is of ASCII */
    const fxi_grammar *grammar = fxi_grammar_of(tools->lexicon, token->language);
    return (grammar->rules & FXI_NUMBER_JOINS_LINK) != 0 &&
           (fxi_spelling_starts_in(tokens, index,
                                   fxi_grammar_words(grammar, FXI_WORDS_AND)) ||
            fxi_spelling_starts_in(tokens, index,
                                   fxi_grammar_words(grammar, FXI_WORDS_PREFIX)));
}

/* Behind a compound stands a word that the lexicon knows (a scale, a currency) or a
   short link, or first one more compound, or several with their "and" in them; behind
   the last word of a text nothing does.
   This spares most unknown words the look inside. */
static bool may_be_compound(const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools) {
    if (first + 1 >= tokens->count)
        return first > 0 && is_known(tokens, first - 1);
    fxc_span next = tokens->items[first + 1].span;
    return is_known(tokens, first + 1) || next.end - next.start <= LINK_MAX ||
           is_known(tokens, first + 2) ||
           fxi_number_word_joins(tokens, first + 1, tools);
}

bool fxi_number_word_may_start(const fxi_tokens *tokens, size_t first,
                               const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[first];
    return may_be_compound(tokens, first, tools) &&
           (fxi_lexicon_may_start_number(tools->lexicon, token->language,
                                         tokens->text.bytes + token->span.start,
                                         token->span.end - token->span.start) ||
            fxi_number_word_joins(tokens, first, tools));
}
