/* SPDX-License-Identifier: MIT */
#include "reading/figure/modifier.h"

#include "lexicon/grammar.h"
#include "reading/amount/sign_around.h"
#include "reading/figure/addition.h"
#include "reading/figure/amount_note.h"
#include "reading/figure/comparison.h"
#include "reading/figure/denial.h"
#include "reading/figure/written_modifier.h"
#include "reading/mark/modifier_word.h"
#include "reading/range/range_change.h"
#include "reading/text/emphasis.h"
#include "reading/text/spelling.h"

/* "~~$10~~": Markdown strikes it out. */
static bool is_doubled(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_sign(tokens, index, '~') &&
           ((fxi_token_is_sign(tokens, index + 1, '~') &&
             fxi_token_touches(tokens, index + 1)) ||
            (index > 0 && fxi_token_is_sign(tokens, index - 1, '~') &&
             fxi_token_touches(tokens, index)));
}

/* "-->", "=>" and "<b>" are no modifiers: what compares stands free or in a bracket. */
static bool is_part_of_sign(const fxi_tokens *tokens, size_t index) {
    bool compares =
        fxi_token_is_sign(tokens, index, '<') || fxi_token_is_sign(tokens, index, '>');
    return compares && index > 0 && tokens->items[index].gap == FXI_GAP_NONE &&
           !fxi_token_opens(tokens, index - 1);
}

/* "대" of "20만원대", not of "100원 대 200원"; "c" of "c£3m". */
static bool is_cut_off(const fxi_sense *sense, const fxi_tokens *tokens, size_t index) {
    const bool is_behind = (sense->flags & FXI_SENSE_AFTER) != 0;
    return (sense->flags & FXI_SENSE_GLUED) != 0 &&
           tokens->items[index].kind == FXI_TOKEN_WORD &&
           !fxi_token_touches(tokens, is_behind ? index : index + 1);
}

/* "40 milyon lira az" is less by so much; "500 liradan az" and "יותר ממיליון שקל"
   compare. */
static bool is_difference(const fxi_sense *sense, const fxi_tokens *tokens,
                          size_t index, const fxi_tools *tools) {
    return (sense->flags & FXI_SENSE_WEAK) != 0 &&
           !fxi_written_than(sense, tokens, index, tools);
}

/* "15 min. 4 Euro", "2 kr/min 3 kr/SMS": minutes, where the word behind a number or a
   slash is short for "at least". */
static bool is_counted(const fxi_sense *sense, const fxi_tokens *tokens, size_t index) {
    int year;
    if (sense->value != FXC_MODIFIER_AT_LEAST || index == 0)
        return false;
    if (fxi_token_is_sign(tokens, index - 1, '/'))
        return fxi_token_touches(tokens, index);
    return tokens->text.bytes[tokens->items[index].span.end - 1] == '.' &&
           tokens->items[index - 1].kind == FXI_TOKEN_NUMERAL &&
           !fxi_spelling_year(&year, tokens, index - 1);
}

/* "来" of "10来万元", not of "带来10万元"; Thai has one word for both. */
static bool is_only_inside(const fxi_sense *sense, const fxi_tokens *tokens,
                           size_t index) {
    return (sense->flags & FXI_SENSE_INSIDE) != 0 &&
           fxi_token_is_eastern(tokens, index);
}

static const fxi_sense *modifier_at(const fxi_tokens *tokens, size_t index, bool behind,
                                    const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    if (sense == NULL || ((sense->flags & FXI_SENSE_AFTER) != 0) != behind ||
        (!behind && is_only_inside(sense, tokens, index)) ||
        is_cut_off(sense, tokens, index) || is_part_of_sign(tokens, index) ||
        is_doubled(tokens, index) || is_counted(sense, tokens, index) ||
        is_difference(sense, tokens, index, tools))
        return NULL;
    return sense;
}

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
   "sube desde los 5" rises from it. */
static bool names_level(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const fxi_sense *link = fxi_token_sense(tokens, index, FXI_SENSE_RANGE, tools);
    return link != NULL &&
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
           modifier_at(tokens, index - 1, true, tools) != NULL &&
           fxi_token_has(tokens, index, FXI_SENSE_RANGE);
}

/* "von -5 Mio. Euro bis 10 Mio. Euro": behind an amount a word that may lead from it.
 */
static bool leads_from_amount(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools) {
    const fxi_sense *link = fxi_token_sense(tokens, index, FXI_SENSE_RANGE, tools);
    return link != NULL && link->value == FXI_RANGE_LINK && index > 0 &&
           fxi_token_is_near(tokens, index) &&
           fxi_token_has(tokens, index - 1, FXI_SENSE_CURRENCY) &&
           fxi_token_is_of_amount(tokens, index - 1, tools);
}

