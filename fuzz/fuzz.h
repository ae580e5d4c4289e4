/* SPDX-License-Identifier: MIT */
/* What the targets share. A target defines LLVMFuzzerTestOneInput; libFuzzer calls it,
   or replay_main.c does with the files of a corpus. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* A property; holds in release builds too. */
#define FUZZ_REQUIRE(condition)                                                        \
    do {                                                                               \
        if (!(condition)) {                                                            \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);            \
            abort();                                                                   \
        }                                                                              \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Takes bytes off the front of the input, to choose options with; 0 at its end. */
typedef struct fuzz_input {
    const uint8_t *data;
    size_t size;
} fuzz_input;

static inline unsigned fuzz_take(fuzz_input *input, unsigned mask) {
    if (input->size == 0)
        return 0;
    input->size--;
    return *input->data++ & mask;
}

/* Bytes that a renderer wrote. */
typedef struct fuzz_text {
    char *bytes;
    size_t length, capacity;
} fuzz_text;

int fuzz_text_write(void *context, const char *bytes, size_t length);

/* No control byte but the line feed. */
void fuzz_text_require_printable(const fuzz_text *text);
void fuzz_text_require_equal(const fuzz_text *a, const fuzz_text *b);

#endif
