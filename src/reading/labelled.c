/* SPDX-License-Identifier: MIT */
#include "reading/labelled.h"

#include "reading/spelling.h"

typedef struct unit {
    fxi_mark mark;
    int power;    /* of the scale beside the mark; 0: none */
    size_t first; /* token */
} unit;

/* The mark whose last token is `last`, in one part or several: "USD", "US$". */
static bool read_mark_up_to(fxi_mark *out, const fxi_tokens *tokens, size_t last,
                            const fxi_tools *tools) {
    enum { PARTS_MAX = 3 };
    for (size_t back = PARTS_MAX; back-- > 0;)
        if (back <= last && fxi_mark_before(out, tokens, last - back, tools) &&
            out->last == last)
            return true;
    return fxi_mark_single(out, tokens, last, tools);
}

/* A letter is a scale where it touches the mark: "k€". */
static int scale_beside(const fxi_tokens *tokens, size_t index, size_t joint,
                        const fxi_tools *tools) {
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    bool is_scale =
        scale != NULL && scale->value > 0 && scale->currency_count == 0 &&
        fxi_token_is_near(tokens, joint) &&
        ((scale->flags & FXI_SENSE_GLUED) == 0 || fxi_token_touches(tokens, joint));
    return is_scale ? scale->value : 0;
}

/* "USD", "US$ millions", "Mio. EUR", with `last` its last token. */
static bool read_unit(unit *out, const fxi_tokens *tokens, size_t last,
                      const fxi_tools *tools) {
    out->power = scale_beside(tokens, last, last, tools);
    if (!read_mark_up_to(&out->mark, tokens, last - (out->power != 0), tools) ||
        fxi_mark_is_weak(&out->mark) || out->mark.sense->value != 0)
        return false;
    out->first = out->mark.first;
    if (out->power == 0 && out->first > 0) {
        out->power = scale_beside(tokens, out->first - 1, out->first, tools);
        out->first -= out->power != 0;
    }
    return true;
}

/* What makes a number, a rate or another unit of the words at `index`. */
static bool is_other(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    static const fxi_sense_kind others[] = {
        FXI_SENSE_CURRENCY, FXI_SENSE_SCALE, FXI_SENSE_NUMBER, FXI_SENSE_FRACTION,
        FXI_SENSE_VAGUE,    FXI_SENSE_RATE,  FXI_SENSE_PLACE};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (fxi_token_sense(tokens, index, others[i], tools) != NULL)
            return true;
    return false;
}

/* Before the unit stands a word, and nothing that makes a rate of it or counts it: "5
   million USD: 1.5", "Swiss franc (CHF) 0.95", "Japan (JPY) 149.50". */
static bool is_label(const fxi_tokens *tokens, size_t end, const fxi_tools *tools) {
    enum { REACH = 4 };
    if (end == 0 || tokens->items[end - 1].kind != FXI_TOKEN_WORD ||
        !fxi_token_is_near(tokens, end))
        return false;
    for (size_t back = 1; back <= REACH && back <= end; back++) {
        if (tokens->items[end - back].sentence != tokens->items[end].sentence)
            break;
        if (is_other(tokens, end - back, tools))
            return false;
    }
    return true;
}

/* The bracket that holds nothing but a unit which starts at token `first`, and maybe a
   word, "(in USD"; token count: it holds more. */
static size_t bracket_before(const fxi_tokens *tokens, size_t first,
                             const fxi_tools *tools) {
    if (first > 0 && fxi_token_opens(tokens, first - 1))
        return first - 1;
    return first > 1 && fxi_token_opens(tokens, first - 2) &&
                   tokens->items[first - 1].kind == FXI_TOKEN_WORD &&
                   !is_other(tokens, first - 1, tools)
               ? first - 2
               : tokens->count;
}

/* Written as only amounts are, and not as rates are; a whole number behind a bracket
   and a colon ends its phrase. */
static bool is_amount(const fxi_operand *operand, const fxi_tokens *tokens,
                      bool is_bracketed, bool has_colon) {
    enum { DECIMALS_MAX = 2 };
    int year;
    bool ends = fxi_spelling_ends_phrase(tokens, operand->last + 1);
    bool is_written = fxi_spelling_is_written_out(tokens, operand->first) ||
                      (operand->quantity.flags & FXI_QUANTITY_SCALED) != 0;
    if (operand->quantity.decimals > DECIMALS_MAX ||
        fxi_token_is_percent(tokens, operand->last + 1) || (!has_colon && !ends))
        return false;
    return is_written || (is_bracketed && has_colon && ends &&
                          !fxi_spelling_year(&year, tokens, operand->first));
}

static bool are_near(const fxi_tokens *tokens, size_t first, size_t last) {
    while (first <= last && fxi_token_is_near(tokens, first))
        first++;
    return first > last;
}

size_t fxi_labelled_number(const fxi_tokens *tokens, size_t mark) {
    size_t index = mark + 1;
    index += fxi_token_has(tokens, index, FXI_SENSE_SCALE);
    size_t end = index;
    index += fxi_token_closes(tokens, index);
    index += fxi_token_is_colon(tokens, index);
    return index > end && index < tokens->count &&
                   tokens->items[index].kind == FXI_TOKEN_NUMERAL
               ? index
               : mark;
}

bool fxi_labelled_read(fxi_operand *operand, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    enum { SHORTEST = 3 }; /* a word, the mark and what parts it from the number */
    size_t number = operand->first;
    if (number < SHORTEST || tokens->items[number].kind != FXI_TOKEN_NUMERAL ||
        tokens->items[number - 1].kind != FXI_TOKEN_SIGN)
        return false;
    bool has_colon = fxi_token_is_colon(tokens, number - 1);
    size_t end = number - has_colon;
    bool is_bracketed = fxi_token_closes(tokens, end - 1);
    unit found;
    if ((!has_colon && !is_bracketed) || end < SHORTEST ||
        !is_amount(operand, tokens, is_bracketed, has_colon) ||
        !read_unit(&found, tokens, end - 1 - is_bracketed, tools) ||
        !are_near(tokens, found.first + 1, number))
        return false;
    size_t label_end =
        is_bracketed ? bracket_before(tokens, found.first, tools) : found.first;
    bool is_scaled = (operand->quantity.flags & FXI_QUANTITY_SCALED) != 0;
    if (label_end == tokens->count || !is_label(tokens, label_end, tools) ||
        (found.power != 0 &&
         (is_scaled || !fxi_quantity_rescale(&operand->quantity, found.power))))
        return false;
    if (found.power != 0)
        operand->quantity.flags |= FXI_QUANTITY_LED;
    operand->mark = found.mark;
    operand->has_mark = operand->is_prefixed = true;
    return true;
}
