/* SPDX-License-Identifier: MIT */
#include "reading/amount/dollar_price.h"

#include "lexicon/iso4217.h"
#include "reading/text/emphasis.h"

static const fxc_currency us_dollar = {"USD"}, euro = {"EUR"};

/* A bare sign that is no certain one, of a text whose own money it may be. */
static bool is_bare_dollar(const fxi_mark *mark, const fxi_tools *tools) {
    const unsigned flags = FXI_SENSE_IS_SYMBOL | FXI_SENSE_LOCAL;
    return (mark->sense->flags & flags) == flags && (mark->kept & 1) != 0 &&
           !fxi_mark_is_certain(mark) &&
           fxi_currency_equal(fxi_lexicon_currency(tools->lexicon, mark->money, 0),
                              us_dollar);
}

/* More than any dollar or euro costs in another dollar, and no sum of many. */
static bool is_price(const fxi_quantity *q) {
    const fxi_decimal most = fxi_decimal_from_integer(2);
    return q->scale == 0 && fxi_decimal_compare(&q->value, &most) > 0;
}

/* "Dólar", "euro", without an adjective. */
static bool is_name(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *money = fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    if (money == NULL || (money->flags & FXI_SENSE_IS_NAME) == 0 || money->value != 0)
        return false;
    fxc_currency first = fxi_lexicon_currency(tools->lexicon, money, 0);
    return fxi_currency_equal(first, us_dollar) || fxi_currency_equal(first, euro);
}

/* "El dólar", "del dólar", not "en dólares", "millones de dólares". */
static bool is_unit(const fxi_tokens *tokens, size_t name, const fxi_tools *tools) {
    if (name == 0 || !fxi_token_is_reachable(tokens, name))
        return true;
    const size_t before = name - 1;
    return fxi_token_has_role(tokens, before, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_ARTICLE,
                              tools) ||
           !(fxi_token_is_of_amount(tokens, before, tools) ||
             fxi_token_has_role(tokens, before, FXI_SENSE_GRAMMAR,
                                FXI_GRAMMAR_PREPOSITION, tools) ||
             fxi_token_has(tokens, before, FXI_SENSE_RANGE));
}

/* A word, a quotation mark or, `is_last` before the price, a colon between the name and
   its price; what leads to another thing is none: "y el petróleo a", "impulsa al oro".
 */
static bool may_stand_between(const fxi_tokens *tokens, size_t index, bool is_last,
                              const fxi_tools *tools) {
    if ((is_last && fxi_token_is_colon(tokens, index)) ||
        fxi_emphasis_is(tokens, index))
        return true;
    return tokens->items[index].kind == FXI_TOKEN_WORD &&
           fxi_token_is_reachable(tokens, index) &&
           !fxi_token_is_and(tokens, index, tools) &&
           !fxi_token_has(tokens, index, FXI_SENSE_CURRENCY) &&
           !fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_ARTICLE,
                               tools) &&
           (is_last || !fxi_token_has(tokens, index, FXI_SENSE_DATE));
}

static bool is_led(const fxi_operand *operand, const fxi_tokens *tokens,
                   const fxi_tools *tools) {
    enum { WORDS_MAX = 5 };
    size_t at = operand->first;
    if (!fxi_token_is_reachable(tokens, at))
        return false;
    for (int i = 0; i <= WORDS_MAX && at > 0; i++) {
        at--;
        if (is_name(tokens, at, tools))
            return is_unit(tokens, at, tools);
        if (!may_stand_between(tokens, at, i == 0, tools))
            return false;
    }
    return false;
}

/* "$1.340 por dólar", "$19,40 por cada dólar" */
static bool is_per_name(const fxi_operand *operand, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    const size_t per = operand->last + 1;
    const fxi_sense *rate = fxi_token_near_sense(tokens, per, FXI_SENSE_RATE, tools);
    return rate != NULL && rate->value == FXI_RATE_PER &&
           (is_name(tokens, per + 1, tools) || is_name(tokens, per + 2, tools));
}

void fxi_dollar_price_read(fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    fxi_mark *mark = &operand->mark;
    if (!is_bare_dollar(mark, tools) || !is_price(&operand->quantity) ||
        !(is_led(operand, tokens, tools) || is_per_name(operand, tokens, tools)))
        return;
    uint32_t kept = mark->kept;
    for (size_t i = 0; i < fxi_candidates_of(mark->money); i++)
        if (fxi_currency_is_dollar(
                fxi_lexicon_currency(tools->lexicon, mark->money, i)))
            kept &= ~(UINT32_C(1) << i);
    if (kept != 0)
        mark->kept = kept;
}
