/* SPDX-License-Identifier: MIT */
#include "reading/figure/comparison.h"

#include "lexicon/grammar.h"
#include "reading/mark/modifier_word.h"
#include "reading/text/spelling.h"

/* An amount with its mark ends there: "$5", "$5 million", "5 million euros". */
static bool ends_amount(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    enum { REACH = 2 }; /* scale and mark */
    size_t number = index;
    while (number > 0 && index - number < REACH &&
           tokens->items[number].kind == FXI_TOKEN_WORD &&
           fxi_token_has_one_of(tokens, number, FXI_KIND(CURRENCY) | FXI_KIND(SCALE),
                                tools))
        number--;
    return tokens->items[number].kind == FXI_TOKEN_NUMERAL &&
           (fxi_token_has(tokens, index, FXI_SENSE_CURRENCY) ||
            (number > 0 && fxi_token_has(tokens, number - 1, FXI_SENSE_CURRENCY)));
}

/* How many tokens of a comma or a dash ("-", "--", "—") end before `index`. */
static size_t pause_before(const fxi_tokens *tokens, size_t index) {
    size_t count = 0;
    if (index > 0 && fxi_token_is_sign(tokens, index - 1, ','))
        return 1;
    while (count < index && fxi_token_is_dash(tokens, index - 1 - count))
        count++;
    return count;
}

/* "a profit of $9m, |lower than $10m the year before": what is lower is that profit. */
static bool is_graded(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_grammar *grammar =
        fxi_grammar_in(tools->lexicon, tokens->items[index].language);
    const size_t pause = pause_before(tokens, index);
    return pause != 0 && index > pause &&
           fxi_spelling_starts_in(tokens, index,
                                  fxi_grammar_words(grammar, FXI_WORDS_GRADED)) &&
           ends_amount(tokens, index - pause - 1, tools);
}

bool fxi_comparison_is(const fxi_sense *modifier, const fxi_tokens *tokens,
                       size_t index, const fxi_tools *tools) {
    return (modifier->value == FXC_MODIFIER_OVER ||
            modifier->value == FXC_MODIFIER_UNDER) &&
           index > 0 && fxi_token_is_near(tokens, index) &&
           fxi_modifier_is_phrase(tokens, index) &&
           (ends_amount(tokens, index - 1, tools) || is_graded(tokens, index, tools));
}
