/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <string.h>

int fuzz_text_write(void *context, const char *bytes, size_t length) {
    fuzz_text *text = context;
    while (text->capacity < text->length + length) {
        text->capacity = text->capacity * 2 + 4096;
        text->bytes = realloc(text->bytes, text->capacity);
        FUZZ_REQUIRE(text->bytes != NULL);
    }
    if (length > 0)
        memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    return 0;
}

void fuzz_text_require_printable(const fuzz_text *text) {
    for (size_t i = 0; i < text->length; i++) {
        const unsigned char byte = (unsigned char)text->bytes[i];
        FUZZ_REQUIRE(byte == '\n' || byte >= ' ');
    }
}

void fuzz_text_require_equal(const fuzz_text *a, const fuzz_text *b) {
    FUZZ_REQUIRE(a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0);
}
