/* SPDX-License-Identifier: MIT */
/* Rates of two names and their number: "EUR/USD 1.08", "dollar/yen: 149.50 yen". */
#include "base/currency.h"
#include "reading/figure/figure_relation.h"
#include "reading/rate/rate_form.h"
#include "reading/text/spelling.h"

/* Words and signs between the names and their number. */
enum { LEAD_MAX = 4 };

typedef struct name_pair {
    fxi_rate_side base, quote;
    size_t first; /* token */
    fxi_stated_order order;
} name_pair;

/* "At", "rate of", ":", "=" */
static bool may_lead(const fxi_rate_reader *r, size_t index) {
    return fxi_token_is_colon(r->tokens, index) ||
           fxi_token_is_sign(r->tokens, index, '=') ||
           fxi_rate_is_noun(r->tokens, index, r->tools) ||
           fxi_rate_has_role(r->tokens, index, FXI_RATE_LINK, r->tools) ||
           fxi_rate_has_role(r->tokens, index, FXI_RATE_QUOTE, r->tools);
}

/* The end of the names whose number starts at token `number`. */
static size_t end_of_names(const fxi_rate_reader *r, size_t number) {
    size_t end = number;
    while (end > 0 && number - end < LEAD_MAX && may_lead(r, end - 1))
        end--;
    return end;
}

static bool is_parting_sign(const fxi_rate_reader *r, size_t index, bool is_led) {
    return fxi_token_is_sign(r->tokens, index, '/') ||
           (is_led && (fxi_token_is_colon(r->tokens, index) ||
                       fxi_token_is_dash(r->tokens, index)));
}

/* "人民币兑美元" is the price of a dollar, and so is "美元兑人民币". */
static bool is_parting_word(const fxi_rate_reader *r, size_t index) {
    return fxi_rate_has_role(r->tokens, index, FXI_RATE_BUYS, r->tools) ||
           fxi_rate_has_role(r->tokens, index, FXI_RATE_PER, r->tools);
}

/* Two of them that touch: "ドル円". */
static bool are_joined(const fxi_rate_reader *r, size_t last) {
    return last > 0 && fxi_token_touches(r->tokens, last) &&
           r->tokens->items[last].kind == FXI_TOKEN_WORD &&
           fxi_token_has(r->tokens, last - 1, FXI_SENSE_CURRENCY) &&
           (last < 2 || r->tokens->items[last - 2].kind != FXI_TOKEN_NUMERAL);
}

/* The first of two names, of which the other is token `last`. False: there is none. */
static bool find_first(name_pair *out, const fxi_rate_reader *r, size_t last,
                       bool is_led) {
    bool is_signed = last >= 2 && is_parting_sign(r, last - 1, is_led);
    bool is_parted = is_signed || (last >= 2 && is_parting_word(r, last - 1));
    if (!is_parted && !are_joined(r, last))
        return false;
    out->first = last - 1 - is_parted;
    out->order = is_parted && !is_signed ? FXI_ORDER_OPEN : FXI_ORDER_NAMES;
    return true;
}

/* "Exchange rate (EUR/USD)" over a line that begins with a number: a heading, unless a
   colon ends it. */
static bool is_in_line(const fxi_rate_reader *r, size_t number) {
    return fxi_token_is_near(r->tokens, number) ||
           fxi_token_is_colon(r->tokens, number - 1);
}

/* "500 USD x 0.92 EUR/USD = 460 EUR", "83 rupees per dollar: $97": the names have their
   number before them; a one with zeros counts units. */
static bool has_own_number(const fxi_rate_reader *r, const name_pair *names) {
    const size_t first = names->first;
    const fxi_numeral *own = first > 0 ? fxi_token_numeral(r->tokens, first - 1) : NULL;
    int power;
    return own != NULL && fxi_token_is_near(r->tokens, first) &&
           (own->decimals > 0 || (names->order == FXI_ORDER_OPEN &&
                                  !fxi_decimal_is_power10(&power, &own->value)));
}

/* "100 JPY/EUR 0.61", "10 Swiss francs CHF/EUR 10.5": the price of so many. */
static void take_units(name_pair *names, const fxi_rate_reader *r) {
    enum { NAME_MAX = 3, POWER_MAX = 4 };
    size_t count = names->first;
    while (count > 0 && names->first - count < NAME_MAX &&
           fxi_token_has_one_of(r->tokens, count - 1,
                                FXI_KIND(CURRENCY) | FXI_KIND(PLACE), r->tools))
        count--;
    int power;
    const fxi_numeral *units =
        count > 0 ? fxi_token_plain_numeral(r->tokens, count - 1) : NULL;
    if (units != NULL && fxi_token_is_near(r->tokens, count) &&
        fxi_decimal_is_power10(&power, &units->value) && power <= POWER_MAX)
        names->base.amount = units->value;
}

