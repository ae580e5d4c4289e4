/* SPDX-License-Identifier: MIT */
#include "reading/number/digits.h"

#include "reading/number/digit_parts.h"
#include "reading/number/half.h"
#include "reading/number/number_word.h"
#include "reading/number/numeral_case.h"
#include "reading/number/parted_digits.h"
#include "reading/number/scale_doubt.h"
#include "reading/number/scaled_group.h"
#include "reading/number/spoken_place.h"
#include "reading/number/tokenised.h"
#include "reading/number/unit_part.h"
#include "reading/number/wrapped_group.h"
#include "reading/text/spelling.h"

enum { OPEN_DIGITS = 3 }; /* behind a mark that may group or part decimals */

typedef struct refusal {
    uint16_t flag;
    fxi_rule rule;
    const char *reason;
} refusal;

static const refusal refusals[] = {
    {FXI_NUMERAL_SUSPICIOUS, FXI_RULE_SUSPICIOUS_NUMBER,
     "hidden characters or digits of two scripts stand in the number"},
    {FXI_NUMERAL_OVERLONG, FXI_RULE_NUMBER_LIMIT, "the number has more than 64 digits"},
    {FXI_NUMERAL_AMBIGUOUS, FXI_RULE_AMBIGUOUS_NUMBER,
     "the separators in the number allow no single value"},
};

static fxi_quantity_status refuse(fxi_quantity *out, fxi_rule rule,
                                  const char *reason) {
    out->rule = rule;
    out->reason = reason;
    return FXI_QUANTITY_REFUSED;
}

static fxi_quantity_status refuse_numeral(fxi_quantity *out, const fxi_numeral *n) {
    size_t i = 0;
    while ((refusals[i].flag & n->flags) == 0)
        i++;
    return refuse(out, refusals[i].rule, refusals[i].reason);
}

/* "1", "100", "1,000": so many of a thing have a price. */
static bool is_round(const fxi_numeral *count) {
    enum { TEN = 1 };
    int power;
    return count->decimals == 0 && (count->flags & FXI_NUMERAL_REFUSED) == 0 &&
           fxi_decimal_is_power10(&power, &count->value) && power != TEN;
}

/* "$3/20kg", "$15/1M tokens", "$3/6-pack": what the number behind the slash counts has
   a price. "1/2-cent" is a part of money. */
static bool is_price_of_many(const fxi_tokens *tokens, size_t first) {
    fxi_fraction part;
    size_t count = first + 2, thing = first + 3;
    const fxi_numeral *number = fxi_token_numeral(tokens, count);
    if (number == NULL || !fxi_token_is_near(tokens, thing))
        return false;
    const fxi_token *next = &tokens->items[thing];
    if (next->kind == FXI_TOKEN_WORD)
        return fxi_token_has(tokens, thing, FXI_SENSE_MEASURE) ||
               fxi_token_has(tokens, thing, FXI_SENSE_WEIGHT) ||
               (is_round(number) && !fxi_token_has(tokens, thing, FXI_SENSE_CURRENCY));
    return fxi_token_is_sign(tokens, thing, '-') && fxi_token_touches(tokens, thing) &&
           fxi_token_touches(tokens, thing + 1) &&
           tokens->items[thing + 1].kind == FXI_TOKEN_WORD &&
           !(fxi_token_has(tokens, thing + 1, FXI_SENSE_CURRENCY) &&
             fxi_unit_part_is_fraction(&part, tokens, first));
}

/* "3/4": a fraction, a bid and an offer, or a day; "808/20kg" is a price for a measure.
 */
static bool is_slashed(const fxi_tokens *tokens, size_t first) {
    return fxi_token_is_sign(tokens, first + 1, '/') &&
           fxi_token_touches(tokens, first + 1) &&
           fxi_token_numeral(tokens, first + 2) != NULL &&
           fxi_token_touches(tokens, first + 2) && !is_price_of_many(tokens, first);
}

/* Of two numbers as long before the decimal mark the second is a little higher. */
static bool rises_little(const fxi_numeral *bid, const fxi_numeral *offer) {
    enum { LONG = 3 };
    const fxi_decimal *low = &bid->value, *high = &offer->value;
    return fxi_decimal_whole_digits(low) >= LONG && low->count > 1 && high->count > 1 &&
           fxi_decimal_whole_digits(low) == fxi_decimal_whole_digits(high) &&
           low->digits[0] == high->digits[0] && low->digits[1] == high->digits[1] &&
           fxi_decimal_compare(low, high) < 0;
}

