/* SPDX-License-Identifier: MIT */
#include "reading/number/wrapped_group.h"

#include "base/ascii.h"
#include "reading/number/joined_numeral.h"

enum { GROUP = 3 };

/* One to three digits, or groups that blanks part. */
static bool may_open(const fxi_numeral *n) {
    return n->decimals == 0 && ((n->flags == 0 && n->digits <= GROUP) ||
                                n->flags == (FXI_NUMERAL_GROUPED | FXI_NUMERAL_SPACED));
}

/* Three digits of ASCII, and behind them neither a further one nor a point. */
static bool opens_with_group(const fxi_tokens *tokens, size_t index) {
    const fxc_span span = tokens->items[index].span;
    const char *bytes = tokens->text.bytes + span.start;
    const size_t length = span.end - span.start;
    size_t digits = 0;
    while (digits < length && fxi_ascii_is_digit(bytes[digits]))
        digits++;
    return digits == GROUP && (length == GROUP || bytes[GROUP] != '.');
}

size_t fxi_wrapped_group_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                              const fxi_tools *tools) {
    const size_t second = first + 1;
    if (second >= tokens->count || tokens->items[second].gap != FXI_GAP_WRAP)
        return 0;
    const fxi_numeral *head = fxi_token_numeral(tokens, first);
    const fxi_convention convention =
        fxi_language_convention(tools->lexicon, tokens->items[first].language);
    return convention == FXI_CONVENTION_COMMA && head != NULL && may_open(head) &&
                   fxi_token_numeral(tokens, second) != NULL &&
                   opens_with_group(tokens, second) &&
                   fxi_joined_numeral_read(out, tokens, first, ' ', convention)
               ? FXI_JOINED_TOKENS
               : 0;
}
