/* SPDX-License-Identifier: MIT */
/* numeral := places (comma places)* (point places)?
            |  ((digit? unit) | zero)+ digit? (point places)?

   In Hangul a space may stand before a digit and its unit: "육천 오백". Units fall: 千,
   百, 十. A last digit behind 百 or 千 counts ones in Japanese and Korean (千五 is
   1005), the next unit in Chinese (千五 is 1500, 千零五 1005). */
#include "reading/text/myriad.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/fold.h"
#include "reading/text/character.h"

/* Codes of the table; below 16 are digits. */
enum { UNIT = 16, POINT = 32, TENS = 64, NOTHING = 255 };

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

static bool is_hangul(uint32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

static unsigned code_of(uint32_t c) {
    if (c > 0xFFFF || pages[c >> 8] == 0)
        return NOTHING;
    for (size_t i = pages[c >> 8] - 1u; i < CHARACTERS; i++)
        if (characters[i].code_point >= c)
            return characters[i].code_point == c ? characters[i].code : NOTHING;
    return NOTHING;
}

bool fxi_myriad_has(uint32_t code_point) { return code_of(code_point) != NOTHING; }

unsigned fxi_myriad_digit(uint32_t code_point) {
    unsigned code = code_of(code_point);
    return code < FXI_MYRIAD_NO_DIGIT ? code : FXI_MYRIAD_NO_DIGIT;
}

unsigned fxi_myriad_unit(uint32_t code_point) {
    unsigned code = code_of(code_point);
    return code >= UNIT && code < POINT ? code - UNIT : 0;
}

typedef struct scan {
    const char *bytes;
    size_t length, at;
    fxi_myriad *out;
    unsigned value;   /* of the closed places; below 10000 */
    unsigned pending; /* the digit that a unit may follow; NOTHING: none */
    unsigned unit;    /* power of the last unit; 4: none yet */
    bool skips;       /* a zero stands behind it */
    fxi_myriad_last last;
} scan;

/* Bytes of the character at `at` if its script is the numeral's, with its code, and of
   a hint before one that is not the first. */
static size_t look(unsigned *code, const scan *s, size_t at) {
    uint32_t c;
    size_t start = at;
    if (at > 0)
        at += fxi_fold_hint(s->bytes + at, s->length - at);
    if (at >= s->length || (unsigned char)s->bytes[at] < 0xE3)
        return 0;
    size_t size = fxi_utf8_decode(&c, s->bytes + at, s->length - at);
    if (size == 0)
        return 0;
    *code = code_of(c);
    bool is_own = *code != NOTHING && is_hangul(c) == s->out->is_hangul;
    return is_own ? at - start + size : 0;
}

static size_t look_digit(unsigned *digit, const scan *s, size_t at) {
    size_t size = look(digit, s, at);
    return size != 0 && *digit < 10 ? size : 0;
}

/* --- digits as places --- */

static void read_run(scan *s) {
    fxi_numeral *n = &s->out->numeral;
    unsigned digit;
    size_t size;
    while ((size = look_digit(&digit, s, s->at)) != 0) {
        if (!fxi_decimal_append(&n->value, digit))
            n->flags |= FXI_NUMERAL_OVERLONG;
        s->at += size;
        s->out->characters++;
    }
}

/* Bytes of a comma at `at` if three digits follow, and no more and no unit: "、五〇〇".
   0: they do not. */
static size_t look_comma(const scan *s, size_t at) {
    static const char comma[] = "、";
    enum { LENGTH = sizeof comma - 1, GROUP = 3 };
    unsigned code;
    size_t end = at + LENGTH;
    if (s->out->is_hangul || end >= s->length ||
        memcmp(s->bytes + at, comma, LENGTH) != 0)
        return 0;
    for (int i = 0; i < GROUP; i++) {
        size_t size = look_digit(&code, s, end);
        if (size == 0)
            return 0;
        end += size;
    }
    bool goes_on = look(&code, s, end) != 0 && code != POINT;
    return goes_on ? 0 : LENGTH;
}

/* "二〇二四", "二、五〇〇". */
static void read_places(scan *s) {
    enum { FIRST_MAX = 3 };
    size_t comma;
    read_run(s);
    bool may_group =
        s->out->characters <= FIRST_MAX && !fxi_decimal_is_zero(&s->out->numeral.value);
    while (may_group && (comma = look_comma(s, s->at)) != 0) {
        s->out->numeral.flags |= FXI_NUMERAL_GROUPED;
        s->at += comma;
        read_run(s);
    }
}

/* "三点五", "삼점오": a point with digits on both sides. */
static void read_point(scan *s) {
    fxi_numeral *n = &s->out->numeral;
    unsigned code, digit;
    size_t size = look(&code, s, s->at), before = s->out->characters;
    if (size == 0 || code != POINT || look_digit(&digit, s, s->at + size) == 0)
        return;
    s->at += size;
    read_run(s);
    size_t places = s->out->characters - before;
    if (places > FXI_DIGITS_MAX || !fxi_decimal_shift(&n->value, -(int)places))
        n->flags |= FXI_NUMERAL_OVERLONG;
    else
        n->decimals = (uint8_t)places;
    s->out->characters++;
}

/* --- digits and units --- */

/* "一百一百": the whole run is refused, so that no part of it is read. */
static void skip_rest(scan *s) {
    unsigned code;
    size_t size;
    while ((size = look(&code, s, s->at)) != 0 && code != POINT) {
        s->out->numeral.flags |= FXI_NUMERAL_AMBIGUOUS;
        s->at += size;
        s->out->characters++;
    }
}

static unsigned power_of_ten(unsigned power) {
    static const unsigned powers[] = {1, 10, 100, 1000, 10000};
    return powers[power];
}

static bool add_unit(scan *s, unsigned power) {
    if (power >= s->unit)
        return false;
    unsigned count = s->pending == NOTHING ? 1 : s->pending;
    s->value += count * power_of_ten(power);
    s->unit = power;
    s->pending = NOTHING;
    s->skips = false;
    s->out->has_unit = true;
    return true;
}

/* "廿": two tens in one character. */
static bool add_tens(scan *s, unsigned count) {
    if (s->pending != NOTHING)
        return false;
    s->pending = count;
    return add_unit(s, 1);
}

/* A zero only says that a place is skipped. */
static bool add_digit(scan *s, unsigned digit) {
    if (s->pending != NOTHING || s->unit == 0)
        return false;
    if (digit != 0)
        s->pending = digit;
    s->skips = s->skips || digit == 0;
    return true;
}

/* The digit that no unit follows. */
static void add_last(scan *s) {
    bool counts_next = s->last == FXI_MYRIAD_LAST_NEXT && !s->skips && s->unit < 4;
    s->unit = counts_next ? s->unit - 1 : 0;
    s->value += s->pending * power_of_ten(s->unit);
}

/* 만, 억, 조: scales, which close a numeral. */
static bool is_scale_at(const scan *s, size_t at) {
    static const uint32_t scales[] = {0xB9CC, 0xC5B5, 0xC870};
    uint32_t c;
    if (at >= s->length || fxi_utf8_decode(&c, s->bytes + at, s->length - at) == 0)
        return false;
    return c == scales[0] || c == scales[1] || c == scales[2];
}

/* "육천 오백", "이십 오만": Korean may part its places by a space. What follows is a
   unit below the last one, with or without its digit, or the last digit before a scale,
   so that the first letter of another word is none. Bytes of the space; 0: it ends the
   numeral. */
static size_t space_inside(const scan *s) {
    unsigned code = NOTHING;
    if (!s->out->is_hangul || s->pending != NOTHING || s->unit == 0)
        return 0;
    size_t space = fxi_character_blanks(s->bytes + s->at, s->length - s->at);
    size_t size = space == 0 ? 0 : look(&code, s, s->at + space);
    bool is_digit = size != 0 && code < 10;
    if (is_digit && is_scale_at(s, s->at + space + size))
        return space;
    if (is_digit)
        size = look(&code, s, s->at + space + size);
    bool is_unit = size != 0 && code >= UNIT && code < POINT;
    return is_unit && code - UNIT < s->unit ? space : 0;
}

static void read_units(scan *s) {
    unsigned code;
    size_t size;
    for (;;) {
        size_t space = space_inside(s);
        size = look(&code, s, s->at + space);
        if (size == 0 || code == POINT)
            break;
        bool taken = code < 10     ? add_digit(s, code)
                     : code < TENS ? add_unit(s, code - UNIT)
                                   : add_tens(s, code - TENS);
        if (!taken)
            break;
        s->at += space + size;
        s->out->characters++;
    }
    if (s->pending != NOTHING)
        add_last(s);
    unsigned zeros = s->unit > 3 ? 0 : s->unit;
    fxi_decimal *value = &s->out->numeral.value;
    *value = fxi_decimal_from_integer(s->value / power_of_ten(zeros));
    value->exponent = (int16_t)zeros;
}

/* "二十三点五", but "十点三十", a time of day. */
static void read_point_behind_units(scan *s) {
    unsigned code, digit;
    size_t size = look(&code, s, s->at), at = s->at + size;
    if (size == 0 || code != POINT)
        return;
    while ((size = look_digit(&digit, s, at)) != 0)
        at += size;
    if (look(&code, s, at) != 0)
        return;
    s->out->numeral.value = fxi_decimal_from_integer(s->value);
    read_point(s);
}

static bool is_unit_at(const scan *s, size_t at) {
    unsigned code;
    return look(&code, s, at) != 0 && code >= UNIT && code < POINT;
}

/* "百", "二百", "零五百": a unit stands behind the first digit, or the one behind a
   zero. `code` is that of the first character, of `size` bytes. */
static bool starts_units(const scan *s, unsigned code, size_t size) {
    unsigned digit;
    if (code >= UNIT || is_unit_at(s, size))
        return true;
    size_t second = code == 0 ? look_digit(&digit, s, size) : 0;
    return second != 0 && is_unit_at(s, size + second);
}

/* "〇〇円": zeros that stand for what is left out. */
static bool is_blank(const fxi_myriad *read) {
    return read->characters > 1 && read->numeral.decimals == 0 &&
           fxi_decimal_is_zero(&read->numeral.value);
}

size_t fxi_myriad_read(fxi_myriad *out, const char *bytes, size_t length,
                       fxi_myriad_last last) {
    out->is_hangul = length > 0 && (unsigned char)bytes[0] >= 0xEA;
    scan s = {.bytes = bytes,
              .length = length,
              .out = out,
              .pending = NOTHING,
              .unit = 4,
              .last = last};
    unsigned code;
    size_t size = look(&code, &s, 0);
    if (size == 0 || code == POINT)
        return 0;
    *out = (fxi_myriad){
        .numeral = {.value = fxi_decimal_from_integer(0), .flags = FXI_NUMERAL_WORDS},
        .is_hangul = out->is_hangul};
    if (starts_units(&s, code, size)) {
        read_units(&s);
        read_point_behind_units(&s);
    } else {
        read_places(&s);
        read_point(&s);
    }
    if (is_blank(out))
        return 0;
    skip_rest(&s);
    if ((out->numeral.flags & FXI_NUMERAL_REFUSED) != 0)
        out->numeral.value = fxi_decimal_from_integer(0);
    out->numeral.digits =
        out->characters > UINT8_MAX ? UINT8_MAX : (uint8_t)out->characters;
    return s.at;
}

bool fxi_myriad_is_bound(const char *bytes, size_t at) {
    static const uint32_t several[] = {0x4F55, 0x51E0, 0x5E7E, 0x6570,
                                       0x6578, 0x7B2C, 0xBA87, 0xC218};
    uint32_t c;
    if (at == 0)
        return false;
    size_t start = fxi_utf8_previous(bytes, at);
    if (fxi_utf8_decode(&c, bytes + start, at - start) == 0)
        return false;
    for (size_t i = 0; i < sizeof several / sizeof several[0]; i++)
        if (several[i] == c)
            return true;
    unsigned code = code_of(c);
    return code != NOTHING && code != POINT;
}
