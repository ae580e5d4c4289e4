/* SPDX-License-Identifier: MIT */
/* Code points as a terminal shows them. */
#ifndef FXI_OUTPUT_CODEPOINT_H
#define FXI_OUTPUT_CODEPOINT_H

#include "base/utf8.h"

/* What an ill-formed byte reads as; no code point. */
#define FXI_CODEPOINT_NONE UINT32_MAX

/* At the start of a text: no character of it, and no column. */
#define FXI_BYTE_ORDER_MARK 0xFEFFu

/* Reads the code point at the start of `bytes` and returns how many bytes it takes. An
   ill-formed byte is FXI_CODEPOINT_NONE and takes 1. length > 0. */
static inline size_t fxi_codepoint_read(uint32_t *code_point, const char *bytes,
                                        size_t length) {
    const size_t size = fxi_utf8_decode(code_point, bytes, length);
    if (size > 0)
        return size;
    *code_point = FXI_CODEPOINT_NONE;
    return 1;
}

/* Terminal columns: 0 for combining marks, 2 for East Asian wide forms, else 1. */
unsigned fxi_codepoint_columns(uint32_t code_point);

/* Controls, and characters that are invisible or change direction: what could drive a
   terminal, forge a line or hide digits. */
bool fxi_codepoint_is_unsafe(uint32_t code_point);

#endif
