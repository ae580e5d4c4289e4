/* SPDX-License-Identifier: MIT */
#include "rates/text/windows1250.h"

#include <string.h>

#include "base/error.h"
#include "base/unicode.h"
#include "base/utf8.h"

/* A byte gives at most three of UTF-8. */
enum { BYTES_MAX = 64 << 20, GROWTH = 3 };

fxc_status fxi_windows1250_decode(char **out, size_t *out_length, const char *bytes,
                                  size_t length, fxi_arena *arena, fxc_error *error) {
    if (length > BYTES_MAX)
        return fxi_error_set(error, FXC_ELIMIT,
                             "more than 64 MiB of text in windows-1250");
    *out = fxi_arena_alloc(arena, length * GROWTH);
    if (*out == NULL)
        return FXC_ENOMEM;
    size_t written = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        uint32_t c = byte < 0x80 ? byte : fxi_unicode_windows1250[byte - 0x80];
        char encoded[4];
        size_t size = fxi_utf8_encode(encoded, c);
        memcpy(*out + written, encoded, size);
        written += size;
    }
    *out_length = written;
    return FXC_OK;
}
