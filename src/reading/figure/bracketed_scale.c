/* SPDX-License-Identifier: MIT */
#include "reading/figure/bracketed_scale.h"

#include "base/ascii.h"
#include "reading/text/spelling.h"

/* "in", "en", "w": one of the prepositions, which are short in all languages. */
static bool is_short_word(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    enum { BYTES_MAX = 3 };
    const fxi_token *token = &tokens->items[index];
    return token->kind == FXI_TOKEN_WORD &&
           token->span.end - token->span.start <= BYTES_MAX &&
           fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools) == NULL;
}

/* Of the bracket that opens at `open`; 0: it says something else. */
static int power_in(const fxi_tokens *tokens, size_t open, const fxi_tools *tools) {
    const unsigned others = FXI_SENSE_WEAK | FXI_SENSE_GLUED;
    size_t at = open + 1;
    at += at < tokens->count && is_short_word(tokens, at, tools);
    const fxi_sense *scale = fxi_token_sense(tokens, at, FXI_SENSE_SCALE, tools);
    if (scale == NULL || (scale->flags & others) != 0)
        return 0;
    at += 1 + fxi_token_is_sign(tokens, at + 1, '.');
    return fxi_token_closes(tokens, at) ? scale->value : 0;
}

static void take(fxi_figure *figure, const fxi_tokens *tokens, const fxi_tools *tools) {
    enum { DIGITS_MAX = 6 }; /* "EUR 35 000 000 (in millions)" has them */
    const size_t open = figure->last + 1;
    int year;
    if (!fxi_tokens_have(tokens, open + 1, open + 3, FXI_SENSE_SCALE) ||
        !fxi_token_opens(tokens, open) || !fxi_token_is_near(tokens, open) ||
        figure->high != NULL || figure->is_minor || figure->low.scale != 0 ||
        fxi_decimal_whole_digits(&figure->low.value) > DIGITS_MAX)
        return;
    for (size_t i = figure->first; i <= figure->last; i++)
        if (fxi_spelling_year(&year, tokens, i))
            return;
    const int power = power_in(tokens, open, tools);
    if (power > 0 && fxi_quantity_rescale(&figure->low, power))
        figure->low.flags |= FXI_QUANTITY_SCALED;
}

/* " (in", of which few stand behind amounts; not " ($5". */
static bool opens_words(fxi_text text, size_t at) {
    enum { CYRILLIC = 0xD0 }; /* and what is behind it */
    if (at + 2 >= text.length || text.bytes[at + 1] != '(')
        return false;
    return fxi_ascii_is_letter(text.bytes[at + 2]) ||
           (unsigned char)text.bytes[at + 2] >= CYRILLIC;
}

void fxi_bracketed_scales_take(const fxi_figures *figures, const fxi_tokens *tokens,
                               const fxi_tools *tools) {
    for (size_t i = 0; i < figures->count; i++)
        if (opens_words(tokens->text, figures->items[i].span.end))
            take(&figures->items[i], tokens, tools);
}
