/* SPDX-License-Identifier: MIT */
#include "reading/amount/open_group.h"

#include "base/utf8.h"
#include "reading/amount/unit_words.h"
#include "reading/text/myriad_code.h"
#include "reading/text/spelling.h"

enum { GROUP = 4, HUNDRED = 2 };

/* The value without its last `digits` digits. */
static fxi_decimal head_of(const fxi_decimal *value, int digits) {
    fxi_decimal head = *value;
    int cut = digits - head.exponent;
    if (cut <= 0)
        return head;
    if (cut >= head.count)
        return fxi_decimal_zero();
    head.count = (uint8_t)(head.count - cut);
    head.exponent = (int16_t)digits;
    return head;
}

/* The power of the group that the value ends with: 8 of "4억". */
static int last_group(const fxi_decimal *value) {
    int zeros = (int)fxi_decimal_trailing_zeros(value) + value->exponent;
    return zeros - zeros % GROUP;
}

/* The power of ten of a hundred or a thousand, as of few numbers. */
static bool is_in_group(int power) { return (power | 1) == GROUP - 1; }

static const unsigned broken = FXI_QUANTITY_DECIMALS | FXI_QUANTITY_FRACTION;

/* Its last scale is a place within a group: "5천", "3만2천". */
static bool is_open(const fxi_quantity *q) {
    return is_in_group(q->scale) && (q->flags & FXI_QUANTITY_SCALED) != 0 &&
           (q->flags & broken) == 0;
}

/* Nothing is said of the group above the last one: "4억5천". */
static bool skips_group(const fxi_quantity *q) {
    fxi_decimal head = head_of(&q->value, GROUP);
    return !fxi_decimal_is_zero(&head) && last_group(&head) > GROUP;
}

/* "4억5천": the group below 억 is said by its thousands alone. */
static bool is_left(const fxi_quantity *q) { return is_open(q) && skips_group(q); }

/* "5천": nothing stands above its group. */
static bool is_single(const fxi_quantity *q) {
    return is_open(q) && fxi_decimal_whole_digits(&q->value) <= GROUP;
}

/* Token `index` is a scale of East Asia. */
static bool is_scale(const fxi_tokens *tokens, size_t index) {
    return fxi_token_has(tokens, index, FXI_SENSE_SCALE) &&
           fxi_token_is_eastern(tokens, index);
}

static bool is_eastern(const fxi_operand *operand, const fxi_tokens *tokens) {
    size_t at = operand->first;
    while (at <= operand->last && !is_scale(tokens, at))
        at++;
    return at <= operand->last;
}

/* "4억5천", not "1,234,567천": a number stands behind a scale. */
static bool has_parts(const fxi_operand *operand, const fxi_tokens *tokens) {
    for (size_t at = operand->first + 1; at <= operand->last; at++)
        if (tokens->items[at].kind == FXI_TOKEN_NUMERAL && is_scale(tokens, at - 1))
            return true;
    return false;
}

/* "三亿五千元": the thousands are a number in words behind the scale, with no zero
   before it that says that they count units ("三亿零五千"). */
static bool is_left_in_words(const fxi_operand *operand, const fxi_tokens *tokens) {
    const fxi_quantity *q = &operand->quantity;
    size_t at = operand->last;
    while (at > operand->first && tokens->items[at].kind != FXI_TOKEN_NUMERAL)
        at--;
    if (at == operand->first || fxi_unit_is_digits(tokens, at) ||
        !is_scale(tokens, at - 1) || is_scale(tokens, at + 1) ||
        (q->flags & broken) != 0)
        return false;
    uint32_t first = 0;
    const fxc_span span = tokens->items[at].span;
    const fxi_numeral *tail = fxi_token_numeral(tokens, at);
    fxi_utf8_decode(&first, tokens->text.bytes + span.start, span.end - span.start);
    return tail->value.count == 1 && is_in_group(tail->value.exponent) &&
           fxi_myriad_digit(first) != 0 && skips_group(q);
}

/* value - head, where the head is a part of the value. */
static bool tail_of(fxi_decimal *out, const fxi_decimal *value, fxi_decimal head) {
    head.negative = !fxi_decimal_is_zero(&head);
    return fxi_decimal_add(out, value, &head);
}

/* "4억5천": the thousands count 10^4 below the 억. */
static bool fill_left(fxi_quantity *q) {
    fxi_decimal tail, head = head_of(&q->value, GROUP);
    int power = last_group(&head) - GROUP;
    return tail_of(&tail, &q->value, head) && fxi_decimal_shift(&head, -power) &&
           fxi_decimal_add(&q->value, &head, &tail) &&
           fxi_quantity_rescale(q, q->scale + power);
}

/* low * 10^power is at most `high`, and less than 10^reach below it. */
static bool fits(const fxi_quantity *low, int power, const fxi_quantity *high,
                 int reach) {
    fxi_decimal scaled = low->value;
    return fxi_decimal_shift(&scaled, power) &&
           fxi_decimal_compare(&scaled, &high->value) <= 0 &&
           fxi_decimal_shift(&scaled, reach) &&
           fxi_decimal_compare(&scaled, &high->value) > 0;
}