/* "1,330/1,335", "421/421.50"; "1999/2000" and "2015/2016" are years. */
static bool is_full_quote(const fxi_tokens *tokens, size_t index,
                          const fxi_numeral *bid, const fxi_numeral *offer) {
    const unsigned allowed = FXI_NUMERAL_GROUPED | FXI_NUMERAL_OPEN;
    int year;
    return ((bid->flags | offer->flags) & ~allowed) == 0 && rises_little(bid, offer) &&
           !fxi_spelling_year(&year, tokens, index);
}

fxi_digits_quote fxi_digits_quote_at(const fxi_tokens *tokens, size_t index) {
    enum { REPEATED = 2 };
    const fxi_numeral *bid = fxi_token_numeral(tokens, index);
    if (bid == NULL || !is_slashed(tokens, index) ||
        fxi_token_is_sign(tokens, index + 3, '/'))
        return FXI_DIGITS_NO_QUOTE;
    const fxi_numeral *offer = fxi_token_numeral(tokens, index + 2);
    if (is_full_quote(tokens, index, bid, offer))
        return FXI_DIGITS_FULL_QUOTE;
    if (bid->flags != 0 || bid->decimals < REPEATED || bid->value.count < REPEATED ||
        (offer->flags & ~FXI_NUMERAL_LEADING_ZERO) != 0)
        return FXI_DIGITS_NO_QUOTE;
    if (offer->decimals == bid->decimals)
        return FXI_DIGITS_FULL_QUOTE;
    return offer->decimals == 0 && offer->digits == REPEATED ? FXI_DIGITS_SHORT_QUOTE
                                                             : FXI_DIGITS_NO_QUOTE;
}

/* --- the first part --- */

/* Field by field: most of a quantity are the digits, which are copied anyhow. */
static void begin(fxi_quantity *out, const fxi_decimal *value) {
    out->value = *value;
    out->decimals = 0;
    out->scale = out->shown = out->coarse = 0;
    out->flags = 0;
    out->open = 0;
    out->rule = (fxi_rule)0;
    out->reason = NULL;
}

/* The numeral as a number without a scale. */
static void set_number(fxi_quantity *out, const fxi_numeral *n) {
    begin(out, &n->value);
    out->decimals = n->decimals;
    if (n->decimals > 0)
        out->flags |= FXI_QUANTITY_DECIMALS;
    if ((n->flags & FXI_NUMERAL_FRACTION) != 0)
        out->flags |= FXI_QUANTITY_FRACTION;
    if ((n->flags & FXI_NUMERAL_WORDS) != 0)
        out->flags |= FXI_QUANTITY_WORDS;
    if ((n->flags & FXI_NUMERAL_OPEN) != 0)
        out->open = n->decimals > 0 ? OPEN_DIGITS : -OPEN_DIGITS;
}

static fxi_quantity_status read_scaled(fxi_quantity *out, const fxi_numeral *n,
                                       int power) {
    set_number(out, n);
    if (power == 0)
        return FXI_QUANTITY_READ;
    int zeros = fxi_quantity_hidden_zeros(&n->value);
    out->scale = (int16_t)zeros;
    if (!fxi_quantity_set_scale(out, power + zeros))
        return refuse(out, FXI_RULE_NUMBER_LIMIT,
                      "the scale of the number is larger than 10^36");
    return FXI_QUANTITY_READ;
}

/* The language around the token is a guess. */
static bool is_guess(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count &&
           (tokens->items[index].language & FXI_LANGUAGE_OPEN) != 0;
}

/* "$5 mil" alone is five thousand, or million, where the language is a guess. */
static inline void set_doubt(fxi_quantity *out, const fxi_scale *scale,
                             const fxi_tokens *tokens, size_t first, size_t index,
                             const fxi_tools *tools) {
    if (!is_guess(tokens, index) || out->open != 0)
        return;
    bool is_one = scale->power != 0 ? scale->count == 1
                                    : fxi_token_has(tokens, index, FXI_SENSE_SCALE);
    if (!is_one)
        return;
    const int other = fxi_scale_doubt(tokens, index, scale->power, tools);
    bool is_english = other != 0 && scale->power != 0 &&
                      fxi_scale_may_be_english(tokens, first, index, tools) &&
                      fxi_quantity_rescale(out, scale->power + other);
    out->open = (int8_t)(is_english ? -other : other);
}

/* What the text and its language make of three digits, or of the scale at `index`. */
static inline void settle(fxi_quantity *out, const fxi_numeral *n,
                          const fxi_scale *scale, const fxi_tokens *tokens,
                          size_t first, size_t index, const fxi_tools *tools) {
    if (fxi_scaled_group_parts(n, tokens, first, scale->power))
        fxi_quantity_part_group(out);
    else
        set_doubt(out, scale, tokens, first, index, tools);
}

