/* SPDX-License-Identifier: MIT */
/* What in a text that is not read may tell which of several moneys a mark means. */
#ifndef FXI_READING_SCAN_PLACE_HINT_H
#define FXI_READING_SCAN_PLACE_HINT_H

#include "reading/text/tools.h"

/* In `span`, which starts where a word may, is a piece of the key of a place, in
   whatever language, or a number that may be the year of a money that is gone. */
bool fxi_has_place_hint(fxi_text text, fxc_span span, const fxc_lexicon *lexicon);

#endif
