/* SPDX-License-Identifier: MIT */
/* Well-formed UTF-8 as of Unicode 15, table 3-7. */
#ifndef FXI_BASE_UTF8_H
#define FXI_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A byte that goes on with a character, and starts none. */
static inline bool fxi_utf8_continues(char byte) {
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* What it starts is of U+4000 to U+9FFF: Han, but for the hexagrams of the Yijing. */
static inline bool fxi_utf8_leads_han(char byte) {
    enum { FIRST = 0xE4, LAST = 0xE9 };
    return (unsigned char)byte >= FIRST && (unsigned char)byte <= LAST;
}

/* What it starts is of U+A000 to U+DFFF: nearly all of it Hangul. */
static inline bool fxi_utf8_leads_hangul(char byte) {
    enum { FIRST = 0xEA, LAST = 0xED };
    return (unsigned char)byte >= FIRST && (unsigned char)byte <= LAST;
}

/* As fxi_utf8_decode, of what is beyond ASCII, by the table of all forms. */
size_t fxi_utf8_decode_any(uint32_t *code_point, const char *bytes, size_t length);

/* Bytes of the code point that starts at `bytes`; 0 if the sequence is ill-formed or
   cut off (overlong forms, surrogates and values past U+10FFFF included), or length is
   0. */
static inline size_t fxi_utf8_decode(uint32_t *code_point, const char *bytes,
                                     size_t length) {
    const unsigned char *b = (const unsigned char *)bytes;
    if (length > 0 && b[0] < 0x80) {
        *code_point = b[0];
        return 1;
    }
    if (length > 1 && b[0] >= 0xC2 && b[0] <= 0xDF && fxi_utf8_continues(bytes[1])) {
        *code_point = (b[0] & 0x1Fu) << 6 | (b[1] & 0x3Fu);
        return 2;
    }
    if (length > 2 && (b[0] & 0xF0) == 0xE0 && fxi_utf8_continues(bytes[1]) &&
        fxi_utf8_continues(bytes[2])) {
        uint32_t c = (b[0] & 0xFu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
        bool is_overlong = c < 0x800, is_surrogate = (c & 0xF800) == 0xD800;
        if (is_overlong || is_surrogate)
            return 0;
        *code_point = c;
        return 3;
    }
    uint32_t any; /* so that the code point need not stand in memory */
    size_t size = fxi_utf8_decode_any(&any, bytes, length);
    if (size != 0)
        *code_point = any;
    return size;
}

/* Writes 1 to 4 bytes; the code point is a Unicode scalar value. */
size_t fxi_utf8_encode(char out[4], uint32_t code_point);

/* Start of the code point that ends just before `offset`; ill-formed bytes count as
   one each. offset > 0. */
size_t fxi_utf8_previous(const char *bytes, size_t offset);

#endif
