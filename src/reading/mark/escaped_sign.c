/* SPDX-License-Identifier: MIT */
#include "reading/mark/escaped_sign.h"

#include <string.h>

#include "lexicon/lexicon.h"

/* The letters touch the backslash, and it the sign. */
static bool is_escaped(const fxi_tokens *tokens, size_t index) {
    enum { BEFORE = 2 }; /* letters and backslash */
    return index >= BEFORE && fxi_token_is_sign(tokens, index, '$') &&
           fxi_token_is_sign(tokens, index - 1, '\\') &&
           fxi_token_touches(tokens, index) && fxi_token_touches(tokens, index - 1) &&
           tokens->items[index - BEFORE].kind == FXI_TOKEN_WORD;
}

const fxi_sense *fxi_escaped_sign(const fxi_tokens *tokens, size_t index,
                                  const fxi_tools *tools) {
    enum { LETTERS_MAX = 3 };
    char sign[LETTERS_MAX + 1];
    if (!is_escaped(tokens, index))
        return NULL;
    const fxc_span letters = tokens->items[index - 2].span;
    const size_t length = letters.end - letters.start;
    if (length > LETTERS_MAX)
        return NULL;
    memcpy(sign, tokens->text.bytes + letters.start, length);
    sign[length] = '$';
    return fxi_lexicon_sense_of(tools->lexicon, FXI_SENSE_CURRENCY, sign,
                                (fxc_span){0, length + 1},
                                tokens->items[index].language);
}
