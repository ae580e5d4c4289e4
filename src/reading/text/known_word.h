/* SPDX-License-Identifier: MIT */
/* Words of a text: read once, for its languages, and known when its tokens are. */
#ifndef FXI_READING_TEXT_KNOWN_WORD_H
#define FXI_READING_TEXT_KNOWN_WORD_H

#include <stddef.h>
#include <stdint.h>

/* In `head` of a wide word (lexicon/wide_word.h). */
#define FXI_KNOWN_WIDE (UINT32_C(1) << 31)

/* Of letters of ASCII, or a wide word. `head` is its row in the lexicon's table of
   heads, with FXI_KNOWN_WIDE; 0: no key starts with it. */
typedef struct fxi_known_word {
    size_t start;
    uint32_t length;
    uint32_t head;
} fxi_known_word;

/* In order, and none of ASCII that letters beyond it go on with; some may be missing. A
   letter may go on with a wide one. */
typedef struct fxi_known_words {
    fxi_known_word *items;
    size_t count, capacity;
} fxi_known_words;

#endif
