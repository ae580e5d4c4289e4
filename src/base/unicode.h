/* SPDX-License-Identifier: MIT */
/* What Unicode says of code points, in tables that unicodegen.c makes of ICU's data
   when fxcheck is built: loading ICU would be half of what a short run takes. */
#ifndef FXI_BASE_UNICODE_H
#define FXI_BASE_UNICODE_H

#include <stdint.h>

typedef enum fxi_unicode_trait {
    FXI_UNICODE_LETTER = 1 << 0,        /* general category L */
    FXI_UNICODE_LETTER_NUMBER = 1 << 1, /* Nl */
    FXI_UNICODE_MARK = 1 << 2,          /* M */
    FXI_UNICODE_DIGIT = 1 << 3,         /* Nd */
    FXI_UNICODE_LOWER = 1 << 4,         /* Ll */
    FXI_UNICODE_APART = 1 << 5,         /* of a script that parts words by spaces, and
                                           hangs no particles onto nouns */
    FXI_UNICODE_SOLID = 1 << 6          /* lines break before or behind it wherever it
                                           stands, or by a dictionary (UAX 14) */
} fxi_unicode_trait;

typedef struct fxi_unicode_row {
    uint32_t traits;
    int32_t folded, capital; /* distances to the simple case mappings */
} fxi_unicode_row;

enum { FXI_UNICODE_END = 0x110000, FXI_UNICODE_BLOCK = 128 };

/* The block of a code point, the row of each code point in a block, the rows. */
extern const uint16_t fxi_unicode_blocks[FXI_UNICODE_END / FXI_UNICODE_BLOCK];
extern const uint16_t fxi_unicode_places[][FXI_UNICODE_BLOCK];
extern const fxi_unicode_row fxi_unicode_rows[];

/* Any number; one beyond Unicode is as unassigned. */
static inline const fxi_unicode_row *fxi_unicode_of(uint32_t code_point) {
    if (code_point >= FXI_UNICODE_END)
        code_point = FXI_UNICODE_END - 1;
    uint16_t block = fxi_unicode_blocks[code_point / FXI_UNICODE_BLOCK];
    return &fxi_unicode_rows[fxi_unicode_places[block][code_point % FXI_UNICODE_BLOCK]];
}

/* Two code points that normal form C writes as one. */
typedef struct fxi_unicode_pair {
    uint32_t first, second, whole;
} fxi_unicode_pair;

/* By `first`, then `second`; without the syllables of Hangul. */
extern const fxi_unicode_pair fxi_unicode_pairs[];
extern const uint32_t fxi_unicode_pair_count;

/* What the two are in normal form C; 0: two. */
uint32_t fxi_unicode_compose(uint32_t first, uint32_t second);

/* The characters of windows-1250 from byte 0x80 on. */
extern const uint16_t fxi_unicode_windows1250[128];

#endif
