/* SPDX-License-Identifier: MIT */
/* ratepack IMAGE NAME=TABLE...: packs rate tables into the image that is linked into
   the library, in the order in which the book asks them, its hash into IMAGE.hash, and
   the book into IMAGE.inc, from what it reads of the image. A build-time program. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rates/book/image.h"
#include "rates/book/shipped_write.h"

enum { TABLES_MAX = 16 };

static char *read_file(fxi_arena *arena, const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    fxi_buffer buffer = fxi_buffer_in(arena);
    char chunk[65536];
    size_t count;
    while ((count = fread(chunk, 1, sizeof chunk, file)) > 0)
        fxi_buffer_add(&buffer, chunk, count);
    bool good = !ferror(file) && !buffer.failed;
    fclose(file);
    *length = buffer.length;
    return good ? buffer.bytes : NULL;
}

/* `argument` is NAME=TABLE. */
static fxi_source *load(const char *argument) {
    const char *sign = strchr(argument, '=');
    char name[FXI_SOURCE_NAME];
    if (sign == NULL ||
        snprintf(name, sizeof name, "%.*s", (int)(sign - argument), argument) >=
            (int)sizeof name ||
        !fxi_source_name_is_valid(name)) {
        fprintf(stderr, "ratepack: expected NAME=TABLE, found '%s'\n", argument);
        return NULL;
    }
    const char *path = sign + 1;
    fxi_arena arena = {0};
    fxi_source *source = NULL;
    fxc_error error = {0};
    size_t length = 0;
    char *bytes = read_file(&arena, path, &length);
    if (bytes == NULL)
        fprintf(stderr, "ratepack: %s: can not be read\n", path);
    else if (fxi_table_read_one(&source, name, bytes, length, &error) != FXC_OK)
        fprintf(stderr, "%s:%u:%u: error: %s\n", path, (unsigned)error.line,
                (unsigned)error.column, error.text);
    fxi_arena_clear(&arena);
    return source;
}

static bool write_file(const char *path, const char *bytes, size_t length) {
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return false;
    bool good = fwrite(bytes, 1, length, file) == length;
    return fclose(file) == 0 && good;
}

/* Beside the image. */
static bool write_beside(const char *path, const char *suffix, const char *bytes,
                         size_t length) {
    char beside[4096];
    int written = snprintf(beside, sizeof beside, "%s%s", path, suffix);
    return written < (int)sizeof beside && write_file(beside, bytes, length);
}

static bool write_book(const char *path, const fxi_buffer *image) {
    fxi_buffer text = fxi_buffer_in(image->arena);
    fxi_table sources;
    if (fxi_image_read(&sources, image->bytes, image->length) != FXC_OK)
        return false;
    fxi_shipped_write(&text, &sources, image->bytes);
    fxi_table_clear(&sources);
    return !text.failed && write_beside(path, ".inc", text.bytes, text.length);
}

static bool write_image(const char *path, const fxi_buffer *image) {
    char hash[FXI_SHA256_TEXT];
    if (image->failed)
        return false;
    fxi_sha256_text(hash, image->bytes, image->length);
    return write_file(path, image->bytes, image->length) &&
           write_beside(path, ".hash", hash, sizeof hash - 1) &&
           write_book(path, image);
}

int main(int count, char **arguments) {
    fxi_source *sources[TABLES_MAX] = {NULL};
    size_t table_count = count > 2 ? (size_t)count - 2 : 0;
    if (table_count == 0 || table_count > TABLES_MAX) {
        fprintf(stderr, "usage: ratepack IMAGE NAME=TABLE...\n");
        return 2;
    }
    bool good = true;
    for (size_t i = 0; i < table_count && good; i++) {
        sources[i] = load(arguments[i + 2]);
        good = sources[i] != NULL;
    }
    fxi_arena arena = {0};
    fxi_buffer image = fxi_buffer_in(&arena);
    if (good) {
        fxi_image_write(&image, (const fxi_source *const *)sources, table_count);
        good = write_image(arguments[1], &image);
        if (!good)
            fprintf(stderr, "ratepack: %s: can not be written\n", arguments[1]);
    }
    for (size_t i = 0; i < table_count; i++)
        fxi_source_free(sources[i]);
    fxi_arena_clear(&arena);
    return good ? 0 : 1;
}
