/* SPDX-License-Identifier: MIT */
/* The scale words behind a number: "billion", "lakh crore", "bn", "-million". */
#ifndef FXI_READING_NUMBER_SCALE_H
#define FXI_READING_NUMBER_SCALE_H

#include "reading/text/token.h"

typedef struct fxi_scale {
    int power;     /* of ten, of all its words */
    int last;      /* of the last of several words */
    size_t count;  /* tokens, a hyphen before the word included */
    bool is_short; /* a scale that counts only beside digits or a currency: "m" */
} fxi_scale;

typedef enum fxi_scale_status {
    FXI_SCALE_NONE,
    FXI_SCALE_READ,
    FXI_SCALE_REFUSED,  /* several scales that are no listed compound; count is set */
    FXI_SCALE_AMBIGUOUS /* one that the language has for several numbers */
} fxi_scale_status;

/* The word at `index` may be a scale, and is all of it: it stands without a hyphen or a
   word before it, and no further one behind it, or behind a sign or a modifier. */
static inline bool fxi_scale_is_one_word(const fxi_tokens *tokens, size_t index) {
    const uint32_t scale = FXI_KIND(SCALE);
    const uint32_t further = scale | FXI_KIND(NUMBER);
    const uint32_t before = FXI_KIND(GRAMMAR) | FXI_KIND(MODIFIER);
    const fxi_token *word = &tokens->items[index];
    return index < tokens->count && word->kind == FXI_TOKEN_WORD &&
           (word->kinds & (scale | before)) == scale &&
           (index + 1 == tokens->count ||
            (word[1].kind != FXI_TOKEN_SIGN &&
             (word[1].kinds & (further | before)) == 0) ||
            ((word[1].kinds & further) == 0 &&
             !fxi_token_has(tokens, index + 2, FXI_SENSE_SCALE)));
}

/* Token `index`, an unknown word of some letters behind a numeral, may be a scale with
   a slip of the pen: the name of money stands behind it, past "de" or "d'". */
bool fxi_scale_may_be_slip(const fxi_tokens *tokens, size_t index);

/* The scale at token `index` has an ending that closes its number: what is counted
   behind "లక్షలకు" is another one. */
bool fxi_scale_closes(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

/* Reads the scale at token `index` of a number that starts at token `first`. */
fxi_scale_status fxi_scale_read(fxi_scale *out, const fxi_tokens *tokens, size_t first,
                                size_t index, const fxi_tools *tools);

#endif