/* The scale behind the number, and the half of one more of it. */
static void read_tail(fxi_half *out, const fxi_numeral *n, const fxi_tokens *tokens,
                      size_t first, size_t index, const fxi_tools *tools) {
    enum { COUNT_DIGITS = 3 };
    if (n->decimals == 0 && n->flags == 0 && n->digits <= COUNT_DIGITS) {
        fxi_half_read(out, tokens, first, index, tools);
        return;
    }
    *out = (fxi_half){.count = 0};
    out->status = fxi_scale_read(&out->scale, tokens, first, index, tools);
    out->count = out->scale.count;
}

/* --- the short way --- */

/* Behind the number no scale, no mark of a tokenised number, and nothing that may stand
   before either: most numbers end where their numeral does. */
static bool ends_number(const fxi_tokens *tokens, size_t index) {
    const uint32_t kinds =
        FXI_KIND(SCALE) | FXI_KIND(NUMBER) | FXI_KIND(GRAMMAR) | FXI_KIND(MODIFIER);
    if (index >= tokens->count)
        return true;
    const fxi_token *next = &tokens->items[index];
    return next->kind == FXI_TOKEN_WORD && (next->kinds & kinds) == 0 &&
           !fxi_half_may_start(tokens, index) && !fxi_scale_may_be_slip(tokens, index);
}

/* Neither a mark that stands apart, in words neither, nor a slash follows. */
static bool is_before_word(const fxi_tokens *tokens, size_t first) {
    return first + 1 < tokens->count &&
           tokens->items[first + 1].kind == FXI_TOKEN_WORD &&
           !fxi_token_has(tokens, first + 1, FXI_SENSE_GRAMMAR);
}

/* The numeral with what stands apart of it; true: a slash joins it to another one. */
static bool read_numeral(fxi_numeral *out, size_t *count, const fxi_tokens *tokens,
                         size_t first, const fxi_tools *tools) {
    if (is_before_word(tokens, first)) {
        *out = *fxi_token_numeral(tokens, first);
        *count = 1;
        return false;
    }
    const size_t ending = fxi_numeral_case_count(tokens, first, tools);
    if (ending > 0) {
        *out = *fxi_token_numeral(tokens, first);
        *count = 1 + ending;
        return false;
    }
    *count = fxi_wrapped_group_read(out, tokens, first, tools);
    if (*count == 0)
        *count = fxi_parted_digits_read(out, tokens, first);
    if (*count > 0)
        return false;
    *count = fxi_tokenised_read(out, tokens, first, tools);
    bool slashed = *count == 1 && is_slashed(tokens, first) &&
                   fxi_digits_quote_at(tokens, first) == FXI_DIGITS_NO_QUOTE;
    if (slashed)
        *count = 3;
    return slashed;
}

/* "708,961" in a column: a number stands behind it, and neither that nor a currency
   touches it. A line of prose may part its groups, and ".3" be cut off. */
static bool stands_alone(const fxi_tokens *tokens, size_t first) {
    const fxi_numeral *behind = fxi_token_numeral(tokens, first + 1);
    return behind != NULL ? behind->digits > 0 && !fxi_token_touches(tokens, first) &&
                                !fxi_token_touches(tokens, first + 1) &&
                                tokens->items[first + 1].gap != FXI_GAP_WRAP
                          : ends_number(tokens, first + 1);
}

bool fxi_digits_read_alone(fxi_quantity *out, const fxi_tokens *tokens, size_t first) {
    const fxi_numeral *n = fxi_token_numeral(tokens, first);
    if ((n->flags & FXI_NUMERAL_REFUSED) != 0 || !stands_alone(tokens, first))
        return false;
    set_number(out, n);
    return true;
}

/* "962.7 billion of": one word that may be a scale, and behind it neither a further
   part, in digits or in one word, nor a half. */
static bool has_one_scale(const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    size_t behind = first + 2;
    if (!fxi_scale_is_one_word(tokens, first + 1) ||
        fxi_half_may_start(tokens, first + 1) || fxi_half_may_start(tokens, behind))
        return false;
    if (behind == tokens->count)
        return true;
    const fxi_token *next = &tokens->items[behind];
    bool is_unknown = next->kind == FXI_TOKEN_WORD && next->entry == 0;
    return next->kind != FXI_TOKEN_NUMERAL && (next->kinds & FXI_KIND(RANGE)) == 0 &&
           !(is_unknown && fxi_number_word_may_start(tokens, behind, tools));
}

