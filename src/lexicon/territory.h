/* SPDX-License-Identifier: MIT */
/* The money of regions, CLDR's. */
#ifndef FXI_LEXICON_TERRITORY_H
#define FXI_LEXICON_TERRITORY_H

#include "lexicon/lexicon.h"

/* Currency `index` of the region that a tag of a language names ("en-AU", "zh-Hant-TW",
   "und-PA"), the commonest first; none past the last, of FXI_HOME_MAX at most, and
   where it names no region. */
fxc_currency fxi_lexicon_home_currency(const fxc_lexicon *lexicon, const char *tag,
                                       size_t index);
/* The tag names a region of two letters that has no money, "en-ZZ", or one in a way
   that no tag does, "en-", "en--AU", "en-USA". Areas of several regions, "es-419", are
   none. */
bool fxi_lexicon_region_is_unknown(const fxc_lexicon *lexicon, const char *tag);

#endif
