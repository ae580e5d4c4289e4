/* SPDX-License-Identifier: MIT */
#include "reading/stated_rate.h"

#include <string.h>

#include "reading/figure_relation.h"
#include "reading/modifier.h"
#include "reading/rate_link.h"
#include "reading/rate_side.h"
#include "reading/spelling.h"

/* Members of "$1 = 98.69 yen, 0.62 pounds, ...". */
enum { CHAIN_MAX = 16 };

typedef struct reader {
    fxi_stated_rates *out;
    fxi_figures *figures;
    const fxi_tokens *tokens;
    const fxi_tools *tools;
} reader;

static bool is_free(const reader *r, size_t figure) {
    return figure < r->figures->count &&
           r->figures->items[figure].role != FXI_FIGURE_RATE;
}

static void take_figure(reader *r, size_t figure) {
    if (figure != SIZE_MAX)
        r->figures->items[figure].role = FXI_FIGURE_RATE;
}

/* "More than 151 yen to the dollar" bounds a rate and states none. */
static bool is_bound(const reader *r, const fxi_rate_side *side) {
    return side->figure != SIZE_MAX &&
           fxi_modifier_is_bound(r->figures->items[side->figure].modifier);
}

/* Adds 1 base = quote; FXC_OK also where the sides do not make a rate. */
static fxc_status add(reader *r, const fxi_rate_side *base, const fxi_rate_side *quote,
                      fxi_stated_force force) {
    if (base->count == 0 || quote->count == 0 || fxi_decimal_is_zero(&quote->amount) ||
        fxi_currency_equal(base->currencies[0], quote->currencies[0]) ||
        is_bound(r, quote))
        return FXC_OK;
    fxi_stated_rate *items =
        fxi_arena_grow(r->tools->arena, r->out->items, r->out->count, &r->out->capacity,
                       sizeof *items);
    if (items == NULL)
        return FXC_ENOMEM;
    r->out->items = items;
    fxi_stated_rate *rate = &items[r->out->count++];
    bool base_first = base->span.start < quote->span.start;
    *rate = (fxi_stated_rate){
        .span = {base_first ? base->span.start : quote->span.start,
                 base_first ? quote->span.end : base->span.end},
        .sentence = base->sentence,
        .force = force,
        .base_figure = base->figure,
        .quote_figure = quote->figure,
        .base_count = base->count,
        .quote_count = quote->count,
        .base_amount = base->amount,
        .quote_amount = quote->amount,
        .shown = quote->shown,
    };
    memcpy(rate->base, base->currencies, base->count * sizeof rate->base[0]);
    memcpy(rate->quote, quote->currencies, quote->count * sizeof rate->quote[0]);
    take_figure(r, base->figure);
    take_figure(r, quote->figure);
    return FXC_OK;
}

/* --- figure and figure -------------------------------------------------------- */

static fxi_rate_neighbours from(const reader *r, size_t left) {
    const fxi_figure *items = r->figures->items;
    return (fxi_rate_neighbours){r->tokens, r->tools, &items[left], &items[left + 1]};
}

static fxi_rate_link link_behind(const reader *r, size_t left) {
    fxi_rate_neighbours both = from(r, left);
    return fxi_rate_link_between(&both);
}

static bool chains_on(const reader *r, size_t left) {
    fxi_rate_neighbours both = from(r, left);
    return fxi_rate_link_chains(&both);
}

static fxi_rate_side side_of(const reader *r, size_t figure) {
    return fxi_rate_side_of_figure(r->figures, figure);
}

/* "($1 = 7.25 yuan; 1 euro = 7.58 yuan)" */
static bool starts_equation(const reader *r, size_t figure) {
    return fxi_rate_side_is_unit(&r->figures->items[figure], false) &&
           is_free(r, figure + 1) && link_behind(r, figure) == FXI_RATE_LINK_EQUALS;
}

