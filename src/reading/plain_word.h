/* SPDX-License-Identifier: MIT */
/* The words that most of a text is made of, where scripts part them. */
#ifndef FXI_READING_PLAIN_WORD_H
#define FXI_READING_PLAIN_WORD_H

#include "reading/tools.h"

/* Length of the word at `at` if nothing more is to be known of it: ASCII letters before
   a sign or a blank of ASCII or the end of the text, that start no address, or letters
   beyond ASCII among them before any sign or blank; and in a text of `language` no key
   that is longer; *entry is the one that they are, or 0. 0: the word takes a closer
   look. */
size_t fxi_plain_word(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                      const fxi_tools *tools);

/* At `at` is a sign of ASCII that starts no number, address, name or longer key; *entry
   is the key that it is, or 0. */
bool fxi_plain_sign(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                    const fxi_tools *tools);

#endif
