/* SPDX-License-Identifier: MIT */
#include "reading/letter.h"

#include <unicode/uchar.h>

#include "base/ascii.h"

static fxi_letter letter_of_ascii(char c) {
    if (fxi_ascii_is_letter(c))
        return FXI_LETTER_SPACED;
    return fxi_ascii_is_digit(c) ? FXI_LETTER_DIGIT : FXI_LETTER_NONE;
}

/* Scripts without word spaces are those that UAX 14 breaks between any two letters, or
   by a dictionary. */
static fxi_letter letter_by_script(UChar32 c) {
    int line_break = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
    return line_break == U_LB_IDEOGRAPHIC || line_break == U_LB_COMPLEX_CONTEXT ||
                   line_break == U_LB_CONDITIONAL_JAPANESE_STARTER ||
                   line_break == U_LB_NONSTARTER
               ? FXI_LETTER_SOLID
               : FXI_LETTER_SPACED;
}

fxi_letter fxi_letter_of(uint32_t code_point) {
    enum { LATIN_1_LETTERS = 0xAA, HAN_FIRST = 0x4E00, HAN_LAST = 0x9FA5 };
    if (code_point < 0x80)
        return letter_of_ascii((char)code_point);
    if (code_point < LATIN_1_LETTERS)
        return FXI_LETTER_NONE;
    if (code_point >= HAN_FIRST && code_point <= HAN_LAST)
        return FXI_LETTER_SOLID;
    UChar32 c = (UChar32)code_point;
    uint32_t category = U_GET_GC_MASK(c);
    if ((category & (U_GC_L_MASK | U_GC_NL_MASK)) != 0)
        return letter_by_script(c);
    if ((category & U_GC_M_MASK) != 0)
        return FXI_LETTER_MARK;
    return (category & U_GC_ND_MASK) != 0 ? FXI_LETTER_DIGIT : FXI_LETTER_NONE;
}
