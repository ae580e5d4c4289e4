/* SPDX-License-Identifier: MIT */
/* A whole file in memory. */
#ifndef FXC_BENCH_TEXT_FILE_H
#define FXC_BENCH_TEXT_FILE_H

#include <stdio.h>
#include <stdlib.h>

/* With a NUL behind, to be freed; NULL: it can not be read. */
static inline char *text_file_read(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    char *bytes = NULL;
    if (fseek(file, 0, SEEK_END) == 0) {
        *length = (size_t)ftell(file);
        rewind(file);
        bytes = calloc(*length + 1, 1);
    }
    if (bytes != NULL && fread(bytes, 1, *length, file) != *length) {
        free(bytes);
        bytes = NULL;
    }
    fclose(file);
    return bytes;
}

#endif
