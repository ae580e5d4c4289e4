/* SPDX-License-Identifier: MIT */
/* Code points as a terminal shows them. */
#ifndef FXI_OUTPUT_CODEPOINT_H
#define FXI_OUTPUT_CODEPOINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What an ill-formed byte reads as; no code point. */
#define FXI_CODEPOINT_NONE UINT32_MAX

/* At the start of a text: no character of it, and no column. */
#define FXI_BYTE_ORDER_MARK 0xFEFFu

/* As fxi_codepoint_read, by the table of all forms. */
size_t fxi_codepoint_read_any(uint32_t *code_point, const char *bytes, size_t length);

static inline bool fxi_codepoint_goes_on(char byte) {
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Reads the code point at the start of `bytes` and returns how many bytes it takes. An
   ill-formed byte is FXI_CODEPOINT_NONE and takes 1. length > 0. Most are in line. */
static inline size_t fxi_codepoint_read(uint32_t *code_point, const char *bytes,
                                        size_t length) {
    unsigned first = (unsigned char)bytes[0];
    if (length > 1 && first >= 0xC2 && first <= 0xDF &&
        fxi_codepoint_goes_on(bytes[1])) {
        *code_point = (first & 0x1Fu) << 6 | ((unsigned char)bytes[1] & 0x3Fu);
        return 2;
    }
    if (length > 2 && first > 0xE0 && first < 0xED && fxi_codepoint_goes_on(bytes[1]) &&
        fxi_codepoint_goes_on(bytes[2])) {
        *code_point = (first & 0xFu) << 12 | ((unsigned char)bytes[1] & 0x3Fu) << 6 |
                      ((unsigned char)bytes[2] & 0x3Fu);
        return 3;
    }
    uint32_t any; /* so that the code point need not stand in memory */
    size_t size = fxi_codepoint_read_any(&any, bytes, length);
    *code_point = any;
    return size;
}

/* Bytes of the code point that ends at `offset`; an ill-formed byte counts alone.
   offset > 0. */
size_t fxi_codepoint_before(const char *bytes, size_t offset);

/* Terminal columns: 0 for combining marks, 2 for East Asian wide forms, else 1. */
unsigned fxi_codepoint_columns(uint32_t code_point);

/* Controls, and characters that are invisible or change direction: what could drive a
   terminal, forge a line or hide digits. */
bool fxi_codepoint_is_unsafe(uint32_t code_point);

#endif
