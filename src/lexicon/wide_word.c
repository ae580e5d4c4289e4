/* SPDX-License-Identifier: MIT */
#include "lexicon/wide_word.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/fold.h"

uint64_t fxi_wide_hash(const char *folded, size_t length) {
    uint64_t hash = 0;
    uint32_t c;
    for (size_t at = 0, size;
         (size = fxi_utf8_decode(&c, folded + at, length - at)) != 0; at += size)
        hash = fxi_wide_mix(hash, c);
    return hash;
}

bool fxi_wide_equals(const char *bytes, size_t length, const char *folded) {
    uint32_t c, letter;
    size_t at = 0, left = strlen(folded), size, part;
    while ((size = fxi_utf8_decode(&c, bytes + at, length - at)) != 0) {
        part = fxi_utf8_decode(&letter, folded, left);
        if (part == 0 || letter != fxi_fold_case(c))
            return false;
        at += size;
        folded += part;
        left -= part;
    }
    return at == length && left == 0;
}
