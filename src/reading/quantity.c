/* SPDX-License-Identifier: MIT */
#include "reading/quantity.h"

#include "reading/number_words.h"
#include "reading/scale.h"

/* --- granules: docs/spec.md "Granules" --- */

/* Digits before the decimal point of a value that is not zero; 0 or less below 1. */
static int magnitude(const fxi_decimal *value) {
    return value->count + value->exponent;
}

/* An integer without a scale must print its zeros, so they say little; three figures
   are granted: 94,200 stands for hundreds. */
static int plain_granule(const fxi_decimal *value) {
    int zeros = (int)fxi_decimal_trailing_zeros(value) + value->exponent;
    int granted = magnitude(value) - 3;
    int granule = zeros < granted ? zeros : granted;
    return granule < 0 ? 0 : granule;
}

/* The place of the last digit that is not zero, but never the leading one: for v in
   [10^(n-1), 10^n) the condition c <= v/10 is c <= 10^(n-2). Zeros behind a decimal
   mark are printed to be believed, so a number with decimals has no coarser granule. */
static int coarse_granule(const fxi_decimal *value, int shown) {
    if (fxi_decimal_is_zero(value))
        return shown;
    int place = (int)fxi_decimal_trailing_zeros(value) + value->exponent;
    int highest = magnitude(value) - 2;
    if (place > highest)
        place = highest;
    return place > shown ? place : shown;
}

static void set_granules(fxi_quantity *q) {
    int shown = q->scale - q->decimals;
    if ((q->flags & FXI_QUANTITY_FRACTION) != 0)
        shown = q->scale - 1;
    else if ((q->flags & (FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS)) == 0)
        shown = plain_granule(&q->value);
    bool is_precise = (q->flags & FXI_QUANTITY_DECIMALS) != 0;
    q->shown = (int16_t)shown;
    q->coarse = (int16_t)(is_precise ? shown : coarse_granule(&q->value, shown));
}

bool fxi_quantity_rescale(fxi_quantity *quantity, int scale) {
    fxi_decimal value = quantity->mantissa;
    if (scale > FXI_SCALE_MAX || !fxi_decimal_shift(&value, scale))
        return false;
    quantity->value = value;
    quantity->scale = (int16_t)scale;
    quantity->flags |= FXI_QUANTITY_SCALED;
    set_granules(quantity);
    return true;
}

/* --- numbers in digits --- */

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

static const fxi_numeral *numeral_at(const fxi_tokens *tokens, size_t index) {
    if (index >= tokens->count || tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return NULL;
    return &tokens->numerals[tokens->items[index].numeral];
}

static bool touches(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].gap == FXI_GAP_NONE;
}

/* "3/4": a fraction, a bid and an offer, or a day. */
static bool is_slashed(const fxi_tokens *tokens, size_t first) {
    return fxi_token_is_sign(tokens, first + 1, '/') && touches(tokens, first + 1) &&
           numeral_at(tokens, first + 2) != NULL && touches(tokens, first + 2);
}

static fxi_quantity_status read_scaled(fxi_quantity *out, const fxi_numeral *n,
                                       int power) {
    out->mantissa = out->value = n->value;
    out->decimals = n->decimals;
    if (n->decimals > 0)
        out->flags |= FXI_QUANTITY_DECIMALS;
    if ((n->flags & FXI_NUMERAL_FRACTION) != 0)
        out->flags |= FXI_QUANTITY_FRACTION;
    if (power == 0)
        return FXI_QUANTITY_READ;
    if (!fxi_quantity_rescale(out, power))
        return refuse(out, FXI_RULE_NUMBER_LIMIT,
                      "the scale of the number is larger than 10^36");
    return FXI_QUANTITY_READ;
}

/* One part of a number in digits: "1兆", "2000億", "50 lakh", or the plain "5000" of
   "1万5000". */
typedef struct part {
    const fxi_numeral *numeral;
    fxi_scale scale;
    size_t count;
} part;

static bool is_ideograph_scale(const fxi_tokens *tokens, size_t index) {
    return (unsigned char)tokens->text.bytes[tokens->items[index].span.start] >= 0xE3;
}

