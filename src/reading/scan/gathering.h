/* SPDX-License-Identifier: MIT */
/* A short text that is read in the place of a long one: its passages that may hold
   money, and the way back. */
#ifndef FXI_READING_SCAN_GATHERING_H
#define FXI_READING_SCAN_GATHERING_H

#include "reading/scan/anchor.h"

/* From byte `at` of the short text on the bytes are those from `from` on. */
typedef struct fxi_gathered {
    size_t at, from;
} fxi_gathered;

typedef struct fxi_gathering {
    fxi_text text; /* in the arena */
    fxi_gathered *parts;
    size_t count, capacity;
    size_t end; /* in the long text: so far was gathered */
} fxi_gathering;

/* A sample of `sample` bytes at the start, less than `size`, which tells the language
   of sentences that do not tell theirs, and the passages of the rest, as far as they
   fit into `size` bytes. What stands between two of them is left out, but for a blank,
   a line break or an empty line if it has one. FXC_ENOMEM. */
fxc_status fxi_gather(fxi_gathering *out, fxi_text text, size_t sample, size_t size,
                      const fxi_spotter *spotter, fxi_arena *arena);

/* Where a span of the short text is in the long one; it lies in one passage. */
fxc_span fxi_gathering_origin(const fxi_gathering *gathering, fxc_span span);
/* The same for spans in ascending order: `*part` tells from one to the next how far the
   walk along the parts is, and starts at 0. */
fxc_span fxi_gathering_next_origin(const fxi_gathering *gathering, size_t *part,
                                   fxc_span span);

#endif
