/* SPDX-License-Identifier: MIT */
/* The hash that names a table: that of its rows, each with LF. Comments and empty lines
   may change. */
#ifndef FXI_RATES_ROW_HASH_H
#define FXI_RATES_ROW_HASH_H

#include "base/sha256.h"
#include "rates/lines.h"

typedef struct fxi_row_hash {
    fxi_sha256 sha;
    fxi_slice run; /* rows not hashed yet: they follow each other in the text */
} fxi_row_hash;

/* For the rows of that text, which has to outlive the hash. */
void fxi_row_hash_start(fxi_row_hash *out, const fxi_lines *lines);
/* The next row that counts, without its end. */
void fxi_row_hash_add(fxi_row_hash *hash, fxi_slice row);
/* The row that was added last goes on to `end`, or further. What fills a block by now
   is hashed: in turns with the reading, a processor does both at once, since hashing is
   a chain of steps that wait for each other. */
static inline void fxi_row_hash_extend(fxi_row_hash *hash, const char *end) {
    fxi_slice *run = &hash->run;
    run->length = (size_t)(end - run->bytes);
    if (run->length < FXI_SHA256_BLOCK)
        return;
    fxi_sha256_add(&hash->sha, run->bytes, FXI_SHA256_BLOCK);
    run->bytes += FXI_SHA256_BLOCK;
    run->length -= FXI_SHA256_BLOCK;
}
/* No row can follow. */
void fxi_row_hash_finish(char out[FXI_SHA256_TEXT], fxi_row_hash *hash);

#endif
