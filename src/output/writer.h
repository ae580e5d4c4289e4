/* SPDX-License-Identifier: MIT */
/* Bytes on their way to the caller's write function, gathered in blocks. The first
   refusal sticks: later bytes are dropped, and fxi_writer_finish reports it. Short
   pieces are added inline: most are literals, whose length is then a constant. */
#ifndef FXI_OUTPUT_WRITER_H
#define FXI_OUTPUT_WRITER_H

#include <string.h>

#include "fxcheck.h"

enum {
    FXI_WRITER_BLOCK = 4096,
    FXI_WRITER_DIGITS = 20 /* of the largest number */
};

typedef struct fxi_writer {
    fxc_write_fn write;
    void *context;
    bool failed;
    size_t used;
    char block[FXI_WRITER_BLOCK];
} fxi_writer;

void fxi_writer_init(fxi_writer *writer, fxc_write_fn write, void *context);
/* Hands on what is in the block. */
void fxi_writer_flush(fxi_writer *writer);
/* As fxi_writer_add, of more bytes than the block has room for. */
void fxi_writer_add_long(fxi_writer *writer, const char *bytes, size_t length);

/* Where up to `length` bytes may be put, at most a block; they are added by moving
   `used` behind them. */
static inline char *fxi_writer_room(fxi_writer *writer, size_t length) {
    if (writer->used + length > FXI_WRITER_BLOCK)
        fxi_writer_flush(writer);
    return writer->block + writer->used;
}

static inline void fxi_writer_add(fxi_writer *writer, const char *bytes,
                                  size_t length) {
    if (length > FXI_WRITER_BLOCK - writer->used) {
        fxi_writer_add_long(writer, bytes, length);
        return;
    }
    if (length > 0)
        memcpy(writer->block + writer->used, bytes, length);
    writer->used += length;
}

/* NUL-terminated. */
static inline void fxi_writer_add_text(fxi_writer *writer, const char *text) {
    fxi_writer_add(writer, text, strlen(text));
}

static inline void fxi_writer_add_char(fxi_writer *writer, char byte) {
    fxi_writer_add(writer, &byte, 1);
}

void fxi_writer_add_repeated(fxi_writer *writer, char byte, size_t count);
/* Puts the decimal digits of a number at `at`, with room for FXI_WRITER_DIGITS, and
   returns their end. */
char *fxi_writer_put_size(char *at, size_t number);
void fxi_writer_add_size(fxi_writer *writer, size_t number);
/* YYYY-MM-DD; a valid date. */
void fxi_writer_add_date(fxi_writer *writer, fxc_date date);
/* Hands on what is left. FXC_OK or FXC_EWRITE. */
fxc_status fxi_writer_finish(fxi_writer *writer);

#endif
