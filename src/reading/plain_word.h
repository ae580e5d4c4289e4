/* SPDX-License-Identifier: MIT */
/* The words that most of a text is made of, where scripts part them. */
#ifndef FXI_READING_PLAIN_WORD_H
#define FXI_READING_PLAIN_WORD_H

#include "reading/known_word.h"
#include "reading/token_list.h"

/* Adds the tokens at `*at`, the first with the gap and language that `like` has, the
   others behind one space or none, as long as nothing more is to be known of them:
   words of ASCII letters before a sign or a blank of ASCII or the end of the text, that
   start no address; keys that start with such a word and end so; words with letters
   beyond ASCII, before any sign or blank, that start no longer key; signs of ASCII that
   start no number, address, name, reference or longer key. A letter at `*at` starts a
   word. `*at` moves behind the last token, which starts before `end`; `*known` is
   behind the words before the one read last; `*at_edge` is as fxi_tokens_take has it.
   FXC_ENOMEM. */
fxc_status fxi_plain_tokens(size_t *at, fxi_tokens *out, const fxi_known_word **known,
                            fxi_token like, bool *at_edge, size_t end,
                            const fxi_tools *tools);

#endif
