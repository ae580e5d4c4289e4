/* SPDX-License-Identifier: MIT */
#include "reading/amount/mark_scale.h"

#include "reading/mark/marks.h"
#include "reading/mark/scale_sense.h"
#include "reading/number/scale.h"
#include "reading/text/spelling.h"

/* The unit of a column stands beside years, and beside numbers of notes and dates. */
static bool is_year(const fxi_tokens *tokens, size_t index) {
    int year;
    return fxi_spelling_year(&year, tokens, index);
}

/* Written as only amounts are, or at the end of its phrase. */
static bool is_amount(const fxi_tokens *tokens, size_t index) {
    return fxi_spelling_is_written_out(tokens, index) ||
           (!is_year(tokens, index) && fxi_spelling_ends_phrase(tokens, index + 1));
}

int fxi_mark_scale_before(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    const fxi_sense *scale = fxi_token_has(tokens, index, FXI_SENSE_SCALE) &&
                                     fxi_token_is_near(tokens, index) &&
                                     fxi_token_is_apart(tokens, index + 1) &&
                                     tokens->items[index + 1].kind == FXI_TOKEN_NUMERAL
                                 ? fxi_scale_sense_behind_mark(tokens, index, tools)
                                 : NULL;
    bool leads = scale != NULL && (scale->flags & FXI_SENSE_LEADING) != 0;
    return scale != NULL && !leads && is_amount(tokens, index + 1) ? scale->value : 0;
}

/* A scale that means nothing else. */
static bool may_be_scale(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const unsigned others = FXI_SENSE_WEAK | FXI_SENSE_GLUED;
    const fxi_sense *scale =
        fxi_token_near_sense(tokens, index, FXI_SENSE_SCALE, tools);
    return scale != NULL && (scale->flags & others) == 0;
}

/* "5 USD million-dollar homes", "5 USD million 80", "5 $ million pesos". */
static bool goes_on(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    fxi_mark unit;
    return fxi_mark_behind(&unit, tokens, index, tools) ||
           (fxi_token_is_near(tokens, index) &&
            (tokens->items[index].kind == FXI_TOKEN_NUMERAL ||
             (fxi_token_touches(tokens, index) && fxi_token_is_dash(tokens, index))));
}

/* A number behind another may be one of a row of heads. */
static bool is_of_head(const fxi_operand *operand, const fxi_tokens *tokens) {
    size_t first = operand->first;
    return is_year(tokens, first) ||
           (first > 0 && tokens->items[first - 1].kind == FXI_TOKEN_NUMERAL);
}

bool fxi_mark_scale_add_behind(fxi_operand *operand, const fxi_tokens *tokens,
                               const fxi_tools *tools) {
    fxi_scale scale;
    size_t at = operand->last + 1;
    if (!operand->has_mark || operand->is_prefixed || operand->mark.last + 1 != at ||
        (operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0 ||
        operand->mark.sense->value != 0 ||
        (operand->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
        !may_be_scale(tokens, at, tools) || is_of_head(operand, tokens) ||
        fxi_scale_read(&scale, tokens, operand->first, at, tools) != FXI_SCALE_READ ||
        goes_on(tokens, at + scale.count, tools) ||
        !fxi_quantity_rescale(&operand->quantity, scale.power))
        return false;
    operand->last = at + scale.count - 1;
    return true;
}
