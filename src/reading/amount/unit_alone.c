/* SPDX-License-Identifier: MIT */
#include "reading/amount/unit_alone.h"

#include "reading/amount/bare_cents.h"
#include "reading/amount/minor_part.h"
#include "reading/mark/mark.h"
#include "reading/number/half.h"

static bool is_counted(const fxi_tokens *tokens, size_t index) {
    if (index == 0 || !fxi_token_is_near(tokens, index))
        return false;
    const fxi_token *before = &tokens->items[index - 1];
    return before->kind == FXI_TOKEN_NUMERAL ||
           (before->kinds & FXI_KINDS_OF_NUMBERS) != 0;
}

/* "וחצי": in one word with its "and", and no part of what follows. */
static bool read_half(fxi_operand *out, const fxi_tokens *tokens,
                      const fxi_tools *tools) {
    enum { TENTHS = -1 };
    fxi_fraction half;
    fxi_decimal part = fxi_decimal_from_integer(0);
    size_t at = out->last + 1;
    const uint32_t others = FXI_KINDS_OF_NUMBERS | FXI_KIND(CURRENCY);
    bool goes_on = fxi_token_is_near(tokens, at + 1) &&
                   (tokens->items[at + 1].kinds & others) != 0;
    if (fxi_half_at(&half, tokens, at, tools) != 1 || goes_on ||
        !fxi_fraction_add(&part, half) || !fxi_decimal_shift(&part, -TENTHS) ||
        !fxi_quantity_add_minor(&out->quantity, &part, TENTHS))
        return false;
    out->last = at;
    return true;
}

bool fxi_unit_alone_read(fxi_operand *out, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    if (is_counted(tokens, out->first) ||
        !fxi_mark_single(&out->mark, tokens, out->first, tools) ||
        (out->mark.sense->flags & FXI_SENSE_ALONE) == 0 ||
        (out->mark.sense->flags & FXI_SENSE_WEAK) != 0)
        return false;
    const fxi_sense *count =
        fxi_token_sense(tokens, out->first, FXI_SENSE_NUMBER, tools);
    fxi_quantity_set_words(&out->quantity, count != NULL ? count->value : 1);
    out->last = out->first;
    out->has_mark = true;
    out->has_mark = read_half(out, tokens, tools) ||
                    fxi_minor_part_read(out, tokens, tools) ||
                    fxi_bare_cents_read_of_one(out, tokens, tools) || count != NULL;
    return out->has_mark;
}
