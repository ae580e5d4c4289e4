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

enum { GIVEN = 2 };

/* Two digits alone: "57" of "149.55~57円". */
static bool is_given(const fxi_operand *high, const fxi_tokens *tokens) {
    const fxi_numeral *given = fxi_token_numeral(tokens, high->first);
    return given != NULL && given->digits == GIVEN && given->decimals == 0;
}

static bool has_eastern_unit(const fxi_operand *low, const fxi_operand *high,
                             const fxi_tokens *tokens) {
    enum { RATE_DECIMALS = 4 };
    const fxi_quantity *bid = &low->quantity;
    return !low->has_mark && high->has_mark && bid->decimals >= GIVEN &&
           fxi_mark_is_eastern(&high->mark, tokens->text) &&
           (bid->decimals >= RATE_DECIMALS ||
            fxi_decimal_compare(&high->quantity.value, &bid->value) < 0);
}

static int last_digits(const fxi_decimal *value) {
    const size_t count = value->count;
    const int tens = count > 1 ? value->digits[count - 2] : 0;
    return tens * 10 + value->digits[count - 1];
}

/* "$1,540-41", "$385.10-60": the bid would fall to the offer as it is printed, and its
   last digits are below it. */
static bool has_mark_ahead(const fxi_operand *low, const fxi_operand *high,
                           const fxi_tokens *tokens) {
    enum { LONG = 4 };
    const fxi_quantity *bid = &low->quantity;
    const fxi_decimal *offer = &high->quantity.value;
    const size_t link = low->last + 1;
    return low->has_mark && low->is_prefixed && !high->has_mark &&
           fxi_token_is_dash(tokens, link) && fxi_token_touches(tokens, link) &&
           (bid->decimals >= GIVEN ||
            (bid->decimals == 0 && fxi_decimal_whole_digits(&bid->value) >= LONG)) &&
           fxi_decimal_compare(offer, &bid->value) < 0 &&
           last_digits(offer) > last_digits(&bid->value);
}

bool fxi_offer_is_short(const fxi_operand *low, const fxi_operand *high,
                        const fxi_tokens *tokens) {
    const unsigned flags = low->quantity.flags | high->quantity.flags;
    return low->quantity.value.count >= GIVEN && (flags & FXI_QUANTITY_SCALED) == 0 &&
           is_given(high, tokens) &&
           (has_eastern_unit(low, high, tokens) || has_mark_ahead(low, high, tokens));
}
