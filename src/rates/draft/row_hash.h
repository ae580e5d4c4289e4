/* SPDX-License-Identifier: MIT */
/* The hash that names a table: that of its rows, each with LF. Comments and empty lines
   may change. */
#ifndef FXI_RATES_DRAFT_ROW_HASH_H
#define FXI_RATES_DRAFT_ROW_HASH_H

#include "base/sha256.h"
#include "rates/text/lines.h"

typedef struct fxi_row_hash {
    fxi_sha256 sha;
    fxi_slice run; /* rows not hashed yet: they follow each other in the text */
} fxi_row_hash;

/* For the rows of that text, which has to outlive the hash. */
void fxi_row_hash_start(fxi_row_hash *out, const fxi_lines *lines);
/* The next row that counts, without its end. */
void fxi_row_hash_add(fxi_row_hash *hash, fxi_slice row);
/* A quarter of the work of hashing the next block of rows that were added, if they have
   one, in turns with the reading. */
static inline void fxi_row_hash_turn(fxi_row_hash *hash) {
    fxi_slice *run = &hash->run;
    if (run->length < FXI_SHA256_BLOCK)
        return;
    size_t added = fxi_sha256_add_turn(&hash->sha, run->bytes);
    if (added == 0)
        return;
    run->bytes += added;
    run->length -= added;
}
/* No row can follow. */
void fxi_row_hash_finish(char out[FXI_SHA256_TEXT], fxi_row_hash *hash);

#endif
