/* SPDX-License-Identifier: MIT */
#include "reading/figure/modifier_at.h"

#include "reading/figure/written_modifier.h"
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

const fxi_sense *fxi_modifier_at(const fxi_tokens *tokens, size_t index, bool behind,
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
