/* SPDX-License-Identifier: MIT */
#include "reading/text/myriad_code.h"

#include <stddef.h>

enum {
    UNIT = FXI_MYRIAD_UNIT,
    POINT = FXI_MYRIAD_POINT,
    TENS = FXI_MYRIAD_TENS,
    NOTHING = FXI_MYRIAD_NOTHING
};

typedef struct character {
    uint32_t code_point;
    uint8_t code; /* a digit, UNIT + its power of ten, POINT, or TENS + how many */
} character;

/* Ascending. Digits and units of the Unicode property Numeric_Value that money is
   written with, the forms of banks included, and the Sino-Korean ones. */
static const character characters[] = {
    {0x3007, 0},        {0x30FB, POINT},    {0x4E00, 1},        {0x4E03, 7},
    {0x4E09, 3},        {0x4E24, 2},        {0x4E5D, 9},        {0x4E8C, 2},
    {0x4E94, 5},        {0x4EDF, UNIT + 3}, {0x4F0D, 5},        {0x4F70, UNIT + 2},
    {0x5169, 2},        {0x516B, 8},        {0x516D, 6},        {0x5341, UNIT + 1},
    {0x5343, UNIT + 3}, {0x5345, TENS + 3}, {0x534C, TENS + 4}, {0x53C1, 3},
    {0x53C2, 3},        {0x53C3, 3},        {0x56DB, 4},        {0x58F1, 1},
    {0x58F9, 1},        {0x5EFF, TENS + 2}, {0x5F10, 2},        {0x62FE, UNIT + 1},
    {0x634C, 8},        {0x67D2, 7},        {0x70B9, POINT},    {0x7396, 9},
    {0x767E, UNIT + 2}, {0x8086, 4},        {0x8CAE, 2},        {0x8CB3, 2},
    {0x8D30, 2},        {0x9646, 6},        {0x9678, 6},        {0x96F6, 0},
    {0x9EDE, POINT},    {0xACF5, 0},        {0xAD6C, 9},        {0xB959, 6},
    {0xBC31, UNIT + 2}, {0xC0AC, 4},        {0xC0BC, 3},        {0xC2ED, UNIT + 1},
    {0xC601, 0},        {0xC624, 5},        {0xC721, 6},        {0xC774, 2},
    {0xC77C, 1},        {0xC810, POINT},    {0xCA5C, POINT},    {0xCC9C, UNIT + 3},
    {0xCE60, 7},        {0xD314, 8},
};

enum { CHARACTERS = sizeof characters / sizeof characters[0] };

/* The first row, counted from 1, whose code point has that high byte; 0: none has. */
static const uint8_t pages[0x100] = {
    [0x30] = 1,  [0x4E] = 3,  [0x4F] = 11, [0x51] = 13, [0x53] = 16, [0x56] = 23,
    [0x58] = 24, [0x5E] = 26, [0x5F] = 27, [0x62] = 28, [0x63] = 29, [0x67] = 30,
    [0x70] = 31, [0x73] = 32, [0x76] = 33, [0x80] = 34, [0x8C] = 35, [0x8D] = 37,
    [0x96] = 38, [0x9E] = 41, [0xAC] = 42, [0xAD] = 43, [0xB9] = 44, [0xBC] = 45,
    [0xC0] = 46, [0xC2] = 48, [0xC6] = 49, [0xC7] = 51, [0xC8] = 54, [0xCA] = 55,
    [0xCC] = 56, [0xCE] = 57, [0xD3] = 58,
};

unsigned fxi_myriad_code(uint32_t c) {
    if (c > 0xFFFF || pages[c >> 8] == 0)
        return NOTHING;
    for (size_t i = pages[c >> 8] - 1u; i < CHARACTERS; i++)
        if (characters[i].code_point >= c)
            return characters[i].code_point == c ? characters[i].code : NOTHING;
    return NOTHING;
}

/* "三○五", "二OO九", "三．五": signs that stand for 〇 and ・ behind a character of the
   numeral. */
unsigned fxi_myriad_code_of_sign(uint32_t c) {
    static const uint32_t points[] = {'.',    0xB7,   0x2022, 0x2027,
                                      0x2219, 0xFF0E, 0xFF65};
    if (fxi_myriad_is_circle(c) || fxi_myriad_is_letter_o(c))
        return 0;
    for (size_t i = 0; i < sizeof points / sizeof points[0]; i++)
        if (points[i] == c)
            return POINT;
    return NOTHING;
}

bool fxi_myriad_has(uint32_t code_point) {
    return fxi_myriad_code(code_point) != NOTHING;
}

unsigned fxi_myriad_digit(uint32_t code_point) {
    unsigned code = fxi_myriad_code(code_point);
    return code < FXI_MYRIAD_NO_DIGIT ? code : FXI_MYRIAD_NO_DIGIT;
}

unsigned fxi_myriad_unit(uint32_t code_point) {
    unsigned code = fxi_myriad_code(code_point);
    return code >= UNIT && code < POINT ? code - UNIT : 0;
}
