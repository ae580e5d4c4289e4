/* SPDX-License-Identifier: MIT */
/* Text in pieces, each with a hash: how the generator chooses by what a key is told,
   and how a text is looked through for it. */
#ifndef FXI_LEXICON_PIECE_H
#define FXI_LEXICON_PIECE_H

#include <stdbool.h>

#include "base/ascii_word.h"

/* A word; a character of a script that does not part words; any other character. */
typedef struct fxi_piece {
    size_t length; /* in bytes; 0: ill-formed */
    uint64_t hash; /* of a word of ASCII as in ascii_word.h; of another word, of the
                      letters that no ending changes; 0: a sign or blank of ASCII */
    bool is_solid; /* such a character: the next one may make a pair with it */
} fxi_piece;

/* The piece at the start of `bytes`, `length` > 0. Letter case is folded. */
fxi_piece fxi_piece_read(const char *bytes, size_t length);

/* The word at the start of `bytes` if its first letters are plain ones (unicode.h) or
   of ASCII; length 0: it is not, and fxi_piece_read tells what it is. */
fxi_piece fxi_piece_plain(const char *bytes, size_t length);

/* A word of ASCII letters that ends before `bytes` goes on there, with a letter or a
   mark beyond ASCII: not with a blank, a dash or a quote. */
bool fxi_piece_goes_on(const char *bytes, size_t length);

/* Of two solid pieces that follow each other, in this order; they may be equal. */
static inline uint64_t fxi_piece_pair(uint64_t first, uint64_t second) {
    return fxi_eight_mix(first << 7 | first >> 57, second);
}

#endif
