/* SPDX-License-Identifier: MIT */
/* Marks of footnotes: "*", "¹", "⁽²⁾", "[3]", "(a)". */
#ifndef FXI_READING_TEXT_FOOTNOTE_H
#define FXI_READING_TEXT_FOOTNOTE_H

#include "reading/text/token.h"

bool fxi_footnote_is_note(uint32_t sign);

/* Token `index` is a sign that may be one, or a part of one; false past the end. */
static inline bool fxi_footnote_is_sign(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_SIGN &&
           fxi_footnote_is_note(tokens->items[index].sign);
}

bool fxi_footnote_is_short(const fxi_token *inside);

/* A number of at most two digits or a letter stands in brackets there, in three tokens.
 */
static inline bool fxi_footnote_is_group(const fxi_tokens *tokens, size_t first) {
    return fxi_token_opens(tokens, first) && fxi_token_closes(tokens, first + 2) &&
           fxi_footnote_is_short(&tokens->items[first + 1]);
}

/* The end of the tokens first..end-1 but for marks of footnotes behind a bracket that
   closes before them: "(cents)5", "(times) (1)", "(%)*". */
size_t fxi_footnote_before_any(const fxi_tokens *tokens, size_t first, size_t end);

/* Few labels end with a sign, or with digits that touch a word. */
static inline size_t fxi_footnote_before(const fxi_tokens *tokens, size_t first,
                                         size_t end) {
    return tokens->items[end - 1].kind == FXI_TOKEN_SIGN ||
                   fxi_token_touches(tokens, end - 1)
               ? fxi_footnote_before_any(tokens, first, end)
               : end;
}

/* How many tokens from `index` on are marks behind what they touch. */
size_t fxi_footnote_count(const fxi_tokens *tokens, size_t index);

#endif
