/* SPDX-License-Identifier: MIT */
#include "reading/number/number.h"

#include <string.h>

#include "reading/number/digit_parts.h"
#include "reading/number/digits.h"
#include "reading/number/number_decimals.h"
#include "reading/number/number_tail.h"
#include "reading/number/number_words.h"
#include "reading/number/scale_first.h"
#include "reading/number/scaled_decimals.h"
#include "reading/text/fraction.h"

/* "one billion 200 million": behind the last scale word further parts in digits. */
static fxi_quantity_status add_digit_parts(fxi_quantity *out, size_t *count,
                                           const fxi_tokens *tokens, size_t first,
                                           const fxi_tools *tools) {
    const fxi_scale last = {.power = out->scale, .last = out->scale};
    if (fxi_digit_parts_add(out, count, &last, tokens, first, tools))
        return FXI_QUANTITY_READ;
    *count = 0;
    return FXI_QUANTITY_NONE;
}

static fxi_quantity_status read_words(fxi_quantity *out, size_t *count,
                                      const fxi_tokens *tokens, size_t first,
                                      const fxi_tools *tools) {
    fxi_quantity_status status = fxi_scale_first_read(out, count, tokens, first, tools);
    if (status == FXI_QUANTITY_NONE)
        status = fxi_number_words_read(out, count, tokens, first, tools);
    return status == FXI_QUANTITY_READ && (out->flags & FXI_QUANTITY_SCALED) != 0
               ? add_digit_parts(out, count, tokens, first, tools)
               : status;
}

static fxi_quantity_status read_plain(fxi_quantity *out, size_t *count,
                                      const fxi_tokens *tokens, size_t first,
                                      const fxi_tools *tools) {
    *count = 0;
    if (first >= tokens->count)
        return FXI_QUANTITY_NONE;
    if (tokens->items[first].kind == FXI_TOKEN_NUMERAL)
        return fxi_digits_read(out, count, tokens, first, tools);
    return tokens->items[first].kind == FXI_TOKEN_WORD
               ? read_words(out, count, tokens, first, tools)
               : FXI_QUANTITY_NONE;
}

/* The power of ten that a word before the number says a part of: its scale, or the
   hundred in words before that ("साढ़े सात सौ" is 750). */
static int raised_power(const fxi_quantity *q) {
    enum { HUNDREDS = 2 };
    int zeros = (int)fxi_decimal_trailing_zeros(&q->value) + q->value.exponent;
    bool ends_in_hundred =
        (q->flags & FXI_QUANTITY_WORDS) != 0 && zeros - q->scale == HUNDREDS;
    return q->scale + (ends_in_hundred ? HUNDREDS : 0);
}

/* A half more in "साढ़े 3"; five or three quarters instead of one in "सवा 4", "पौने 4". */
static bool set_raise(fxi_decimal *out, const fxi_sense *more) {
    fxi_fraction part = {(uint8_t)(more->value / 100), (uint8_t)(more->value % 100)};
    int whole = part.numerator > 1 ? -1 : 0;
    if (part.numerator >= part.denominator) {
        part.numerator = (uint8_t)(part.numerator - part.denominator);
        whole++;
    }
    fxi_decimal quarters = fxi_decimal_from_integer(0);
    *out = fxi_decimal_from_integer(whole);
    return fxi_fraction_add(&quarters, part) && fxi_decimal_add(out, out, &quarters);
}

/* "साढ़े 3 लाख": the number behind the word, and a part of its scale more or less. */
static fxi_quantity_status read_raised(fxi_quantity *out, size_t *count,
                                       const fxi_sense *more, const fxi_tokens *tokens,
                                       size_t first, const fxi_tools *tools) {
    fxi_decimal raise;
    fxi_quantity_status status = read_plain(out, count, tokens, first + 1, tools);
    if (status == FXI_QUANTITY_NONE || out->decimals != 0 ||
        (out->flags & FXI_QUANTITY_FRACTION) != 0)
        return FXI_QUANTITY_NONE;
    if (!set_raise(&raise, more) || !fxi_decimal_shift(&raise, raised_power(out)) ||
        !fxi_decimal_add(&out->value, &out->value, &raise))
        return FXI_QUANTITY_NONE;
    out->flags |= FXI_QUANTITY_FRACTION;
    out->open = 0;
    ++*count;
    return status;
}

static bool is_half(const fxi_sense *part) { return part->value == 102; }

/* "सवा 4 करोड़", not "सवा करोड़", "सवा सौ", of which it is a part. */
static bool is_counted(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    enum { HUNDRED = 100 };
    if (!fxi_token_is_near(tokens, index))
        return false;
    const fxi_sense *number = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    return fxi_token_numeral(tokens, index) != NULL ||
           (number != NULL && number->value < HUNDRED);
}

