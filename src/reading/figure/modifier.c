/* SPDX-License-Identifier: MIT */
#include "reading/figure/modifier.h"

#include "lexicon/grammar.h"
#include "reading/amount/sign_around.h"
#include "reading/figure/comparison.h"
#include "reading/figure/denial.h"
#include "reading/figure/modifier_at.h"
#include "reading/figure/modifier_behind.h"
#include "reading/figure/reached_sum.h"
#include "reading/figure/written_modifier.h"
#include "reading/mark/modifier_word.h"
#include "reading/range/range_change.h"
#include "reading/text/emphasis.h"
#include "reading/text/spelling.h"

/* "about between $5m and $7m": the word that opens a range may stand in between. */
static size_t skip_opener(const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    const fxi_sense *opener =
        first > 0 ? fxi_token_sense(tokens, first - 1, FXI_SENSE_RANGE, tools) : NULL;
    bool opens = opener != NULL && (opener->value == FXI_RANGE_BETWEEN ||
                                    opener->value == FXI_RANGE_FROM);
    return opens ? first - 1 : first;
}

/* In many languages "up to" is the word for "to": "wzrosła do 5 mln" rises to it;
   "sube desde los 5" rises from it. A sign is no word: "raised ~$5m". */
static bool names_level(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const fxi_sense *link = fxi_token_sense(tokens, index, FXI_SENSE_RANGE, tools);
    return link != NULL && tokens->items[index].kind == FXI_TOKEN_WORD &&
           (link->value == FXI_RANGE_LINK || link->value == FXI_RANGE_FROM) &&
           fxi_range_is_change(tokens, index, tools);
}

/* "per 6 milioni di euro" where the language is a guess: a word of its grammar, or one
   that parts amounts, is no modifier of Lithuanian. */
static bool is_of_other_language(const fxi_sense *modifier, const fxi_tokens *tokens,
                                 size_t index, const fxi_tools *tools) {
    const fxi_token *t = &tokens->items[index];
    const fxi_language guess = fxi_language_likeliest(t->language);
    return (t->language & FXI_LANGUAGE_OPEN) != 0 && modifier->language != guess &&
           modifier->language != FXI_LANGUAGE_EVERY &&
           (fxi_lexicon_sense_in(tools->lexicon, t->entry, FXI_SENSE_GRAMMAR, guess) !=
                NULL ||
            fxi_lexicon_sense_in(tools->lexicon, t->entry, FXI_SENSE_DISTINCT, guess) !=
                NULL);
}

/* "5万円以上～|10万円未満": behind the bound of an amount the tilde leads to the next.
 */
static bool leads_from_bound(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    return tokens->items[index].kind == FXI_TOKEN_SIGN && index > 0 &&
           fxi_modifier_at(tokens, index - 1, true, tools) != NULL &&
           fxi_token_has(tokens, index, FXI_SENSE_RANGE);
}

/* "von -5 Mio. Euro bis 10 Mio. Euro": behind an amount a word that may lead from it
   to the other end, or to a new level. */
static bool leads_from_amount(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools) {
    const fxi_sense *link = fxi_token_sense(tokens, index, FXI_SENSE_RANGE, tools);
    return link != NULL && index > 0 &&
           (link->value == FXI_RANGE_LINK || link->value == FXI_RANGE_LEVEL) &&
           fxi_token_is_near(tokens, index) &&
           fxi_token_has(tokens, index - 1, FXI_SENSE_CURRENCY) &&
           fxi_token_is_of_amount(tokens, index - 1, tools);
}

static const fxi_sense *modifier_before(size_t *token, const fxi_tokens *tokens,
                                        size_t first, const fxi_tools *tools) {
    if (first == 0 || tokens->items[first].gap > FXI_GAP_LINE)
        return NULL;
    *token = first - 1;
    const fxi_sense *sense = fxi_modifier_at(tokens, *token, false, tools);
    return sense != NULL && (leads_from_bound(tokens, *token, tools) ||
                             names_level(tokens, *token, tools) ||
                             leads_from_amount(tokens, *token, tools) ||
                             is_of_other_language(sense, tokens, *token, tools) ||
                             fxi_comparison_is(sense, tokens, *token, tools))
               ? NULL
               : sense;
}

/* "на" of "почти на 5 млн". */
static bool is_led_by(const fxi_sense *modifier, const fxi_tokens *tokens, size_t index,
                      const fxi_tools *tools) {
    return fxi_spelling_in_list(tokens, index,
                                fxi_grammar_of(tools->lexicon, modifier->language),
                                FXI_WORDS_LEAD);
}

/* "почти на 5 млн", "więcej niż za 5 mln", "at least another $5m": such a word stands
   in between. One word that compares is of what stands before it: "подешевел больше на
   5 млн". */
static const fxi_sense *modifier_leading(size_t *token, const fxi_tokens *tokens,
                                         size_t first, const fxi_tools *tools) {
    if (first < 2 || !fxi_token_is_near(tokens, first))
        return NULL;
    const fxi_sense *sense = modifier_before(token, tokens, first - 1, tools);
    return sense != NULL && is_led_by(sense, tokens, first - 1, tools) &&
                   (!fxi_modifier_bounds(sense) ||
                    fxi_modifier_is_phrase(tokens, *token))
               ? sense
               : NULL;
}

