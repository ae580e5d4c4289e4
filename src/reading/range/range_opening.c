/* SPDX-License-Identifier: MIT */
#include "reading/range/range_opening.h"

bool fxi_range_is_opened(const fxi_tokens *tokens, size_t first, fxi_range_role role,
                         const fxi_tools *tools) {
    for (size_t back = 1; back <= 2 && back <= first; back++) {
        const fxi_sense *sense = fxi_range_word(tokens, first - back, tools);
        if (sense != NULL)
            return sense->value == (int)role && (sense->flags & FXI_SENSE_AFTER) == 0;
        if (fxi_token_sense(tokens, first - back, FXI_SENSE_MODIFIER, tools) == NULL)
            return false;
    }
    return false;
}

/* "up from a range of $5 to $6": the word opens a range, whatever changes. */
static bool is_named(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    const fxi_sense *sense =
        first > 0 ? fxi_range_word(tokens, first - 1, tools) : NULL;
    return sense != NULL && (sense->flags & FXI_SENSE_ALONE) != 0;
}

bool fxi_range_is_led_to(const fxi_tokens *tokens, size_t first,
                         const fxi_tools *tools) {
    return is_named(tokens, first, tools) ||
           fxi_range_is_opened(tokens, first, FXI_RANGE_LINK, tools) ||
           fxi_range_is_opened(tokens, first, FXI_RANGE_LEVEL, tools);
}

/* "between about $5", not "trade between them". */
static bool leads_to_number(const fxi_tokens *tokens, size_t index) {
    enum { REACH = 3 };
    for (size_t i = index + 1; i <= index + REACH && i < tokens->count; i++)
        if (tokens->items[i].kind == FXI_TOKEN_NUMERAL)
            return true;
    return false;
}

/* "between 5 and 7 million dollars (3 and 4 billion francs)", "between £5 and £7 ($6
   and $9)": the bracket restates a range that "between" opened. */
static bool restates_range(const fxi_tokens *tokens, const fxi_operand *low,
                           const fxi_tools *tools) {
    enum { OPENING_REACH = 12 };
    size_t open = low->first - 1;
    if (low->first < 2 || !fxi_token_opens(tokens, open) ||
        !fxi_token_is_of_amount(tokens, open - 1, tools))
        return false;
    for (size_t back = 1; back <= OPENING_REACH && back <= open; back++) {
        const fxi_sense *word = fxi_range_word(tokens, open - back, tools);
        if (word != NULL && word->value == FXI_RANGE_BETWEEN)
            return tokens->items[open - back].sentence ==
                       tokens->items[open].sentence &&
                   leads_to_number(tokens, open - back);
    }
    return false;
}

bool fxi_range_wants_closing(const fxi_tokens *tokens, const fxi_operand *low,
                             size_t index, const fxi_tools *tools) {
    const fxi_sense *link = fxi_range_word(tokens, index, tools);
    return link != NULL && link->value == FXI_RANGE_AND &&
           !fxi_range_is_opened(tokens, low->first, FXI_RANGE_BETWEEN, tools) &&
           !restates_range(tokens, low, tools);
}

bool fxi_range_is_closed(const fxi_tokens *tokens, size_t last,
                         const fxi_tools *tools) {
    const fxi_sense *sense = fxi_range_word(tokens, last + 1, tools);
    return sense != NULL && sense->value == FXI_RANGE_BETWEEN &&
           (sense->flags & FXI_SENSE_AFTER) != 0;
}
