/* SPDX-License-Identifier: MIT */
/* Sixty-four bytes of a text at once: which of them take a look of their own. */
#ifndef FXI_BASE_BYTE_BLOCK_H
#define FXI_BASE_BYTE_BLOCK_H

#include <stddef.h>
#include <stdint.h>

/* Behind the last block so many bytes are read as well: a word may go on there. */
enum { FXI_BLOCK_BYTES = 64, FXI_BLOCK_BEHIND = 8 };

/* A bit a byte, the first lowest. */
typedef struct fxi_byte_block {
    /* The start of a word of ASCII letters whose opening is in the table; what is
       beyond ASCII; '$', '|' and tabs; a blank behind a blank, and a point behind a
       point. */
    uint64_t events;
    /* Where a sentence or a line may end: '.', '!', '?', '\n', bytes from 0xD8 on
       but for 0xE4 to 0xEE. */
    uint64_t ends;
} fxi_byte_block;

/* Looks at `count` blocks from `bytes` on. `before` is the byte before them, 0: there
   is none. `openings` has FXI_OPENING_WORDS (word_opening.h). */
typedef void fxi_byte_block_fn(fxi_byte_block *out, const char *bytes, size_t count,
                               char before, const uint32_t *openings);

/* Bytes of the characters at the start that are of three bytes each and quiet: `loud`
   has a bit for each of the first 0x10000 code points, and theirs is not set. Some that
   stand in the last FXI_QUIET_BEHIND bytes may be left out. */
typedef size_t fxi_quiet_run_fn(const char *bytes, size_t length, const uint64_t *loud);

enum { FXI_QUIET_BEHIND = 32 };

/* The two by the same instructions. */
typedef struct fxi_byte_way {
    fxi_byte_block_fn *look;
    fxi_quiet_run_fn *pass_quiet;
} fxi_byte_way;

/* The quickest way that the processor has. Asking it takes longer than some blocks. */
const fxi_byte_way *fxi_byte_way_best(void);

/* --- for src/base and its tests: all ways, with equal results */

extern const fxi_byte_way fxi_byte_way_plain;
/* By the processor's own instructions, the quickest first; NULL behind the last one
   that it has. */
const fxi_byte_way *fxi_byte_way_native(int index);

#endif
