/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"

#include <string.h>

enum { FIRST_BYTES = 64, NUMBER_BYTES = 20 };

fxi_buffer fxi_buffer_in(fxi_arena *arena) { return (fxi_buffer){.arena = arena}; }

/* Room for `extra` bytes and the NUL: afterwards length + extra < capacity. The arena
   zeroes its memory and every append stays below the capacity, so the byte behind the
   text is always the NUL. */
static bool reserve(fxi_buffer *buffer, size_t extra) {
    if (buffer->failed)
        return false;
    if (buffer->capacity - buffer->length > extra)
        return true;
    size_t wanted = buffer->capacity == 0 ? FIRST_BYTES : buffer->capacity;
    while (wanted <= SIZE_MAX / 2 && wanted - buffer->length <= extra)
        wanted *= 2;
    char *bytes =
        wanted - buffer->length > extra ? fxi_arena_alloc(buffer->arena, wanted) : NULL;
    if (!bytes) {
        buffer->failed = true;
        return false;
    }
    if (buffer->length > 0)
        memcpy(bytes, buffer->bytes, buffer->length);
    buffer->bytes = bytes;
    buffer->capacity = wanted;
    return true;
}

void fxi_buffer_add(fxi_buffer *buffer, const char *bytes, size_t length) {
    if (!reserve(buffer, length) || length == 0)
        return;
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
}

void fxi_buffer_add_text(fxi_buffer *buffer, const char *text) {
    fxi_buffer_add(buffer, text, strlen(text));
}

void fxi_buffer_append(fxi_buffer *buffer, const fxi_buffer *text) {
    buffer->failed = buffer->failed || text->failed;
    fxi_buffer_add(buffer, text->bytes, text->length);
}

void fxi_buffer_add_char(fxi_buffer *buffer, char byte) {
    fxi_buffer_add(buffer, &byte, 1);
}

void fxi_buffer_add_number(fxi_buffer *buffer, int64_t number) {
    char digits[NUMBER_BYTES];
    size_t start = sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[--start] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0)
        digits[--start] = '-';
    fxi_buffer_add(buffer, digits + start, sizeof digits - start);
}

const char *fxi_buffer_text(fxi_buffer *buffer) {
    return reserve(buffer, 0) ? buffer->bytes : NULL;
}
