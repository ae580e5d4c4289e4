/* SPDX-License-Identifier: MIT */
/* Pieces of output that come again and again: rendered once, then copied. Each is known
   by a few words that decide all of it. Bounded: where it is full, it starts anew. */
#ifndef FXI_OUTPUT_REPEAT_H
#define FXI_OUTPUT_REPEAT_H

#include "output/writer.h"

enum {
    FXI_REPEAT_WORDS = 5,
    FXI_REPEAT_PIECES = 64,
    FXI_REPEAT_SLOT_BITS = 7,
    FXI_REPEAT_SLOTS = 1 << FXI_REPEAT_SLOT_BITS, /* twice as many */
    FXI_REPEAT_BYTES = 16384
};

/* What decides a piece: numbers, and addresses of what does not change meanwhile. */
typedef struct fxi_repeat_key {
    uint64_t words[FXI_REPEAT_WORDS];
} fxi_repeat_key;

typedef struct fxi_repeat_piece {
    fxi_repeat_key key;
    uint16_t start, length;
} fxi_repeat_piece;

typedef struct fxi_repeat {
    size_t count, used;
    uint8_t slots[FXI_REPEAT_SLOTS]; /* 1 + index of a piece; 0: none */
    fxi_repeat_piece pieces[FXI_REPEAT_PIECES];
    char bytes[FXI_REPEAT_BYTES];
} fxi_repeat;

void fxi_repeat_init(fxi_repeat *repeat);

typedef void fxi_repeat_render(fxi_writer *out, const void *subject);

/* Writes the piece of that key; `render` makes it of the subject where it is not known.
 */
void fxi_repeat_put(fxi_writer *out, fxi_repeat *repeat, const fxi_repeat_key *key,
                    fxi_repeat_render *render, const void *subject);

#endif