/* "($1 = 98.69 yen, 0.62 pounds)": outside brackets a comma ends the rate. */
static fxc_status read_chain(reader *r, size_t base, fxi_stated_force force) {
    size_t before = fxi_figure_lead(&r->figures->items[base], r->tokens);
    bool bracketed = before > 0 && fxi_token_opens(r->tokens, before - 1);
    fxi_rate_side one = side_of(r, base);
    fxc_status status = FXC_OK;
    for (size_t next = base + 1; status == FXC_OK && next <= base + CHAIN_MAX; next++) {
        bool first = next == base + 1;
        if (!is_free(r, next) || (!first && starts_equation(r, next)) ||
            (!first && !chains_on(r, next - 1)) ||
            (!first && !bracketed && link_behind(r, next - 1) != FXI_RATE_LINK_EQUALS))
            break;
        fxi_rate_side quote = side_of(r, next);
        status = add(r, &one, &quote, force);
    }
    return status;
}

/* "Taux de change de 1,08 dollar" goes from nowhere. */
static bool names_change(const reader *r, size_t index) {
    const fxi_sense *range =
        fxi_token_sense(r->tokens, index, FXI_SENSE_RANGE, r->tools);
    if (index > 0 && fxi_rate_is_noun(r->tokens, index - 1, r->tools))
        return false;
    return (range != NULL &&
            (range->value == FXI_RANGE_FROM || range->value == FXI_RANGE_BETWEEN)) ||
           fxi_token_sense(r->tokens, index, FXI_SENSE_CHANGE, r->tools) != NULL;
}

/* "fell from $1 to 90 cents" names a change; "from" may be read as a modifier. */
static bool is_change(const reader *r, size_t figure) {
    const fxi_figure *of = &r->figures->items[figure];
    size_t lead = fxi_figure_lead(of, r->tokens);
    for (size_t i = lead > 0 ? lead - 1 : 0; i < of->first; i++)
        if (names_change(r, i))
            return true;
    return false;
}

static fxc_status read_figures(reader *r, size_t left) {
    size_t right = left + 1;
    if (!is_free(r, left) || !is_free(r, right))
        return FXC_OK;
    const fxi_figure *a = &r->figures->items[left], *b = &r->figures->items[right];
    fxi_rate_neighbours both = from(r, left);
    fxi_rate_link joined = fxi_rate_link_between(&both);
    if (joined == FXI_RATE_LINK_NONE ||
        (joined == FXI_RATE_LINK_PER && !fxi_rate_link_is_sign(&both) &&
         is_change(r, left)))
        return FXC_OK;
    /* Hundreds are a unit only where an equation or a rate says so: "100 yen = $0.67",
       "환율 100엔당 905원". */
    bool hundreds =
        joined == FXI_RATE_LINK_EQUALS
            ? fxi_rate_is_introduced(a, r->tokens, r->tools)
            : joined == FXI_RATE_LINK_BUYS && fxi_rate_link_is_of_rate(&both);
    bool left_is_one = fxi_rate_side_is_unit(a, hundreds);
    /* "人民币7.2993元兑1.00美元", but "¥145 bought $1 of flour" */
    bool right_is_one = (joined != FXI_RATE_LINK_BUYS ||
                         (!left_is_one && fxi_rate_link_is_said(&both))) &&
                        fxi_rate_side_is_unit(b, hundreds);
    fxi_stated_force force =
        joined == FXI_RATE_LINK_EQUALS
            ? FXI_STATED_CLAUSE
            : fxi_rate_force(r->tokens, a->first, b->last, r->tools);
    if (left_is_one && joined == FXI_RATE_LINK_EQUALS)
        return read_chain(r, left, force);
    if (!left_is_one && !right_is_one)
        return FXC_OK;
    fxi_rate_side one = side_of(r, right_is_one ? right : left);
    fxi_rate_side other = side_of(r, right_is_one ? left : right);
    return add(r, &one, &other, force);
}

/* --- figure and name ---------------------------------------------------------- */

