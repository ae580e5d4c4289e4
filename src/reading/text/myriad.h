/* SPDX-License-Identifier: MIT */
/* Numerals of East Asia below ten thousand: "四百五十", "壹仟", "二〇二四", "三点五",
   "이백오십". What multiplies them (万, 億, 조) are scales of the lexicon. A pure
   kernel: no ICU, no lexicon. */
#ifndef FXI_READING_TEXT_MYRIAD_H
#define FXI_READING_TEXT_MYRIAD_H

#include "reading/text/myriad_code.h"
#include "reading/text/numeral.h"

typedef struct fxi_myriad {
    fxi_numeral numeral; /* flag WORDS; the zeros of a last 十, 百, 千 are its exponent
                          */
    size_t characters;
    bool has_unit; /* 十, 百 or 千 stands in it */
    bool is_hangul;
} fxi_myriad;

/* What a last digit counts behind 百 or 千 and no zero: "千五". */
typedef enum fxi_myriad_last {
    FXI_MYRIAD_LAST_ONES, /* 1005, in Japanese and Korean */
    FXI_MYRIAD_LAST_NEXT  /* 1500, in Chinese */
} fxi_myriad_last;

/* Length of the longest numeral at the start of `bytes`; 0: none. Han and Hangul do not
   mix. Several digits without 十, 百, 千 are places: 二〇二四. Linear. */
size_t fxi_myriad_read(fxi_myriad *out, const char *bytes, size_t length,
                       fxi_myriad_last last);

/* The code point that ends before `at` makes what follows no number of its own: one of
   these numerals ("二|百"), "several" (数, 几), "how many" (何, 몇), an ordinal (第).
 */
bool fxi_myriad_is_bound(const char *bytes, size_t at);

#endif
