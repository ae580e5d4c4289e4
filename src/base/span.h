/* SPDX-License-Identifier: MIT */
/* Spans of bytes, as the public header has them. */
#ifndef FXI_BASE_SPAN_H
#define FXI_BASE_SPAN_H

#include "fxcheck.h"

/* Bytes between two spans; 0 if they touch or overlap. */
static inline size_t fxi_span_distance(fxc_span a, fxc_span b) {
    if (a.end <= b.start)
        return b.start - a.end;
    return a.start >= b.end ? a.start - b.end : 0;
}

/* Of `count` items of `size` bytes each, which begin with their span and ascend by it,
   the first that starts at `offset` or behind it; `count`: none does. */
size_t fxi_span_first_behind(const void *items, size_t size, size_t count,
                             size_t offset);

/* The items `first` to before `end` of a list. */
typedef struct fxi_run {
    size_t first, end;
} fxi_run;

/* Of the same items up to `each_side` that start before `offset`, and as many of the
   others. */
fxi_run fxi_span_run_around(const void *items, size_t size, size_t count, size_t offset,
                            size_t each_side);

#endif
