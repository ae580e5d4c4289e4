/* SPDX-License-Identifier: MIT */
#include "reading/text/noted_scale.h"

#include "base/ascii.h"

enum { DIGITS_MAX = 2 };

bool fxi_noted_scale_is_behind_amount(const fxi_lexer *l) {
    const fxi_tokens *tokens = l->out;
    return tokens->count > 1 && l->gap <= FXI_GAP_WRAP &&
           tokens->items[tokens->count - 1].kind == FXI_TOKEN_NUMERAL &&
           fxi_token_has(tokens, tokens->count - 2, FXI_SENSE_CURRENCY);
}

/* A number goes on behind the digits: "million1,200", "million1.5". */
static bool goes_on(fxi_text text, size_t at) {
    return at + 1 < text.length && (text.bytes[at] == ',' || text.bytes[at] == '.') &&
           fxi_ascii_is_digit(text.bytes[at + 1]);
}

/* Scales of few letters mean much else: "$5 m2". */
static bool is_scale(const fxi_lexer *l, fxi_entry entry, fxc_span word) {
    const fxi_sense *scale = fxi_lexer_sense(l, entry, FXI_SENSE_SCALE, word);
    return scale != NULL && (scale->flags & (FXI_SENSE_GLUED | FXI_SENSE_WEAK)) == 0;
}

size_t fxi_noted_scale_read(fxi_entry *entry, const fxi_lexer *l, size_t length) {
    const char *bytes = l->text.bytes + l->at;
    size_t scale = length;
    while (scale > 0 && length - scale <= DIGITS_MAX &&
           fxi_ascii_is_digit(bytes[scale - 1]))
        scale--;
    const size_t digits = length - scale;
    if (digits == 0 || digits > DIGITS_MAX || scale == 0 || bytes[scale] == '0' ||
        !fxi_noted_scale_is_behind_amount(l) || goes_on(l->text, l->at + length))
        return 0;
    fxi_entry found;
    const size_t matched =
        fxi_lexicon_match(&found, l->tools->lexicon, l->run->language, bytes, scale);
    if (matched != scale || !is_scale(l, found, (fxc_span){l->at, l->at + scale}))
        return 0;
    *entry = found;
    return scale;
}
