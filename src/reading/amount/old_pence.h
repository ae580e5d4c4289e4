/* SPDX-License-Identifier: MIT */
/* Pounds, shillings and pence, as Britain and Ireland counted until 1971: "£3 10s 6d".
   docs/spec/minor_units.md "Amounts in two units". */
#ifndef FXI_READING_AMOUNT_OLD_PENCE_H
#define FXI_READING_AMOUNT_OLD_PENCE_H

#include "reading/amount/operand.h"
#include "reading/mark/weak_mark.h"

/* Adds the shillings and the pence behind an operand whose mark stands before its
   number. REFUSED, with rule and reason: they are no decimal part of a pound, or none
   at all; NONE: there are none. The operand ends with them in either case but the last.
 */
fxi_quantity_status fxi_old_pence_read(fxi_operand *operand, const fxi_tokens *tokens,
                                       const fxi_tools *tools);

/* Behind whole units a number and its unit may stand, or both in one word, a link
   before them. */
static inline bool fxi_old_pence_may_be(const fxi_operand *operand,
                                        const fxi_tokens *tokens) {
    enum { REACH = 5 };
    const uint32_t number = FXI_KIND(NUMBER);
    const size_t index = operand->last + 1;
    if (!fxi_quantity_is_whole(&operand->quantity) || !operand->has_mark ||
        index + 1 >= tokens->count)
        return false;
    const fxi_token *t = &tokens->items[index];
    t += t->sign == ',' || (t->kinds & FXI_KIND(RANGE)) != 0;
    return (t->kind == FXI_TOKEN_WORD && t->entry == 0) ||
           ((t->kind == FXI_TOKEN_NUMERAL || (t->kinds & number) != 0) &&
            fxi_tokens_have(tokens, index + 1, index + REACH, FXI_SENSE_CURRENCY));
}

/* The same behind any whole pounds or shillings, in words: "ten pounds, ten shillings
   and 6 pence". The operand may be such. */
fxi_quantity_status fxi_old_pence_read_words(fxi_operand *operand,
                                             const fxi_tokens *tokens,
                                             const fxi_tools *tools);

/* "Twelve shillings" in a text that counts pounds too, and names neither Kenya nor
   another place of shillings, are twentieths of a pound, and "nine pence" in a text
   that counts such shillings are twelfths of them. `high` is the other end of a range,
   or NULL. REFUSED, with rule and reason: pence are no decimal part of a pound, or a
   value leaves the bounds of a decimal; NONE: they are nothing old. The operands have a
   mark.
 */
fxi_quantity_status fxi_old_pence_settle(fxi_operand *low, fxi_operand *high,
                                         fxi_weak_marks *marks,
                                         const fxi_tokens *tokens,
                                         const fxi_tools *tools);

#endif