/* "1,450 won to the dollar", "7.25 yuan per US dollar". */
static fxc_status read_per_name(reader *r, size_t figure) {
    const fxi_figure *amount = &r->figures->items[figure];
    if (!is_free(r, figure) || amount->is_range)
        return FXC_OK;
    fxi_rate_side base;
    size_t used = fxi_rate_side_behind_per(
        &base, r->tokens, fxi_figure_tail(amount, r->tokens) + 1, r->tools);
    if (used == 0)
        return FXC_OK;
    fxi_rate_side quote = side_of(r, figure);
    size_t last = amount->last + used;
    return add(r, &base, &quote,
               fxi_rate_force(r->tokens, amount->first, last, r->tools));
}

/* Words between a name and its amount, and between two names and their number. */
enum { VERB_MAX = 2, LEAD_MAX = 4 };

/* "курс доллара составил 92,50 рубля", "dolar kuru 36,45 lira", "курс евро 100 рублей":
   a word for a rate touches the name, and only words stand between it and the amount.
 */
static bool is_quoted(const reader *r, size_t name, size_t lead) {
    for (size_t i = name + 1; i < lead; i++)
        if (r->tokens->items[i].kind != FXI_TOKEN_WORD)
            return false;
    bool follows = name + 1 < lead &&
                   (fxi_rate_has_role(r->tokens, name + 1, FXI_RATE_NOUN, r->tools) ||
                    fxi_rate_has_role(r->tokens, name + 1, FXI_RATE_QUOTE, r->tools));
    return follows || (name > 0 &&
                       fxi_rate_has_role(r->tokens, name - 1, FXI_RATE_NOUN, r->tools));
}

/* The name belongs to an amount of its own: "7.25元" before "兑"; "un dólar" is a name.
 */
static bool is_spent(const reader *r, size_t figure, size_t name) {
    const fxi_figure *before = figure > 0 ? &r->figures->items[figure - 1] : NULL;
    return before != NULL && before->last >= name &&
           !(before->low.flags & FXI_QUANTITY_ARTICLE);
}

static bool joins_name(const reader *r, size_t name, size_t lead) {
    if (lead == name + 2 &&
        (fxi_rate_link_at(r->tokens, lead - 1, r->tools) == FXI_RATE_LINK_BUYS ||
         (fxi_rate_link_at(r->tokens, lead - 1, r->tools) == FXI_RATE_LINK_EQUALS &&
          name > 0 && fxi_token_opens(r->tokens, name - 1))))
        return true;
    return is_quoted(r, name, lead);
}

static fxi_stated_force force_of(const reader *r, size_t name,
                                 const fxi_figure *amount) {
    if (fxi_rate_link_at(r->tokens, name + 1, r->tools) == FXI_RATE_LINK_EQUALS)
        return FXI_STATED_CLAUSE;
    return fxi_rate_force(r->tokens, name, amount->last, r->tools);
}

/* The name, or the rate that tells its name, at token `name`; count 0: none. */
static fxi_rate_side name_before(const reader *r, size_t figure, size_t name,
                                 size_t lead) {
    fxi_rate_side told = fxi_rate_side_of_rate(r->tokens, name, r->tools);
    if (told.count > 0 || is_spent(r, figure, name) || !joins_name(r, name, lead))
        return told;
    return fxi_rate_side_of_name(r->tokens, name, r->tools);
}

static bool may_be_name(const fxi_token *token) {
    const uint32_t kinds = UINT32_C(1) << FXI_SENSE_RATE | UINT32_C(1)
                                                               << FXI_SENSE_CURRENCY;
    return (token->kinds & kinds) != 0;
}

