/* SPDX-License-Identifier: MIT */
#include "reading/range/range_ends.h"

#include "reading/amount/unit_name.h"
#include "reading/range/offer.h"
#include "reading/range/range_change.h"
#include "reading/range/range_opening.h"
#include "reading/range/range_share.h"
#include "reading/text/spelling.h"

/* "美金3萬至5萬元", "港幣12至15仙": behind the second end the unit of the name. */
static bool takes_unit(fxi_operand *low, const fxi_operand *high,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    if (!low->is_prefixed || high->is_prefixed ||
        !fxi_mark_is_han(&low->mark, tokens->text))
        return false;
    return fxi_unit_name_has_unit(&high->mark, &low->mark) ||
           (!fxi_token_has(tokens, low->last, FXI_SENSE_CURRENCY) &&
            fxi_unit_name_take_minor(&low->mark, &high->mark, false, tokens, tools));
}

bool fxi_range_share_mark(fxi_operand *low, fxi_operand *high, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    if (low->has_mark && high->has_mark)
        return fxi_mark_narrow(&low->mark, &high->mark, tools) ||
               takes_unit(low, high, tokens, tools);
    if (low->has_mark)
        return low->is_prefixed;
    if (!high->has_mark || high->is_prefixed)
        return false;
    low->mark = high->mark;
    low->has_mark = true;
    fxi_unit_name_take(low, tokens, tools);
    return true;
}

/* "de 246 euros en 2006 a 249 euros": a number like a year that does not rise to the
   second end as it stands. */
