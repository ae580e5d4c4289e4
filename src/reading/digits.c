/* SPDX-License-Identifier: MIT */
/* number := part part*
   part   := numeral scale?

   Parts fall and add up. Scales of East Asia multiply what was counted since the scale
   before: "2천500억" is (2 * 1000 + 500) * 10^8, so a power of ten 4k + i closes a
   group of four digits at 10^(4k) and stands itself at place i of the group. */
#include "reading/digits.h"

#include <limits.h>

#include "reading/scale.h"
#include "reading/tokenised.h"

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

enum { GROUP_DIGITS = 4 };

static fxi_quantity_status refuse(fxi_quantity *out, fxi_rule rule,
                                  const char *reason) {
    out->rule = rule;
    out->reason = reason;
    return FXI_QUANTITY_REFUSED;
}

static fxi_quantity_status refuse_limit(fxi_quantity *out) {
    return refuse(out, FXI_RULE_NUMBER_LIMIT, "the number has more than 64 digits");
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

/* "3/4": a fraction, a bid and an offer, or a day. */
static bool is_slashed(const fxi_tokens *tokens, size_t first) {
    return fxi_token_is_sign(tokens, first + 1, '/') &&
           fxi_token_touches(tokens, first + 1) &&
           numeral_at(tokens, first + 2) != NULL &&
           fxi_token_touches(tokens, first + 2);
}

bool fxi_digits_is_quote(const fxi_tokens *tokens, size_t index) {
    enum { REPEATED = 2 };
    const fxi_numeral *bid = numeral_at(tokens, index);
    if (bid == NULL || bid->flags != 0 || bid->decimals < REPEATED ||
        bid->value.count < REPEATED || !is_slashed(tokens, index) ||
        fxi_token_is_sign(tokens, index + 3, '/'))
        return false;
    const fxi_numeral *offer = numeral_at(tokens, index + 2);
    return (offer->flags & ~FXI_NUMERAL_LEADING_ZERO) == 0 && offer->decimals == 0 &&
           offer->digits == REPEATED;
}

/* Digits before the decimal point of a value that is not zero; 0 or less below 1. */
static int magnitude(const fxi_decimal *value) {
    return value->count + value->exponent;
}

/* Zeros that a numeral in words does not print ("五千"): they count as its scale if it
   has one. */
static int hidden_zeros(const fxi_decimal *value) {
    return value->exponent > 0 ? value->exponent : 0;
}

/* --- the first part --- */

static fxi_quantity_status read_scaled(fxi_quantity *out, const fxi_numeral *n,
                                       int power) {
    out->value = n->value;
    out->decimals = n->decimals;
    if (n->decimals > 0)
        out->flags |= FXI_QUANTITY_DECIMALS;
    if ((n->flags & FXI_NUMERAL_FRACTION) != 0)
        out->flags |= FXI_QUANTITY_FRACTION;
    if ((n->flags & FXI_NUMERAL_WORDS) != 0)
        out->flags |= FXI_QUANTITY_WORDS;
    if (power == 0)
        return FXI_QUANTITY_READ;
    int zeros = hidden_zeros(&n->value);
    out->scale = (int16_t)zeros;
    if (!fxi_quantity_rescale(out, power + zeros))
        return refuse(out, FXI_RULE_NUMBER_LIMIT,
                      "the scale of the number is larger than 10^36");
    return FXI_QUANTITY_READ;
}

/* --- parts that fall --- */

/* The sum of the parts so far. `group` is what the next scale multiplies; `place` is
   that of its last part. */
typedef struct sum {
    fxi_decimal closed, group;
    int last, place;
} sum;

typedef struct part {
    fxi_decimal value;
    int power;
    bool is_eastern; /* its scale is one of East Asia */
    size_t count;
} part;

/* Han, Kana or Hangul. */
static bool is_eastern(const fxi_tokens *tokens, size_t index) {
    return (unsigned char)tokens->text.bytes[tokens->items[index].span.start] >= 0xE3;
}

static bool is_hangul(const fxi_tokens *tokens, size_t index) {
    unsigned char lead =
        (unsigned char)tokens->text.bytes[tokens->items[index].span.start];
    return lead >= 0xEA && lead <= 0xED;
}

/* A further part is an integer. It touches the part before, or both have scale words in
   full ("1 crore 50 lakh"); only behind a scale of East Asia may it go without one
   ("1万5000"), and Korean puts a space there as well ("8만 8660"). */
static bool read_part(part *out, const fxi_tokens *tokens, size_t index,
                      const fxi_tools *tools) {
    const fxi_numeral *n = numeral_at(tokens, index);
    if (n == NULL || n->decimals != 0 || tokens->items[index].gap > FXI_GAP_SPACE ||
        (n->flags & (FXI_NUMERAL_REFUSED | FXI_NUMERAL_FRACTION)) != 0)
        return false;
    fxi_scale scale;
    fxi_scale_status status = fxi_scale_read(&scale, tokens, index, index + 1, tools);
    bool has_scale = status == FXI_SCALE_READ;
    *out = (part){n->value, scale.power, has_scale && is_eastern(tokens, index + 1),
                  1 + scale.count};
    if (status == FXI_SCALE_REFUSED)
        return false;
    bool is_spaced = !fxi_token_touches(tokens, index);
    if (is_spaced && !has_scale)
        return is_hangul(tokens, index - 1);
    if (is_spaced) /* "6천 2백 70만" */
        return !scale.is_short || is_hangul(tokens, index + 1);
    return has_scale || is_eastern(tokens, index - 1);
}

static int place_of(const part *p) {
    return p->is_eastern || p->power == 0 ? p->power % GROUP_DIGITS : 0;
}

/* The part goes below everything that was counted before it. */
static bool falls(const sum *s, const part *p) {
    int place = place_of(p);
    if (fxi_decimal_is_zero(&s->group))
        return p->power < s->last && magnitude(&p->value) + p->power <= s->last;
    return p->power - place < s->last && magnitude(&p->value) + place <= s->place;
}

static bool add_shifted(fxi_decimal *to, fxi_decimal value, int power) {
    return fxi_decimal_shift(&value, power) && fxi_decimal_add(to, to, &value);
}

/* Counts the part into the group, and closes the group where its scale does. */
static bool add_part(sum *s, const part *p) {
    int place = place_of(p), close = p->power - place;
    if (!add_shifted(&s->group, p->value, place))
        return false;
    s->place = place;
    if (close == 0 && place > 0)
        return true;
    if (!add_shifted(&s->closed, s->group, close))
        return false;
    s->group = fxi_decimal_from_integer(0);
    s->last = close;
    return true;
}

/* What the first part begins, with the places of its numeral as they are. */
static bool start_sum(sum *s, const fxi_quantity *first, int power, bool eastern) {
    fxi_decimal zero = fxi_decimal_from_integer(0);
    *s = (sum){zero, zero, INT_MAX, GROUP_DIGITS};
    part p = {first->value, power, eastern, 0};
    return fxi_decimal_shift(&p.value, -power) && add_part(s, &p);
}

static fxi_quantity_status add_parts(fxi_quantity *out, size_t *count, int power,
                                     const fxi_tokens *tokens, size_t first,
                                     const fxi_tools *tools) {
    sum s;
    part more;
    bool is_alone = out->decimals != 0 || (out->flags & FXI_QUANTITY_FRACTION) != 0;
    if (power == 0 || is_alone || !read_part(&more, tokens, first + *count, tools))
        return FXI_QUANTITY_READ;
    if (!start_sum(&s, out, power, is_eastern(tokens, first + *count - 1)))
        return refuse_limit(out);
    while (power > 0 && read_part(&more, tokens, first + *count, tools) &&
           falls(&s, &more)) {
        if (!add_part(&s, &more))
            return refuse_limit(out);
        *count += more.count;
        power = more.power;
        out->scale = (int16_t)(power + (power > 0 ? hidden_zeros(&more.value) : 0));
    }
    if (!fxi_decimal_add(&out->value, &s.closed, &s.group))
        return refuse_limit(out);
    if (out->scale == 0)
        out->flags &= (uint16_t)~FXI_QUANTITY_SCALED;
    return FXI_QUANTITY_READ;
}

fxi_quantity_status fxi_digits_read(fxi_quantity *out, size_t *count,
                                    const fxi_tokens *tokens, size_t first,
                                    const fxi_tools *tools) {
    fxi_numeral n;
    *count = fxi_tokenised_read(&n, tokens, first, tools);
    *out = (fxi_quantity){.value = n.value};
    bool slashed = is_slashed(tokens, first) && !fxi_digits_is_quote(tokens, first);
    if (slashed)
        *count = 3;
    fxi_scale scale;
    fxi_scale_status status =
        fxi_scale_read(&scale, tokens, first, first + *count, tools);
    *count += scale.count;
    if ((n.flags & FXI_NUMERAL_REFUSED) != 0)
        return refuse_numeral(out, &n);
    if (slashed)
        return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                      "two numbers with a slash between them are no single value");
    if (status == FXI_SCALE_REFUSED)
        return refuse(out, FXI_RULE_AMBIGUOUS_NUMBER,
                      "two scale words follow each other that do not make one");
    fxi_quantity_status read = read_scaled(out, &n, scale.power);
    return read == FXI_QUANTITY_READ
               ? add_parts(out, count, scale.power, tokens, first, tools)
               : read;
}
