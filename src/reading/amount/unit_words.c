/* SPDX-License-Identifier: MIT */
#include "reading/amount/unit_words.h"

#include <string.h>

#include "reading/text/spelling.h"

/* "thousands of" counts nothing in prose; in a caption its first word is the scale. */
static const fxi_sense *scale_inside(const fxi_tokens *tokens, size_t index,
                                     const fxi_tools *tools) {
    if (fxi_token_sense(tokens, index, FXI_SENSE_VAGUE, tools) == NULL)
        return NULL;
    const fxi_token *token = &tokens->items[index];
    const char *bytes = tokens->text.bytes + token->span.start;
    const char *blank = memchr(bytes, ' ', token->span.end - token->span.start);
    if (blank == NULL)
        return NULL;
    fxc_span first = {token->span.start, token->span.start + (size_t)(blank - bytes)};
    return fxi_lexicon_sense_of(tools->lexicon, FXI_SENSE_SCALE, tokens->text.bytes,
                                first, token->language);
}

bool fxi_unit_is_digits(const fxi_tokens *tokens, size_t index) {
    return fxi_ascii_is_digit(tokens->text.bytes[tokens->items[index].span.start]);
}

/* "千" of "千元", a number and no scale; not that of "千万元". */
static int written_power(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    if (tokens->items[index].kind != FXI_TOKEN_NUMERAL ||
        fxi_unit_is_digits(tokens, index) ||
        (fxi_token_touches(tokens, index + 1) &&
         fxi_token_sense(tokens, index + 1, FXI_SENSE_SCALE, tools) != NULL))
        return 0;
    int power = fxi_unit_power_at(tokens, index);
    return power >= FXI_UNIT_LEAST ? power : 0;
}

static bool is_money_beside(const fxi_tokens *tokens, size_t index, size_t border) {
    return fxi_token_has(tokens, index, FXI_SENSE_CURRENCY) &&
           !fxi_spelling_starts_line(tokens, border) &&
           !fxi_spelling_starts_column(tokens, border);
}

/* "B" of "Class B", unlike that of "US$ B", "(€m)" and "(€'m)". */
static bool may_be_letter(const fxi_tokens *tokens, size_t index,
                          const fxi_sense *scale) {
    const unsigned others = FXI_SENSE_WEAK | FXI_SENSE_GLUED;
    const fxc_span span = tokens->items[index].span;
    size_t before = index;
    before -= index > 0 && fxi_token_is_apostrophe(tokens, index - 1);
    return ((scale->flags & others) != 0 || span.end - span.start == 1) &&
           !is_money_beside(tokens, index + 1, index + 1) &&
           (before == 0 || !is_money_beside(tokens, before - 1, index));
}

/* As fxi_unit_scale_at, of what is no money. */
static int scale_word_at(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    if (sense == NULL)
        sense = scale_inside(tokens, index, tools);
    if (sense != NULL)
        return may_be_letter(tokens, index, sense) ? 0 : sense->value;
    return fxi_spelling_is_thousands(tokens, index)
               ? FXI_UNIT_LEAST
               : written_power(tokens, index, tools);
}

int fxi_unit_scale_at(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    int scale = scale_word_at(tokens, index, tools);
    const fxi_sense *money =
        scale == 0 ? fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools) : NULL;
    return money != NULL && money->value > 0 ? money->value : scale;
}

/* Of "1 000", whatever parts the groups. */
static int ascii_power(const char *bytes, size_t length) {
    int zeros = 0, others = 0;
    for (size_t i = 1; i < length; i++) {
        zeros += bytes[i] == '0';
        if (fxi_ascii_is_digit(bytes[i]) && bytes[i] != '0')
            return -1;
        others += !fxi_ascii_is_digit(bytes[i]);
    }
    return others == 0 || zeros % 3 == 0 ? zeros : -1;
}

int fxi_unit_power_at(const fxi_tokens *tokens, size_t index) {
    const fxi_numeral *numeral = fxi_token_numeral(tokens, index);
    if (numeral == NULL)
        return -1;
    fxc_span span = tokens->items[index].span;
    const char *bytes = tokens->text.bytes + span.start;
    if (fxi_unit_is_digits(tokens, index))
        return bytes[0] == '1' ? ascii_power(bytes, span.end - span.start) : -1;
    return numeral->value.count == 1 && numeral->value.digits[0] == 1
               ? numeral->value.exponent
               : -1;
}

int fxi_unit_decades_before(const fxi_tokens *tokens, size_t first, size_t index) {
    enum { MOST = 3 };
    if (index == first || tokens->items[index - 1].kind != FXI_TOKEN_NUMERAL)
        return 0;
    int power = fxi_unit_power_at(tokens, index - 1);
    return power >= 1 && power <= MOST ? power : -1;
}

/* "496만" of "496만명", "120 million" of "120 million pieces"; not "2024 Mio. €" and
   "FY24 百万円". */
