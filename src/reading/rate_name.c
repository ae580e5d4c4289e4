/* SPDX-License-Identifier: MIT */
/* Rates of which one side is a name, and the other a figure or a number alone. */
#include "base/currency.h"
#include "reading/figure_relation.h"
#include "reading/rate_form.h"
#include "reading/rate_link.h"
#include "reading/spelling.h"

/* --- figure and name ---------------------------------------------------------- */

fxc_status fxi_rate_read_per_name(fxi_rate_reader *r, size_t figure) {
    const fxi_figure *amount = &r->figures->items[figure];
    if (!fxi_rate_is_free(r, figure) || amount->high != NULL)
        return FXC_OK;
    fxi_rate_side base;
    size_t used = fxi_rate_side_behind_per(
        &base, r->tokens, fxi_figure_tail(amount, r->tokens) + 1, r->tools);
    if (used == 0)
        return FXC_OK;
    fxi_rate_side quote = fxi_rate_side_of_figure(r->figures, figure);
    size_t last = amount->last + used;
    return fxi_rate_add(r, &base, &quote,
                        fxi_rate_force(r->tokens, amount->first, last, r->tools));
}

/* Words between a name and its amount. */
enum { VERB_MAX = 2 };

static bool is_rate(const fxi_rate_reader *r, size_t index) {
    return fxi_rate_has_role(r->tokens, index, FXI_RATE_NOUN, r->tools) ||
           fxi_rate_has_role(r->tokens, index, FXI_RATE_AVERAGE, r->tools);
}

/* "курс доллара составил 92,50 рубля", "dolar kuru 36,45 lira", "курс евро: 100
   рублей": a word for a rate touches the name, and only words and a colon stand between
   it and the amount. */
static bool is_quoted(const fxi_rate_reader *r, size_t name, size_t lead) {
    size_t end = lead - (lead > name + 1 && fxi_token_is_colon(r->tokens, lead - 1));
    for (size_t i = name + 1; i < end; i++)
        if (r->tokens->items[i].kind != FXI_TOKEN_WORD)
            return false;
    bool follows = name + 1 < lead &&
                   (is_rate(r, name + 1) ||
                    fxi_rate_has_role(r->tokens, name + 1, FXI_RATE_QUOTE, r->tools));
    return follows || (name > 0 && is_rate(r, name - 1));
}

/* The name belongs to an amount of its own: "7.25元" before "兑"; "un dólar" is a name.
 */
static bool is_spent(const fxi_rate_reader *r, size_t figure, size_t name) {
    const fxi_figure *before = figure > 0 ? &r->figures->items[figure - 1] : NULL;
    return before != NULL && before->last >= name &&
           !(before->low.flags & FXI_QUANTITY_ARTICLE);
}

static bool joins_name(const fxi_rate_reader *r, size_t name, size_t lead) {
    if (lead == name + 2 &&
        (fxi_rate_link_at(r->tokens, lead - 1, r->tools) == FXI_RATE_LINK_BUYS ||
         (fxi_rate_link_at(r->tokens, lead - 1, r->tools) == FXI_RATE_LINK_EQUALS &&
          name > 0 && fxi_token_opens(r->tokens, name - 1))))
        return true;
    return is_quoted(r, name, lead);
}

/* "Курс доллара вырос на 12 копеек", "el dólar subió 12 centavos": by how much; "to"
   leads to a level. */
static bool is_step(const fxi_rate_reader *r, size_t name, size_t lead) {
    const fxi_sense *range =
        fxi_token_sense(r->tokens, lead - 1, FXI_SENSE_RANGE, r->tools);
    if (range != NULL && range->value == FXI_RANGE_LINK)
        return false;
    for (size_t i = name + 1; i < lead; i++)
        if (fxi_token_has(r->tokens, i, FXI_SENSE_CHANGE))
            return true;
    return false;
}

