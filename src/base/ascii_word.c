/* SPDX-License-Identifier: MIT */
#include "base/ascii_word.h"

uint64_t fxi_eight_read_end(const char *bytes, size_t length) {
    uint64_t eight = 0;
    for (size_t i = 0; i < length && i < FXI_EIGHT; i++)
        eight |= (uint64_t)(unsigned char)bytes[i] << 8 * i;
    return eight;
}

fxi_ascii_word fxi_ascii_word_read_long(const char *bytes, size_t length) {
    fxi_ascii_word word = {0, 0};
    for (;;) {
        uint64_t eight = fxi_eight_read(bytes + word.length, length - word.length);
        unsigned count = fxi_eight_first(~fxi_eight_letters(eight) & FXI_EIGHT_TOPS);
        if (count > 0)
            word.hash = fxi_eight_mix(word.hash, fxi_eight_fold(eight, count));
        word.length += count;
        if (count < FXI_EIGHT)
            return word;
    }
}

uint64_t fxi_ascii_word_hash(const char *folded, size_t length) {
    uint64_t hash = 0;
    for (size_t at = 0; at < length; at += FXI_EIGHT)
        hash = fxi_eight_mix(hash, fxi_eight_read(folded + at, length - at));
    return hash;
}

size_t fxi_ascii_length(const char *bytes, size_t length) {
    size_t at = 0;
    for (; length - at >= FXI_EIGHT; at += FXI_EIGHT) {
        unsigned count = fxi_eight_first(fxi_eight_load(bytes + at) & FXI_EIGHT_TOPS);
        if (count < FXI_EIGHT)
            return at + count;
    }
    while (at < length && (unsigned char)bytes[at] < 0x80)
        at++;
    return at;
}
