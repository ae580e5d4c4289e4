/* SPDX-License-Identifier: MIT */
/* The words that most of a text is made of, where scripts part them. */
#ifndef FXI_READING_PLAIN_WORD_H
#define FXI_READING_PLAIN_WORD_H

#include "reading/token_list.h"

/* Adds the words and keys at `*at`, the first of the gap, kind and language that `like`
   has and the others behind one space each, as long as nothing more is to be known of
   them: ASCII letters before a sign or a blank of ASCII or the end of the text, that
   start no address; keys that start with such a word and end so; words with letters
   beyond ASCII, before any sign or blank, that start no longer key. `*at` moves behind
   the last one, which starts before `end`. FXC_ENOMEM. */
fxc_status fxi_plain_words(size_t *at, fxi_tokens *out, fxi_token like, bool is_edge,
                           size_t end, const fxi_tools *tools);

/* At `at` is a sign of ASCII that starts no number, address, name or longer key; *entry
   is the key that it is, or 0. */
bool fxi_plain_sign(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                    const fxi_tools *tools);

#endif
