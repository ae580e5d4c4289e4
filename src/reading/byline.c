/* SPDX-License-Identifier: MIT */
#include "reading/byline.h"

#include "reading/spelling.h"

/* Tokens of a heading line or a dateline on either side of its date. */
enum { BEFORE_MAX = 8, AFTER_MAX = 8 };

static bool has_role(const fxi_tokens *tokens, size_t index, fxi_byline_role role,
                     const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_BYLINE, tools);
    return sense != NULL && sense->value == (int16_t)role;
}

/* "10:30 GMT", "at 9 a.m." */
static bool is_clock(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return tokens->items[index].kind == FXI_TOKEN_NUMERAL ||
           fxi_token_is_sign(tokens, index, ':') ||
           fxi_token_is_sign(tokens, index, '.') ||
           fxi_token_is_sign(tokens, index, ',') ||
           fxi_token_is_sign(tokens, index, '|') ||
           has_role(tokens, index, FXI_BYLINE_CLOCK, tools);
}

/* First token of the line, or SIZE_MAX if it is further back than BEFORE_MAX. */
static size_t line_start(const fxi_tokens *tokens, size_t index) {
    for (size_t back = 0; back <= BEFORE_MAX && back <= index; back++)
        if (index == back || fxi_spelling_starts_line(tokens, index - back))
            return index - back;
    return SIZE_MAX;
}

/* What may stand before the date in a line of its own: "Published on Monday,",
   "Frankfurt,", and in the line of the author, "By Ana Sol |", any name. */
static bool is_heading(const fxi_tokens *tokens, size_t index, size_t start,
                       const fxi_tools *tools) {
    return has_role(tokens, index, FXI_BYLINE_HEAD, tools) ||
           fxi_token_is_dash(tokens, index) || fxi_token_is_sign(tokens, index, ':') ||
           fxi_token_is_sign(tokens, index, 0xFF1A) ||
           fxi_token_is_sign(tokens, index, ',') ||
           fxi_token_is_sign(tokens, index, '|') ||
           fxi_token_sense(tokens, index, FXI_SENSE_WEEKDAY, tools) != NULL ||
           fxi_token_sense(tokens, index, FXI_SENSE_PLACE, tools) != NULL ||
           (has_role(tokens, start, FXI_BYLINE_AUTHOR, tools) &&
            (index == start || fxi_spelling_is_capital(tokens, index)));
}

static bool stands_alone(const fxi_tokens *tokens, const fxi_date_mention *mention,
                         size_t start, const fxi_tools *tools) {
    for (size_t i = start; i < mention->first; i++)
        if (!is_heading(tokens, i, start, tools))
            return false;
    for (size_t i = mention->last + 1; i <= mention->last + AFTER_MAX; i++) {
        if (fxi_spelling_starts_line(tokens, i))
            /* A full stop ends a sentence that wrapped here, no heading. */
            return i == mention->last + 1 || !fxi_token_is_sign(tokens, i - 1, '.');
        if (!is_clock(tokens, i, tools))
            return false;
    }
    return false;
}

/* "(Agency) -", "/Agency/ --", "-": returns whether a dash closes the dateline. */
static bool dash_follows(const fxi_tokens *tokens, size_t index) {
    for (size_t i = index; i < index + AFTER_MAX && i < tokens->count; i++) {
        if (fxi_token_is_dash(tokens, i))
            return tokens->items[i].gap != FXI_GAP_NONE;
        bool agency = tokens->items[i].kind == FXI_TOKEN_WORD ||
                      fxi_token_opens(tokens, i) || fxi_token_closes(tokens, i) ||
                      fxi_token_is_sign(tokens, i, '/') ||
                      fxi_token_is_sign(tokens, i, ',');
        if (!agency || fxi_spelling_starts_line(tokens, i))
            return false;
        /* "The yard said on 3 May that - ...": words outside brackets are prose. */
        if (i == index && tokens->items[i].kind == FXI_TOKEN_WORD)
            return false;
    }
    return false;
}

/* Places and an agency's name: capitals and the signs between them. */
static bool is_dateline_head(const fxi_tokens *tokens, size_t index) {
    return fxi_spelling_is_capital(tokens, index) || fxi_token_opens(tokens, index) ||
           fxi_token_closes(tokens, index) || fxi_token_is_dash(tokens, index) ||
           fxi_token_is_sign(tokens, index, ',') ||
           fxi_token_is_sign(tokens, index, '.') ||
           fxi_token_is_sign(tokens, index, '/');
}

static bool is_dateline(const fxi_tokens *tokens, const fxi_date_mention *mention,
                        size_t start) {
    for (size_t i = start; i < mention->first; i++)
        if (!is_dateline_head(tokens, i))
            return false;
    return dash_follows(tokens, mention->last + 1);
}

bool fxi_byline_holds(const fxi_tokens *tokens, const fxi_date_mention *mention,
                      const fxi_tools *tools) {
    size_t start = line_start(tokens, mention->first);
    /* The head of a column has a line of its own where its cell is known. */
    if (start == SIZE_MAX || fxi_spelling_follows_tab(tokens, start) ||
        fxi_spelling_follows_tab(tokens, mention->last + 1))
        return false;
    return stands_alone(tokens, mention, start, tools) ||
           is_dateline(tokens, mention, start);
}