/* False: the numeral is one part of the number only, or none. */
static bool read_with_scale(fxi_quantity *out, fxi_quantity_status *status,
                            size_t *count, const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools) {
    const fxi_numeral *n = fxi_token_numeral(tokens, first);
    fxi_scale scale = {.count = 0};
    if ((n->flags & FXI_NUMERAL_REFUSED) != 0 || !has_one_scale(tokens, first, tools))
        return false;
    if (fxi_scale_read(&scale, tokens, first, first + 1, tools) == FXI_SCALE_AMBIGUOUS)
        return false;
    *count = 1 + scale.count;
    *status = read_scaled(out, n, scale.power);
    settle(out, n, &scale, tokens, first, first + 1, tools);
    return true;
}

/* "2023/24", "2024/06": a year that two calendar years have a part of, or a month. */
static bool is_split_year(const fxi_tokens *tokens, size_t first) {
    enum { SHORT = 2, MONTHS = 12 };
    const size_t behind = first + 2;
    int year, month;
    if (!fxi_spelling_year(&year, tokens, first) ||
        !fxi_spelling_integer(&month, tokens, behind) ||
        fxi_token_is_sign(tokens, first + 3, '/'))
        return false;
    const fxc_span span = tokens->items[behind].span;
    return fxi_spelling_is_next_year(tokens, behind, year) ||
           (span.end - span.start == SHORT && month >= 1 && month <= MONTHS);
}

/* "Q4/2024", "12/2024": a quarter or a month of a year. */
static bool is_part_of_year(const fxi_tokens *tokens, size_t first) {
    enum { MONTHS = 12 };
    int part, year;
    return fxi_spelling_integer(&part, tokens, first) && part >= 1 && part <= MONTHS &&
           fxi_spelling_year(&year, tokens, first + 2) &&
           !fxi_token_is_sign(tokens, first + 3, '/');
}

/* "3/4": no number, but before a unit that it is a part of. */
static fxi_quantity_status read_slashed(fxi_quantity *out, size_t *count,
                                        const fxi_tokens *tokens, size_t first,
                                        const fxi_tools *tools) {
    fxi_fraction part;
    size_t behind = first + *count;
    if (fxi_unit_part_slashed(&part, &behind, tokens, first, tools)) {
        out->value = fxi_decimal_from_integer(0);
        out->flags = FXI_QUANTITY_FRACTION;
        *count = behind - first;
        fxi_fraction_add(&out->value, part);
        return FXI_QUANTITY_READ;
    }
    return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                  is_split_year(tokens, first) || is_part_of_year(tokens, first)
                      ? NULL
                      : "two numbers with a slash between them are no single value");
}

fxi_quantity_status fxi_digits_read(fxi_quantity *out, size_t *count,
                                    const fxi_tokens *tokens, size_t first,
                                    const fxi_tools *tools) {
    fxi_quantity_status status;
    *count = 1;
    if (fxi_digits_read_alone(out, tokens, first))
        return FXI_QUANTITY_READ;
    if (read_with_scale(out, &status, count, tokens, first, tools))
        return status;
    fxi_numeral n;
    bool slashed = read_numeral(&n, count, tokens, first, tools);
    begin(out, &n.value);
    fxi_half tail;
    const size_t scale_at = first + *count;
    read_tail(&tail, &n, tokens, first, scale_at, tools);
    *count += tail.count;
    if ((n.flags & FXI_NUMERAL_REFUSED) != 0)
        return refuse_numeral(out, &n);
    if (slashed)
        return read_slashed(out, count, tokens, first, tools);
    if (tail.status == FXI_SCALE_REFUSED)
        return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                      "two scale words follow each other that do not make one");
    if (tail.status == FXI_SCALE_AMBIGUOUS)
        return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                      "the scale behind the number stands for several numbers");
    if (*count == 1)
        fxi_spoken_place_read(&n.value, &tail.scale, tokens, first);
    fxi_quantity_status read = read_scaled(out, &n, tail.scale.power);
    settle(out, &n, &tail.scale, tokens, first, scale_at, tools);
    if (tail.fraction.denominator != 0)
        out->flags |= FXI_QUANTITY_FRACTION;
    if (n.decimals > 0 && tail.count == 0 && fxi_decimal_whole_digits(&n.value) <= 0)
        *count += fxi_unit_part_of(tokens, scale_at, tools);
    if (read != FXI_QUANTITY_READ ||
        (fxi_half_add(&out->value, tail.fraction, tail.scale.power) &&
         fxi_digit_parts_add(out, count, &tail.scale, tokens, first, tools)))
        return read;
    return refuse(out, FXI_RULE_NUMBER_LIMIT, "the number has more than 64 digits");
}
