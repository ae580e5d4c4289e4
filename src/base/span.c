/* SPDX-License-Identifier: MIT */
#include "base/span.h"

size_t fxi_span_first_behind(const void *items, size_t size, size_t count,
                             size_t offset) {
    const char *bytes = items;
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const fxc_span *span = (const void *)(bytes + middle * size);
        if (span->start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

fxi_run fxi_span_run_around(const void *items, size_t size, size_t count, size_t offset,
                            size_t each_side) {
    size_t middle = fxi_span_first_behind(items, size, count, offset);
    return (fxi_run){
        .first = middle > each_side ? middle - each_side : 0,
        .end = count - middle > each_side ? middle + each_side : count,
    };
}
