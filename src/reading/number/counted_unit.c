/* SPDX-License-Identifier: MIT */
#include "reading/number/counted_unit.h"

#include "reading/mark/weak_mark.h"
#include "reading/number/bare_cents_word.h"
#include "reading/number/half.h"
#include "reading/number/number_word.h"
#include "reading/text/spelling.h"

enum { CENTS_LEAST = 10, CENTS_MOST = 99 };

static bool is_of_number(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    if (!fxi_token_is_near(tokens, index))
        return false;
    const fxi_token *t = &tokens->items[index];
    return t->kind == FXI_TOKEN_NUMERAL ||
           fxi_token_has(tokens, index, FXI_SENSE_NUMBER) ||
           fxi_token_is_dash(tokens, index) || fxi_token_is_and(tokens, index, tools) ||
           (t->kind == FXI_TOKEN_WORD && t->entry == 0 &&
            fxi_number_word_may_start(tokens, index, tools));
}

static bool is_minor(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *unit =
        fxi_token_near_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    return unit != NULL && unit->value < 0;
}

/* "five cents", "sessenta e cinco centavos": a number, and a minor unit. */
static bool has_minor(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    enum { REACH = 4 }; /* "thirty", "-", "five" and one more */
    size_t unit = index;
    while (unit < index + REACH && !is_minor(tokens, unit, tools) &&
           is_of_number(tokens, unit, tools))
        unit++;
    return unit > index && is_minor(tokens, unit, tools);
}

/* Token behind the cents at `index`, in digits or in words: "25", "fifty",
   "twenty-five"; `index`: there are none. */
static size_t skip_cents(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    int value;
    if (fxi_spelling_integer(&value, tokens, index))
        return value >= CENTS_LEAST && value <= CENTS_MOST ? index + 1 : index;
    const fxi_sense *tens = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    if (tens == NULL || tens->value < CENTS_LEAST || tens->value > CENTS_MOST)
        return index;
    size_t ones = index + 1;
    ones += fxi_token_is_dash(tokens, ones) && fxi_token_touches(tokens, ones);
    const fxi_sense *one = fxi_token_near_sense(tokens, ones, FXI_SENSE_NUMBER, tools);
    bool is_one = one != NULL && one->value < CENTS_LEAST &&
                  (one->flags & FXI_SENSE_WEAK) == 0; /* "fifty a cup" */
    return is_one ? ones + 1 : index + 1;
}

/* "a dollar fifty.", "a dollar twelve a share", "un euro con veinte.", "a dollar and
   five cents" */
static bool has_cents(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const size_t link = index + 1;
    const fxi_cents_link before = fxi_bare_cents_link(tokens, link, tools);
    const size_t cents = link + (before != FXI_CENTS_BARE);
    if (!fxi_token_is_near(tokens, cents))
        return false;
    if (has_minor(tokens, cents, tools))
        return true;
    size_t end = skip_cents(tokens, cents, tools);
    return end > cents && (fxi_spelling_ends_phrase(tokens, end) ||
                           fxi_bare_cents_lead_on(tokens, end, before, tools));
}

/* "a dollar and a half.", "un euro e mezzo al giorno" */
static bool has_half(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    fxi_fraction half;
    const size_t first = index + 1;
    const size_t end = first + fxi_half_at(&half, tokens, first, tools);
    return end > first && fxi_bare_cents_half_ends(tokens, end, tools);
}

/* "48 rupees a dollar": what the amount before the article is for; not "da un euro",
   whose "da" is a sign elsewhere. */
static bool is_price_of(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    enum { BEFORE_ARTICLE = 2 };
    return index >= BEFORE_ARTICLE &&
           fxi_token_is_currency(tokens, index - BEFORE_ARTICLE, tools);
}

bool fxi_counted_unit_is(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const unsigned signs = FXI_SENSE_IS_CODE | FXI_SENSE_IS_SYMBOL;
    const fxi_sense *unit =
        fxi_token_near_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    if (unit == NULL || (unit->flags & signs) != 0 || is_price_of(tokens, index, tools))
        return false;
    if ((unit->flags & FXI_SENSE_ALONE) != 0)
        return true;
    bool has_part = has_cents(tokens, index, tools) || has_half(tokens, index, tools);
    return (fxi_sense_is_main_unit(unit) && has_part) ||
           ((unit->flags & FXI_SENSE_WEAK) == 0 &&
            fxi_weak_marks_stand_alone(tokens, tools));
}
