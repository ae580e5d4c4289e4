/* SPDX-License-Identifier: MIT */
#include "reading/range/range_share.h"

#include "reading/amount/open_group.h"
#include "reading/text/spelling.h"

/* Digits before the decimal mark that are printed in front of the scale. */
static int printed_digits(const fxi_quantity *quantity) {
    return fxi_decimal_whole_digits(&quantity->value) - quantity->scale;
}

static bool is_short(const fxi_quantity *quantity) {
    enum { SHORT_DIGITS = 3 };
    return printed_digits(quantity) <= SHORT_DIGITS;
}

bool fxi_range_rises_little(const fxi_decimal *low, const fxi_decimal *high) {
    return fxi_decimal_compare(low, high) < 0 &&
           fxi_decimal_is_tenfold_at_most(high, low);
}

/* "$5-7 billion" means 5 billion; "$500,000 to $1 million", "$500 to $1 million" and
   "$800-1k" do not: the first end takes the scale if it is short or the second is as
   long ("3.000 y 3.500 millones"), and does not grow past the second where it is long,
   has a mark of its own or is near it as it stands. */
static void share_scale(fxi_operand *low, fxi_operand *high, bool low_had_mark) {
    if ((low->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
        (high->quantity.flags & FXI_QUANTITY_SCALED) == 0 ||
        (!is_short(&low->quantity) && is_short(&high->quantity)))
        return;
    fxi_quantity scaled = low->quantity;
    if (!fxi_quantity_rescale(&scaled, high->quantity.scale))
        return;
    bool repeats_mark = low_had_mark && high->has_mark;
    bool may_stand =
        repeats_mark || !is_short(&low->quantity) ||
        fxi_range_rises_little(&low->quantity.value, &high->quantity.value);
    if (may_stand && fxi_decimal_compare(&scaled.value, &high->quantity.value) > 0)
        return;
    low->quantity = scaled;
    fxi_quantity_share_place(&low->quantity, &high->quantity);
}

/* "两到三千元", "五至十万元": one Han digit takes the units of the second numeral as
   far as it does not grow past it, a numeral with units ("十到二十万元") whole groups
   of four digits. False: the first end is no Han numeral. */
static bool share_han_units(fxi_operand *low, const fxi_operand *high,
                            const fxi_tokens *tokens) {
    enum { GROUP_DIGITS = 4 };
    const unsigned words = FXI_QUANTITY_WORDS;
    const fxi_quantity *top = &high->quantity;
    if ((low->quantity.flags & top->flags & words) == 0 || low->first != low->last ||
        ((low->quantity.flags | top->flags) & FXI_QUANTITY_DECIMALS) != 0 ||
        !fxi_token_is_eastern(tokens, low->last))
        return false;
    fxi_quantity scaled = low->quantity;
    bool is_digit = fxi_decimal_whole_digits(&scaled.value) == 1;
    for (int power = top->value.exponent; power > 0; power--) {
        if ((!is_digit && power % GROUP_DIGITS != 0) ||
            !fxi_quantity_rescale(&scaled, power) ||
            fxi_decimal_compare(&scaled.value, &top->value) > 0)
            continue;
        if (fxi_decimal_compare(&scaled.value, &top->value) < 0)
            low->quantity = scaled;
        break;
    }
    return true;
}

/* "two or three hundred", "hai ba trăm nghìn": one digit in words takes the hundred of
   a larger one. False: the first end is no such digit. */
static bool share_hundred(fxi_operand *low, const fxi_operand *high) {
    enum { HUNDRED_POWER = 2 };
    const fxi_quantity *top = &high->quantity;
    const unsigned more = FXI_QUANTITY_SCALED | FXI_QUANTITY_FRACTION;
    int power = fxi_decimal_whole_digits(&top->value) - 1;
    if ((low->quantity.flags & top->flags & FXI_QUANTITY_WORDS) == 0 ||
        (low->quantity.flags & more) != 0 || low->quantity.value.exponent != 0 ||
        fxi_decimal_whole_digits(&low->quantity.value) != 1 ||
        power - top->scale != HUNDRED_POWER ||
        (int)fxi_decimal_trailing_zeros(&top->value) + top->value.exponent != power)
        return false;
    fxi_quantity scaled = low->quantity;
    if (!fxi_quantity_rescale(&scaled, power) ||
        fxi_decimal_compare(&scaled.value, &top->value) >= 0)
        return false;
    low->quantity = scaled;
    return true;
}

bool fxi_range_leaves_unit(const fxi_operand *low, const fxi_operand *high) {
    const unsigned scaled = FXI_QUANTITY_SCALED;
    return !low->has_mark || ((low->quantity.flags & scaled) == 0 &&
                              (high->quantity.flags & scaled) != 0);
}

void fxi_range_share_leading(fxi_operand *low, fxi_operand *high,
                             const fxi_tokens *tokens) {
    fxi_quantity *top = &high->quantity;
    int year;
    if ((low->quantity.flags & FXI_QUANTITY_LED) != 0 &&
        (top->flags & FXI_QUANTITY_SCALED) == 0 &&
        !fxi_spelling_year(&year, tokens, high->first) &&
        fxi_quantity_rescale(top, low->quantity.scale))
        fxi_quantity_share_place(&low->quantity, top);
}

bool fxi_range_is_suspended(const fxi_tokens *tokens, size_t last) {
    const size_t hyphen = last + 1;
    return fxi_token_is_dash(tokens, hyphen) && fxi_token_touches(tokens, hyphen) &&
           fxi_token_has(tokens, hyphen + 1, FXI_SENSE_RANGE);
}

/* "£300-400,000", "20 bis 30.000 Euro", not "£1-5,000", a band from the first pound on,
   nor "from $20 to $30,000", where words part two amounts. */
static bool may_leave_thousands(const fxi_operand *low, const fxi_operand *high,
                                bool low_had_mark, const fxi_tokens *tokens) {
    const size_t number = high->is_prefixed ? high->mark.last + 1 : high->first;
    const fxi_decimal *top = &high->quantity.value;
    const fxi_decimal one = fxi_decimal_from_integer(1);
    if (!fxi_token_is_grouped(tokens, number) ||
        (int)fxi_decimal_trailing_zeros(top) + top->exponent < FXI_QUANTITY_GROUP)
        return false;
    return fxi_token_is_dash(tokens, low->last + 1)
               ? fxi_decimal_compare(&low->quantity.value, &one) > 0
               : fxi_decimal_whole_digits(&low->quantity.value) > 1 &&
                     !(low_had_mark && high->has_mark);
}

/* The value as it is printed is the alternative, unless a hyphen says that it is not
   meant: "20- bis 27.500 Euro". False: the first end has its thousands. */
static bool share_thousands(fxi_operand *low, const fxi_operand *high,
                            bool low_had_mark, const fxi_tokens *tokens) {
    const bool is_suspended = fxi_range_is_suspended(tokens, low->last);
    fxi_quantity scaled = low->quantity;
    if (!fxi_quantity_is_whole(&scaled) || !fxi_quantity_is_whole(&high->quantity) ||
        ((scaled.flags | high->quantity.flags) & FXI_QUANTITY_WORDS) != 0 ||
        fxi_decimal_whole_digits(&scaled.value) > FXI_QUANTITY_GROUP ||
        !(is_suspended || may_leave_thousands(low, high, low_had_mark, tokens)) ||
        !fxi_quantity_rescale(&scaled, FXI_QUANTITY_GROUP) ||
        !fxi_range_rises_little(&scaled.value, &high->quantity.value))
        return false;
    low->quantity = scaled;
    if (!is_suspended)
        low->quantity.open = -FXI_QUANTITY_GROUP;
    return true;
}

/* All but the first digit of the number are zeros, which follow on `digit`. */
static bool is_round_behind(const fxi_decimal *value, int digit) {
    const int power = fxi_decimal_whole_digits(value) - 1;
    return (int)fxi_decimal_trailing_zeros(value) + value->exponent == power &&
           value->digits[0] == digit + 1;
}

/* "2-300 euro", "6-7000 lei", where a dash that touches them leads from one digit to
   the next one: it counts what that does. Not "1-200", a band from the first one on.
   The value as it is printed is the alternative. False: the first end is no such digit.
 */
static bool share_round(fxi_operand *low, const fxi_operand *high,
                        const fxi_tokens *tokens) {
    enum { DIGITS = 3 };
    const size_t dash = low->last + 1;
    const fxi_quantity *top = &high->quantity;
    const unsigned other =
        FXI_QUANTITY_WORDS | FXI_QUANTITY_FRACTION | FXI_QUANTITY_DECIMALS;
    const int digit = low->quantity.value.digits[0];
    fxi_quantity scaled = low->quantity;
    if (printed_digits(top) < DIGITS || !fxi_quantity_is_whole(&scaled) ||
        fxi_decimal_whole_digits(&scaled.value) != 1 || digit < 2 ||
        ((scaled.flags | top->flags) & other) != 0 ||
        !is_round_behind(&top->value, digit) || !fxi_token_is_dash(tokens, dash) ||
        !fxi_token_touches(tokens, dash) || !fxi_token_touches(tokens, dash + 1) ||
        !fxi_quantity_rescale(&scaled, fxi_decimal_whole_digits(&top->value) - 1))
        return false;
    low->quantity = scaled;
    low->quantity.open = (int8_t)(top->scale - scaled.scale);
    return true;
}

void fxi_range_share_scale(fxi_operand *low, fxi_operand *high, bool low_had_mark,
                           const fxi_tokens *tokens) {
    if (!share_thousands(low, high, low_had_mark, tokens) &&
        !share_round(low, high, tokens) && !share_han_units(low, high, tokens) &&
        !share_hundred(low, high) &&
        !fxi_open_group_share(low, high, low_had_mark, tokens))
        share_scale(low, high, low_had_mark);
}