static const fxi_sense *modifier_before(size_t *token, const fxi_tokens *tokens,
                                        size_t first, const fxi_tools *tools) {
    if (first == 0 || tokens->items[first].gap > FXI_GAP_LINE)
        return NULL;
    *token = first - 1;
    const fxi_sense *sense = modifier_at(tokens, *token, false, tools);
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

/* "почти на 5 млн", "więcej niż za 5 mln": a preposition stands in between. One word
   that compares is of what stands before it: "подешевел больше на 5 млн". */
static const fxi_sense *modifier_leading(size_t *token, const fxi_tokens *tokens,
                                         size_t first, const fxi_tools *tools) {
    if (first < 2 || !fxi_token_is_near(tokens, first))
        return NULL;
    const fxi_sense *sense = modifier_before(token, tokens, first - 1, tools);
    return sense != NULL && is_led_by(sense, tokens, first - 1, tools) &&
                   (!fxi_modifier_is_bound((fxc_modifier)sense->value) ||
                    fxi_modifier_is_phrase(tokens, *token))
               ? sense
               : NULL;
}

/* "250 TL'den| fazla", "5000 ₸-ден| астам", "250 TL'|ye kadar": the last token before
   the modifier, past the ending of a case that is written onto a sign; `last`: there is
   none. */
static size_t skip_ending(const fxi_tokens *tokens, size_t last,
                          const fxi_tools *tools) {
    enum { BYTES_MAX = 6 };
    const size_t mark = last + 1, word = last + 2;
    const bool is_joined =
        fxi_token_is_apostrophe(tokens, mark) || fxi_token_is_dash(tokens, mark);
    if (!is_joined || !fxi_token_touches(tokens, mark) ||
        !fxi_token_touches(tokens, word) || tokens->items[word].kind != FXI_TOKEN_WORD)
        return last;
    if (modifier_at(tokens, word, true, tools) != NULL)
        return mark;
    const fxc_span span = tokens->items[word].span;
    return span.end - span.start <= BYTES_MAX ? word : last;
}

/* "32 liraya kadar çıktı": behind the word for "up to", what changed reached it. */
static bool reaches(const fxi_sense *modifier, const fxi_tokens *tokens, size_t index,
                    const fxi_tools *tools) {
    return modifier->value == FXC_MODIFIER_AT_MOST &&
           !fxi_token_touches(tokens, index + 1) &&
           fxi_token_near_sense(tokens, index + 1, FXI_SENSE_CHANGE, tools) != NULL;
}

static const fxi_sense *modifier_behind(size_t *token, const fxi_tokens *tokens,
                                        size_t last, const fxi_tools *tools) {
    *token = last + 1;
    const fxi_sense *sense = modifier_at(tokens, *token, true, tools);
    if (sense != NULL && (fxi_addition_is(tokens, *token, tools) ||
                          reaches(sense, tokens, *token, tools)))
        return NULL;
    if (sense != NULL || !fxi_token_is_dash(tokens, *token) ||
        tokens->items[*token].gap != FXI_GAP_NONE)
        return sense;
    *token = last + 2;
    return modifier_at(tokens, *token, true, tools);
}

/* "5,500円（税込）以上" */
static const fxi_sense *modifier_behind_note(size_t *token, const fxi_tokens *tokens,
                                             size_t last, const fxi_tools *tools) {
    const size_t end = fxi_amount_note_end(tokens, last, tools);
    return end != last ? modifier_behind(token, tokens, end, tools) : NULL;
}

/* The phrase ends behind the modifier, or the bracket that holds nothing else does. */
static bool is_closed_behind(const fxi_tokens *tokens, size_t modifier) {
    return fxi_token_opens(tokens, modifier - 1)
               ? fxi_token_closes(tokens, modifier + 1)
               : fxi_spelling_ends_phrase(tokens, modifier + 1);
}

/* "20 euros como máximo.", "Rs 3 crore (approx.)": a word that stands before amounts
   closes the phrase, so that it can only be of what is before it. What compares
   ("over", "under") may say something else there, and a preposition is part of a verb
   ("nahm auf 5 Mio. Euro ab"). */
static const fxi_sense *modifier_closing(size_t *token, const fxi_tokens *tokens,
                                         size_t last, const fxi_tools *tools) {
    bool is_bracketed =
        fxi_token_is_near(tokens, last + 1) && fxi_token_opens(tokens, last + 1);
    *token = last + 1 + is_bracketed;
    const fxi_sense *sense = fxi_token_is_near(tokens, *token)
                                 ? modifier_at(tokens, *token, false, tools)
                                 : NULL;
    bool counts = sense != NULL && (sense->value == FXC_MODIFIER_ABOUT ||
                                    sense->value == FXC_MODIFIER_AT_LEAST ||
                                    sense->value == FXC_MODIFIER_AT_MOST);
    return counts && tokens->items[*token].kind == FXI_TOKEN_WORD &&
                   fxi_token_sense(tokens, *token, FXI_SENSE_CHANGE, tools) == NULL &&
                   !fxi_token_has_role(tokens, *token, FXI_SENSE_GRAMMAR,
                                       FXI_GRAMMAR_PREPOSITION, tools) &&
                   is_closed_behind(tokens, *token)
               ? sense
               : NULL;
}

/* "人民币约3.56亿": behind the mark that the amount starts with. */
static bool is_behind_mark(const fxi_tokens *tokens, size_t first, size_t index,
                           const fxi_tools *tools) {
    return index > first && index <= first + 2 &&
           fxi_token_has(tokens, first, FXI_SENSE_CURRENCY) &&
           fxi_token_has(tokens, index - 1, FXI_SENSE_CURRENCY) &&
           fxi_modifier_leads(tokens, index, tools);
}

/* "80" of "80 тысяч", "восемьдесят". */
static bool is_number(const fxi_tokens *tokens, size_t index) {
    return tokens->items[index].kind == FXI_TOKEN_NUMERAL ||
           fxi_token_has(tokens, index, FXI_SENSE_NUMBER);
}

/* "miliyoni hafi 430": behind a scale that stands before its number; "80 тысяч до 2
   миллионов" has a number before it. */
static bool is_behind_scale(const fxi_tokens *tokens, size_t first, size_t index,
                            const fxi_tools *tools) {
    const fxi_sense *scale =
        index > first ? fxi_token_sense(tokens, index - 1, FXI_SENSE_SCALE, tools)
                      : NULL;
    return scale != NULL && (scale->flags & FXI_SENSE_LEADING) != 0 &&
           (index - 1 == first || !is_number(tokens, index - 2)) &&
           fxi_modifier_leads(tokens, index, tools);
}

/* "5 to about 7", "5 à environ 7": behind the link of a range, or with it, it softens
   both ends, but bounds none. */
static bool is_of_second_end(const fxi_tokens *tokens, size_t first, size_t index,
                             const fxi_tools *tools) {
    if (index == first || !fxi_modifier_leads(tokens, index, tools))
        return false;
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    return ((sense->flags & FXI_SENSE_LEADING) != 0 ||
            fxi_token_has(tokens, index - 1, FXI_SENSE_RANGE)) &&
           !fxi_modifier_is_bound((fxc_modifier)sense->value);
}

static const fxi_sense *modifier_inside(size_t *token, const fxi_tokens *tokens,
                                        size_t first, size_t last,
                                        const fxi_tools *tools) {
    for (*token = first; *token <= last; ++*token)
        if (fxi_modifier_is_inside(tokens, *token, tools) ||
            is_behind_mark(tokens, first, *token, tools) ||
            is_behind_scale(tokens, first, *token, tools) ||
            is_of_second_end(tokens, first, *token, tools))
            return fxi_token_sense(tokens, *token, FXI_SENSE_MODIFIER, tools);
    return NULL;
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

/* It stands in the amount, at most two tokens before it or three behind it, or behind a
   note. */
static bool is_near(const fxi_tokens *tokens, size_t first, size_t last) {
    enum { BEFORE = 2, BEHIND = 3 };
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

/* In front of the amount, of the bracket or quote that opens it, or of a preposition.
 */
static const fxi_sense *modifier_ahead(size_t *token, const fxi_tokens *tokens,
                                       size_t first, const fxi_tools *tools) {
    first = skip_hyphen(tokens, fxi_emphasis_opening(tokens, first));
    const fxi_sense *sense = modifier_before(token, tokens, first, tools);
    const size_t opener = skip_opener(tokens, first, tools);
    if (sense == NULL && opener != first)
        sense = modifier_before(token, tokens, opener, tools);
    return sense != NULL ? sense : modifier_leading(token, tokens, first, tools);
}

/* Behind the amount or its ending, inside it, or where its phrase ends. */
static const fxi_sense *modifier_after(size_t *token, const fxi_tokens *tokens,
                                       size_t first, size_t last,
                                       const fxi_tools *tools) {
    const size_t close = fxi_emphasis_closing(tokens, last);
    const fxi_sense *sense = modifier_behind(token, tokens, close, tools);
    const size_t ending = skip_ending(tokens, last, tools);
    if (sense == NULL && ending != last)
        sense = modifier_behind(token, tokens, ending, tools);
    if (sense == NULL)
        sense = modifier_behind_note(token, tokens, close, tools);
    if (sense == NULL)
        sense = modifier_inside(token, tokens, first, last, tools);
    return sense != NULL ? sense : modifier_closing(token, tokens, close, tools);
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
        sense = modifier_after(&token, tokens, first, last, tools);
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
