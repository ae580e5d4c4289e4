/* SPDX-License-Identifier: MIT */
#include "reading/text/lone_digit.h"

#include "base/unicode.h"
#include "reading/text/key_start.h"
#include "reading/text/myriad_code.h"

static bool is_digit(uint32_t c) {
    const unsigned digit = fxi_myriad_digit(c);
    return digit > 0 && digit < FXI_MYRIAD_NO_DIGIT;
}

/* No mark, which would make another letter of the digit, and no part of a numeral. */
static bool is_other_letter(uint32_t c) {
    const fxi_letter letter = fxi_letter_of(c);
    return (letter == FXI_LETTER_SOLID || letter == FXI_LETTER_SPACED) &&
           !fxi_myriad_has(c);
}

bool fxi_lone_digit_is_idle(fxi_text text, size_t at, const fxi_tools *tools) {
    enum { SIZE = 3 }; /* bytes of each of these digits */
    const size_t behind = at + SIZE;
    return is_digit(fxi_text_character(text, at)) &&
           is_other_letter(fxi_text_character(text, behind)) &&
           (at < SIZE || !fxi_myriad_has(fxi_text_character(text, at - SIZE))) &&
           !fxi_key_may_start_at(text, behind, tools->lexicon);
}
