/* SPDX-License-Identifier: MIT */
/* The words that most of a text in Latin letters is made of. */
#ifndef FXI_READING_PLAIN_WORD_H
#define FXI_READING_PLAIN_WORD_H

#include "reading/tools.h"

/* The keys that a text repeats: "to", "million". Of eight letters at most, which the
   hash tells apart without a doubt. All zero to begin with. */
enum { FXI_WORD_MEMO = 512 };

typedef struct fxi_word_memo {
    struct {
        uint64_t hash; /* 0: free */
        fxi_entry entry;
        fxi_language language;
    } rows[FXI_WORD_MEMO];
} fxi_word_memo;

/* Length of the word at `at` if nothing more is to be known of it: ASCII letters before
   a sign or a blank of ASCII or the end of the text, that start no address, and in a
   text of `language` no key that is longer; *entry is the one that they are, or 0. 0:
   the word takes a closer look. */
size_t fxi_plain_word(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                      fxi_word_memo *memo, const fxi_tools *tools);

/* At `at` is a sign of ASCII that starts no number, address, name or longer key; *entry
   is the key that it is, or 0. */
bool fxi_plain_sign(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                    fxi_word_memo *memo, const fxi_tools *tools);

#endif
