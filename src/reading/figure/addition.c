/* SPDX-License-Identifier: MIT */
#include "reading/figure/addition.h"

/* "④", "(": it numbers or brackets what is added. */
static bool opens_item(const fxi_tokens *tokens, size_t index) {
    enum { CIRCLED_FIRST = 0x2460, CIRCLED_LAST = 0x24FF };
    const uint32_t sign = tokens->items[index].sign;
    return (sign >= CIRCLED_FIRST && sign <= CIRCLED_LAST) ||
           fxi_token_opens(tokens, index);
}

static bool is_plus(const fxi_tokens *tokens, size_t index) {
    enum { WIDE = 0xFF0B };
    return fxi_token_is_sign(tokens, index, '+') ||
           fxi_token_is_sign(tokens, index, WIDE);
}

/* "£64m-|plus|-add-ons"; not "$10m-plus-a-year". */
static bool is_compound(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const size_t hyphen = index + 1, word = index + 2;
    return fxi_token_is_dash(tokens, hyphen) && fxi_token_touches(tokens, hyphen) &&
           fxi_token_touches(tokens, word) &&
           tokens->items[word].kind == FXI_TOKEN_WORD &&
           !fxi_token_has(tokens, word, FXI_SENSE_GRAMMAR) &&
           !fxi_token_has(tokens, word, FXI_SENSE_UNIT) &&
           fxi_token_sense(tokens, index, FXI_SENSE_DISTINCT, tools) != NULL;
}

bool fxi_addition_is(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    size_t next = index + 1;
    if (is_compound(tokens, index, tools))
        return true;
    bool is_sum =
        fxi_token_touches(tokens, next) && tokens->items[next].kind != FXI_TOKEN_SIGN;
    return (tokens->items[index].gap != FXI_GAP_NONE || is_sum) &&
           (is_plus(tokens, index) ||
            fxi_token_sense(tokens, index, FXI_SENSE_DISTINCT, tools) != NULL) &&
           fxi_token_is_near(tokens, next) &&
           (tokens->items[next].kind != FXI_TOKEN_SIGN || opens_item(tokens, next) ||
            fxi_token_has(tokens, next, FXI_SENSE_CURRENCY)) &&
           fxi_token_sense(tokens, next, FXI_SENSE_UNIT, tools) == NULL &&
           !fxi_token_has_role(tokens, next, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_PREPOSITION,
                               tools);
}
