/* SPDX-License-Identifier: MIT */
#include "reading/range/offer.h"

bool fxi_offer_complete(fxi_quantity *offer, const fxi_quantity *bid) {
    fxi_quantity whole = *bid;
    fxi_decimal step = fxi_decimal_from_integer(1);
    size_t count = bid->value.count, given = offer->value.count;
    whole.value.digits[count - 1] = offer->value.digits[given - 1];
    whole.value.digits[count - 2] = given > 1 ? offer->value.digits[given - 2] : 0;
    if (!fxi_decimal_shift(&step, 2 - bid->decimals) ||
        (fxi_decimal_compare(&whole.value, &bid->value) < 0 &&
         !fxi_decimal_add(&whole.value, &whole.value, &step)))
        return false;
    *offer = whole;
    return true;
}

bool fxi_offer_is_short(const fxi_operand *low, const fxi_operand *high,
                        const fxi_tokens *tokens) {
    enum { GIVEN = 2, RATE_DECIMALS = 4 };
    const fxi_quantity *bid = &low->quantity, *offer = &high->quantity;
    const fxi_numeral *given = fxi_token_numeral(tokens, high->first);
    if (bid->decimals < GIVEN || bid->value.count < GIVEN || low->has_mark ||
        ((bid->flags | offer->flags) & FXI_QUANTITY_SCALED) != 0 || given == NULL ||
        given->digits != GIVEN || given->decimals != 0 || !high->has_mark ||
        !fxi_mark_is_eastern(&high->mark, tokens->text))
        return false;
    return bid->decimals >= RATE_DECIMALS ||
           fxi_decimal_compare(&offer->value, &bid->value) < 0;
}
