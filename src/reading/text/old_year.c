/* SPDX-License-Identifier: MIT */
#include "reading/text/old_year.h"

#include "reading/text/spelling.h"

/* "May 1500 people", "in 1650 villages": what a round number counts. */
static bool counts_next(const fxi_tokens *tokens, size_t index, int number,
                        const fxi_tools *tools) {
    enum { ROUND = 10 };
    const uint32_t things = FXI_KIND(CURRENCY) | FXI_KIND(SCALE) | FXI_KIND(MEASURE);
    const size_t next = index + 1;
    if (!fxi_token_is_near(tokens, next))
        return false;
    const fxi_token *t = &tokens->items[next];
    if ((t->kinds & things) != 0)
        return true;
    return number % ROUND == 0 && t->kind == FXI_TOKEN_WORD &&
           fxi_token_sense(tokens, next, FXI_SENSE_GRAMMAR, tools) == NULL;
}

static bool is_from(int *year, int oldest, const fxi_tokens *tokens, size_t index,
                    const fxi_tools *tools) {
    enum { NEXT = 1900 };
    return fxi_spelling_integer(year, tokens, index) && *year >= oldest &&
           *year < NEXT && !counts_next(tokens, index, *year, tools);
}

static bool is_asked(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return index > 0 &&
           fxi_token_has_role(tokens, index - 1, FXI_SENSE_DATE, FXI_DATE_IN, tools);
}

enum { OLDEST = 1500, OLDEST_OF_MONEY = 1000 };

bool fxi_old_year_is(int *year, const fxi_tokens *tokens, size_t index,
                     const fxi_tools *tools) {
    return is_from(year, OLDEST, tokens, index, tools);
}

bool fxi_old_year_is_asked(int *year, const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    return is_asked(tokens, index, tools) &&
           is_from(year, OLDEST, tokens, index, tools);
}

bool fxi_old_year_is_asked_of_money(int *year, const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools) {
    return is_asked(tokens, index, tools) &&
           is_from(year, OLDEST_OF_MONEY, tokens, index, tools);
}
