/* SPDX-License-Identifier: MIT */
/* Printable ASCII, which stands for itself in every form, but for the few signs that a
   form gives a meaning of its own. Inline, so that the signs are constants. */
#ifndef FXI_OUTPUT_PLAIN_H
#define FXI_OUTPUT_PLAIN_H

#include "output/writer.h"

enum { FXI_SIGNS = 3 };

/* Where a form has less than three, one of them stands twice. */
typedef struct fxi_signs {
    char items[FXI_SIGNS];
} fxi_signs;

/* Where there are none. */
static const fxi_signs fxi_no_signs = {{'\x7F', '\x7F', '\x7F'}};

static inline bool fxi_plain_is(char byte, fxi_signs signs) {
    bool plain = byte >= ' ' && byte <= '~';
    for (size_t i = 0; i < FXI_SIGNS; i++)
        plain = plain && byte != signs.items[i];
    return plain;
}

static inline uint64_t fxi_plain_each(char byte) {
    return UINT64_MAX / 255 * (unsigned char)byte;
}

/* Whether the eight bytes of a word are plain: none has its high bit, is less than a
   blank, more than a tilde, or a sign. Borrows and carries start only in a byte that is
   not plain. */
static inline bool fxi_plain_is_word(uint64_t word, fxi_signs signs) {
    uint64_t faults =
        word | (word - fxi_plain_each(' ')) | (word + fxi_plain_each('\1'));
    for (size_t i = 0; i < FXI_SIGNS; i++)
        faults |= (word ^ fxi_plain_each(signs.items[i])) - fxi_plain_each('\1');
    return (faults & fxi_plain_each('\x80')) == 0;
}

static inline bool fxi_plain_are(const char *bytes, fxi_signs signs) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return fxi_plain_is_word(word, signs);
}

/* Copies four to seven bytes, as two halves that overlap; false: they are not plain. */
static inline bool fxi_plain_copy_few(char *to, const char *bytes, size_t length,
                                      fxi_signs signs) {
    uint32_t first, last;
    memcpy(&first, bytes, sizeof first);
    memcpy(&last, bytes + length - sizeof last, sizeof last);
    if (!fxi_plain_is_word((uint64_t)last << 32 | first, signs))
        return false;
    memcpy(to, &first, sizeof first);
    memcpy(to + length - sizeof last, &last, sizeof last);
    return true;
}

/* Bytes at the start that are printable ASCII and no signs. */
static inline size_t fxi_plain_length(const char *bytes, size_t length,
                                      fxi_signs signs) {
    size_t at = 0;
    while (length - at >= 8 && fxi_plain_are(bytes + at, signs))
        at += 8;
    if (length - at < 8 && at > 0 && fxi_plain_are(bytes + length - 8, signs))
        return length;
    while (at < length && fxi_plain_is(bytes[at], signs))
        at++;
    return at;
}

/* Copies them as they are looked at, and returns how many. */
static inline size_t fxi_plain_copy(char *to, const char *bytes, size_t length,
                                    fxi_signs signs) {
    if (length >= 4 && length < 8 && fxi_plain_copy_few(to, bytes, length, signs))
        return length;
    size_t at = 0;
    for (; length - at >= 8 && fxi_plain_are(bytes + at, signs); at += 8)
        memcpy(to + at, bytes + at, 8);
    if (length - at < 8 && at > 0 && fxi_plain_are(bytes + length - 8, signs)) {
        memcpy(to + length - 8, bytes + length - 8, 8);
        return length;
    }
    for (; at < length && fxi_plain_is(bytes[at], signs); at++)
        to[at] = bytes[at];
    return at;
}

enum { FXI_PLAIN_MAX = 512 };

/* Writes them, up to FXI_PLAIN_MAX, and returns how many. */
static inline size_t fxi_plain_write(fxi_writer *writer, const char *bytes,
                                     size_t length, fxi_signs signs) {
    if (length > FXI_PLAIN_MAX)
        length = FXI_PLAIN_MAX;
    char *to = fxi_writer_room(writer, length);
    size_t plain = fxi_plain_copy(to, bytes, length, signs);
    writer->used += plain;
    return plain;
}

#endif
