/* SPDX-License-Identifier: MIT */
#include "reading/table_unit.h"

#include <string.h>

#include "reading/spelling.h"

/* "thousands of" counts nothing in prose; in a caption its first word is the scale. */
static const fxi_sense *scale_inside(const fxi_tokens *tokens, size_t index,
                                     const fxi_tools *tools) {
    if (fxi_token_sense(tokens, index, FXI_SENSE_VAGUE, tools) == NULL)
        return NULL;
    const fxi_token *token = &tokens->items[index];
    const char *bytes = tokens->text.bytes + token->span.start;
    const char *blank = memchr(bytes, ' ', token->span.end - token->span.start);
    fxi_entry entry;
    if (blank == NULL)
        return NULL;
    size_t length = (size_t)(blank - bytes);
    fxc_span first = {token->span.start, token->span.start + length};
    return fxi_lexicon_match(&entry, tools->lexicon, token->language, bytes, length) ==
                   length
               ? fxi_lexicon_sense(tools->lexicon, entry, FXI_SENSE_SCALE, first,
                                   tokens->text.bytes, token->language)
               : NULL;
}

int fxi_unit_scale_at(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    if (sense == NULL)
        sense = scale_inside(tokens, index, tools);
    if (sense != NULL)
        return sense->value;
    return fxi_spelling_is_thousands(tokens, index) ? 3 : 0;
}

int fxi_unit_scale(const fxi_tokens *tokens, size_t first, size_t end,
                   const fxi_tools *tools) {
    int scale = 0;
    for (size_t i = first; i < end && scale == 0; i++)
        scale = fxi_unit_scale_at(tokens, i, tools);
    return scale;
}

/* "RMB", "million", "millions of", "in", "'", "000". */
static bool is_of_unit(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools) != NULL ||
           fxi_token_has_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_IN, tools) ||
           fxi_token_is_apostrophe(tokens, index) ||
           fxi_unit_scale_at(tokens, index, tools) != 0;
}

fxi_unit_words fxi_unit_around(const fxi_tokens *tokens, size_t first, size_t end,
                               size_t index, const fxi_tools *tools) {
    fxi_unit_words out = {index, index + 1};
    while (out.first > first && is_of_unit(tokens, out.first - 1, tools))
        out.first--;
    while (out.end < end && is_of_unit(tokens, out.end, tools))
        out.end++;
    return out;
}