static fxi_quantity_status read_quantity(fxi_quantity *out, size_t *count,
                                         const fxi_tokens *tokens, size_t first,
                                         const fxi_tools *tools) {
    if (first < tokens->count && tokens->items[first].kind == FXI_TOKEN_NUMERAL) {
        fxi_quantity_status digits = fxi_digits_read(out, count, tokens, first, tools);
        if (digits == FXI_QUANTITY_READ) {
            fxi_quantity_set_granules(out);
            if (out->open != 0)
                fxi_scaled_decimals_part(out, tokens, first, tools);
        }
        return digits;
    }
    const fxi_sense *more = fxi_token_sense(tokens, first, FXI_SENSE_FRACTION, tools);
    bool is_raised = more != NULL && (more->flags & FXI_SENSE_LEADING) != 0 &&
                     (is_half(more) || is_counted(tokens, first + 1, tools));
    fxi_quantity_status status =
        is_raised ? read_raised(out, count, more, tokens, first, tools)
                  : read_plain(out, count, tokens, first, tools);
    if (status == FXI_QUANTITY_NONE)
        *count = 0;
    if (status == FXI_QUANTITY_READ)
        fxi_quantity_set_granules(out);
    return status;
}

static fxi_quantity_status refuse(fxi_quantity *out, const char *reason) {
    out->rule = FXI_RULE_AMBIGUOUS_NUMBER;
    out->reason = reason;
    return FXI_QUANTITY_REFUSED;
}

/* "១ពាន់២រយលាន": digits and a scale touch it that no number joins with it. */
static bool is_rest(const fxi_tokens *tokens, size_t first) {
    return first > 1 && fxi_token_touches(tokens, first) &&
           fxi_token_has(tokens, first - 1, FXI_SENSE_SCALE) &&
           fxi_token_touches(tokens, first - 1) &&
           tokens->items[first - 2].kind == FXI_TOKEN_NUMERAL &&
           fxi_token_numeral(tokens, first) != NULL;
}

/* "1 234" at the end of a line and "|567 euros": blanks part its groups, and the next
   line may have the last of them. */
static bool may_go_on(const fxi_tokens *tokens, size_t first) {
    const fxi_token *token = &tokens->items[first];
    const fxi_numeral *rest = fxi_token_numeral(tokens, first);
    if (first == 0 || rest == NULL || token->gap > FXI_GAP_LINE ||
        token[-1].kind != FXI_TOKEN_NUMERAL)
        return false;
    const fxi_numeral *head = fxi_token_numeral(tokens, first - 1);
    const fxc_span span = token[-1].span;
    return (head->flags & FXI_NUMERAL_GROUPED) != 0 && head->decimals == 0 &&
           memchr(tokens->text.bytes + span.start, ' ', span.end - span.start) !=
               NULL &&
           rest->digits == FXI_QUANTITY_GROUP;
}

/* "000 451 دولار", "000 500 2 دولار": groups whose order was turned round begin with
   zeros. */
static bool ends_turned_groups(const fxi_tokens *tokens, size_t first) {
    enum { GROUPS_MAX = 4 };
    const fxi_numeral *n;
    for (size_t i = 0, at = first; i < GROUPS_MAX && at > 0; i++) {
        if (tokens->items[at].gap > FXI_GAP_SPACE ||
            (n = fxi_token_numeral(tokens, at - 1)) == NULL ||
            n->digits != FXI_QUANTITY_GROUP || n->decimals != 0)
            return false;
        if (fxi_decimal_is_zero(&n->value))
            return true;
        at--;
    }
    return false;
}

fxi_quantity_status fxi_number_read(fxi_quantity *out, size_t *count,
                                    const fxi_tokens *tokens, size_t first,
                                    const fxi_tools *tools) {
    fxi_quantity_status status = read_quantity(out, count, tokens, first, tools);
    if (status != FXI_QUANTITY_READ)
        return status;
    if (tokens->items[first].gap >= FXI_GAP_WRAP && may_go_on(tokens, first))
        return refuse(out, "it may be the last group of the number before it");
    if (first > 0 && tokens->items[first - 1].kind == FXI_TOKEN_NUMERAL &&
        ends_turned_groups(tokens, first))
        return refuse(out, "it may be a group of the number before it");
    if (fxi_number_ends_decimals(tokens, first, tools))
        return refuse(out, "a number and a decimal mark in words stand before it");
    if ((out->flags & FXI_QUANTITY_WORDS) != 0 &&
        fxi_number_is_tail(out, tokens, first, *count, tools))
        return refuse(out, "a larger number word stands before it");
    if ((out->flags & FXI_QUANTITY_WORDS) != 0 &&
        fxi_number_may_be_part(out, tokens, first, tools))
        return refuse(out, "it may be a part of the number before it");
    if (*count > 1 && is_rest(tokens, first))
        return refuse(out, "it may be a part of the number before it");
    if (*count > 1 && fxi_number_may_count(tokens, first, *count, tools))
        return refuse(out, "it may be a smaller amount, so many times");
    return FXI_QUANTITY_READ;
}

bool fxi_number_read_in(fxi_quantity *out, int scale, const fxi_tokens *tokens,
                        size_t first, const fxi_tools *tools) {
    size_t count;
    if (!fxi_digits_read_alone(out, tokens, first) &&
        fxi_digits_read(out, &count, tokens, first, tools) != FXI_QUANTITY_READ)
        return false;
    if (scale != 0 && out->scale == 0 && !fxi_quantity_set_scale(out, scale))
        return false;
    fxi_quantity_set_granules(out);
    return true;
}