/* Of the names that lead to the number at token `number`. False: there are no two. */
static bool read_names(name_pair *out, const fxi_rate_reader *r, size_t number) {
    size_t end = end_of_names(r, number);
    bool is_led = end < number;
    bool is_closed = end > 1 && fxi_token_closes(r->tokens, end - 1);
    size_t last = end - 1 - is_closed;
    if (end == 0 || !fxi_token_has(r->tokens, last, FXI_SENSE_CURRENCY) ||
        !is_in_line(r, number) || !find_first(out, r, last, is_led) ||
        (is_closed && (out->first == 0 || !fxi_token_opens(r->tokens, out->first - 1))))
        return false;
    out->base = fxi_rate_side_of_name(r->tokens, out->first, r->tools);
    out->quote = fxi_rate_side_of_name(r->tokens, last, r->tools);
    if (out->base.count == 0 || out->quote.count == 0 || has_own_number(r, out))
        return false;
    take_units(out, r);
    return true;
}

static bool share_money(const fxi_rate_side *a, const fxi_rate_side *b) {
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (fxi_currency_equal(a->currencies[i], b->currencies[j]))
                return true;
    return false;
}

static void turn(name_pair *names) {
    fxi_rate_side base = names->base;
    names->base = names->quote;
    names->quote = base;
}

/* --- a number alone -------------------------------------------------------------- */

/* "The EUR/USD rate of 2024", "EUR/USD at 7 a.m.", "EUR/USD was 5% up" */
static bool is_other_number(const fxi_rate_reader *r, size_t index) {
    int year;
    const fxi_sense *byline =
        fxi_token_sense(r->tokens, index + 1, FXI_SENSE_BYLINE, r->tools);
    return fxi_spelling_year(&year, r->tokens, index) ||
           fxi_token_is_percent(r->tokens, index + 1) ||
           (byline != NULL && byline->value == FXI_BYLINE_CLOCK);
}

/* "JPY/USD 140.6 yen": the unit behind the number is that of the side, whatever the
   order of the two. */
static bool is_counted_in(const fxi_rate_side *side, const fxi_rate_reader *r,
                          size_t number) {
    size_t unit = number + 1;
    if (!fxi_token_is_near(r->tokens, unit) ||
        !fxi_token_has(r->tokens, unit, FXI_SENSE_CURRENCY))
        return false;
    fxi_rate_side named = fxi_rate_side_of_name(r->tokens, unit, r->tools);
    return share_money(&named, side);
}

fxc_status fxi_rate_read_quoted_number(fxi_rate_reader *r, size_t index) {
    name_pair names;
    if (!fxi_rate_has_names(r, index) || !read_names(&names, r, index) ||
        is_other_number(r, index))
        return FXC_OK;
    if (is_counted_in(&names.base, r, index))
        turn(&names);
    if (is_counted_in(&names.quote, r, index))
        names.order = FXI_ORDER_TOLD;
    if (!fxi_rate_side_set_number(&names.quote, r->tokens, index, r->tools))
        return FXC_OK;
    return fxi_rate_add_ordered(r, &names.base, &names.quote,
                                fxi_rate_force(r->tokens, names.first, index, r->tools),
                                names.order);
}

/* --- a figure ----------------------------------------------------------------------
 */

fxc_status fxi_rate_read_quoted_figure(fxi_rate_reader *r, size_t figure) {
    const fxi_figure *amount = &r->figures->items[figure];
    name_pair names;
    if (!fxi_rate_is_free(r, figure) || amount->unit != 0 || amount->low.scale != 0 ||
        !read_names(&names, r, fxi_figure_lead(amount, r->tokens)))
        return FXC_OK;
    fxi_rate_side quote = fxi_rate_side_of_figure(r->figures, figure);
    if (!share_money(&names.quote, &quote))
        turn(&names);
    if (!share_money(&names.quote, &quote))
        return FXC_OK;
    return fxi_rate_add(r, &names.base, &quote,
                        fxi_rate_force(r->tokens, names.first, amount->last, r->tools));
}

/* A name of money, or what leads from one to its number. */
static bool may_end_lead(const fxi_token *token) {
    return fxi_rate_may_be_name(token) || token->kind == FXI_TOKEN_SIGN;
}

bool fxi_rate_has_names(const fxi_rate_reader *r, size_t lead) {
    if (lead == 0 || !may_end_lead(&r->tokens->items[lead - 1]))
        return false;
    for (size_t back = 1; back <= LEAD_MAX + 2 && back < lead + 1; back++) {
        size_t last = lead - back;
        if (fxi_token_has(r->tokens, last, FXI_SENSE_CURRENCY) &&
            ((last > 0 && fxi_token_has(r->tokens, last - 1, FXI_SENSE_CURRENCY)) ||
             (last > 1 && fxi_token_has(r->tokens, last - 2, FXI_SENSE_CURRENCY))))
            return true;
    }
    return false;
}
