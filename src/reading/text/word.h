/* SPDX-License-Identifier: MIT */
/* Where a word or a key of the lexicon ends. */
#ifndef FXI_READING_TEXT_WORD_H
#define FXI_READING_TEXT_WORD_H

#include "reading/text/tools.h"

/* Length of the longest key of the lexicon at `at`, where a word of a text in
   `language` may start; 0: none that counts. A key does not count if it would cut what
   a reader sees as one word: a mark or a hidden character and a letter go on behind it,
   or it is no currency and ASCII letters of it touch digits ("B2B", "m3"; but
   "RMB280"). */
size_t fxi_word_match(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                      const fxi_tools *tools);

/* Length of the word at `at`, a letter, that is no key: its letters and marks, hidden
   characters between them, and if it starts with an ASCII letter digits and '_' as
   well ("Q4", "R2D2"). In scripts without word spaces it ends where a key starts.
   *entry is set if it is a key but for its hidden characters ("bil\u00ADlion"). */
size_t fxi_word_skip(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                     const fxi_tools *tools);

/* A key that starts at `at`; length 0: none. */
typedef struct fxi_word_key {
    size_t at, length;
    fxi_entry entry;
} fxi_word_key;

/* Length of the key or of the word at `at`, a letter beyond ASCII, as fxi_word_match
   and fxi_word_skip have them, and the entry of the key, or 0. `next` is what it was
   when the word before was read, in the same language: a key that ended that one. 0: it
   takes a closer look: no letter, what a numeral may start with, a hidden character. */
size_t fxi_word_beyond(fxi_entry *entry, fxi_word_key *next, fxi_text text, size_t at,
                       fxi_language language, const fxi_tools *tools);

/* End of the marks, letters and digits at `at`. */
size_t fxi_word_tail(fxi_text text, size_t at);

/* Bytes of 几 and the like. */
enum { FXI_SEVERAL = 3 };

/* A modifier that stands inside numbers is at `at`, and behind it a scale that groups
   four digits: "几万", not "几百". The modifier is the entry then. */
bool fxi_word_is_several(fxi_entry *entry, fxi_text text, size_t at,
                         fxi_language language, const fxi_tools *tools);

#endif
