/* SPDX-License-Identifier: MIT */
#include "reading/figure/modifier_behind.h"

#include "reading/figure/addition.h"
#include "reading/figure/amount_note.h"
#include "reading/figure/modifier_at.h"
#include "reading/mark/modifier_word.h"
#include "reading/text/emphasis.h"
#include "reading/text/spelling.h"

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
    if (fxi_modifier_at(tokens, word, true, tools) != NULL)
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

static const fxi_sense *behind_token(size_t *token, const fxi_tokens *tokens,
                                     size_t last, const fxi_tools *tools) {
    *token = last + 1;
    const fxi_sense *sense = fxi_modifier_at(tokens, *token, true, tools);
    if (sense != NULL && (fxi_addition_is(tokens, *token, tools) ||
                          reaches(sense, tokens, *token, tools)))
        return NULL;
    if (sense != NULL || !fxi_token_is_dash(tokens, *token) ||
        tokens->items[*token].gap != FXI_GAP_NONE)
        return sense;
    *token = last + 2;
    return !fxi_addition_is(tokens, *token, tools)
               ? fxi_modifier_at(tokens, *token, true, tools)
               : NULL;
}

/* "5,500円（税込）以上" */
static const fxi_sense *behind_note(size_t *token, const fxi_tokens *tokens,
                                    size_t last, const fxi_tools *tools) {
    const size_t end = fxi_amount_note_end(tokens, last, tools);
    return end != last ? behind_token(token, tokens, end, tools) : NULL;
}

/* The phrase ends behind the modifier, or the bracket that holds nothing else does. A
   unit or preposition may follow, "20 Euro maximal im Monat", but not "at least", which
   may be of what they lead to: "at least in part". */
static bool is_closed_behind(const fxi_sense *modifier, const fxi_tokens *tokens,
                             size_t index, const fxi_tools *tools) {
    const size_t next = index + 1;
    if (fxi_token_opens(tokens, index - 1))
        return fxi_token_closes(tokens, next);
    return fxi_spelling_ends_phrase(tokens, next) ||
           (modifier->value != FXC_MODIFIER_AT_LEAST &&
            fxi_token_is_near(tokens, next) &&
            (fxi_token_has(tokens, next, FXI_SENSE_UNIT) ||
             fxi_token_has_role(tokens, next, FXI_SENSE_GRAMMAR,
                                FXI_GRAMMAR_PREPOSITION, tools)));
}

/* "20 euros como máximo.", "Rs 3 crore (approx.)": a word that stands before amounts
   closes the phrase, so that it can only be of what is before it. What compares
   ("over", "under") may say something else there, and a preposition is part of a verb
   ("nahm auf 5 Mio. Euro ab"). */
static const fxi_sense *closing_phrase(size_t *token, const fxi_tokens *tokens,
                                       size_t last, const fxi_tools *tools) {
    bool is_bracketed =
        fxi_token_is_near(tokens, last + 1) && fxi_token_opens(tokens, last + 1);
    *token = last + 1 + is_bracketed;
    const fxi_sense *sense = fxi_token_is_near(tokens, *token)
                                 ? fxi_modifier_at(tokens, *token, false, tools)
                                 : NULL;
    bool counts = sense != NULL && (sense->value == FXC_MODIFIER_ABOUT ||
                                    sense->value == FXC_MODIFIER_AT_LEAST ||
                                    sense->value == FXC_MODIFIER_AT_MOST);
    return counts && tokens->items[*token].kind == FXI_TOKEN_WORD &&
                   fxi_token_sense(tokens, *token, FXI_SENSE_CHANGE, tools) == NULL &&
                   !fxi_token_has_role(tokens, *token, FXI_SENSE_GRAMMAR,
                                       FXI_GRAMMAR_PREPOSITION, tools) &&
                   is_closed_behind(sense, tokens, *token, tools)
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
           !fxi_modifier_bounds(sense);
}

static const fxi_sense *inside_amount(size_t *token, const fxi_tokens *tokens,
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

const fxi_sense *fxi_modifier_behind(size_t *token, const fxi_tokens *tokens,
                                     size_t first, size_t last,
                                     const fxi_tools *tools) {
    const size_t close = fxi_emphasis_closing(tokens, last);
    const fxi_sense *sense = behind_token(token, tokens, close, tools);
    const size_t ending = skip_ending(tokens, last, tools);
    if (sense == NULL && ending != last)
        sense = behind_token(token, tokens, ending, tools);
    if (sense == NULL)
        sense = behind_note(token, tokens, close, tools);
    if (sense == NULL)
        sense = inside_amount(token, tokens, first, last, tools);
    return sense != NULL ? sense : closing_phrase(token, tokens, close, tools);
}
