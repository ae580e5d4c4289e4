/* SPDX-License-Identifier: MIT */
#include "judging/verdict/list_price.h"

/* "449", "79", "69.99", "4.95", "27,999"; not "9 million", and of longer numbers not
   any that ends in a 9. */
static bool ends_as_price(const fxi_figure *figure) {
    enum { SHORT = 3, LONG = 5, CENTS = -2 };
    const fxi_decimal *value = &figure->low.value;
    const int last = figure->low.shown, digits = fxi_decimal_whole_digits(value);
    const unsigned unit = fxi_decimal_digit_at(value, last);
    const unsigned ten = fxi_decimal_digit_at(value, last + 1);
    if (figure->high != NULL || figure->modifier != FXC_MODIFIER_NONE ||
        (figure->low.flags & FXI_QUANTITY_SCALED) != 0 || digits > LONG)
        return false;
    bool is_short = last == 0 && digits <= SHORT;
    return (unit == 9 && (is_short || ten == 9 || ten == 4)) ||
           (unit == 5 && ten == 9 && last == CENTS);
}

bool fxi_list_price_may_be(const fxi_trial *trial, const fxi_ruling *ruling) {
    fxi_rational one = fxi_rational_from_integer(1);
    return !trial->inquiry->settings->strict &&
           !fxi_governing_is_binding(&trial->governing) &&
           ends_as_price(trial->judged.base.figure) &&
           ends_as_price(trial->judged.quote.figure) &&
           fxi_rational_compare(&ruling->excess, &one) < 0;
}
