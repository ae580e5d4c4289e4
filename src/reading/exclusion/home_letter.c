/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/home_letter.h"

#include "reading/text/spelling.h"

/* No noun that it describes stands behind it: "P5 on Tuesday", not "E10 fuel". */
static bool ends_before_noun(const fxi_subject *s) {
    const uint32_t others = FXI_KIND(GRAMMAR) | FXI_KIND(RANGE) | FXI_KIND(RATE) |
                            FXI_KIND(MODIFIER) | FXI_KIND(UNIT) | FXI_KIND(WEEKDAY);
    const size_t next = s->last + 1;
    return fxi_spelling_ends_phrase(s->tokens, next) ||
           (s->tokens->items[next].kinds & others) != 0;
}

/* "up to P35", "costs P35", "was P35", "went up by P5"; "and" leads from "the R21" to
   "R24" as well. */
static bool is_led_to(const fxi_subject *s, size_t before) {
    const fxi_tokens *tokens = s->tokens;
    if (fxi_token_has(tokens, before, FXI_SENSE_RANGE))
        return !fxi_token_is_and(tokens, before, s->tools);
    return fxi_token_has(tokens, before, FXI_SENSE_MODIFIER) ||
           fxi_token_has(tokens, before, FXI_SENSE_RATE) ||
           fxi_token_has(tokens, before, FXI_SENSE_CHANGE) ||
           fxi_token_has_role(tokens, before, FXI_SENSE_GRAMMAR,
                              FXI_GRAMMAR_VERB | FXI_GRAMMAR_PAST, s->tools) ||
           (before > 0 &&
            fxi_token_has_role(tokens, before, FXI_SENSE_GRAMMAR,
                               FXI_GRAMMAR_PREPOSITION, s->tools) &&
            fxi_subject_sense(s, before - 1, FXI_SENSE_CHANGE) != NULL);
}

/* ", P60 for diesel and P75 for kerosene": a list goes on to what it is for. */
static bool is_listed_for(const fxi_subject *s, size_t before) {
    return (fxi_token_is_and(s->tokens, before, s->tools) ||
            fxi_token_is_sign(s->tokens, before, ',')) &&
           fxi_token_means(s->tokens, s->last + 1, FXI_SENSE_RATE, FXI_RATE_PER,
                           s->tools) &&
           !fxi_token_has(s->tokens, s->last + 1, FXI_SENSE_RANGE);
}

/* The same letter with its number stands before token `first`, and one token between.
 */
static bool follows_same(const fxi_subject *s, size_t first) {
    const fxi_token *items = s->tokens->items;
    return first > 3 && items[first - 3].entry == items[first].entry &&
           fxi_token_numeral(s->tokens, first - 2) != NULL;
}

/* "the R21 to R24": roads. */
static bool follows_thing(const fxi_subject *s, size_t first) {
    return follows_same(s, first) &&
           fxi_token_has_role(s->tokens, first - 4, FXI_SENSE_GRAMMAR,
                              FXI_GRAMMAR_ARTICLE, s->tools);
}

/* "R20" of "costs R20, R50 and |R100". */
static size_t list_start(const fxi_subject *s) {
    size_t first = s->operand->first;
    while (follows_same(s, first) && (fxi_token_is_sign(s->tokens, first - 1, ',') ||
                                      fxi_token_is_and(s->tokens, first - 1, s->tools)))
        first -= 3;
    return first;
}

bool fxi_home_letter_is_amount(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    const size_t first = s->operand->first, start = list_start(s);
    return (mark->sense->flags & FXI_SENSE_GLUED) != 0 && start > 0 &&
           fxi_token_is_near(s->tokens, first) &&
           fxi_token_touches(s->tokens, mark->last + 1) && ends_before_noun(s) &&
           ((is_led_to(s, start - 1) && !follows_thing(s, start)) ||
            is_listed_for(s, first - 1)) &&
           fxi_weak_marks_have_place(s->weak, mark, s->tokens, s->tools);
}
