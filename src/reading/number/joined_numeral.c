/* SPDX-License-Identifier: MIT */
#include "reading/number/joined_numeral.h"

#include <string.h>

bool fxi_joined_numeral_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                             char between, fxi_convention convention) {
    enum { BYTES_MAX = 32 };
    const fxc_span head = tokens->items[first].span;
    const fxc_span tail = tokens->items[first + 1 + (between == '.')].span;
    const size_t head_size = head.end - head.start, tail_size = tail.end - tail.start;
    const size_t tail_at = head_size + (between != '\0');
    const size_t length = tail_at + tail_size;
    char bytes[BYTES_MAX] = {0};
    if (length > BYTES_MAX)
        return false;
    memcpy(bytes, tokens->text.bytes + head.start, head_size);
    bytes[head_size] = between;
    memcpy(bytes + tail_at, tokens->text.bytes + tail.start, tail_size);
    return fxi_numeral_read(out, bytes, length, convention) == length;
}
