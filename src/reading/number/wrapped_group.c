/* SPDX-License-Identifier: MIT */
#include "reading/number/wrapped_group.h"

#include <string.h>

#include "base/ascii.h"

enum { GROUP = 3, TOKENS = 2, BYTES_MAX = 32 };

/* One to three digits, or groups that blanks part. */
static bool may_open(const fxi_numeral *n) {
    return n->decimals == 0 && ((n->flags == 0 && n->digits <= GROUP) ||
                                n->flags == (FXI_NUMERAL_GROUPED | FXI_NUMERAL_SPACED));
}

/* Three digits of ASCII, and behind them neither a further one nor a point. */
static bool opens_with_group(const char *bytes, size_t length) {
    size_t digits = 0;
    while (digits < length && fxi_ascii_is_digit(bytes[digits]))
        digits++;
    return digits == GROUP && (length == GROUP || bytes[GROUP] != '.');
}

/* Puts the token behind `*length` bytes. False: it has no room. */
static bool add_token(char out[BYTES_MAX], size_t *length, const fxi_tokens *tokens,
                      size_t index) {
    const fxc_span span = tokens->items[index].span;
    const size_t size = span.end - span.start;
    if (size > BYTES_MAX - *length)
        return false;
    memcpy(out + *length, tokens->text.bytes + span.start, size);
    *length += size;
    return true;
}

size_t fxi_wrapped_group_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                              const fxi_tools *tools) {
    const size_t second = first + 1;
    if (second >= tokens->count || tokens->items[second].gap != FXI_GAP_WRAP)
        return 0;
    const fxi_numeral *head = fxi_token_numeral(tokens, first);
    const fxi_convention convention =
        fxi_language_convention(tools->lexicon, tokens->items[first].language);
    char bytes[BYTES_MAX];
    size_t length = 0;
    if (convention != FXI_CONVENTION_COMMA || head == NULL || !may_open(head) ||
        fxi_token_numeral(tokens, second) == NULL ||
        !add_token(bytes, &length, tokens, first) || length == BYTES_MAX)
        return 0;
    bytes[length++] = ' ';
    const size_t start = length;
    if (!add_token(bytes, &length, tokens, second) ||
        !opens_with_group(bytes + start, length - start))
        return 0;
    return fxi_numeral_read(out, bytes, length, convention) == length ? TOKENS : 0;
}
