/* SPDX-License-Identifier: MIT */
#include "rates/draft/row_hash.h"

void fxi_row_hash_start(fxi_row_hash *out, const fxi_lines *lines) {
    fxi_sha256_start(&out->sha, lines->length);
    out->run = (fxi_slice){0};
}

static void take_run(fxi_row_hash *hash) {
    if (hash->run.bytes == NULL)
        return;
    while (hash->sha.turn > 0)
        fxi_row_hash_turn(hash);
    fxi_sha256_add(&hash->sha, hash->run.bytes, hash->run.length);
    fxi_sha256_add(&hash->sha, "\n", 1);
}

/* Between a row and its neighbour stands one LF, which belongs to the run. */
void fxi_row_hash_add(fxi_row_hash *hash, fxi_slice row) {
    fxi_slice *run = &hash->run;
    if (run->bytes != NULL && run->bytes + run->length + 1 == row.bytes &&
        row.bytes[-1] == '\n') {
        run->length += 1 + row.length;
        return;
    }
    take_run(hash);
    *run = row;
}

void fxi_row_hash_finish(char out[FXI_SHA256_TEXT], fxi_row_hash *hash) {
    take_run(hash);
    hash->run = (fxi_slice){0};
    fxi_sha256_finish(out, &hash->sha);
}
