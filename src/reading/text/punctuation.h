/* SPDX-License-Identifier: MIT */
/* Signs that end a sentence or part its clauses, in all scripts that the lexicon
   reads. */
#ifndef FXI_READING_TEXT_PUNCTUATION_H
#define FXI_READING_TEXT_PUNCTUATION_H

#include <stdbool.h>
#include <stdint.h>

/* "," and those of Arabic, Burmese, Ethiopic and Han: "،", "၊", "፣", "、", "，". */
static inline bool fxi_punctuation_is_comma(uint32_t sign) {
    return sign == ',' || sign == 0x060C || sign == 0x104A || sign == 0x1363 ||
           sign == 0x3001 || sign == 0xFF0C;
}

/* ";" and those of Arabic, Ethiopic and Han. */
static inline bool fxi_punctuation_is_semicolon(uint32_t sign) {
    return sign == ';' || sign == 0x061B || sign == 0x1364 || sign == 0xFF1B;
}

/* ":" and that of Han. */
static inline bool fxi_punctuation_is_colon(uint32_t sign) {
    return sign == ':' || sign == 0xFF1A;
}

/* Full stops that are no part of a number or of a short word: those of Armenian, Urdu,
   Burmese, Ethiopic, Khmer and Han, and the dandas, "։", "۔", "။", "።", "។", "៕", "。",
   "｡", "।", "॥". */
static inline bool fxi_punctuation_is_plain_stop(uint32_t sign) {
    switch (sign) {
    case 0x0589:
    case 0x06D4:
    case 0x0964:
    case 0x0965:
    case 0x104B:
    case 0x1362:
    case 0x17D4:
    case 0x17D5:
    case 0x3002:
    case 0xFF61:
        return true;
    default:
        return false;
    }
}

/* The same and ".". */
static inline bool fxi_punctuation_is_full_stop(uint32_t sign) {
    return sign == '.' || fxi_punctuation_is_plain_stop(sign);
}

/* What ends a sentence wherever it stands: these full stops, and "؟", "፧", "！", "？".
 */
static inline bool fxi_punctuation_ends_sentence(uint32_t sign) {
    return fxi_punctuation_is_plain_stop(sign) || sign == 0x061F || sign == 0x1367 ||
           sign == 0xFF01 || sign == 0xFF1F;
}

/* The stops of ASCII, which end one before a blank: ".", "!", "?". */
static inline bool fxi_punctuation_is_ascii_stop(uint32_t sign) {
    return sign == '.' || sign == '!' || sign == '?';
}

/* All of these, and "…", which does so too. */
static inline bool fxi_punctuation_may_end_sentence(uint32_t sign) {
    return fxi_punctuation_is_ascii_stop(sign) || sign == 0x2026 ||
           fxi_punctuation_ends_sentence(sign);
}

#endif