/* A further part is an integer with a smaller scale that does not reach into the scale
   before it. It touches the part before, or both have scale words in full ("1 crore 50
   lakh"); only behind an ideograph may it go without a scale. */
static bool read_part(part *out, const fxi_tokens *tokens, size_t index, int last,
                      const fxi_tools *tools) {
    const fxi_numeral *n = numeral_at(tokens, index);
    if (n == NULL || n->decimals != 0 || tokens->items[index].gap > FXI_GAP_SPACE ||
        (n->flags & (FXI_NUMERAL_REFUSED | FXI_NUMERAL_FRACTION)) != 0)
        return false;
    bool glued = touches(tokens, index);
    *out = (part){.numeral = n, .count = 1};
    fxi_scale_status status =
        fxi_scale_read(&out->scale, tokens, index, index + 1, tools);
    out->count += out->scale.count;
    if (status == FXI_SCALE_REFUSED || out->scale.power >= last)
        return false;
    if (!glued && (status == FXI_SCALE_NONE || out->scale.is_short))
        return false;
    if (status == FXI_SCALE_NONE && !is_ideograph_scale(tokens, index - 1))
        return false;
    return magnitude(&n->value) + out->scale.power <= last;
}

static fxi_quantity_status add_parts(fxi_quantity *out, size_t *count,
                                     const fxi_tokens *tokens, size_t first,
                                     const fxi_tools *tools) {
    part more;
    if (out->scale == 0 || (out->flags & FXI_QUANTITY_FRACTION) != 0)
        return FXI_QUANTITY_READ;
    while (out->scale > 0 && out->decimals == 0 &&
           read_part(&more, tokens, first + *count, out->scale, tools)) {
        fxi_decimal value = more.numeral->value;
        if (!fxi_decimal_shift(&value, more.scale.power) ||
            !fxi_decimal_add(&out->value, &out->value, &value))
            return refuse(out, FXI_RULE_NUMBER_LIMIT,
                          "the number has more than 64 digits");
        out->scale = (int16_t)more.scale.power;
        *count += more.count;
    }
    out->mantissa = out->value;
    if (!fxi_decimal_shift(&out->mantissa, -out->scale))
        return refuse(out, FXI_RULE_NUMBER_LIMIT, "the number has more than 64 digits");
    if (out->scale == 0)
        out->flags &= (uint16_t)~FXI_QUANTITY_SCALED;
    return FXI_QUANTITY_READ;
}

static fxi_quantity_status read_digits(fxi_quantity *out, size_t *count,
                                       const fxi_tokens *tokens, size_t first,
                                       const fxi_tools *tools) {
    const fxi_numeral *n = numeral_at(tokens, first);
    *out = (fxi_quantity){.value = n->value};
    *count = is_slashed(tokens, first) ? 3 : 1;
    fxi_scale scale;
    fxi_scale_status status =
        fxi_scale_read(&scale, tokens, first, first + *count, tools);
    bool slashed = *count == 3;
    *count += scale.count;
    if ((n->flags & FXI_NUMERAL_REFUSED) != 0)
        return refuse_numeral(out, n);
    if (slashed)
        return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                      "two numbers with a slash between them are no single value");
    if (status == FXI_SCALE_REFUSED)
        return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                      "two scale words follow each other that do not make one");
    fxi_quantity_status read = read_scaled(out, n, scale.power);
    return read == FXI_QUANTITY_READ ? add_parts(out, count, tokens, first, tools)
                                     : read;
}

fxi_quantity_status fxi_quantity_read(fxi_quantity *out, size_t *count,
                                      const fxi_tokens *tokens, size_t first,
                                      const fxi_tools *tools) {
    fxi_quantity_status status = FXI_QUANTITY_NONE;
    *count = 0;
    if (first >= tokens->count)
        return FXI_QUANTITY_NONE;
    if (tokens->items[first].kind == FXI_TOKEN_NUMERAL)
        status = read_digits(out, count, tokens, first, tools);
    else if (tokens->items[first].kind == FXI_TOKEN_WORD)
        status = fxi_number_words_read(out, count, tokens, first, tools);
    if (status == FXI_QUANTITY_READ)
        set_granules(out);
    return status;
}