static bool is_year_before(const fxi_tokens *tokens, const fxi_operand *low,
                           const fxi_operand *high) {
    int year;
    return (low->quantity.flags & FXI_QUANTITY_SCALED) == 0 &&
           fxi_spelling_year(&year, tokens, low->first) &&
           ((high->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
            fxi_decimal_compare(&low->quantity.value, &high->quantity.value) > 0);
}

/* "$15 to 18-year-olds", "$500 to 700 families": a noun that is counted, in the plural
   or behind a hyphen, or one that the lexicon knows for it; "3 for $10 or 10 for $20":
   things that have a price. */
static bool counts_things(const fxi_tokens *tokens, const fxi_operand *high,
                          const fxi_tools *tools) {
    const uint32_t things = FXI_KINDS_OF_THINGS | FXI_KIND(DATE);
    const size_t behind = high->last + 1;
    const bool is_compound =
        fxi_token_touches(tokens, behind) && fxi_token_is_dash(tokens, behind);
    const size_t next = behind + is_compound;
    if (high->has_mark || !fxi_token_is_near(tokens, next) ||
        tokens->items[next].kind != FXI_TOKEN_WORD)
        return false;
    const fxi_token *word = &tokens->items[next];
    if (fxi_token_has(tokens, next + 1, FXI_SENSE_CURRENCY) &&
        fxi_token_means(tokens, next, FXI_SENSE_RATE, FXI_RATE_PER, tools))
        return true;
    if (is_compound)
        return word->gap == FXI_GAP_NONE &&
               (word->entry == 0 || fxi_token_has_one_of(tokens, next, things, tools));
    return fxi_token_sense(tokens, next, FXI_SENSE_MEASURE, tools) != NULL ||
           (word->entry == 0 && word->span.end - word->span.start > 1 &&
            tokens->text.bytes[word->span.end - 1] == 's');
}

/* "$(0.07) to $0.31", "-5 to 10 million euros": where words lead to a second end with a
   mark, or each has one, the minus of the first is none of the second. */
static bool is_minus_of_first(const fxi_tokens *tokens, size_t link,
                              const fxi_operand *low, const fxi_operand *high) {
    return low->is_negative && !high->is_negative && high->has_mark &&
           (low->has_mark || !fxi_token_is_dash(tokens, link));
}

/* "SAR45 million or 45 million riyals", "5 billion or 500 crore rupees" is one amount
   twice, "87 mln dlrs or 1.54 dlrs a share" two, "$5 million to 14 states" one: words
   join a range that rises, unless "between" says that it is one. */
static bool are_apart(const fxi_tokens *tokens, size_t link, const fxi_operand *low,
                      const fxi_operand *high, const fxi_tools *tools) {
    if (is_minus_of_first(tokens, link, low, high))
        return true;
    if (fxi_token_is_dash(tokens, link))
        return false;
    int order = fxi_decimal_compare(&low->quantity.value, &high->quantity.value);
    if (low->is_negative && high->is_negative)
        order = -order;
    if (!low->has_mark)
        return order == 0 || is_year_before(tokens, low, high);
    return (order == 0 && high->has_mark) ||
           ((order > 0 || counts_things(tokens, high, tools)) &&
            !fxi_range_is_opened(tokens, low->first, FXI_RANGE_BETWEEN, tools));
}

/* "rose from $5bn to $7bn": "to", at token `link` or at the end of `low`, leads from
   one level to the next. */
static bool parts_levels(const fxi_tokens *tokens, size_t link,
                         const fxi_operand *printed, const fxi_operand *low,
                         const fxi_operand *high, const fxi_tools *tools) {
    const fxi_sense *word = fxi_range_word(tokens, link, tools);
    return (word != NULL ? word->value == FXI_RANGE_LINK
                         : fxi_token_has(tokens, link, FXI_SENSE_MODIFIER)) &&
           !fxi_range_is_opened(tokens, low->first, FXI_RANGE_BETWEEN, tools) &&
           fxi_range_are_levels(printed, low, high, tokens, tools);
}

/* "3 million" before "4 million", "12,000", "75.50": more than a bare number. */
static bool is_written_out(const fxi_operand *low, const fxi_operand *high,
                           const fxi_tokens *tokens) {
    const unsigned scaled = FXI_QUANTITY_SCALED;
    if (((low->quantity.flags ^ high->quantity.flags) & scaled) != 0)
        return false;
    return (low->quantity.flags & scaled) != 0 ||
           fxi_token_is_grouped(tokens, low->first) ||
           (low->quantity.decimals > 0 &&
            low->quantity.decimals == high->quantity.decimals);
}

/* "Rose from 3 million to 4 million rupiah": the first level, as it is printed, has the
   mark of the second. */
static void share_level(fxi_operand *low, const fxi_operand *printed,
                        const fxi_operand *high, const fxi_tokens *tokens) {
    const fxi_mark mark = low->mark;
    *low = *printed;
    if (printed->has_mark || !is_written_out(printed, high, tokens))
        return;
    low->mark = mark;
    low->has_mark = low->is_labelled = true;
}

/* "三两万": said together with the greater digit first. */
static void put_in_order(fxi_operand *low, fxi_operand *high) {
    fxi_decimal *first = &low->quantity.value, *second = &high->quantity.value;
    if (first->count != 1 || second->count != 1 ||
        first->digits[0] <= second->digits[0])
        return;
    const uint8_t greater = first->digits[0];
    first->digits[0] = second->digits[0];
    second->digits[0] = greater;
}

/* "-$5m to -$3m": of two ends below zero the one nearer to it is the first, as in
   "-$3-5 million". */
static void put_nearer_first(fxi_operand *low, fxi_operand *high) {
    if (!low->is_negative || !high->is_negative ||
        fxi_decimal_compare(&low->quantity.value, &high->quantity.value) <= 0)
        return;
    const fxi_quantity farther = low->quantity;
    low->quantity = high->quantity;
    high->quantity = farther;
}

bool fxi_range_join_ends(fxi_operand *low, fxi_operand *high, size_t link,
                         const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_operand printed = *low;
    if (high->first == low->last + 1)
        put_in_order(low, high);
    if (fxi_offer_is_short(low, high, tokens) &&
        !fxi_offer_complete(&high->quantity, &low->quantity))
        return false;
    fxi_range_share_leading(low, high, tokens);
    if (!are_apart(tokens, link, low, high, tools) &&
        fxi_range_share_mark(low, high, tokens, tools)) {
        fxi_range_share_scale(low, high, printed.has_mark, tokens);
        if (!parts_levels(tokens, link, &printed, low, high, tools)) {
            put_nearer_first(low, high);
            return true;
        }
        share_level(low, &printed, high, tokens);
        return false;
    }
    *low = printed;
    return false;
}
