/* SPDX-License-Identifier: MIT */
#include "reading/range.h"

enum {
    CHANGE_REACH = 12 /* tokens before "A to B" in which "rose" makes it a change */
};

static const fxi_sense *range_word(const fxi_tokens *tokens, size_t index,
                                   const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_RANGE, tools);
}

/* The word that opens a range stands before the first operand, maybe with a modifier
   between them: "between about 5 and 7 billion yuan". */
static bool is_opened(const fxi_tokens *tokens, size_t first, fxi_range_role role,
                      const fxi_tools *tools) {
    for (size_t back = 1; back <= 2 && back <= first; back++) {
        const fxi_sense *sense = range_word(tokens, first - back, tools);
        if (sense != NULL)
            return sense->value == (int)role;
        if (fxi_token_sense(tokens, first - back, FXI_SENSE_MODIFIER, tools) == NULL)
            return false;
    }
    return false;
}

/* "rose from $5bn to $7bn", "cut its stake 5 cents to $7.20": two levels, no range. */
static bool is_change(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    uint32_t sentence = tokens->items[first].sentence;
    for (size_t back = 1; back <= CHANGE_REACH && back <= first; back++) {
        size_t index = first - back;
        if (tokens->items[index].sentence != sentence)
            return false;
        if (fxi_token_sense(tokens, index, FXI_SENSE_CHANGE, tools) != NULL)
            return true;
    }
    return false;
}

static bool is_dash_link(const fxi_tokens *tokens, const fxi_operand *low,
                         size_t index) {
    if (!fxi_token_is_dash(tokens, index) || index + 1 >= tokens->count)
        return false;
    fxi_gap before = tokens->items[index].gap, behind = tokens->items[index + 1].gap;
    if (before != behind || before > FXI_GAP_SPACE)
        return false;
    return low->has_mark || before == FXI_GAP_NONE;
}

/* Token behind the link; 0 if no link of a range stands at `index`. */
static size_t skip_range_link(const fxi_tokens *tokens, const fxi_operand *low,
                              size_t index, const fxi_tools *tools) {
    if (is_dash_link(tokens, low, index))
        return index + 1;
    const fxi_sense *link = range_word(tokens, index, tools);
    if (link == NULL || tokens->items[index].gap > FXI_GAP_LINE)
        return 0;
    bool joins = false;
    if (is_opened(tokens, low->first, FXI_RANGE_BETWEEN, tools))
        joins = link->value == FXI_RANGE_AND || link->value == FXI_RANGE_LINK;
    else if (link->value == FXI_RANGE_LINK)
        joins = !is_change(tokens, low->first, tools);
    else
        joins = link->value == FXI_RANGE_OR;
    return joins ? index + 1 : 0;
}

/* The ends are in one currency: both name it, the first does, or a mark behind the
   second does. "2024 to $5" has no range. */
static bool share_mark(fxi_operand *low, fxi_operand *high) {
    if (low->has_mark && high->has_mark)
        return fxi_mark_narrow(&low->mark, &high->mark);
    if (low->has_mark)
        return low->is_prefixed;
    if (!high->has_mark || high->is_prefixed)
        return false;
    low->mark = high->mark;
    low->has_mark = true;
    return true;
}

static bool is_short(const fxi_quantity *quantity) {
    return quantity->mantissa.count + quantity->mantissa.exponent <= 3;
}

/* "$5 or 8%": the second number counts something else. */
static bool is_percentage(const fxi_tokens *tokens, const fxi_operand *high) {
    return !high->has_mark && fxi_token_is_sign(tokens, high->last + 1, '%');
}

/* "$5-7 billion" means 5 billion; "$500,000 to $1 million" and "$500 to $1 million" do
   not: the first end takes the scale if it is short and, where it has a mark of its
   own, does not grow past the second. */
static void share_scale(fxi_operand *low, const fxi_operand *high, bool low_had_mark) {
    if ((low->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
        (high->quantity.flags & FXI_QUANTITY_SCALED) == 0 || !is_short(&low->quantity))
        return;
    fxi_quantity scaled = low->quantity;
    if (!fxi_quantity_rescale(&scaled, high->quantity.scale))
        return;
    bool repeats_mark = low_had_mark && high->has_mark;
    if (repeats_mark && fxi_decimal_compare(&scaled.value, &high->quantity.value) > 0)
        return;
    low->quantity = scaled;
}

/* "$1-2-3-...": passes the whole chain, so that it is looked at once. */
static size_t skip_chain(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    fxi_operand link;
    size_t next;
    while (
        fxi_token_is_dash(tokens, index) && tokens->items[index].gap == FXI_GAP_NONE &&
        index + 1 < tokens->count && tokens->items[index + 1].gap == FXI_GAP_NONE &&
        fxi_operand_read(&link, &next, tokens, index + 1, tools) != FXI_QUANTITY_NONE)
        index = next;
    return index;
}

fxi_range_status fxi_range_read(fxi_operand *low, fxi_operand *high, size_t *next,
                                const fxi_tokens *tokens, const fxi_tools *tools) {
    size_t link = low->last + 1;
    size_t second = skip_range_link(tokens, low, link, tools);
    size_t behind;
    if (second == 0 ||
        fxi_operand_read(high, &behind, tokens, second, tools) != FXI_QUANTITY_READ ||
        is_percentage(tokens, high))
        return FXI_RANGE_NONE;
    bool low_had_mark = low->has_mark;
    fxi_operand before = *low;
    if (!share_mark(low, high)) {
        *low = before;
        return FXI_RANGE_NONE;
    }
    share_scale(low, high, low_had_mark);
    *next = behind;
    if (!fxi_token_is_dash(tokens, link))
        return FXI_RANGE_READ;
    size_t end = skip_chain(tokens, behind, tools);
    if (end == behind)
        return FXI_RANGE_READ;
    *next = end;
    return FXI_RANGE_REFUSED;
}