static bool is_count(const fxi_tokens *tokens, size_t first, size_t scale) {
    const size_t number = scale - 1;
    int year;
    return !fxi_spelling_year(&year, tokens, number) &&
           (number == first || !fxi_token_touches(tokens, number) ||
            tokens->items[number - 1].kind != FXI_TOKEN_WORD ||
            fxi_token_is_eastern(tokens, number - 1));
}

int fxi_unit_scale(const fxi_tokens *tokens, size_t first, size_t end,
                   const fxi_tools *tools) {
    for (size_t i = first; i < end; i++) {
        const int scale = scale_word_at(tokens, i, tools);
        if (scale == 0)
            continue;
        const int decades = fxi_unit_decades_before(tokens, first, i);
        if (decades >= 0 || !is_count(tokens, first, i))
            return decades > 0 ? scale + decades : scale;
    }
    return 0;
}

bool fxi_unit_is_in(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_IN, tools);
}

bool fxi_unit_may_be_in(const fxi_tokens *tokens, size_t index) {
    enum { MOST = 2 };
    const fxi_token *token = &tokens->items[index];
    return token->kind == FXI_TOKEN_WORD && token->span.end - token->span.start <= MOST;
}

bool fxi_unit_is_led_by(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    static const char letters[] = "iuvwx";
    const fxc_span word = tokens->items[index].span;
    return fxi_token_opens(tokens, index) || fxi_unit_is_in(tokens, index, tools) ||
           (word.end - word.start == 1 &&
            memchr(letters, fxi_ascii_lower(tokens->text.bytes[word.start]),
                   sizeof letters - 1) != NULL);
}

/* "/" of "€/000" and "€/mln" */
static bool is_slash(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_is_sign(tokens, index, '/') && index > 0 &&
           fxi_token_touches(tokens, index) && fxi_token_touches(tokens, index + 1) &&
           fxi_token_has(tokens, index - 1, FXI_SENSE_CURRENCY) &&
           fxi_unit_scale_at(tokens, index + 1, tools) != 0;
}

/* "RMB", "million", "millions of", "in", "'", "000". */
static bool is_of_unit(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_is_currency(tokens, index, tools) ||
           fxi_unit_is_in(tokens, index, tools) ||
           fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_PARTICLE,
                              tools) ||
           fxi_token_is_apostrophe(tokens, index) || is_slash(tokens, index, tools) ||
           fxi_unit_scale_at(tokens, index, tools) != 0;
}

/* A money of which no part or multiple is meant; NULL: none stands there. */
static const fxi_sense *money_at(const fxi_tokens *tokens, size_t index,
                                 const fxi_tools *tools) {
    const fxi_sense *money = fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    return money != NULL && fxi_sense_is_main_unit(money) &&
                   (money->flags & FXI_SENSE_WEAK) == 0
               ? money
               : NULL;
}

/* Two names of a script that parts no words touch: "ドル円". */
static bool are_joined(const fxi_tokens *tokens, size_t second) {
    return fxi_token_touches(tokens, second) && fxi_token_is_eastern(tokens, second) &&
           fxi_token_is_eastern(tokens, second - 1);
}

bool fxi_unit_is_rate(const fxi_tokens *tokens, size_t first, size_t end,
                      const fxi_tools *tools) {
    static const uint32_t slashes[] = {'/', 0xFF0F, 0};
    for (size_t i = first; i + 1 < end; i++) {
        const fxi_sense *base = money_at(tokens, i, tools), *quote = NULL;
        if (base == NULL)
            continue;
        if (are_joined(tokens, i + 1))
            quote = money_at(tokens, i + 1, tools);
        else if (i + 2 < end && fxi_token_is_sign_of(tokens, i + 1, slashes))
            quote = money_at(tokens, i + 2, tools);
        if (quote != NULL && !fxi_lexicon_share_currency(tools->lexicon, base, quote))
            return true;
    }
    return false;
}

fxi_unit_words fxi_unit_around(const fxi_tokens *tokens, size_t first, size_t end,
                               size_t index, const fxi_tools *tools) {
    fxi_unit_words out = {index, index + 1};
    while (out.first > first && is_of_unit(tokens, out.first - 1, tools))
        out.first--;
    while (out.end < end && is_of_unit(tokens, out.end, tools))
        out.end++;
    return out;
}

const fxi_sense *fxi_unit_money(size_t *at, const fxi_tokens *tokens,
                                const fxi_unit_words *unit, const fxi_tools *tools) {
    const fxi_sense *money = NULL;
    for (size_t i = unit->first; i < unit->end; i++) {
        const fxi_sense *mark = fxi_token_sense(tokens, i, FXI_SENSE_CURRENCY, tools);
        if (mark == NULL || mark->value < 0 ||
            (money != NULL && fxi_token_has(tokens, i, FXI_SENSE_SCALE))) /* "US$ K" */
            continue;
        if (money != NULL && !fxi_lexicon_share_currency(tools->lexicon, money, mark))
            return NULL;
        if (money == NULL || mark->currency_count < money->currency_count) {
            money = mark;
            *at = i;
        }
    }
    return money;
}
