/* SPDX-License-Identifier: MIT */
/* ASCII classes that no locale can change. */
#ifndef FXI_BASE_ASCII_H
#define FXI_BASE_ASCII_H

#include <stdbool.h>
#include <stddef.h>

static inline bool fxi_ascii_is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool fxi_ascii_is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool fxi_ascii_is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool fxi_ascii_is_letter(char c) {
    return fxi_ascii_is_upper(c) || fxi_ascii_is_lower(c);
}
static inline bool fxi_ascii_is_hex(char c) {
    return fxi_ascii_is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
static inline char fxi_ascii_lower(char c) {
    return fxi_ascii_is_upper(c) ? (char)(c - 'A' + 'a') : c;
}
static inline char fxi_ascii_upper(char c) {
    return fxi_ascii_is_lower(c) ? (char)(c - 'a' + 'A') : c;
}
/* Space and tab; a line break is not a blank. */
static inline bool fxi_ascii_is_blank(char c) { return c == ' ' || c == '\t'; }

/* A byte of ASCII that is no control, or a blank or line break: nearly all there is. */
static inline bool fxi_ascii_is_seen(char c) {
    return (c >= ' ' && c <= '~') || (c >= '\t' && c <= '\r');
}

/* There is a digit among the bytes. */
bool fxi_ascii_has_digit(const char *bytes, size_t length);

/* Compares `length` bytes with a NUL-terminated word of exactly that length. */
bool fxi_ascii_equal(const char *bytes, size_t length, const char *word);
bool fxi_ascii_equal_fold(const char *bytes, size_t length, const char *word);

#endif
