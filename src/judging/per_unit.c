/* SPDX-License-Identifier: MIT */
#include "judging/per_unit.h"

#include <string.h>

/* Tokens of a unit behind its figure: "per", "ordinary", "share". */
enum { UNIT_TOKENS = 3 };

static size_t length_of(fxc_span span) { return span.end - span.start; }

/* The token ends with the word: "per ADS" may be one token. */
static bool ends_with(const fxi_document *document, fxc_span token, fxc_span word) {
    const char *bytes = document->text.bytes;
    return length_of(token) >= length_of(word) &&
           memcmp(bytes + token.end - length_of(word), bytes + word.start,
                  length_of(word)) == 0;
}

/* The figure is per the unit that `holder` names. */
static bool is_per(const fxi_document *document, const fxi_figure *figure,
                   fxc_span holder) {
    const fxi_tokens *tokens = document->tokens;
    for (size_t i = figure->last + 1;
         i < tokens->count && i <= figure->last + UNIT_TOKENS; i++)
        if (tokens->items[i].kind != FXI_TOKEN_WORD)
            return false;
        else if (ends_with(document, tokens->items[i].span, holder))
            return true;
    return false;
}

static void apply(fxi_case *judged, const fxi_document *document,
                  const fxi_unit_ratio *ratio) {
    fxc_span holder = document->tokens->items[ratio->holder].span;
    bool base = is_per(document, judged->base.figure, holder);
    bool quote = is_per(document, judged->quote.figure, holder);
    if (base == quote)
        return;
    (base ? &judged->quote : &judged->base)->units = ratio->count;
}

void fxi_per_unit_apply(fxi_case *judged, const fxi_document *document) {
    const uint8_t per = FXI_UNIT_PER + 1;
    const fxi_figure *base = judged->base.figure, *quote = judged->quote.figure;
    if (base->unit != per || quote->unit != per)
        return;
    for (size_t i = 0; i < document->unit_ratios->count; i++)
        if (document->unit_ratios->items[i].sentence == base->sentence)
            apply(judged, document, &document->unit_ratios->items[i]);
}
