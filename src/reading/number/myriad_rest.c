/* SPDX-License-Identifier: MIT */
#include "reading/number/myriad_rest.h"

#include <string.h>

#include "lexicon/grammar.h"
#include "reading/mark/marks.h"

enum { GROUP = 3 };

/* "0,270": behind a scale a comma parts a group, also where the place before is empty.
 */
static bool is_group(const fxi_digit_part *part, const fxi_tokens *tokens,
                     size_t index) {
    static const char narrow[] = "0,", wide[] = "０，";
    fxc_span span = tokens->items[index].span;
    const char *at = tokens->text.bytes + span.start;
    const size_t length = span.end - span.start;
    return part->decimals == GROUP &&
           ((length > sizeof narrow && memcmp(at, narrow, sizeof narrow - 1) == 0) ||
            (length > sizeof wide && memcmp(at, wide, sizeof wide - 1) == 0));
}

/* "一萬九" in Chinese; "3萬5元", as courts write it, is 30,005. */
static bool is_next_place(const fxi_tokens *tokens, size_t index, bool is_open,
                          const fxi_tools *tools) {
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    return n->digits == 1 && n->decimals == 0 &&
           (is_open || (n->flags & FXI_NUMERAL_WORDS) != 0) &&
           fxi_grammar_has(tools->lexicon, tokens->items[index].language,
                           FXI_NUMBER_NEXT_PLACE);
}

bool fxi_myriad_rest_fills(const fxi_numeral *rest, const fxi_tokens *tokens,
                           size_t index, int power, const fxi_tools *tools) {
    enum { MYRIAD = 4 };
    if (power != MYRIAD || rest->decimals != 0 ||
        fxi_decimal_whole_digits(&rest->value) != MYRIAD ||
        !fxi_token_is_eastern(tokens, index - 1))
        return false;
    const fxi_numeral *myriads = fxi_token_numeral(tokens, index - 2);
    return myriads != NULL && myriads->decimals == 0 &&
           fxi_mark_unit_behind(tokens, index + 1, tools);
}

bool fxi_myriad_rest_read(fxi_digit_part *part, const fxi_tokens *tokens, size_t index,
                          int power, bool is_open, const fxi_tools *tools) {
    if (is_group(part, tokens, index)) {
        part->decimals = 0;
        return fxi_decimal_shift(&part->value, GROUP);
    }
    if (is_next_place(tokens, index, is_open, tools)) {
        part->power = part->outer = power - 1;
        part->is_grouped = true;
    }
    return true;
}