/* "3천~4천억", "9천~1억": the largest scale of the second end with which the first one
   does not grow past it; 0: none. */
static int shared_power(const fxi_quantity *low, const fxi_quantity *high, int reach) {
    int power = high->scale - high->scale % GROUP;
    while (power > 0 && !fits(low, power, high, reach))
        power -= GROUP;
    return power;
}

/* "500~1천억", "5000~1억": digits, where the whole scale of the second end is too
   large. */
static int digits_power(const fxi_quantity *low, const fxi_quantity *high) {
    enum { NEAR = 1, FAR = 3, ANY = 20 };
    bool is_short = fxi_decimal_whole_digits(&low->value) < GROUP;
    if (low->decimals > 0 || fxi_decimal_whole_digits(&low->value) > GROUP ||
        fits(low, high->scale, high, ANY))
        return 0;
    return shared_power(low, high, is_short ? FAR : NEAR);
}

/* "1만2천~3천", "1억2천만~3천만": the second end leaves out what both begin with. */
static bool complete_high(const fxi_quantity *low, fxi_quantity *high) {
    if (fxi_decimal_compare(&low->value, &high->value) <= 0 ||
        low->scale != high->scale || low->scale % GROUP < HUNDRED)
        return false;
    fxi_decimal tail,
        head = head_of(&low->value, low->scale - low->scale % GROUP + GROUP);
    return !fxi_decimal_is_zero(&head) && tail_of(&tail, &low->value, head) &&
           fxi_decimal_compare(&tail, &high->value) < 0 &&
           fxi_decimal_add(&high->value, &high->value, &head) &&
           fxi_quantity_rescale(high, high->scale);
}

/* "一万二|三千", "一万二千至三千": in words, too. */
static bool complete_words(const fxi_operand *low, fxi_operand *high,
                           const fxi_tokens *tokens) {
    const fxi_quantity *from = &low->quantity;
    fxi_quantity *to = &high->quantity;
    const int digits = fxi_decimal_whole_digits(&to->value);
    const fxi_numeral *last = fxi_token_numeral(tokens, low->last);
    if (last == NULL || (last->flags & FXI_NUMERAL_WORDS) == 0 ||
        low->last == low->first || !is_scale(tokens, low->last - 1) ||
        ((from->flags | to->flags) & broken) != 0)
        return false;
    fxi_decimal tail, head = head_of(&from->value, digits);
    return !fxi_decimal_is_zero(&head) && tail_of(&tail, &from->value, head) &&
           fxi_decimal_whole_digits(&tail) == digits &&
           fxi_decimal_compare(&tail, &to->value) < 0 &&
           fxi_decimal_add(&to->value, &to->value, &head);
}

/* "1억2~3천만", "1억5~2억": a last digit counts what the second end has, or tenths. */
static bool fill_digit(fxi_quantity *low, const fxi_quantity *high) {
    fxi_decimal tail, head = head_of(&low->value, GROUP);
    int group = last_group(&head);
    int power = group > high->scale ? high->scale : group - 1;
    if (low->scale != 0 || low->decimals > 0 || fxi_decimal_is_zero(&head) ||
        !tail_of(&tail, &low->value, head) || fxi_decimal_is_zero(&tail) ||
        fxi_decimal_whole_digits(&tail) > 1 || !fxi_decimal_shift(&head, -power) ||
        !fxi_decimal_add(&low->value, &head, &tail))
        return false;
    return fxi_quantity_rescale(low, power);
}

bool fxi_open_group_is_left(const fxi_operand *operand, const fxi_tokens *tokens) {
    return (is_left(&operand->quantity) && has_parts(operand, tokens)) ||
           is_left_in_words(operand, tokens);
}

bool fxi_open_group_share(fxi_operand *low, fxi_operand *high, bool low_had_mark,
                          const fxi_tokens *tokens) {
    enum { FAR = 2 };
    fxi_quantity *from = &low->quantity, *to = &high->quantity;
    int year;
    if (complete_words(low, high, tokens))
        return true;
    if ((to->flags & FXI_QUANTITY_SCALED) == 0 || (low_had_mark && !low->is_prefixed) ||
        ((from->flags | to->flags) & FXI_QUANTITY_WORDS) != 0 ||
        fxi_spelling_year(&year, tokens, low->last) || !is_eastern(high, tokens))
        return false;
    bool has_two = has_parts(low, tokens);
    if (is_left(to) && has_parts(high, tokens))
        fill_left(to);
    bool is_filled =
        has_two && ((is_left(from) && fill_left(from)) || fill_digit(from, to));
    if ((has_two && complete_high(from, to)) || is_filled)
        return true;
    bool is_digits = (from->flags & FXI_QUANTITY_SCALED) == 0;
    int power = 0;
    if (is_digits)
        power = digits_power(from, to);
    else if (is_single(from))
        power = shared_power(from, to, FAR);
    return power > 0 && fxi_quantity_rescale(from, from->scale + power);
}
