/* SPDX-License-Identifier: MIT */
/* number := ONES unit (TENS_BEHIND | LINK TENS)

   TENS_BEHIND is a number word that says `after`, LINK a word of part `inside`. */
#include "reading/amount/unit_inside.h"

#include "lexicon/grammar.h"
#include "reading/mark/marks.h"
#include "reading/text/spelling.h"

static bool is_ones(const fxi_quantity *quantity) {
    const unsigned more =
        FXI_QUANTITY_SCALED | FXI_QUANTITY_FRACTION | FXI_QUANTITY_DECIMALS;
    return (quantity->flags & FXI_QUANTITY_WORDS) != 0 &&
           (quantity->flags & more) == 0 &&
           fxi_decimal_whole_digits(&quantity->value) == 1;
}

static bool is_linked(const fxi_tokens *tokens, size_t index, const fxi_sense *tens,
                      const fxi_tools *tools) {
    const fxi_grammar *grammar = fxi_grammar_of(tools->lexicon, tens->language);
    return tens->value >= 20 && tens->value < 100 && tens->value % 10 == 0 &&
           fxi_spelling_in_list(tokens, index, grammar, FXI_WORDS_INSIDE);
}

/* The tens at `index`, whose last token is `*last`; NULL: none. */
static const fxi_sense *tens_at(size_t *last, const fxi_tokens *tokens, size_t index,
                                const fxi_tools *tools) {
    const fxi_sense *behind =
        fxi_token_near_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    *last = index;
    if (behind != NULL)
        return (behind->flags & FXI_SENSE_AFTER) != 0 ? behind : NULL;
    behind = fxi_token_near_sense(tokens, index + 1, FXI_SENSE_NUMBER, tools);
    *last = index + 1;
    return behind != NULL && is_linked(tokens, index, behind, tools) ? behind : NULL;
}

void fxi_unit_inside_read(fxi_operand *operand, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    fxi_mark own;
    size_t last;
    if (!operand->has_mark || operand->is_prefixed || !is_ones(&operand->quantity))
        return;
    const fxi_sense *tens = tens_at(&last, tokens, operand->last + 1, tools);
    if (tens == NULL || fxi_mark_behind(&own, tokens, last + 1, tools))
        return;
    fxi_decimal value = fxi_decimal_from_integer(tens->value);
    if (fxi_quantity_add_minor(&operand->quantity, &value, 0))
        operand->last = last;
}
