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
