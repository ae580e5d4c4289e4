/* SPDX-License-Identifier: MIT */
/* Splitting without loss, by largest remainders. */
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "base/error.h"

enum { PARTS_MAX = 10000 };

typedef struct share {
    uint64_t rest; /* what rounding down took, in units times the sum of weights */
    size_t index;
} share;

typedef struct split {
    const fxc_allocation_request *request;
    fxi_rational units;  /* of the whole amount, without its sign */
    fxi_rational weight; /* the sum */
    fxi_rational unit;
    int32_t decimals;
    bool negative;
} split;

/* Most lost first, of equal ones the earlier. */
static int compare_shares(const void *a, const void *b) {
    const share *left = a, *right = b;
    if (left->rest != right->rest)
        return left->rest > right->rest ? -1 : 1;
    return left->index < right->index ? -1 : left->index > right->index;
}

/* A whole number below 2^64. */
static uint64_t whole_of(const fxi_rational *value) {
    uint64_t whole = 0;
    for (int i = 0; i < value->numerator.size && i * GMP_NUMB_BITS < 64; i++)
        whole |= (uint64_t)value->numerator.limbs[i] << (i * GMP_NUMB_BITS);
    return whole;
}

/* The whole units of a part, and what is left of its exact share. */
static fxi_rational take_whole(uint64_t *rest, const split *s, size_t index) {
    fxi_rational one = fxi_rational_from_integer(1);
    fxi_rational weight = fxi_rational_from_integer(s->request->weights[index]);
    fxi_rational exact = fxi_rational_multiply(&s->units, &weight);
    exact = fxi_rational_divide(&exact, &s->weight);
    fxi_rational whole = fxi_rational_round(&exact, &one, FXC_ROUND_DOWN);
    fxi_rational left = fxi_rational_subtract(&exact, &whole);
    left = fxi_rational_multiply(&left, &s->weight);
    *rest = whole_of(&left);
    return whole;
}

static fxc_status write_part(fxc_part *out, const split *s, fxi_rational units,
                             fxc_error *error) {
    fxi_rational amount = fxi_rational_multiply(&units, &s->unit);
    if (s->negative)
        amount = fxi_rational_negate(&amount);
    return fxi_amount_format(out->amount, &amount, s->decimals, error);
}

static fxc_status write_floors(fxc_part *parts, share *shares, uint64_t *left,
                               const split *s, fxc_error *error) {
    fxi_rational remaining = s->units;
    for (size_t i = 0; i < s->request->count; i++) {
        shares[i].index = i;
        fxi_rational whole = take_whole(&shares[i].rest, s, i);
        remaining = fxi_rational_subtract(&remaining, &whole);
        fxc_status status = write_part(&parts[i], s, whole, error);
        if (status != FXC_OK)
            return status;
    }
    *left = whole_of(&remaining);
    return FXC_OK;
}

/* Every share lost less than one unit, so fewer units are left than parts. */
static fxc_status hand_out(fxc_part *parts, share *shares, const split *s,
                           fxc_error *error) {
    uint64_t left = 0, ignored;
    fxi_rational one = fxi_rational_from_integer(1);
    fxc_status status = write_floors(parts, shares, &left, s, error);
    qsort(shares, s->request->count, sizeof *shares, compare_shares);
    for (size_t i = 0; i < left && status == FXC_OK; i++) {
        fxi_rational whole = take_whole(&ignored, s, shares[i].index);
        whole = fxi_rational_add(&whole, &one);
        status = write_part(&parts[shares[i].index], s, whole, error);
    }
    return status;
}

static fxc_status sum_weights(split *s, fxc_error *error) {
    uint64_t sum = 0;
    for (size_t i = 0; i < s->request->count; i++)
        sum += s->request->weights[i];
    if (sum == 0)
        return fxi_error_set(error, FXC_EARG, "no weight is above zero");
    s->weight = fxi_rational_from_integer((int64_t)sum);
    return FXC_OK;
}

static fxc_status read_amount(split *s, fxc_error *error) {
    const fxc_allocation_request *request = s->request;
    fxi_decimal amount;
    if (!fxi_decimal_parse(&amount, request->amount, request->amount_length))
        return fxi_error_set(error, FXC_ESYNTAX,
                             "the amount is not a decimal of at most %d digits",
                             FXI_DIGITS_MAX);
    s->decimals = request->decimals;
    fxc_status status = fxi_amount_decimals(&s->decimals, request->currency, error);
    if (status != FXC_OK)
        return status;
    s->negative = amount.negative;
    amount.negative = false;
    s->unit = fxi_rational_power10(-s->decimals);
    fxi_rational value = fxi_rational_from_decimal(&amount);
    s->units = fxi_rational_divide(&value, &s->unit);
    fxi_rational one = fxi_rational_from_integer(1);
    fxi_rational whole = fxi_rational_round(&s->units, &one, FXC_ROUND_DOWN);
    return fxi_rational_equal(&whole, &s->units)
               ? FXC_OK
               : fxi_error_set(error, FXC_EARG,
                               "the amount has more than %d decimals: round it first",
                               (int)s->decimals);
}

fxc_status fxc_allocate(fxc_part *parts, const fxc_allocation_request *request,
                        fxc_error *error) {
    fxi_error_clear(error);
    if (parts == NULL || request == NULL || request->amount == NULL ||
        request->weights == NULL)
        return fxi_error_null(error);
    if (request->count == 0 || request->count > PARTS_MAX)
        return fxi_error_set(error, FXC_EARG, "1 to %d parts", PARTS_MAX);
    split s = {.request = request};
    fxc_status status = sum_weights(&s, error);
    if (status == FXC_OK)
        status = read_amount(&s, error);
    if (status != FXC_OK)
        return status;
    share *shares = calloc(request->count, sizeof *shares);
    if (shares == NULL)
        return fxi_error_set(error, FXC_ENOMEM, "memory ran out");
    status = hand_out(parts, shares, &s, error);
    free(shares);
    return status;
}
