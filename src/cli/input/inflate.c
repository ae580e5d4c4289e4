/* SPDX-License-Identifier: MIT */
#include "cli/input/inflate.h"

#include <limits.h>
#include <stdlib.h>
#define ZLIB_CONST
#include <zlib.h>

enum { FIRST_SIZE = 65536, WINDOW = 15, GZIP = 16 };

static const char *const NO_MEMORY = "memory ran out";
static const char *const TOO_LARGE = "unpacks to more than 256 MiB";

/* Room behind what is there, by doubling. */
static const char *grow(cli_bytes *out, size_t *capacity) {
    if (*capacity == CLI_UNPACKED_MAX)
        return TOO_LARGE;
    size_t larger = *capacity == 0 ? FIRST_SIZE : 2 * *capacity;
    char *bytes = realloc(out->bytes, larger);
    if (bytes == NULL)
        return NO_MEMORY;
    out->bytes = bytes;
    *capacity = larger;
    return NULL;
}

/* What the stream has come to, in words; NULL: it goes on, or ended where it should. */
static const char *problem(int result, const z_stream *stream) {
    switch (result) {
    case Z_OK:
        return NULL;
    case Z_STREAM_END:
        return stream->avail_in == 0 ? NULL : "has more data behind the packed ones";
    case Z_BUF_ERROR:
        return "is packed data that end too early";
    case Z_MEM_ERROR:
        return NO_MEMORY;
    default:
        return "is packed data that are damaged";
    }
}

static const char *inflate_all(cli_bytes *out, z_stream *stream) {
    size_t capacity = 0;
    for (;;) {
        const char *why = out->length == capacity ? grow(out, &capacity) : NULL;
        if (why != NULL)
            return why;
        stream->next_out = (Bytef *)out->bytes + out->length;
        stream->avail_out = (uInt)(capacity - out->length);
        int result = inflate(stream, Z_NO_FLUSH);
        out->length = capacity - stream->avail_out;
        why = problem(result, stream);
        if (why != NULL || result == Z_STREAM_END)
            return why;
    }
}

const char *cli_inflate(cli_bytes *out, const char *packed, size_t length,
                        cli_wrapping wrapping) {
    *out = (cli_bytes){NULL, 0};
    if (length > UINT_MAX)
        return TOO_LARGE;
    z_stream stream = {.next_in = (const Bytef *)packed, .avail_in = (uInt)length};
    bool is_gzip = wrapping == CLI_WRAPPING_GZIP;
    if (inflateInit2(&stream, is_gzip ? WINDOW + GZIP : -WINDOW) != Z_OK)
        return NO_MEMORY;
    const char *why = inflate_all(out, &stream);
    inflateEnd(&stream);
    if (why != NULL) {
        free(out->bytes);
        *out = (cli_bytes){NULL, 0};
    }
    return why;
}
