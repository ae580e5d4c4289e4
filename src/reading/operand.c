/* SPDX-License-Identifier: MIT */
#include "reading/operand.h"

static bool touches(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].gap == FXI_GAP_NONE;
}

/* Hyphen-minus and U+2212; longer dashes part clauses and are no sign. */
static bool is_minus(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_sign(tokens, index, '-') ||
           fxi_token_is_sign(tokens, index, 0x2212);
}

/* A minus before the amount touches it, and nothing but space or a bracket touches the
   minus: "-$5" and "(-$5)", not "2020-$5" and not "--$5". */
static bool has_minus_before(const fxi_tokens *tokens, size_t first) {
    if (first == 0 || !touches(tokens, first) || !is_minus(tokens, first - 1))
        return false;
    return first == 1 || !touches(tokens, first - 1) ||
           fxi_token_opens(tokens, first - 2);
}

/* A bracket after a sign is a minus where it holds what only an amount is written as:
   "£(8.1m)", "$(1,460)"; "$(5)" is code. */
static bool is_bracketed(const fxi_tokens *tokens, const fxi_quantity *quantity,
                         size_t number, size_t behind) {
    bool is_amount =
        (quantity->flags & (FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS)) ||
        (tokens->items[number].kind == FXI_TOKEN_NUMERAL &&
         (tokens->numerals[tokens->items[number].numeral].flags & FXI_NUMERAL_GROUPED));
    return is_amount && touches(tokens, behind) && fxi_token_closes(tokens, behind);
}

/* Where the number stands behind its mark, and what the signs between make of it. */
typedef struct opening {
    size_t number;
    bool is_minus, is_bracket;
} opening;

static bool open_number(opening *out, const fxi_tokens *tokens, const fxi_mark *mark) {
    size_t index = mark->last + 1;
    if (index >= tokens->count || tokens->items[index].gap > FXI_GAP_LINE)
        return false;
    bool glued = touches(tokens, index);
    if ((mark->sense->flags & FXI_SENSE_GLUED) != 0 && !glued)
        return false;
    *out = (opening){.number = index};
    if (!touches(tokens, index + 1))
        return true;
    out->is_minus = glued && is_minus(tokens, index);
    out->is_bracket = glued && fxi_token_opens(tokens, index);
    if (out->is_minus || out->is_bracket)
        out->number = index + 1;
    return true;
}

static void add_mark_behind(fxi_operand *operand, const fxi_tokens *tokens,
                            const fxi_tools *tools) {
    fxi_mark behind;
    if (!fxi_mark_behind(&behind, tokens, operand->last + 1, tools))
        return;
    if (operand->has_mark && !fxi_mark_narrow(&operand->mark, &behind))
        return;
    if (!operand->has_mark)
        operand->mark = behind;
    operand->has_mark = true;
    operand->last = behind.last;
}

static fxi_quantity_status read_number(fxi_operand *out, size_t *next,
                                       const fxi_tokens *tokens, size_t number,
                                       const fxi_tools *tools) {
    size_t count = 0;
    fxi_quantity_status status =
        fxi_quantity_read(&out->quantity, &count, tokens, number, tools);
    out->last = number + count - (count > 0);
    if (status != FXI_QUANTITY_NONE)
        *next = number + count;
    return status;
}

static fxi_quantity_status read_prefixed(fxi_operand *out, size_t *next,
                                         const fxi_tokens *tokens,
                                         const fxi_tools *tools) {
    opening open;
    *next = out->mark.last + 1;
    if (!open_number(&open, tokens, &out->mark))
        return FXI_QUANTITY_NONE;
    fxi_quantity_status status = read_number(out, next, tokens, open.number, tools);
    if (status != FXI_QUANTITY_READ)
        return status;
    if (open.is_bracket) {
        if (!is_bracketed(tokens, &out->quantity, open.number, out->last + 1))
            return FXI_QUANTITY_NONE;
        out->last++;
    }
    out->is_prefixed = true;
    out->is_negative = open.is_minus || open.is_bracket;
    return FXI_QUANTITY_READ;
}

fxi_quantity_status fxi_operand_read(fxi_operand *out, size_t *next,
                                     const fxi_tokens *tokens, size_t first,
                                     const fxi_tools *tools) {
    *out = (fxi_operand){.first = first, .last = first};
    *next = first + 1;
    out->has_mark = fxi_mark_before(&out->mark, tokens, first, tools);
    fxi_quantity_status status = out->has_mark
                                     ? read_prefixed(out, next, tokens, tools)
                                     : read_number(out, next, tokens, first, tools);
    if (status == FXI_QUANTITY_NONE)
        return status;
    add_mark_behind(out, tokens, tools);
    if (status == FXI_QUANTITY_READ && out->last >= *next)
        *next = out->last + 1;
    if (has_minus_before(tokens, first)) {
        out->is_negative = true;
        out->first = first - 1;
    }
    return status;
}
