/* SPDX-License-Identifier: MIT */
/* Long scale and number words with one slip of the pen: "millnes" for "millones". */
#ifndef FXI_LEXICON_SLIP_H
#define FXI_LEXICON_SLIP_H

#include "lexicon/language.h"

enum { FXI_SLIP_BYTES_LEAST = 5 }; /* of a word that may be asked for */

/* The power of ten of the scale words of that language which `bytes`, a word that is no
   key, would be with one letter more, less or another, or with two neighbours swapped;
   the first letter is as it is. 0: there are none, or they differ in their powers. */
int fxi_lexicon_slipped_scale(const fxc_lexicon *lexicon, fxi_language language,
                              const char *bytes, size_t length);

/* The most digits that may stand behind a scale word, or one for tens, hundreds or a
   thousand, which `bytes` would be likewise: one of "twnty". 0: it is no such slip. */
int fxi_lexicon_slipped_places(const fxc_lexicon *lexicon, fxi_language language,
                               const char *bytes, size_t length);

#endif