static fxi_stated_force force_of(const fxi_rate_reader *r, size_t name,
                                 const fxi_figure *amount) {
    if (fxi_rate_link_at(r->tokens, name + 1, r->tools) == FXI_RATE_LINK_EQUALS)
        return FXI_STATED_CLAUSE;
    return fxi_rate_force(r->tokens, name, amount->last, r->tools);
}

/* The name, or the rate that tells its name, at token `name`; count 0: none. */
static fxi_rate_side name_before(const fxi_rate_reader *r, size_t figure, size_t name,
                                 size_t lead) {
    fxi_rate_side told = fxi_rate_side_of_rate(r->tokens, name, r->tools);
    if (told.count > 0 || is_spent(r, figure, name) || !joins_name(r, name, lead))
        return told;
    return fxi_rate_side_of_name(r->tokens, name, r->tools);
}

fxc_status fxi_rate_read_name_first(fxi_rate_reader *r, size_t figure) {
    const fxi_figure *amount = &r->figures->items[figure];
    size_t lead = fxi_figure_lead(amount, r->tokens);
    if (!fxi_rate_is_free(r, figure) || amount->high != NULL || amount->unit != 0)
        return FXC_OK;
    for (size_t back = 1; back <= VERB_MAX + 1 && back <= lead; back++) {
        size_t name = lead - back;
        if (!fxi_rate_may_be_name(&r->tokens->items[name]))
            continue;
        fxi_rate_side base = name_before(r, figure, name, lead);
        if (base.count == 0 || base.sentence != amount->sentence ||
            is_step(r, name, lead))
            continue;
        fxi_rate_side quote = fxi_rate_side_of_figure(r->figures, figure);
        return fxi_rate_add(r, &base, &quote, force_of(r, name, amount));
    }
    return FXC_OK;
}

/* A name before the amount and a word for a rate beside it, or one that tells its name.
 */
static bool has_name(const fxi_rate_reader *r, size_t lead) {
    for (size_t back = 1; back <= VERB_MAX + 1 && back <= lead; back++) {
        const size_t name = lead - back;
        if (!fxi_rate_may_be_name(&r->tokens->items[name]))
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
static bool has_per(const fxi_rate_reader *r, size_t index) {
    const fxi_sense *per = fxi_token_sense(r->tokens, index, FXI_SENSE_RATE, r->tools);
    return per != NULL && per->value == FXI_RATE_PER &&
           (per->currency_count > 0 ||
            fxi_token_has(r->tokens, index + 1, FXI_SENSE_CURRENCY) ||
            fxi_token_has(r->tokens, index + 2, FXI_SENSE_CURRENCY));
}

/* A word for a rate stands where one of the two looks for it. Each token is asked once.
 */
static bool has_word(fxi_rate_reader *r, size_t lead, size_t tail) {
    enum { BEFORE = VERB_MAX + 2 };
    const size_t end = tail + 2;
    if (r->word + BEFORE < lead)
        r->word = lead - BEFORE;
    while (r->word < end && !fxi_token_has(r->tokens, r->word, FXI_SENSE_RATE))
        r->word++;
    return r->word < end;
}

bool fxi_rate_has_name(fxi_rate_reader *r, size_t figure) {
    const fxi_figure *of = &r->figures->items[figure];
    const size_t lead = fxi_figure_lead(of, r->tokens);
    const size_t tail = fxi_figure_tail(of, r->tokens);
    return has_word(r, lead, tail) && (has_per(r, tail + 1) || has_name(r, lead));
}

/* --- number and name ---------------------------------------------------------- */

fxc_status fxi_rate_read_number(fxi_rate_reader *r, size_t index) {
    fxi_rate_side base, quote;
    if (!fxi_token_has(r->tokens, index + 1, FXI_SENSE_RATE))
        return FXC_OK;
    size_t used = fxi_rate_side_behind_per(&base, r->tokens, index + 1, r->tools);
    if (used == 0 ||
        !fxi_rate_side_of_number(&quote, r->tokens, index, &base, r->tools))
        return FXC_OK;
    return fxi_rate_add(r, &base, &quote,
                        fxi_rate_force(r->tokens, index, index + used, r->tools));
}
