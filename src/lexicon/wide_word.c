/* SPDX-License-Identifier: MIT */
#include "lexicon/wide_word.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "lexicon/fold.h"

/* Bytes of the letter at the start, added to the hash; 0: none that is plain. */
static inline size_t read_plain(uint64_t *hash, const char *bytes, size_t length) {
    fxi_unicode_step step = fxi_unicode_read(bytes, length);
    if (step.length == 0 || (step.row->traits & FXI_UNICODE_PLAIN) == 0)
        return 0;
    *hash = fxi_wide_mix(*hash, step.code_point + (uint32_t)step.row->folded);
    return step.length;
}

/* Kana and Han have no plain letters. */
static bool may_be_plain(const char *bytes, size_t length) {
    enum { KANA_LEAD = 0xE3, HAN_LAST_LEAD = 0xE9 };
    unsigned char lead = length > 0 ? (unsigned char)bytes[0] : 0;
    return lead < KANA_LEAD || lead > HAN_LAST_LEAD;
}

static bool starts_with_letter(const char *bytes, size_t length) {
    fxi_unicode_step first = fxi_unicode_read(bytes, length);
    return first.length != 0 && first.row->letter == FXI_LETTER_SPACED;
}

fxi_wide_word fxi_wide_word_read(const char *bytes, size_t length) {
    fxi_wide_word word = {0, 0};
    bool is_wide = false;
    if (!may_be_plain(bytes, length))
        return word;
    for (size_t size; word.length < length; word.length += size) {
        char byte = bytes[word.length];
        bool is_letter = fxi_ascii_is_letter(byte);
        if (is_letter)
            word.hash = fxi_wide_mix(word.hash, (unsigned char)fxi_ascii_lower(byte));
        size = is_letter
                   ? 1
                   : read_plain(&word.hash, bytes + word.length, length - word.length);
        if (size == 0)
            break;
        is_wide |= !is_letter;
    }
    return is_wide && starts_with_letter(bytes, length) ? word : (fxi_wide_word){0, 0};
}

uint64_t fxi_wide_hash(const char *folded, size_t length) {
    uint64_t hash = 0;
    uint32_t c;
    for (size_t at = 0, size;
         (size = fxi_utf8_decode(&c, folded + at, length - at)) != 0; at += size)
        hash = fxi_wide_mix(hash, c);
    return hash;
}

bool fxi_wide_equals(const char *bytes, size_t length, const char *folded,
                     size_t folded_length) {
    uint32_t c, letter;
    if (length == folded_length && memcmp(bytes, folded, length) == 0)
        return true; /* small letters, as most are */
    size_t at = 0, left = folded_length, size, part;
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
