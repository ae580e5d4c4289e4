/* SPDX-License-Identifier: MIT */
#include "judging/inquiry/per_unit.h"

#include <string.h>

#include "base/ascii.h"
#include "reading/text/character.h"

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

/* "a week" behind a figure; "monthly", which stands before one, may serve both. */
static bool is_time_behind(const fxi_document *document, const fxi_tools *tools,
                           const fxi_figure *figure) {
    return figure->unit == FXI_UNIT_TIME + 1 &&
           fxi_token_means(document->tokens, figure->last + 1, FXI_SENSE_UNIT,
                           FXI_UNIT_TIME, tools);
}

/* The last word of the unit behind a figure, "litre" of "a litre"; empty: none. */
static fxc_span unit_word(const fxi_document *document, const fxi_tools *tools,
                          const fxi_figure *figure) {
    const fxi_tokens *tokens = document->tokens;
    size_t index = figure->last + 1;
    if (figure->unit != FXI_UNIT_PER + 1 && !is_time_behind(document, tools, figure))
        return (fxc_span){0, 0};
    if (fxi_token_is_sign(tokens, index, '/'))
        index++;
    if (index >= tokens->count)
        return (fxc_span){0, 0};
    fxc_span word = tokens->items[index].span;
    word.start += fxi_character_last_word(document->text.bytes + word.start,
                                          word.end - word.start);
    return word;
}

/* One that stands for a number of shares that each company chooses: "ADS", "ADRs". */
static bool is_receipt(const fxi_document *document, fxc_span word) {
    enum { LENGTH = 3 };
    static const char names[][LENGTH + 1] = {"ADR", "ADS", "GDR", "GDS"};
    const char *bytes = document->text.bytes;
    bool is_plural = length_of(word) == LENGTH + 1 && bytes[word.end - 1] == 's';
    if (length_of(word) != LENGTH && !is_plural)
        return false;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (memcmp(bytes + word.start, names[i], LENGTH) == 0)
            return true;
    return false;
}

/* "litre" and "liters", "ton" and "tonne" may be one unit. */
static bool start_alike(const char *bytes, fxc_span a, fxc_span b) {
    enum { LETTERS = 3 };
    for (size_t i = 0; i < LETTERS && i < length_of(a) && i < length_of(b); i++)
        if (fxi_ascii_lower(bytes[a.start + i]) != fxi_ascii_lower(bytes[b.start + i]))
            return false;
    return true;
}

bool fxi_per_unit_differs(const fxi_case *judged, const fxi_document *document,
                          const fxi_tools *tools) {
    if (document->unit_ratios->count > 0)
        return false;
    fxc_span base = unit_word(document, tools, judged->base.figure);
    fxc_span quote = unit_word(document, tools, judged->quote.figure);
    if (is_receipt(document, base) != is_receipt(document, quote))
        return true;
    return length_of(base) > 0 && length_of(quote) > 0 &&
           !start_alike(document->text.bytes, base, quote);
}