/* "up to 110 yen from 109 yen": the new level of a change. */
static bool has_old_level(const fxi_sense *sense, const fxi_tokens *tokens, size_t last,
                          const fxi_tools *tools) {
    return sense != NULL && sense->value == FXC_MODIFIER_AT_MOST &&
           fxi_token_means(tokens, last + 1, FXI_SENSE_RANGE, FXI_RANGE_FROM, tools) &&
           fxi_token_is_near(tokens, last + 2) &&
           (tokens->items[last + 2].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_has(tokens, last + 2, FXI_SENSE_CURRENCY));
}

/* It stands in the amount, at most five tokens before it or three behind it, or behind
   a note. */
static bool is_near(const fxi_tokens *tokens, size_t first, size_t last) {
    enum { BEFORE = 5, BEHIND = 3 };
    enum { BEHIND_NOTE = 12 };
    const size_t open = fxi_emphasis_opening(tokens, first);
    size_t from = open > BEFORE ? open - BEFORE : 0;
    size_t behind = fxi_token_opens(tokens, last + 1) ? BEHIND_NOTE : BEHIND;
    return fxi_tokens_have(tokens, from, last + behind + 1, FXI_SENSE_MODIFIER);
}

/* "an over-$5m home": past a hyphen that joins a word to the amount, and no prefix as
   in Zulu "u-R500". */
static size_t skip_hyphen(const fxi_tokens *tokens, size_t first) {
    enum { BYTES_MIN = 4 };
    if (first < 2 || !fxi_token_is_sign(tokens, first - 1, '-') ||
        !fxi_token_touches(tokens, first) || !fxi_token_touches(tokens, first - 1) ||
        tokens->items[first - 2].kind != FXI_TOKEN_WORD)
        return first;
    const fxc_span word = tokens->items[first - 2].span;
    return word.end - word.start >= BYTES_MIN ? first - 1 : first;
}

/* "supera |la cifra de| 5 euros": in the language of those words. */
static const fxi_sense *modifier_of_sum(size_t *token, const fxi_tokens *tokens,
                                        size_t first, const fxi_tools *tools) {
    const size_t sum = fxi_reached_sum_start(tokens, first, tools);
    if (sum == first)
        return NULL;
    const fxi_sense *sense = modifier_before(token, tokens, sum, tools);
    return sense != NULL && (sense->language == FXI_LANGUAGE_EVERY ||
                             sense->language ==
                                 fxi_language_likeliest(tokens->items[sum].language))
               ? sense
               : NULL;
}

/* In front of the amount, of the bracket or quote that opens it, or of a word that
   leads to it. */
static const fxi_sense *modifier_ahead(size_t *token, const fxi_tokens *tokens,
                                       size_t first, const fxi_tools *tools) {
    first = skip_hyphen(tokens, fxi_emphasis_opening(tokens, first));
    const fxi_sense *sense = modifier_before(token, tokens, first, tools);
    const size_t opener = skip_opener(tokens, first, tools);
    if (sense == NULL && opener != first)
        sense = modifier_before(token, tokens, opener, tools);
    if (sense == NULL)
        sense = modifier_of_sum(token, tokens, first, tools);
    return sense != NULL ? sense : modifier_leading(token, tokens, first, tools);
}

/* What compares, turned round: not below is at least. */
static fxc_modifier denied(fxc_modifier modifier) {
    if (modifier == FXC_MODIFIER_OVER)
        return FXC_MODIFIER_AT_MOST;
    return modifier == FXC_MODIFIER_UNDER ? FXC_MODIFIER_AT_LEAST : modifier;
}

/* A word beside it, or in it. */
static fxc_modifier read_word(fxc_span *span, const fxi_tokens *tokens, size_t first,
                              size_t last, const fxi_tools *tools) {
    size_t token = 0;
    first = fxi_sign_around_said_before(tokens, first, tools);
    if (!is_near(tokens, first, last))
        return FXC_MODIFIER_NONE;
    const fxi_sense *sense = modifier_ahead(&token, tokens, first, tools);
    if (has_old_level(sense, tokens, last, tools))
        return FXC_MODIFIER_NONE;
    if (sense == NULL)
        sense = fxi_modifier_behind(&token, tokens, first, last, tools);
    if (sense == NULL)
        return FXC_MODIFIER_NONE;
    *span = tokens->items[token].span;
    const fxc_modifier modifier = (fxc_modifier)sense->value;
    return fxi_denial_is(tokens, token, first, last, tools) ? denied(modifier)
                                                            : modifier;
}

fxc_modifier fxi_modifier_read(fxc_span *span, const fxi_tokens *tokens, size_t first,
                               size_t last, const fxi_tools *tools) {
    size_t token;
    *span = (fxc_span){0, 0};
    fxc_modifier modifier = read_word(span, tokens, first, last, tools);
    if (modifier != FXC_MODIFIER_NONE)
        return modifier;
    modifier = fxi_written_modifier(&token, tokens, first, last, tools);
    if (modifier != FXC_MODIFIER_NONE)
        *span = tokens->items[token].span;
    return modifier;
}
