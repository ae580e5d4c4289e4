/* SPDX-License-Identifier: MIT */
#include "reading/amount/cheque.h"

#include "reading/mark/marks.h"
#include "reading/number/bare_cents_word.h"
#include "reading/text/spelling.h"

enum { CENTS = -2, CENT_DIGITS = 2 };

/* "No" or two digits of "No/100". */
static bool read_numerator(fxi_decimal *out, const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    *out = fxi_decimal_from_integer(0);
    if (fxi_spelling_is_of(tokens, index, FXI_WORDS_NONE, tools))
        return true;
    const fxi_numeral *n = fxi_token_plain_numeral(tokens, index);
    if (n == NULL || n->digits != CENT_DIGITS || !fxi_token_is_reachable(tokens, index))
        return false;
    *out = n->value;
    return true;
}

size_t fxi_cheque_add_cents(fxi_quantity *quantity, const fxi_tokens *tokens, size_t at,
                            const fxi_tools *tools) {
    enum { WHOLE = 100 };
    int whole;
    fxi_decimal cents;
    at += fxi_bare_cents_link(tokens, at, tools) != FXI_CENTS_BARE;
    if (!fxi_token_is_sign(tokens, at + 1, '/') ||
        !read_numerator(&cents, tokens, at, tools) ||
        !fxi_spelling_integer(&whole, tokens, at + 2) || whole != WHOLE ||
        !fxi_quantity_counts_units(quantity) ||
        !fxi_quantity_add_minor(quantity, &cents, CENTS))
        return 0;
    return at + 3;
}

bool fxi_cheque_read(fxi_operand *operand, const fxi_tokens *tokens,
                     const fxi_tools *tools) {
    fxi_operand whole = *operand;
    fxi_mark mark;
    const size_t behind =
        fxi_cheque_add_cents(&whole.quantity, tokens, operand->last + 1, tools);
    if (behind == 0 || !fxi_mark_behind(&mark, tokens, behind, tools) ||
        !fxi_sense_is_main_unit(mark.sense))
        return false;
    *operand = whole;
    operand->mark = mark;
    operand->has_mark = true;
    operand->last = mark.last;
    return true;
}

bool fxi_cheque_read_behind(fxi_operand *operand, const fxi_tokens *tokens,
                            const fxi_tools *tools) {
    if (!operand->has_mark || !fxi_sense_is_main_unit(operand->mark.sense))
        return false;
    const size_t behind =
        fxi_cheque_add_cents(&operand->quantity, tokens, operand->last + 1, tools);
    if (behind != 0)
        operand->last = behind - 1;
    return behind != 0;
}
