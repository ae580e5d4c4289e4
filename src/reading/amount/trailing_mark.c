/* SPDX-License-Identifier: MIT */
#include "reading/amount/trailing_mark.h"

#include "reading/amount/mark_place.h"
#include "reading/amount/sign.h"
#include "reading/amount/unit_name.h"
#include "reading/mark/marks.h"
#include "reading/text/spelling.h"

/* "STIEG UM 5 MILLIONEN EURO", "LE 5 MILLIONS D'EUROS": weak letters that stand before
   a number with a name of money behind it are a word in capitals. */
static bool is_word_before(const fxi_operand *operand, const fxi_mark *behind,
                           const fxi_tokens *tokens) {
    const fxi_mark *mark = &operand->mark;
    return operand->is_prefixed && !operand->is_negative &&
           (mark->sense->flags & FXI_SENSE_WEAK) != 0 &&
           tokens->items[mark->last].kind == FXI_TOKEN_WORD &&
           fxi_token_is_apart(tokens, mark->last + 1) &&
           (behind->sense->flags & (FXI_SENSE_IS_NAME | FXI_SENSE_WEAK)) ==
               FXI_SENSE_IS_NAME;
}

/* "$20 grand piano" */
static bool is_adjective(const fxi_mark *mark, const fxi_tokens *tokens) {
    size_t next = mark->last + 1;
    return (mark->sense->flags & FXI_SENSE_WEAK) != 0 &&
           !fxi_spelling_ends_phrase(tokens, next) &&
           !fxi_token_has(tokens, next, FXI_SENSE_GRAMMAR) &&
           !fxi_token_has(tokens, next, FXI_SENSE_UNIT);
}

/* "£20 grand", "US$ 5 MUSD": the name behind the number counts thousands or more. */
static bool take_multiple(fxi_operand *operand, const fxi_mark *behind,
                          const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_sense *own = operand->mark.sense;
    return operand->is_prefixed && own->value == 0 && behind->sense->value > 0 &&
           !is_adjective(behind, tokens) &&
           (operand->quantity.flags & FXI_QUANTITY_SCALED) == 0 &&
           fxi_lexicon_share_currency(tools->lexicon, own, behind->sense) &&
           fxi_quantity_rescale(&operand->quantity, behind->sense->value);
}

static bool take_minor(fxi_operand *operand, const fxi_mark *behind,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    return fxi_unit_name_is_part(operand, behind, tokens) &&
           fxi_unit_name_take_minor(&operand->mark, behind,
                                    operand->quantity.decimals > 0, tokens, tools);
}

/* "entre 500 e 2.000 euros": letters that are a sign in one language join two numbers.
 */
static bool is_link(const fxi_mark *behind, const fxi_tokens *tokens,
                    const fxi_tools *tools) {
    return fxi_mark_is_weak(behind) &&
           fxi_token_numeral(tokens, behind->last + 1) != NULL &&
           fxi_token_is_and(tokens, behind->first, tools);
}

void fxi_trailing_mark_add(fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    fxi_mark behind;
    if (operand->is_prefixed)
        fxi_mark_narrow_behind(&operand->mark, tokens, operand->last + 1, tools);
    if (!fxi_mark_behind(&behind, tokens, operand->last + 1, tools) ||
        fxi_sign_is_of_next(operand, &behind, tokens) ||
        is_link(&behind, tokens, tools))
        return;
    if (operand->has_mark && !fxi_mark_narrow(&operand->mark, &behind, tools) &&
        !take_minor(operand, &behind, tokens, tools) &&
        !take_multiple(operand, &behind, tokens, tools) &&
        !fxi_unit_name_has_unit(&behind, &operand->mark)) {
        if (!is_word_before(operand, &behind, tokens))
            return;
        operand->first = operand->mark.last + 1;
        operand->has_mark = operand->is_prefixed = false;
    }
    if (!operand->has_mark) {
        fxi_unit_name_take_behind(&behind, tokens, tools);
        operand->mark = behind;
        fxi_unit_name_take(operand, tokens, tools);
        fxi_mark_place_before(operand, tokens, tools);
    }
    operand->has_mark = true;
    operand->last = behind.last;
}
