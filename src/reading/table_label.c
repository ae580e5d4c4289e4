/* SPDX-License-Identifier: MIT */
#include "reading/table_label.h"

#include "base/ascii.h"
#include "reading/spelling.h"

/* Tokens of a label that may go on with its section, and those behind "per" among which
   a share is looked for. */
enum { SHORT_MAX = 8, UNIT_MAX = 6 };

/* The words that follow each other, in any case. */
typedef struct phrase {
    const char *words[3]; /* NULL where there are fewer */
} phrase;

static const phrase counts[] = {
    {{"number", "of", NULL}},       {{"weighted", "average", NULL}},
    {{"shares", "outstanding"}},    {{"shares", "used", NULL}},
    {{"ADSs", "outstanding"}},      {{"percentage", "of", NULL}},
    {{"full", "time", "employees"}}};

static const char *const continuing[] = {"basic", "diluted", "share", "shares",
                                         "ADS",   "ADSs",    NULL};

/* Bit n: some of the words above begins with letter n, and so does "per". */
#define LETTER(c) (UINT32_C(1) << ((c) - 'a'))
static const uint32_t first_letters = LETTER('n') | LETTER('w') | LETTER('s') |
                                      LETTER('p') | LETTER('f') | LETTER('b') |
                                      LETTER('d') | LETTER('a');

/* A word that may be one of them: few are. */
static bool may_tell(const fxi_tokens *tokens, size_t index) {
    const fxi_token *token = &tokens->items[index];
    char first = fxi_ascii_lower(tokens->text.bytes[token->span.start]);
    return token->kind == FXI_TOKEN_WORD && fxi_ascii_is_lower(first) &&
           (first_letters & LETTER(first)) != 0;
}

/* Dashes between the words are passed over: "weighted-average". */
static bool stands_at(const phrase *p, const fxi_tokens *tokens, size_t at,
                      size_t end) {
    for (size_t i = 0; i < 3 && p->words[i] != NULL; i++, at++) {
        at += at < end && fxi_token_is_dash(tokens, at) ? 1 : 0;
        if (at >= end || !fxi_spelling_is(tokens, at, p->words[i]))
            return false;
    }
    return true;
}

/* Most words differ in their first letter. */
static bool is_count_at(const fxi_tokens *tokens, size_t at, size_t end) {
    if (tokens->items[at].kind != FXI_TOKEN_WORD)
        return false;
    char first = fxi_ascii_lower(tokens->text.bytes[tokens->items[at].span.start]);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (fxi_ascii_lower(*counts[i].words[0]) == first &&
            stands_at(&counts[i], tokens, at, end))
            return true;
    return false;
}

/* "per diluted ADS", "per Class A ordinary share" */
static bool is_per_share(const fxi_tokens *tokens, size_t at, size_t end) {
    static const char *const shares[] = {"share", "shares", "ADS",
                                         "ADSs",  "unit",   NULL};
    if (!fxi_spelling_is(tokens, at, "per"))
        return false;
    for (size_t i = at + 1; i < end && i <= at + UNIT_MAX; i++)
        if (fxi_spelling_in(tokens, i, shares))
            return true;
    return false;
}

/* "% of revenue" and "Growth (%)"; "5% notes due 2030" are money. */
static bool is_percent(const fxi_tokens *tokens, size_t first, size_t end) {
    return fxi_token_is_sign(tokens, first, '%') ||
           (end - first >= 3 && fxi_token_closes(tokens, end - 1) &&
            fxi_token_is_sign(tokens, end - 2, '%') &&
            fxi_token_opens(tokens, end - 3));
}

static fxi_label own_label(const fxi_tokens *tokens, size_t first, size_t end,
                           const fxi_tools *tools) {
    fxi_label label = FXI_LABEL_MONEY;
    size_t depth = 0;
    for (size_t i = first; i < end; i++) {
        const fxi_sense *unit = fxi_token_sense(tokens, i, FXI_SENSE_UNIT, tools);
        if (unit != NULL && unit->value == FXI_UNIT_PER)
            return FXI_LABEL_PER_UNIT;
        bool tells = may_tell(tokens, i);
        if (tells && is_per_share(tokens, i, end))
            return FXI_LABEL_PER_UNIT;
        depth += fxi_token_opens(tokens, i) ? 1 : 0;
        depth -= depth > 0 && fxi_token_closes(tokens, i) ? 1 : 0;
        if (tells && depth == 0 && is_count_at(tokens, i, end))
            label = FXI_LABEL_COUNT;
    }
    return end > first && is_percent(tokens, first, end) ? FXI_LABEL_COUNT : label;
}

static bool goes_on(const fxi_tokens *tokens, size_t first, size_t end) {
    if (end - first > SHORT_MAX)
        return false;
    for (size_t i = first; i < end; i++)
        if (may_tell(tokens, i) && fxi_spelling_in(tokens, i, continuing))
            return true;
    return false;
}

/* No sign, no unit, and no word that begins as one of ours does: an amount. */
static bool is_silent(const fxi_tokens *tokens, size_t first, size_t end) {
    for (size_t i = first; i < end; i++) {
        bool is_unit = (tokens->items[i].kinds >> FXI_SENSE_UNIT & 1) != 0;
        if (is_unit || tokens->items[i].kind == FXI_TOKEN_SIGN || may_tell(tokens, i))
            return false;
    }
    return true;
}

fxi_label fxi_label_read(const fxi_tokens *tokens, size_t first, size_t end,
                         fxi_label section, const fxi_tools *tools) {
    if (is_silent(tokens, first, end))
        return FXI_LABEL_MONEY;
    fxi_label own = own_label(tokens, first, end, tools);
    if (own == FXI_LABEL_MONEY && goes_on(tokens, first, end))
        return section;
    return own;
}