/* "The dollar bought 145 yen", "ein Dollarkurs von 0,92 Euro". */
static fxc_status read_name_first(reader *r, size_t figure) {
    const fxi_figure *amount = &r->figures->items[figure];
    size_t lead = fxi_figure_lead(amount, r->tokens);
    if (!is_free(r, figure) || amount->is_range || amount->unit != 0)
        return FXC_OK;
    for (size_t back = 1; back <= VERB_MAX + 1 && back <= lead; back++) {
        size_t name = lead - back;
        if (!may_be_name(&r->tokens->items[name]))
            continue;
        fxi_rate_side base = name_before(r, figure, name, lead);
        if (base.count == 0 || base.sentence != amount->sentence)
            continue;
        fxi_rate_side quote = side_of(r, figure);
        return add(r, &base, &quote, force_of(r, name, amount));
    }
    return FXC_OK;
}

/* --- a lone number ------------------------------------------------------------ */

/* "The yuan traded at 7.2541 per dollar": the quote currency is the last one named. */
static fxc_status read_number(reader *r, size_t index) {
    fxi_rate_side base, quote;
    if (!fxi_token_has(r->tokens, index + 1, FXI_SENSE_RATE))
        return FXC_OK;
    size_t used = fxi_rate_side_behind_per(&base, r->tokens, index + 1, r->tools);
    if (used == 0 ||
        !fxi_rate_side_of_number(&quote, r->tokens, index, &base, r->tools))
        return FXC_OK;
    return add(r, &base, &quote,
               fxi_rate_force(r->tokens, index, index + used, r->tools));
}

/* First of the words that lead from a pair of names to their number: "at", "rate
   of". */
static size_t start_of_lead(const reader *r, size_t number) {
    size_t start = number;
    for (; start > 0 && number - start < LEAD_MAX; start--) {
        const fxi_sense *sense =
            fxi_token_sense(r->tokens, start - 1, FXI_SENSE_RATE, r->tools);
        bool leads = sense != NULL &&
                     (sense->value == FXI_RATE_LINK || sense->value == FXI_RATE_NOUN ||
                      sense->value == FXI_RATE_USE || sense->value == FXI_RATE_QUOTE);
        if (!leads && !fxi_token_is_sign(r->tokens, start - 1, ':') &&
            !fxi_token_is_sign(r->tokens, start - 1, '='))
            break;
    }
    return start;
}

/* No word does: "人民币兑美元" is the price of a dollar, and so is "美元兑人民币". */
static bool parts_names(const reader *r, size_t index, bool is_led) {
    return fxi_token_is_sign(r->tokens, index, '/') ||
           (is_led && (fxi_token_is_sign(r->tokens, index, ':') ||
                       fxi_token_is_dash(r->tokens, index)));
}

/* "The EUR/USD rate of 2024", "EUR/USD at 7 a.m.", "EUR/USD was 5% up" */
static bool is_other_number(const reader *r, size_t index) {
    int year;
    const fxi_sense *byline =
        fxi_token_sense(r->tokens, index + 1, FXI_SENSE_BYLINE, r->tools);
    return fxi_spelling_year(&year, r->tokens, index) ||
           fxi_token_is_sign(r->tokens, index + 1, '%') ||
           (byline != NULL && byline->value == FXI_BYLINE_CLOCK);
}

/* A name of money, or what leads from it to the number. */
static bool may_end_lead(const reader *r, size_t index) {
    return may_be_name(&r->tokens->items[index]) ||
           fxi_token_is_sign(r->tokens, index, ':') ||
           fxi_token_is_sign(r->tokens, index, '=');
}

/* "EUR/USD 1.08", "USD/CNY at 7.25", "a GBP:USD exchange rate of 1.27" */
static fxc_status read_quoted_names(reader *r, size_t index) {
    if (index == 0 || !may_end_lead(r, index - 1))
        return FXC_OK;
    size_t end = start_of_lead(r, index);
    if (end < 3 || !parts_names(r, end - 2, end < index) || is_other_number(r, index))
        return FXC_OK;
    fxi_rate_side base = fxi_rate_side_of_name(r->tokens, end - 3, r->tools);
    fxi_rate_side quote = fxi_rate_side_of_name(r->tokens, end - 1, r->tools);
    if (base.count != 1 || quote.count != 1 ||
        !fxi_rate_side_set_number(&quote, r->tokens, index, r->tools))
        return FXC_OK;
    return add(r, &base, &quote, fxi_rate_force(r->tokens, end - 3, index, r->tools));
}

