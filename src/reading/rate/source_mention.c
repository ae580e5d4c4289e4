/* SPDX-License-Identifier: MIT */
#include "reading/rate/source_mention.h"

/* Tokens on either side that may speak of the translation; statements of it are long.
 */
enum { SENTENCE_MAX = 80 };

static bool speaks_of_use(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    const fxi_sense *rate = fxi_token_sense(tokens, index, FXI_SENSE_RATE, tools);
    return rate != NULL && rate->value == FXI_RATE_USE;
}

static bool is_used(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    uint32_t sentence = tokens->items[index].sentence;
    size_t first = index > SENTENCE_MAX ? index - SENTENCE_MAX : 0;
    for (size_t i = first; i < tokens->count && i <= index + SENTENCE_MAX; i++)
        if (tokens->items[i].sentence == sentence && speaks_of_use(tokens, i, tools))
            return true;
    return false;
}

void fxi_source_mentions_read(fxi_source_mentions *out, const fxi_tokens *tokens,
                              const fxi_tools *tools) {
    out->count = 0;
    for (size_t i = fxi_tokens_telling_of(tokens, 0, FXI_KIND(SOURCE));
         i < tokens->count && out->count < FXI_SOURCE_MENTIONS_MAX;
         i = fxi_tokens_telling_of(tokens, i + 1, FXI_KIND(SOURCE))) {
        const fxi_sense *sense = fxi_token_sense(tokens, i, FXI_SENSE_SOURCE, tools);
        if (sense == NULL)
            continue;
        out->items[out->count++] =
            (fxi_source_mention){.span = tokens->items[i].span,
                                 .sentence = tokens->items[i].sentence,
                                 .source = (uint8_t)sense->value,
                                 .is_used = is_used(tokens, i, tools)};
    }
}
