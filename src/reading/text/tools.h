/* SPDX-License-Identifier: MIT */
/* What every stage of reading is given beside its input. */
#ifndef FXI_READING_TEXT_TOOLS_H
#define FXI_READING_TEXT_TOOLS_H

#include <string.h>

#include "base/arena.h"
#include "base/finding_list.h"
#include "base/utf8.h"
#include "fxcheck.h"
#include "lexicon/lexicon.h"

typedef struct fxi_tools {
    const fxc_lexicon *lexicon;
    const char *language; /* "" : found from the text */
    fxi_arena *arena;     /* of the report */
    fxi_finding_list *findings;
    bool is_amount; /* the text is one amount and no prose: fxc_input */
} fxi_tools;

/* The text under reading, borrowed from the caller. */
typedef struct fxi_text {
    const char *bytes;
    size_t length;
} fxi_text;

/* A byte of a character beyond ASCII is there; false at the end. */
static inline bool fxi_text_is_wide_at(fxi_text text, size_t at) {
    return at < text.length && (unsigned char)text.bytes[at] >= 0x80;
}

/* The text goes on with these bytes at `at`, its end at most. */
static inline bool fxi_text_has(fxi_text text, size_t at, const char *bytes) {
    const size_t length = strlen(bytes);
    return text.length - at >= length && memcmp(text.bytes + at, bytes, length) == 0;
}

/* The code point at `at`; 0: none is there that is well-formed. */
static inline uint32_t fxi_text_character(fxi_text text, size_t at) {
    uint32_t c;
    bool is_read =
        at < text.length && fxi_utf8_decode(&c, text.bytes + at, text.length - at) > 0;
    return is_read ? c : 0;
}

/* The start of the line that has the byte before `at`, but not before `floor`. */
static inline size_t fxi_text_line_start(fxi_text text, size_t floor, size_t at) {
    while (at > floor && text.bytes[at - 1] != '\n')
        at--;
    return at;
}

/* Where the line of the byte at `at` ends: at its line feed, or with the text. */
static inline size_t fxi_text_line_end(fxi_text text, size_t at) {
    const char *feed = memchr(text.bytes + at, '\n', text.length - at);
    return feed != NULL ? (size_t)(feed - text.bytes) : text.length;
}

/* The start of the line below the one that ends there. */
static inline size_t fxi_text_line_below(fxi_text text, size_t end) {
    return end < text.length ? end + 1 : end;
}

/* The start of the line above the one that starts at `at`, but not before `floor`. */
static inline size_t fxi_text_line_above(fxi_text text, size_t floor, size_t at) {
    return fxi_text_line_start(text, floor, at > floor ? at - 1 : at);
}

#endif
