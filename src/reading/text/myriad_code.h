/* SPDX-License-Identifier: MIT */
/* What a character is in the numerals of East Asia: 三 a digit, 百 a unit, 点 a point.
 */
#ifndef FXI_READING_TEXT_MYRIAD_CODE_H
#define FXI_READING_TEXT_MYRIAD_CODE_H

#include <stdbool.h>
#include <stdint.h>

/* Below 16 a code is a digit. */
enum {
    FXI_MYRIAD_UNIT = 16, /* and its power of ten */
    FXI_MYRIAD_POINT = 32,
    FXI_MYRIAD_TENS = 64, /* and how many: 廿 */
    FXI_MYRIAD_NOTHING = 255
};

unsigned fxi_myriad_code(uint32_t code_point);

/* The same for signs that stand for a zero or a point inside such a numeral: "三○五",
   "三．五". */
unsigned fxi_myriad_code_of_sign(uint32_t code_point);

/* A character of these numerals. */
bool fxi_myriad_has(uint32_t code_point);

/* "○": it stands for 〇, and starts a numeral only before a point. */
static inline bool fxi_myriad_is_circle(uint32_t code_point) {
    return code_point == 0x25CB || code_point == 0x25EF;
}

/* "O": the letter that stands for 〇, as it is and in full width. */
static inline bool fxi_myriad_is_letter_o(uint32_t code_point) {
    return code_point == 'O' || code_point == 0xFF2F;
}

enum { FXI_MYRIAD_NO_DIGIT = 10 };

/* The digit that a character is in words: 0 to 9. */
unsigned fxi_myriad_digit(uint32_t code_point);

/* The power of ten that a unit is: 1 for 十; 0: it is none. */
unsigned fxi_myriad_unit(uint32_t code_point);

#endif
