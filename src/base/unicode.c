/* SPDX-License-Identifier: MIT */
#include "base/unicode.h"

#include <stdbool.h>
#include <stddef.h>

/* The Unicode Standard, 3.12: syllables are counted, vowel by vowel and final by final.
 */
enum {
    LEADING = 0x1100,
    VOWEL = 0x1161,
    FINAL = 0x11A7, /* one before the first */
    SYLLABLE = 0xAC00,
    LEADINGS = 19,
    VOWELS = 21,
    FINALS = 28
};

static uint32_t compose_hangul(uint32_t first, uint32_t second) {
    uint32_t leading = first - LEADING, vowel = second - VOWEL;
    if (leading < LEADINGS && vowel < VOWELS)
        return SYLLABLE + (leading * VOWELS + vowel) * FINALS;
    uint32_t syllable = first - SYLLABLE, final = second - FINAL;
    bool is_open = syllable < LEADINGS * VOWELS * FINALS && syllable % FINALS == 0;
    return is_open && final > 0 && final < FINALS ? first + final : 0;
}

uint32_t fxi_unicode_compose(uint32_t first, uint32_t second) {
    size_t low = 0, high = fxi_unicode_pair_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const fxi_unicode_pair *pair = &fxi_unicode_pairs[middle];
        if (pair->first == first && pair->second == second)
            return pair->whole;
        bool is_before =
            pair->first < first || (pair->first == first && pair->second < second);
        low = is_before ? middle + 1 : low;
        high = is_before ? high : middle;
    }
    return compose_hangul(first, second);
}
