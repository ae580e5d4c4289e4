/* SPDX-License-Identifier: MIT */
/* Signs that end a sentence or part its clauses, in all scripts that the lexicon
   reads. */
#ifndef FXI_READING_TEXT_PUNCTUATION_H
#define FXI_READING_TEXT_PUNCTUATION_H

#include <stdbool.h>
#include <stdint.h>

/* "," and those of Arabic, Ethiopic and Han: "،", "፣", "、", "，". */
static inline bool fxi_punctuation_is_comma(uint32_t sign) {
    return sign == ',' || sign == 0x060C || sign == 0x1363 || sign == 0x3001 ||
           sign == 0xFF0C;
}

static inline bool fxi_punctuation_is_semicolon(uint32_t sign) {
    return sign == ';' || sign == 0x061B || sign == 0xFF1B;
}

/* Full stops that are no part of a number or of a short word: the danda, those of Urdu,
   Ethiopic and Han, "।", "۔", "።", "。", "｡". */
static inline bool fxi_punctuation_is_plain_stop(uint32_t sign) {
    return sign == 0x0964 || sign == 0x06D4 || sign == 0x1362 || sign == 0x3002 ||
           sign == 0xFF61;
}

/* The same and ".". */
static inline bool fxi_punctuation_is_full_stop(uint32_t sign) {
    return sign == '.' || fxi_punctuation_is_plain_stop(sign);
}

/* What ends a sentence wherever it stands: "。", "！", "？". */
static inline bool fxi_punctuation_ends_sentence(uint32_t sign) {
    return fxi_punctuation_is_plain_stop(sign) || sign == 0xFF01 || sign == 0xFF1F;
}

#endif
