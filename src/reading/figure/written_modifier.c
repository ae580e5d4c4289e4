/* SPDX-License-Identifier: MIT */
#include "reading/figure/written_modifier.h"

#include "lexicon/grammar.h"
#include "reading/range/range_case.h"
#include "reading/text/spelling.h"

static const char *words_of(const fxi_tokens *tokens, size_t index,
                            fxi_grammar_list list, const fxi_tools *tools) {
    const fxi_language language = fxi_language_likeliest(tokens->items[index].language);
    return fxi_grammar_words(fxi_grammar_of(tools->lexicon, language), list);
}

/* "כמיליון": a number that the lexicon knows without its first letter only. */
static bool is_begun_by(const fxi_tokens *tokens, size_t index, const char *words) {
    return fxi_spelling_starts_in(tokens, index, words) &&
           tokens->items[index].entry == 0;
}

/* "300 forinttól |500 forintig" */
static bool follows_amount(const fxi_tokens *tokens, size_t first,
                           const fxi_tools *tools) {
    return first > 0 && fxi_token_is_near(tokens, first) &&
           fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY) &&
           fxi_token_is_of_amount(tokens, first - 1, tools);
}

/* A name of money or a scale that has an ending of the list. */
static bool ends_in(const fxi_tokens *tokens, size_t index, fxi_grammar_list list,
                    const fxi_tools *tools) {
    const char *endings = words_of(tokens, index, list, tools);
    return *endings != '\0' && fxi_spelling_ends_in(tokens, index, endings, 1) > 0 &&
           fxi_token_has_one_of(tokens, index, FXI_KIND(CURRENCY) | FXI_KIND(SCALE),
                                tools);
}

/* "രൂപയിലേറെ", "കോടിയിലേറെ രൂപ" */
static bool is_ended_by(const fxi_tokens *tokens, size_t first, size_t last,
                        fxi_grammar_list list, const fxi_tools *tools) {
    return ends_in(tokens, last, list, tools) ||
           (last > first && ends_in(tokens, last - 1, list, tools));
}

/* "forintig", "लाखांपर्यंत"; in a range the ending is of its link. */
static bool says_until(const fxi_tokens *tokens, size_t first, size_t last,
                       const fxi_tools *tools) {
    return ends_in(tokens, last, FXI_WORDS_UNTIL, tools) &&
           !fxi_tokens_have(tokens, first, last, FXI_SENSE_RANGE) &&
           !fxi_range_case_is_open(tokens, first, last, tools) &&
           !follows_amount(tokens, first, tools) &&
           fxi_token_near_sense(tokens, last + 1, FXI_SENSE_CHANGE, tools) == NULL;
}

/* "Dvadesetak tisuća eura": a number word that is about so much. */
static fxc_modifier modifier_of_number(const fxi_tokens *tokens, size_t first,
                                       const fxi_tools *tools) {
    const uint32_t both = FXI_KIND(NUMBER) | FXI_KIND(MODIFIER);
    if ((tokens->items[first].kinds & both) != both)
        return FXC_MODIFIER_NONE;
    const fxi_sense *sense = fxi_token_sense(tokens, first, FXI_SENSE_MODIFIER, tools);
    return sense != NULL && (sense->flags & FXI_SENSE_INSIDE) != 0
               ? (fxc_modifier)sense->value
               : FXC_MODIFIER_NONE;
}

fxc_modifier fxi_written_modifier(size_t *token, const fxi_tokens *tokens, size_t first,
                                  size_t last, const fxi_tools *tools) {
    *token = last;
    if (says_until(tokens, first, last, tools))
        return FXC_MODIFIER_AT_MOST;
    if (is_ended_by(tokens, first, last, FXI_WORDS_BEYOND, tools))
        return FXC_MODIFIER_OVER;
    if (is_ended_by(tokens, first, last, FXI_WORDS_AROUND, tools))
        return FXC_MODIFIER_ABOUT;
    *token = first;
    const char *about = words_of(tokens, first, FXI_WORDS_ABOUT, tools);
    return is_begun_by(tokens, first, about) ? FXC_MODIFIER_ABOUT
                                             : modifier_of_number(tokens, first, tools);
}

bool fxi_written_than(const fxi_sense *comparing, const fxi_tokens *tokens,
                      size_t index, const fxi_tools *tools) {
    const char *than = fxi_grammar_words(
        fxi_grammar_of(tools->lexicon, comparing->language), FXI_WORDS_THAN);
    return (comparing->flags & FXI_SENSE_AFTER) != 0
               ? index > 0 && fxi_spelling_ends_in(tokens, index - 1, than, 0)
               : is_begun_by(tokens, index + 1, than);
}
