/* SPDX-License-Identifier: MIT */
/* Where a numeral of East Asia is one: 一 and 이 are parts of other words more often
   than numbers. */
#ifndef FXI_READING_TEXT_EASTERN_H
#define FXI_READING_TEXT_EASTERN_H

#include "reading/text/numeral.h"
#include "reading/text/tools.h"

/* Length of the numeral at `at`; 0: none. One ideograph counts before a scale or a
   currency, Hangul only there: "三亿", "百円", "오백만 원"; not 三月, 이 원, and 三元
   only where its clause ends. A key of the lexicon that is no scale goes before it, and
   a number with "several" or an ordinal before it is none. */
size_t fxi_eastern_read(fxi_numeral *out, fxi_text text, size_t at,
                        fxi_language language, const fxi_tools *tools);

#endif
