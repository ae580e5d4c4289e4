/* SPDX-License-Identifier: MIT */
#include "reading/amount/short_scale.h"

#include "lexicon/grammar.h"

enum { THOUSAND = 3, MILLIARD = 9, BILLION = 12, TRILLION = 18 };

static int power_at(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    return scale != NULL ? scale->value : 0;
}

static void read_text(fxi_short_scale *self, const fxi_tokens *tokens,
                      const fxi_tools *tools) {
    self->is_read = true;
    for (size_t i = 0; i < tokens->count; i++) {
        const int power = power_at(tokens, i, tools);
        self->has_trillions |= power == TRILLION;
        self->has_milliards |= power == MILLIARD;
    }
}

static bool is_listed(fxi_grammar_list list, const fxi_operand *operand,
                      fxi_language language, const fxi_tools *tools) {
    const fxc_currency money =
        fxi_lexicon_currency(tools->lexicon, operand->mark.sense, 0);
    return fxi_grammar_list_has(fxi_grammar_of(tools->lexicon, language), list,
                                money.code);
}

static bool has_long_scale(const fxi_tokens *tokens, size_t first, size_t last,
                           const fxi_tools *tools) {
    size_t i = first;
    while (i <= last && power_at(tokens, i, tools) < BILLION)
        i++;
    return i <= last;
}

/* "um trilião e 500 biliões": every part is one of the short scale. False: a part of a
   thousand or more is in between, or decimals are. */
static bool shorten_parts(fxi_quantity *quantity) {
    fxi_decimal shortened = fxi_decimal_zero();
    for (int place = FXI_DIGITS_MAX - 1; place >= 0; place--) {
        const unsigned digit = fxi_decimal_digit_at(&quantity->value, place);
        const bool is_between = (place >= MILLIARD && place < BILLION) ||
                                (place >= BILLION + THOUSAND && place < TRILLION) ||
                                place >= TRILLION + THOUSAND;
        if (is_between && digit != 0)
            return false;
        if (!is_between && !fxi_decimal_append(&shortened, digit))
            return false;
    }
    quantity->value = shortened;
    return true;
}

static void shorten(fxi_quantity *quantity) {
    const int scale = quantity->scale == TRILLION  ? BILLION
                      : quantity->scale == BILLION ? MILLIARD
                                                   : quantity->scale;
    if ((quantity->flags & FXI_QUANTITY_DECIMALS) == 0 && shorten_parts(quantity)) {
        quantity->scale = (int16_t)scale;
        fxi_quantity_set_granules(quantity);
    } else {
        fxi_quantity_rescale(quantity, scale);
    }
}

void fxi_short_scale_settle(fxi_short_scale *self, fxi_operand *low, fxi_operand *high,
                            const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_language language =
        fxi_language_likeliest(tokens->items[low->first].language);
    const size_t last = high != NULL ? high->last : low->last;
    if (low->mark.sense->currency_count != 1 ||
        !is_listed(FXI_WORDS_SHORT, low, language, tools) ||
        !has_long_scale(tokens, low->first, last, tools))
        return;
    if (!self->is_read)
        read_text(self, tokens, tools);
    if (!self->has_trillions &&
        (self->has_milliards || !is_listed(FXI_WORDS_SHORTER, low, language, tools)))
        return;
    shorten(&low->quantity);
    if (high != NULL)
        shorten(&high->quantity);
}
