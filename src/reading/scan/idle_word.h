/* SPDX-License-Identifier: MIT */
/* Words of money that mean none where they stand: "late" in English, "won" of a race.
 */
#ifndef FXI_READING_SCAN_IDLE_WORD_H
#define FXI_READING_SCAN_IDLE_WORD_H

#include "reading/text/tools.h"

/* The word at `at` in a sentence is no part of a figure, and says nothing about others.
   Only such a sentence of ASCII is looked at that is short, has no digit, and in which
   the words are certain of their language; in it the word is no money, or a name that
   only counts behind a number, and there is none. */
bool fxi_word_is_idle(fxi_text sentence, size_t at, const fxc_lexicon *lexicon);

#endif
