/* SPDX-License-Identifier: MIT */
#include "reading/old_pence.h"

#include "base/ascii.h"
#include "reading/spelling.h"

enum { SHILLINGS = 20, PENCE = 12, COINS_MOST = 100 };

/* "10s": one word of one or two digits and the letter. */
static bool is_coin_word(int *count, const fxi_tokens *tokens, size_t index,
                         char letter) {
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

/* The same where the letter is a word of some language: "6" and "d", or "d.". */
static bool is_coin_number(int *count, const fxi_tokens *tokens, size_t index,
                           char letter) {
    const size_t unit = index + 1;
    if (!fxi_spelling_integer(count, tokens, index) || *count >= COINS_MOST ||
        !fxi_token_touches(tokens, unit))
        return false;
    fxc_span span = tokens->items[unit].span;
    const char *bytes = tokens->text.bytes + span.start;
    size_t length = span.end - span.start;
    return bytes[0] == letter && (length == 1 || (length == 2 && bytes[1] == '.'));
}

/* Tokens of the coins at `index`, one space behind what is before them; 0: none. */
static size_t read_coins(int *count, const fxi_tokens *tokens, size_t index,
                         char letter) {
    if (!fxi_token_is_apart(tokens, index))
        return 0;
    if (is_coin_word(count, tokens, index, letter))
        return 1;
    return is_coin_number(count, tokens, index, letter) ? 2 : 0;
}

/* "5s. 6d.": the stop of an abbreviation stands behind the letter. */
static size_t skip_stop(const fxi_tokens *tokens, size_t index) {
    return index +
           (fxi_token_is_sign(tokens, index, '.') && fxi_token_touches(tokens, index));
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
    size_t first = skip_stop(tokens, operand->last + 1);
    size_t count = read_coins(&shillings, tokens, first, 's');
    if (count == 0 || !fxi_quantity_is_whole(&operand->quantity) ||
        !fxi_mark_choose(&operand->mark, sterling, tools->lexicon))
        return FXI_QUANTITY_NONE;
    size_t second = skip_stop(tokens, first + count);
    size_t more = read_coins(&pence, tokens, second, 'd');
    operand->last = more > 0 ? second + more - 1 : first + count - 1;
    if (shillings < SHILLINGS && pence < PENCE &&
        add_pence(&operand->quantity, shillings * PENCE + pence))
        return FXI_QUANTITY_READ;
    operand->quantity.rule = FXI_RULE_AMBIGUOUS_NUMBER;
    operand->quantity.reason =
        "shillings and pence that are no decimal part of a pound";
    return FXI_QUANTITY_REFUSED;
}
