/* SPDX-License-Identifier: MIT */
/* Words of a text: read once, for its languages, and known when its tokens are. */
#ifndef FXI_READING_KNOWN_WORD_H
#define FXI_READING_KNOWN_WORD_H

#include <stddef.h>
#include <stdint.h>

/* In place of a head: letters beyond ASCII are among those of the word, all of which
   stand for themselves but for their case, and no key starts with it. */
#define FXI_KNOWN_WIDE UINT32_MAX

/* Of letters of ASCII, or FXI_KNOWN_WIDE. `head` is its row in the lexicon's table of
   heads; 0: no key starts with it. */
typedef struct fxi_known_word {
    size_t start;
    uint32_t length;
    uint32_t head;
} fxi_known_word;

/* In order, and none of ASCII that letters beyond it go on with; some may be missing.
 */
typedef struct fxi_known_words {
    fxi_known_word *items;
    size_t count, capacity;
} fxi_known_words;

#endif
