/* SPDX-License-Identifier: MIT */
#include "base/ascii.h"
#include "base/utf8.h"
#include "reading/text/character.h"
#include "reading/text/numeral.h"

enum { GROUP = 3, CENTS = 2, SIZE = 1 + CENTS /* bytes: ".oo" */ };

/* ".oo", ",OO", and no word goes on behind. */
static bool is_cents(const char *bytes, size_t length) {
    uint32_t c;
    return length >= SIZE && (bytes[0] == '.' || bytes[0] == ',') &&
           fxi_ascii_lower(bytes[1]) == 'o' && bytes[1] == bytes[2] &&
           (fxi_utf8_decode(&c, bytes + SIZE, length - SIZE) == 0 ||
            fxi_letter_of(c) == FXI_LETTER_NONE);
}

/* Three digits behind the mark are a group: "950.000|.oo"; not those of "7
   226,152|,oo", of which fewer are a numeral then. */
static void read_groups(fxi_numeral *out, const char *bytes, size_t used) {
    const char mark = bytes[used - GROUP - 1];
    const fxi_convention convention =
        mark == '.' ? FXI_CONVENTION_COMMA : FXI_CONVENTION_POINT;
    fxi_numeral grouped = {0};
    if (used > GROUP + 1 && (mark == '.' || mark == ',') &&
        fxi_numeral_read_any(&grouped, bytes, used, convention) == used)
        *out = grouped;
}

/* ",OOO": letters for zeros, as machines read print. */
static bool is_group_of_letters(const char *bytes, size_t length) {
    enum { SIZE_OF_GROUP = 1 + GROUP };
    uint32_t c;
    if (length < SIZE_OF_GROUP || bytes[0] != ',')
        return false;
    for (size_t i = 1; i < SIZE_OF_GROUP; i++)
        if (fxi_ascii_lower(bytes[i]) != 'o')
            return false;
    return fxi_utf8_decode(&c, bytes + SIZE_OF_GROUP, length - SIZE_OF_GROUP) == 0 ||
           fxi_letter_of(c) == FXI_LETTER_NONE;
}

static size_t take_letters(fxi_numeral *out, size_t used) {
    out->flags |= FXI_NUMERAL_AMBIGUOUS;
    out->value = fxi_decimal_zero();
    return used + 1 + GROUP;
}

size_t fxi_numeral_take_cents(fxi_numeral *out, const char *bytes, size_t length,
                              size_t used) {
    if (used == 0)
        return used;
    if (is_group_of_letters(bytes + used, length - used))
        return take_letters(out, used);
    if (!is_cents(bytes + used, length - used))
        return used;
    if (out->decimals == GROUP)
        read_groups(out, bytes, used);
    if ((out->flags & FXI_NUMERAL_GROUPED) == 0 || out->decimals != 0 ||
        (out->flags & FXI_NUMERAL_REFUSED) != 0 ||
        !fxi_decimal_append(&out->value, 0) || !fxi_decimal_append(&out->value, 0) ||
        !fxi_decimal_shift(&out->value, -CENTS))
        return used;
    out->decimals = CENTS;
    out->flags &= (uint16_t)~FXI_NUMERAL_OPEN;
    return used + SIZE;
}
