/* SPDX-License-Identifier: MIT */
#include "reading/number/indian_groups.h"

enum { PAIR = 2, GROUP = 3, MINOR_DIGITS = 2, STEP = 2, PAIRS_MAX = 3 };

/* One or two digits behind their currency. */
static bool may_open(const fxi_tokens *tokens, size_t first) {
    const fxi_numeral *n = fxi_token_plain_numeral(tokens, first);
    return n != NULL && n->digits <= PAIR && first > 0 &&
           fxi_token_is_near(tokens, first) &&
           fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY);
}

/* A numeral behind a comma and a blank, which does not stand before the comma. */
static const fxi_numeral *group_at(const fxi_tokens *tokens, size_t index) {
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    return n != NULL && fxi_token_is_sign(tokens, index - 1, ',') &&
                   tokens->items[index - 1].gap == FXI_GAP_NONE &&
                   tokens->items[index].gap == FXI_GAP_SPACE
               ? n
               : NULL;
}

/* "49,79,000": pairs of digits and three. */
static bool has_pairs(const fxi_tokens *tokens, size_t index, const fxi_numeral *n) {
    return (n->flags & ~FXI_NUMERAL_OPEN) == FXI_NUMERAL_GROUPED &&
           (n->decimals == 0 || n->decimals == MINOR_DIGITS) &&
           n->digits >= PAIR + GROUP && n->digits % PAIR == 1 &&
           tokens->text.bytes[tokens->items[index].span.start + PAIR] == ',';
}

size_t fxi_indian_groups_count(const fxi_tokens *tokens, size_t first) {
    if (!may_open(tokens, first))
        return 0;
    for (size_t i = 1; i <= PAIRS_MAX + 1; i++) {
        const size_t group = first + i * STEP;
        const fxi_numeral *n = group_at(tokens, group);
        if (n == NULL)
            return 0;
        if (i == 1 && has_pairs(tokens, group, n))
            return group + 1 - first;
        const bool starts_with_0 = (n->flags & FXI_NUMERAL_LEADING_ZERO) != 0;
        if (n->decimals == 0 && n->digits == GROUP)
            return i > 1 && starts_with_0 ? group + 1 - first : 0;
        if (n->decimals != 0 || n->digits != PAIR)
            return 0;
    }
    return 0;
}
