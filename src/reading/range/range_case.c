/* SPDX-License-Identifier: MIT */
#include "reading/range/range_case.h"

#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

static bool ends_in(const fxi_tokens *tokens, size_t index, fxi_grammar_list list,
                    const fxi_tools *tools) {
    const fxi_token *word = &tokens->items[index];
    if (word->kind != FXI_TOKEN_WORD)
        return false;
    const fxi_language language = fxi_language_likeliest(word->language);
    const char *endings =
        fxi_grammar_words(fxi_grammar_of(tools->lexicon, language), list);
    return *endings != '\0' && (fxi_spelling_ends_in(tokens, index, endings, 1) > 0 ||
                                fxi_spelling_is_of(tokens, index, list, tools));
}

bool fxi_range_case_opens(const fxi_tokens *tokens, size_t last,
                          const fxi_tools *tools) {
    return ends_in(tokens, last, FXI_WORDS_FROM, tools);
}

/* "7 liraya kadar" */
static bool is_until_word(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    const fxi_sense *word =
        fxi_token_near_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    return word != NULL && (word->flags & FXI_SENSE_AFTER) != 0 &&
           word->value == FXC_MODIFIER_AT_MOST;
}

bool fxi_range_case_closes(const fxi_tokens *tokens, size_t last,
                           const fxi_tools *tools) {
    const bool is_word = !ends_in(tokens, last, FXI_WORDS_UNTIL, tools);
    return (!is_word || is_until_word(tokens, last + 1, tools)) &&
           fxi_token_near_sense(tokens, last + 1 + is_word, FXI_SENSE_CHANGE, tools) ==
               NULL;
}

bool fxi_range_case_is_open(const fxi_tokens *tokens, size_t first, size_t last,
                            const fxi_tools *tools) {
    while (first < last && !fxi_range_case_opens(tokens, first, tools))
        first++;
    return first < last;
}
