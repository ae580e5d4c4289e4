/* SPDX-License-Identifier: MIT */
/* What can be told without a walk down the trie: most words of a text are no keys.
   False is certain, true asks for the walk. */
#ifndef FXI_LEXICON_FILTER_H
#define FXI_LEXICON_FILTER_H

#include "lexicon/lexicon.h"

/* Some key starts with that sign of ASCII. */
bool fxi_lexicon_has_sign(const fxc_lexicon *lexicon, char sign);

typedef enum fxi_start {
    FXI_START_NONE, /* no key starts with the word */
    FXI_START_WORD, /* no key but, maybe, the word itself */
    FXI_START_KEY   /* maybe a longer one */
} fxi_start;

/* Which keys that count in a text of `language` start at the word of ASCII letters, or
   the one sign of ASCII, with that hash. `rest` is what follows it: nothing, or a byte
   of ASCII first. */
fxi_start fxi_lexicon_start(const fxc_lexicon *lexicon, fxi_language language,
                            uint64_t hash, const char *rest, size_t length);

/* False: no number word that counts in a text of `language` starts the bytes. */
bool fxi_lexicon_may_start_number(const fxc_lexicon *lexicon, fxi_language language,
                                  const char *bytes, size_t length);

#endif
