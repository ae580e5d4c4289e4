/* SPDX-License-Identifier: MIT */
#include "reading/amount/aside.h"

#include "reading/amount/cheque.h"
#include "reading/amount/sign.h"
#include "reading/mark/marks.h"
#include "reading/number/number.h"
#include "reading/number/scale.h"
#include "reading/text/spelling.h"

enum { LEAD_MAX = 4 }; /* tokens before the number: "previous year:", a minus */

typedef struct aside {
    fxi_quantity quantity;
    size_t close; /* the closing bracket */
} aside;

/* "Previous year:", "contre", "2023:", "-": what may lead to the number, but no money.
 */
static bool may_lead(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    int year;
    return !fxi_token_has(tokens, index, FXI_SENSE_CURRENCY) &&
           (tokens->items[index].kind == FXI_TOKEN_WORD ||
            fxi_token_is_colon(tokens, index) ||
            fxi_token_is_sign(tokens, index, '.') || fxi_token_is_dash(tokens, index) ||
            fxi_sign_is_minus(tokens, index, tools) ||
            (fxi_spelling_year(&year, tokens, index) &&
             fxi_token_is_colon(tokens, index + 1)));
}

static bool is_in_words(const fxi_quantity *quantity) {
    return (quantity->flags & FXI_QUANTITY_WORDS) != 0;
}

/* Behind the number at token `index`, which may be in words with its cents: "twelve
   50/100". 0: there is none. */
static size_t read_number(fxi_quantity *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    size_t count;
    if (fxi_number_read(out, &count, tokens, index, tools) != FXI_QUANTITY_READ)
        return 0;
    const size_t cents =
        is_in_words(out) ? fxi_cheque_add_cents(out, tokens, index + count, tools) : 0;
    return cents != 0 ? cents : index + count;
}

/* False: the bracket at `open` does not end with a number. */
static bool read_aside(aside *out, const fxi_tokens *tokens, size_t open,
                       const fxi_tools *tools) {
    for (size_t i = open + 1; i <= open + 1 + LEAD_MAX && i < tokens->count; i++) {
        out->close = read_number(&out->quantity, tokens, i, tools);
        if (out->close != 0 && fxi_token_closes(tokens, out->close))
            return true;
        if (!may_lead(tokens, i, tools))
            return false;
    }
    return false;
}

/* "5 (five)", "5 billion (5000 million)": one is in words, or has a scale. */
static bool says_same(const fxi_quantity *a, const fxi_quantity *b) {
    const bool is_scaled = ((a->flags | b->flags) & FXI_QUANTITY_SCALED) != 0;
    return (is_in_words(a) != is_in_words(b) || is_scaled) &&
           fxi_decimal_compare(&a->value, &b->value) == 0;
}

/* "17.6 (19.1)": both in digits, to the same place. */
static bool may_compare(const fxi_quantity *a, const fxi_quantity *b) {
    return !is_in_words(a) && !is_in_words(b) && a->decimals == b->decimals &&
           (a->flags & FXI_QUANTITY_SCALED) == (b->flags & FXI_QUANTITY_SCALED);
}

/* "0.35 (0.39) euros", "66 (139) MSEK", not "§ 5 (1) EUR". */
static bool is_of_unit(const fxi_operand *operand, const fxi_mark *unit) {
    return operand->quantity.decimals > 0 || unit->sense->value > 0;
}

void fxi_aside_pass(fxi_operand *operand, const fxi_tokens *tokens,
                    const fxi_tools *tools) {
    fxi_mark unit;
    fxi_scale scale;
    aside found;
    const size_t open = operand->last + 1;
    fxi_quantity *quantity = &operand->quantity;
    if (!fxi_token_is_near(tokens, open) || !fxi_token_opens(tokens, open) ||
        !read_aside(&found, tokens, open, tools))
        return;
    const bool is_same = says_same(quantity, &found.quantity);
    const size_t next = found.close + 1;
    if ((!is_same && !may_compare(quantity, &found.quantity)) ||
        !fxi_token_is_near(tokens, next))
        return;
    const size_t number =
        operand->is_prefixed ? operand->mark.last + 1 : operand->first;
    if ((quantity->flags & FXI_QUANTITY_SCALED) == 0 &&
        fxi_scale_read(&scale, tokens, number, next, tools) == FXI_SCALE_READ &&
        fxi_quantity_rescale(quantity, scale.power))
        operand->last = found.close + scale.count;
    else if (!operand->has_mark && fxi_mark_behind(&unit, tokens, next, tools) &&
             (is_same || is_of_unit(operand, &unit)))
        operand->last = found.close;
}