/* --- most figures are of no rate ---------------------------------------------- */

/* The next figure may be the other side: a word that links two of them stands alone
   between them, or, where nothing does, this one is a unit. */
static bool has_partner(const reader *r, size_t figure, size_t tail) {
    const fxi_figure *of = &r->figures->items[figure];
    if (figure + 1 == r->figures->count)
        return false;
    const size_t lead = fxi_figure_lead(of + 1, r->tokens), link = tail + 1;
    if (lead <= link)
        return fxi_rate_side_is_unit(of, false);
    return lead == link + 1 && fxi_rate_link_may_be_at(r->tokens, link);
}

/* A name before the amount and a word for a rate beside it, or one that tells its name.
 */
static bool has_name(const reader *r, size_t lead) {
    for (size_t back = 1; back <= VERB_MAX + 1 && back <= lead; back++) {
        const size_t name = lead - back;
        if (!may_be_name(&r->tokens->items[name]))
            continue;
        bool is_beside =
            (name > 0 && fxi_token_has(r->tokens, name - 1, FXI_SENSE_RATE)) ||
            (back > 1 && fxi_token_has(r->tokens, name + 1, FXI_SENSE_RATE));
        const fxi_sense *rate =
            fxi_token_sense(r->tokens, name, FXI_SENSE_RATE, r->tools);
        if ((is_beside && fxi_token_has(r->tokens, name, FXI_SENSE_CURRENCY)) ||
            (rate != NULL && rate->currency_count > 0))
            return true;
    }
    return false;
}

/* "per", and money behind it or behind its article, or in it. */
static bool has_per(const reader *r, size_t index) {
    const fxi_sense *per = fxi_token_sense(r->tokens, index, FXI_SENSE_RATE, r->tools);
    return per != NULL && per->value == FXI_RATE_PER &&
           (per->currency_count > 0 ||
            fxi_token_has(r->tokens, index + 1, FXI_SENSE_CURRENCY) ||
            fxi_token_has(r->tokens, index + 2, FXI_SENSE_CURRENCY));
}

/* None of the forms finds what it wants around the figure. */
static bool is_of_no_rate(const reader *r, size_t figure) {
    const fxi_figure *of = &r->figures->items[figure];
    const size_t tail = fxi_figure_tail(of, r->tokens);
    return !has_partner(r, figure, tail) && !has_per(r, tail + 1) &&
           !has_name(r, fxi_figure_lead(of, r->tokens));
}

static fxc_status read_at_figure(reader *r, size_t figure) {
    static fxc_status (*const forms[])(reader *, size_t) = {read_figures, read_per_name,
                                                            read_name_first};
    fxc_status status = FXC_OK;
    if (is_of_no_rate(r, figure))
        return FXC_OK;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0] && status == FXC_OK; i++)
        status = forms[i](r, figure);
    return status;
}

fxc_status fxi_stated_rates_read(fxi_stated_rates *out, fxi_figures *figures,
                                 const fxi_tokens *tokens, const fxi_tools *tools) {
    *out = (fxi_stated_rates){0};
    reader r = {out, figures, tokens, tools};
    fxc_status status = FXC_OK;
    size_t figure = 0;
    for (size_t i = 0; status == FXC_OK; i++) {
        i = fxi_tokens_telling(tokens, i);
        if (figure < figures->count && figures->items[figure].first < i)
            i = figures->items[figure].first;
        if (i == tokens->count)
            break;
        if (figure < figures->count && figures->items[figure].first == i) {
            status = read_at_figure(&r, figure);
            i = figures->items[figure++].last;
        } else if (tokens->items[i].kind == FXI_TOKEN_NUMERAL) {
            status = read_number(&r, i);
            if (status == FXC_OK)
                status = read_quoted_names(&r, i);
        }
    }
    return status;
}
