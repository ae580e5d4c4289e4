/* SPDX-License-Identifier: MIT */
/* Where no key of the lexicon starts, of which two characters tell. */
#ifndef FXI_READING_TEXT_KEY_START_H
#define FXI_READING_TEXT_KEY_START_H

#include "base/unicode.h"
#include "reading/text/tools.h"

/* False: none starts at `at`, where the character `here` stands before `next`. */
bool fxi_key_may_start(fxi_text text, size_t at, fxi_unicode_step here,
                       fxi_unicode_step next, const fxc_lexicon *lexicon);

/* The same, with the characters read first. */
bool fxi_key_may_start_at(fxi_text text, size_t at, const fxc_lexicon *lexicon);

#endif
