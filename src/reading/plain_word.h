/* SPDX-License-Identifier: MIT */
/* The words that most of a text in Latin letters is made of. */
#ifndef FXI_READING_PLAIN_WORD_H
#define FXI_READING_PLAIN_WORD_H

#include "reading/tools.h"

/* Length of the word at `at` if nothing more is to be known of it: ASCII letters before
   a sign or a blank of ASCII or the end of the text, that start no key in a text of
   `language` and no address. 0: it takes a closer look. */
size_t fxi_plain_word(fxi_text text, size_t at, fxi_language language,
                      const fxi_tools *tools);

/* A sign of ASCII that stands for itself: no key, number or address starts with it. */
bool fxi_plain_sign(char byte, const fxi_tools *tools);

#endif
