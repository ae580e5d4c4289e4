/* SPDX-License-Identifier: MIT */
#include "reading/letter.h"

#include "base/ascii.h"
#include "base/unicode.h"

static fxi_letter letter_of_ascii(char c) {
    if (fxi_ascii_is_letter(c))
        return FXI_LETTER_SPACED;
    return fxi_ascii_is_digit(c) ? FXI_LETTER_DIGIT : FXI_LETTER_NONE;
}

fxi_letter fxi_letter_of(uint32_t code_point) {
    enum { LATIN_1_LETTERS = 0xAA, HAN_FIRST = 0x4E00, HAN_LAST = 0x9FA5 };
    if (code_point < 0x80)
        return letter_of_ascii((char)code_point);
    if (code_point < LATIN_1_LETTERS)
        return FXI_LETTER_NONE;
    if (code_point >= HAN_FIRST && code_point <= HAN_LAST)
        return FXI_LETTER_SOLID;
    uint32_t traits = fxi_unicode_of(code_point)->traits;
    if ((traits & (FXI_UNICODE_LETTER | FXI_UNICODE_LETTER_NUMBER)) != 0)
        return (traits & FXI_UNICODE_SOLID) != 0 ? FXI_LETTER_SOLID : FXI_LETTER_SPACED;
    if ((traits & FXI_UNICODE_MARK) != 0)
        return FXI_LETTER_MARK;
    return (traits & FXI_UNICODE_DIGIT) != 0 ? FXI_LETTER_DIGIT : FXI_LETTER_NONE;
}
