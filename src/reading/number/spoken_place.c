/* SPDX-License-Identifier: MIT */
#include "reading/number/spoken_place.h"

/* Digits that touch it and are fewer than its unit leaves places for. */
static bool is_filled(const fxi_tokens *tokens, size_t index, int places) {
    const unsigned barred =
        FXI_NUMERAL_WORDS | FXI_NUMERAL_REFUSED | FXI_NUMERAL_FRACTION;
    const fxi_numeral *n =
        fxi_token_touches(tokens, index) ? fxi_token_numeral(tokens, index) : NULL;
    return n != NULL && (n->flags & barred) == 0 &&
           fxi_decimal_whole_digits(&n->value) <= places;
}

void fxi_spoken_place_read(fxi_decimal *value, fxi_scale *scale,
                           const fxi_tokens *tokens, size_t first) {
    enum { HUNDRED = 2 };
    const fxi_numeral *n = fxi_token_numeral(tokens, first);
    const int places = n->value.exponent;
    if (n->flags != FXI_NUMERAL_WORDS || places < HUNDRED ||
        !fxi_token_is_hangul(tokens, first) || !is_filled(tokens, first + 1, places))
        return;
    *value = n->value;
    value->exponent = 0;
    *scale = (fxi_scale){.power = places, .last = places};
}
