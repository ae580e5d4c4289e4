/* SPDX-License-Identifier: MIT */
#include "reading/range/spaced_dash.h"

#include "lexicon/grammar.h"
#include "reading/range/range_opening.h"
#include "reading/range/range_share.h"
#include "reading/text/emphasis.h"
#include "reading/text/spelling.h"

static bool has_few_digits(const fxi_quantity *quantity) {
    enum { FEW = 3 };
    return fxi_decimal_whole_digits(&quantity->value) <= FEW;
}

/* A verb or a plural. */
static bool is_inflected(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const fxi_grammar *grammar =
        fxi_grammar_of(tools->lexicon, tokens->items[index].language);
    return fxi_spelling_ends_in(tokens, index,
                                fxi_grammar_words(grammar, FXI_WORDS_ENDING), 1);
}

static bool is_one_line(const fxi_tokens *tokens) {
    enum { TOKENS_MAX = 64 };
    size_t i = 1;
    while (i < tokens->count && i < TOKENS_MAX && !fxi_spelling_starts_line(tokens, i))
        i++;
    return i == tokens->count;
}

/* "hotels (5 - 15 euros)": a bracket or quote that touches the number behind it. */
static bool is_opened(const fxi_tokens *tokens, size_t index) {
    return fxi_token_touches(tokens, index + 1) &&
           (fxi_token_opens(tokens, index) || fxi_emphasis_is(tokens, index));
}

/* What stands before the first number leads to an amount, and has no number of its own
   as "rule 5" and "May 5" have: a word of the lexicon, or one of English in small
   small letters that is a verb or a plural, a colon, an opening bracket or quote; or
   nothing stands before it, in a text of one line. */
static bool leads_to_amount(const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools) {
    if (first == 0)
        return is_one_line(tokens);
    size_t before = first - 1;
    if (fxi_spelling_starts_item(tokens, first))
        return false;
    if (fxi_token_is_colon(tokens, before) || is_opened(tokens, before))
        return true;
    return tokens->items[before].kind == FXI_TOKEN_WORD &&
           !fxi_token_is_currency(tokens, before, tools) &&
           !fxi_token_denies(tokens, before, FXI_DENIAL_LABEL, tools) &&
           !fxi_spelling_is_capital(tokens, before) &&
           fxi_token_sense(tokens, before, FXI_SENSE_MONTH, tools) == NULL &&
           (tokens->items[before].entry != 0 || is_inflected(tokens, before, tools));
}

/* "$6.2 billion - $4.1 billion of it", "50 lei — 12 lei", "$2.5m - $300,000 of it",
   "R300m - three parts", "$9.6bn – 2023": the first is more, and has a scale of its
   own, or the dash is long, or the second has no mark, so that no range is meant. */
static bool falls(const fxi_operand *low, const fxi_operand *high, bool is_long) {
    return low->has_mark &&
           (is_long || !high->has_mark ||
            (low->quantity.flags & FXI_QUANTITY_SCALED) != 0) &&
           fxi_decimal_compare(&low->quantity.value, &high->quantity.value) > 0;
}

/* "500 тыс. — 900 млн рублей": each has a scale of its own, and the second is more. */
static bool rises_by_scales(const fxi_quantity *low, const fxi_quantity *high) {
    const unsigned scales = low->flags & high->flags;
    return (scales & FXI_QUANTITY_SCALED) != 0 && low->scale > 0 &&
           fxi_decimal_compare(&low->value, &high->value) < 0;
}

/* Of the two "80" and "100 triệu đồng", which have blanks between them. */
static bool parts_numbers(const fxi_tokens *tokens, size_t link, const fxi_operand *low,
                          const fxi_operand *high, const fxi_tools *tools) {
    enum { PRICE_DIGITS = 3 };
    if (rises_by_scales(&low->quantity, &high->quantity))
        return false;
    fxi_quantity own = low->quantity;
    int year;
    bool is_scaled = (own.flags & FXI_QUANTITY_SCALED) == 0 &&
                     (high->quantity.flags & FXI_QUANTITY_SCALED) != 0 &&
                     has_few_digits(&own) &&
                     fxi_quantity_rescale(&own, high->quantity.scale);
    int digits = fxi_decimal_whole_digits(&low->quantity.value);
    bool is_amount =
        fxi_token_is_grouped(tokens, low->first) ||
        (fxi_token_is_grouped(tokens, high->first) && digits == PRICE_DIGITS);
    bool is_led = !fxi_spelling_year(&year, tokens, low->first) &&
                  !fxi_spelling_starts_column(tokens, link) &&
                  leads_to_amount(tokens, low->first, tools);
    return !(is_scaled || is_amount || is_led) ||
           !fxi_range_rises_little(&own.value, &high->quantity.value);
}

/* "$6.2 billion—$4.1 billion of it": English prints a dash for an aside like this. */
static bool parts_clauses(const fxi_tokens *tokens, size_t link) {
    return fxi_token_touches(tokens, link) && fxi_token_touches(tokens, link + 1) &&
           fxi_language_likeliest(tokens->items[link].language) == FXI_LANGUAGE_ENGLISH;
}

/* "80 - 100 triệu đồng", "800 - 1.000 Euro", "tickets cost 5 - 15 euros": between
   spaces a dash may part two things, a number of one and the price of another; not so
   where the second number has the scale of both, both are written as amounts are, or
   what stands before them leads to an amount. */
bool fxi_spaced_dash_parts(const fxi_tokens *tokens, size_t link,
                           const fxi_operand *low, const fxi_operand *high,
                           const fxi_tools *tools) {
    enum { EN_DASH = 0x2013, EM_DASH = 0x2014 };
    const bool is_em = fxi_token_is_sign(tokens, link, EM_DASH);
    if (!fxi_token_is_dash(tokens, link))
        return false;
    if (fxi_token_touches(tokens, link) || fxi_token_touches(tokens, link + 1))
        return is_em && parts_clauses(tokens, link) && falls(low, high, true);
    return low->has_mark
               ? falls(low, high, is_em || fxi_token_is_sign(tokens, link, EN_DASH))
               : parts_numbers(tokens, link, low, high, tools);
}

/* "từ 15 -20 triệu đồng": a range is announced. */
static bool is_announced(const fxi_tokens *tokens, size_t first,
                         const fxi_tools *tools) {
    return fxi_range_is_opened(tokens, first, FXI_RANGE_FROM, tools) ||
           (first > 0 &&
            fxi_token_sense(tokens, first - 1, FXI_SENSE_MODIFIER, tools) != NULL);
}

/* "$850 million -$900 million", "£32m- 44m": each is printed whole, the second but for
   its mark if the dash is no minus of it, and the second is a little more. */
static bool are_ends(const fxi_operand *low, const fxi_operand *high, bool is_minus) {
    return low->has_mark && (high->has_mark || !is_minus) &&
           rises_by_scales(&low->quantity, &high->quantity) &&
           fxi_range_rises_little(&low->quantity.value, &high->quantity.value);
}

bool fxi_leaning_dash_parts(const fxi_tokens *tokens, size_t link,
                            const fxi_operand *low, const fxi_operand *high,
                            const fxi_tools *tools) {
    const bool touches_first = fxi_token_touches(tokens, link);
    if (!fxi_token_is_dash(tokens, link) ||
        touches_first == fxi_token_touches(tokens, link + 1) ||
        are_ends(low, high, !touches_first))
        return false;
    return low->has_mark || fxi_spelling_starts_item(tokens, low->first) ||
           !(touches_first || is_announced(tokens, low->first, tools)) ||
           parts_numbers(tokens, link, low, high, tools);
}
