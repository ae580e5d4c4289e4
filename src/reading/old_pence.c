/* SPDX-License-Identifier: MIT */
#include "reading/old_pence.h"

#include "base/ascii.h"

enum { SHILLINGS = 20, PENCE = 12 };

/* "10s", "6d": one word of one or two digits and the letter, one space behind what is
   before it. */
static bool read_coins(int *count, const fxi_tokens *tokens, size_t index,
                       char letter) {
    if (!fxi_token_is_apart(tokens, index))
        return false;
    const char *bytes = tokens->text.bytes + tokens->items[index].span.start;
    size_t length = tokens->items[index].span.end - tokens->items[index].span.start;
    if (length < 2 || length > 3 || bytes[length - 1] != letter)
        return false;
    *count = 0;
    for (size_t i = 0; i + 1 < length; i++) {
        if (!fxi_ascii_is_digit(bytes[i]))
            return false;
        *count = *count * 10 + (bytes[i] - '0');
    }
    return true;
}

/* A penny is a third of 0.0125 pounds; a decimal with so many digits behind the mark as
   pence ask for says no more than the hundredth that is next above a penny. */
static bool add_pence(fxi_quantity *pounds, int pence) {
    enum { THIRD = 3, EACH = 125, POWER = -4, HUNDREDTH = -2 };
    fxi_decimal part = fxi_decimal_from_integer(pence / THIRD * EACH);
    if (pence % THIRD != 0 || !fxi_quantity_add_minor(pounds, &part, POWER))
        return false;
    pounds->shown = pounds->coarse = HUNDREDTH;
    return true;
}

fxi_quantity_status fxi_old_pence_read(fxi_operand *operand, const fxi_tokens *tokens,
                                       const fxi_tools *tools) {
    static const fxc_currency sterling = {"GBP"};
    int shillings, pence = 0;
    size_t first = operand->last + 1;
    if (!read_coins(&shillings, tokens, first, 's') ||
        !fxi_quantity_is_whole(&operand->quantity) ||
        !fxi_mark_choose(&operand->mark, sterling, tools->lexicon))
        return FXI_QUANTITY_NONE;
    bool has_pence = read_coins(&pence, tokens, first + 1, 'd');
    operand->last = first + has_pence;
    if (shillings < SHILLINGS && pence < PENCE &&
        add_pence(&operand->quantity, shillings * PENCE + pence))
        return FXI_QUANTITY_READ;
    operand->quantity.rule = FXI_RULE_AMBIGUOUS_NUMBER;
    operand->quantity.reason =
        "shillings and pence that are no decimal part of a pound";
    return FXI_QUANTITY_REFUSED;
}
