/* SPDX-License-Identifier: MIT */
#include "judging/dating/early_year.h"

#include "reading/text/old_year.h"

enum { BEFORE_MAX = 48, BEHIND_MAX = 16 };

/* "In 1863", "since 1863"; not "in 1863 francs". */
static int year_at(const fxi_inquiry *inquiry, size_t index, uint32_t sentence) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    int year;
    return tokens->items[index].kind == FXI_TOKEN_NUMERAL &&
                   tokens->items[index].sentence == sentence &&
                   fxi_old_year_is_asked_of_money(&year, tokens, index, inquiry->tools)
               ? year
               : 0;
}

int fxi_early_year_beside(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    const fxi_figure *figures = inquiry->document->figures->items;
    const fxi_figure *left = &figures[pair->left], *right = &figures[pair->right];
    const size_t count = inquiry->document->tokens->count;
    int year = 0;
    for (size_t i = left->first; year == 0 && i > 0 && left->first - i < BEFORE_MAX;
         i--)
        year = year_at(inquiry, i - 1, left->sentence);
    for (size_t i = right->last + 1;
         year == 0 && i < count && i - right->last <= BEHIND_MAX; i++)
        year = year_at(inquiry, i, right->sentence);
    return year;
}
