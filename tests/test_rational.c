/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "random.h"
#include "rational_as_text.h"

static void values_are_made_in_lowest_terms(void **state) {
    (void)state;
    fxi_rational lowest = fxi_rational_from_integer(INT64_MIN);
    assert_text(&lowest, "-9223372036854775808");
    fxi_rational one = fxi_rational_from_fraction(INT64_MIN, INT64_MIN);
    assert_text(&one, "1");
    fxi_rational sign = fxi_rational_from_fraction(3, -6);
    assert_text(&sign, "-1/2");
    fxi_rational power = fxi_rational_power10(-3);
    assert_text(&power, "1/1000");
    fxi_rational up = fxi_rational_power10(128), down = fxi_rational_power10(-128);
    fxi_rational product = fxi_rational_multiply(&up, &down);
    assert_text(&product, "1");
    fxi_decimal decimal = fxi_decimal_from_integer(-150);
    assert_true(fxi_decimal_shift(&decimal, -2));
    fxi_rational value = fxi_rational_from_decimal(&decimal);
    assert_text(&value, "-3/2");
}

typedef struct operation {
    fxi_rational (*ours)(const fxi_rational *a, const fxi_rational *b);
    void (*theirs)(mpq_ptr out, mpq_srcptr a, mpq_srcptr b);
} operation;

static void gmp_add(mpq_ptr out, mpq_srcptr a, mpq_srcptr b) { mpq_add(out, a, b); }
static void gmp_sub(mpq_ptr out, mpq_srcptr a, mpq_srcptr b) { mpq_sub(out, a, b); }
static void gmp_mul(mpq_ptr out, mpq_srcptr a, mpq_srcptr b) { mpq_mul(out, a, b); }
static void gmp_div(mpq_ptr out, mpq_srcptr a, mpq_srcptr b) { mpq_div(out, a, b); }

static const operation operations[] = {
    {fxi_rational_add, gmp_add},
    {fxi_rational_subtract, gmp_sub},
    {fxi_rational_multiply, gmp_mul},
    {fxi_rational_divide, gmp_div},
};

/* One value in both forms. */
typedef struct twin {
    fxi_rational ours;
    mpq_t theirs;
} twin;

static void assert_twins(const twin *value) {
    char text[FXI_RATIONAL_TEXT];
    fxi_rational_format(text, &value->ours);
    char *wanted = mpq_get_str(NULL, 10, value->theirs);
    assert_string_equal(text, wanted);
    free(wanted);
}

static size_t write_digits(char *out, uint64_t *seed, int count) {
    out[0] = (char)('1' + random_below(seed, 9));
    for (int i = 1; i < count; i++)
        out[i] = (char)('0' + random_below(seed, 10));
    return (size_t)count;
}

/* A fraction of up to 64 digits in each part; often short, often with many twos. */
static void randomise(twin *value, uint64_t *seed) {
    char text[160];
    int longest = random_below(seed, 3) == 0 ? 64 : 6;
    size_t length = write_digits(text, seed, 1 + random_below(seed, longest));
    text[length++] = '/';
    length += write_digits(text + length, seed, 1 + random_below(seed, longest));
    text[length] = '\0';
    assert_true(fxi_rational_parse(&value->ours, text, length));
    assert_int_equal(mpq_set_str(value->theirs, text, 10), 0);
    mpq_canonicalize(value->theirs);
    unsigned twos = (unsigned)random_below(seed, 3) * 64 * (random_next(seed) & 1);
    fxi_rational factor = fxi_rational_from_integer(1);
    const fxi_rational two = fxi_rational_from_integer(2);
    for (unsigned i = 0; i < twos; i++)
        factor = fxi_rational_multiply(&factor, &two);
    value->ours = fxi_rational_multiply(&value->ours, &factor);
    mpq_mul_2exp(value->theirs, value->theirs, twos);
    if (random_next(seed) & 1) {
        value->ours = fxi_rational_negate(&value->ours);
        mpq_neg(value->theirs, value->theirs);
    }
}

static bool fits(mpq_srcptr value) {
    return mpz_sizeinbase(mpq_numref(value), 2) <= FXI_RATIONAL_BITS &&
           mpz_sizeinbase(mpq_denref(value), 2) <= FXI_RATIONAL_BITS;
}

enum { POOL = 16, STEPS = 20000 };

static void assert_same_order(const twin *a, const twin *b) {
    int order = mpq_cmp(a->theirs, b->theirs);
    int found = fxi_rational_compare(&a->ours, &b->ours);
    assert_int_equal((found > 0) - (found < 0), (order > 0) - (order < 0));
    assert_int_equal(fxi_rational_equal(&a->ours, &b->ours), order == 0);
    assert_int_equal(fxi_rational_sign(&a->ours), mpq_sgn(a->theirs));
}

/* One operation on two values, which may be the same; the result replaces a third or
   one of the two. False: it did not fit, and a fresh value stands in its place. */
static bool step(twin pool[POOL], uint64_t *seed) {
    twin *a = &pool[random_below(seed, POOL)], *b = &pool[random_below(seed, POOL)];
    twin *out = &pool[random_below(seed, POOL)];
    const operation *op = &operations[random_below(seed, 4)];
    assert_same_order(a, b);
    if (op->theirs == gmp_div && mpq_sgn(b->theirs) == 0) {
        assert_true(op->ours(&a->ours, &b->ours).invalid);
        return true;
    }
    out->ours = op->ours(&a->ours, &b->ours);
    op->theirs(out->theirs, a->theirs, b->theirs);
    bool valid = !out->ours.invalid;
    assert_int_equal(valid, fits(out->theirs));
    if (!valid)
        randomise(out, seed);
    assert_twins(out);
    return valid;
}

/* A random walk in a pool of values, which grow until they leave the bounds. */
static void operations_agree_with_gmp(void **state) {
    (void)state;
    uint64_t seed = 20250224;
    twin pool[POOL];
    for (int i = 0; i < POOL; i++) {
        mpq_init(pool[i].theirs);
        randomise(&pool[i], &seed);
        assert_twins(&pool[i]);
    }
    int refused = 0, largest = 0;
    for (int count = 0; count < STEPS; count++) {
        refused += !step(pool, &seed);
        for (int i = 0; i < POOL; i++)
            if (pool[i].ours.numerator.size > largest)
                largest = pool[i].ours.numerator.size;
    }
    /* The walk has seen both sides of the bound. */
    assert_in_range(refused, 100, STEPS / 2);
    assert_int_equal(largest, FXI_RATIONAL_LIMBS);
    for (int i = 0; i < POOL; i++)
        mpq_clear(pool[i].theirs);
}

static void *no_allocation(size_t size) {
    fail_msg("GMP asked for %zu bytes", size);
    return NULL;
}

static void *no_reallocation(void *memory, size_t old_size, size_t new_size) {
    (void)memory;
    (void)old_size;
    return no_allocation(new_size);
}

/* The arithmetic can not run out of memory, because it asks for none. */
static void nothing_is_allocated(void **state) {
    (void)state;
    void *(*allocate)(size_t);
    void *(*reallocate)(void *, size_t, size_t);
    void (*release)(void *, size_t);
    mp_get_memory_functions(&allocate, &reallocate, &release);
    mp_set_memory_functions(no_allocation, no_reallocation, release);
    fxi_rational a =
        read("9999999999999999999999999999999999999999999999999999999999999997/"
             "9999999999999999999999999999999999999999999999999999999999999998");
    const fxi_rational quantum = fxi_rational_from_fraction(7, 1000003);
    while (!a.invalid) {
        char text[FXI_RATIONAL_TEXT];
        fxi_rational_format(text, &a);
        fxi_rational_format_decimal(text, &a, 64, FXC_ROUND_HALF_EVEN);
        fxi_rational_round(&a, &quantum, FXC_ROUND_HALF_UP);
        fxi_rational sum = fxi_rational_add(&a, &quantum);
        fxi_rational quotient = fxi_rational_divide(&sum, &a);
        fxi_rational_compare(&a, &quantum);
        assert_false(quotient.invalid && sum.invalid && a.invalid);
        a = fxi_rational_multiply(&a, &a);
    }
    mp_set_memory_functions(allocate, reallocate, release);
}

static void zero_is_neutral_and_has_no_sign(void **state) {
    (void)state;
    const fxi_rational zero = fxi_rational_from_integer(0);
    fxi_rational a = read("-22/7");
    fxi_rational r = fxi_rational_subtract(&a, &a);
    assert_text(&r, "0");
    assert_true(fxi_rational_equal(&r, &zero));
    assert_int_equal(fxi_rational_sign(&r), 0);
    r = fxi_rational_negate(&zero);
    assert_text(&r, "0");
    assert_true(fxi_rational_equal(&r, &zero));
    r = fxi_rational_add(&a, &zero);
    assert_text(&r, "-22/7");
    r = fxi_rational_subtract(&zero, &a);
    assert_text(&r, "22/7");
    r = fxi_rational_reciprocal(&a);
    assert_text(&r, "-7/22");
    r = fxi_rational_multiply(&a, &zero);
    assert_text(&r, "0");
    assert_false(r.negative);
}

/* The denominator of a sum of unlike fractions does not grow past its bound: the
   sum becomes invalid and stays so. Decimals share a power of ten, and their sum is
   exact however many there are. */
static void sums_of_many(void **state) {
    (void)state;
    enum { TERMS = 20000 };
    fxi_rational unlike = fxi_rational_from_integer(0), decimals = unlike;
    size_t fitting = 0;
    for (int i = 1; i <= TERMS; i++) {
        fxi_rational part = fxi_rational_from_fraction(1, 2 * i + 1);
        fxi_rational cents = fxi_rational_from_fraction(i, 100);
        unlike = fxi_rational_add(&unlike, &part);
        decimals = fxi_rational_add(&decimals, &cents);
        fitting += !unlike.invalid;
    }
    assert_true(unlike.invalid);
    assert_in_range(fitting, 300, 2000);
    assert_text(&decimals, "2000100");
}

static void division_by_zero_is_invalid(void **state) {
    (void)state;
    const fxi_rational zero = fxi_rational_from_integer(0);
    const fxi_rational one = fxi_rational_from_integer(1);
    assert_true(fxi_rational_divide(&one, &zero).invalid);
    assert_true(fxi_rational_divide(&zero, &zero).invalid);
    assert_true(fxi_rational_reciprocal(&zero).invalid);
    assert_false(fxi_rational_divide(&zero, &one).invalid);
}

static void invalid_values_stay_so(void **state) {
    (void)state;
    const fxi_rational zero = fxi_rational_from_integer(0);
    const fxi_rational one = fxi_rational_from_integer(1);
    const fxi_rational bad = fxi_rational_reciprocal(&zero);
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
        assert_true(operations[i].ours(&bad, &one).invalid);
        assert_true(operations[i].ours(&one, &bad).invalid);
        assert_true(operations[i].ours(&zero, &bad).invalid);
    }
    assert_true(fxi_rational_negate(&bad).invalid);
    assert_true(fxi_rational_reciprocal(&bad).invalid);
    assert_true(fxi_rational_round(&bad, &one, FXC_ROUND_DOWN).invalid);
    assert_true(fxi_rational_round(&one, &bad, FXC_ROUND_DOWN).invalid);
    assert_false(fxi_rational_equal(&bad, &bad));
    assert_false(fxi_rational_equal(&one, &bad));
    assert_text(&bad, "?");
    char text[FXI_RATIONAL_TEXT];
    assert_int_equal(fxi_rational_format_decimal(text, &bad, 2, FXC_ROUND_DOWN), 1);
    assert_string_equal(text, "?");
}

/* 2^1536 - 1 is the largest numerator. */
static void the_bound_is_exact(void **state) {
    (void)state;
    const fxi_rational one = fxi_rational_from_integer(1);
    const fxi_rational two = fxi_rational_from_integer(2);
    fxi_rational power = one, largest = one;
    for (int i = 1; i < FXI_RATIONAL_BITS; i++) {
        power = fxi_rational_multiply(&power, &two);
        largest = fxi_rational_add(&largest, &power);
    }
    assert_false(power.invalid);
    assert_false(largest.invalid);
    assert_true(fxi_rational_multiply(&power, &two).invalid);
    assert_true(fxi_rational_add(&largest, &one).invalid);
    assert_false(fxi_rational_subtract(&largest, &one).invalid);
    fxi_rational back = fxi_rational_divide(&power, &power);
    assert_text(&back, "1");
    char text[FXI_RATIONAL_TEXT];
    fxi_rational small = fxi_rational_reciprocal(&largest);
    fxi_rational ratio = fxi_rational_multiply(&power, &small);
    assert_false(ratio.invalid);
    assert_int_equal(fxi_rational_format(text, &ratio), 463 + 1 + 463);
}

typedef struct rounding_row {
    const char *value, *quantum;
    /* half-even, half-up, half-down, up, down, floor, ceiling */
    const char *wanted[7];
} rounding_row;

/* Ties and their neighbours on both sides, both signs. */
static const rounding_row roundings[] = {
    {"0", "1", {"0", "0", "0", "0", "0", "0", "0"}},
    {"3", "1", {"3", "3", "3", "3", "3", "3", "3"}},
    {"-3", "1", {"-3", "-3", "-3", "-3", "-3", "-3", "-3"}},
    {"0.5", "1", {"0", "1", "0", "1", "0", "0", "1"}},
    {"-0.5", "1", {"0", "-1", "0", "-1", "0", "-1", "0"}},
    {"1.5", "1", {"2", "2", "1", "2", "1", "1", "2"}},
    {"-1.5", "1", {"-2", "-2", "-1", "-2", "-1", "-2", "-1"}},
    {"2.5", "1", {"2", "3", "2", "3", "2", "2", "3"}},
    {"-2.5", "1", {"-2", "-3", "-2", "-3", "-2", "-3", "-2"}},
    {"2.4999", "1", {"2", "2", "2", "3", "2", "2", "3"}},
    {"2.5001", "1", {"3", "3", "3", "3", "2", "2", "3"}},
    {"-2.4999", "1", {"-2", "-2", "-2", "-3", "-2", "-3", "-2"}},
    {"-2.5001", "1", {"-3", "-3", "-3", "-3", "-2", "-3", "-2"}},
    {"1/3", "1", {"0", "0", "0", "1", "0", "0", "1"}},
    {"-2/3", "1", {"-1", "-1", "-1", "-1", "0", "-1", "0"}},
    {"7", "2", {"8", "8", "6", "8", "6", "6", "8"}},
    {"5", "2", {"4", "6", "4", "6", "4", "4", "6"}},
    {"1", "2/7", {"8/7", "8/7", "6/7", "8/7", "6/7", "6/7", "8/7"}},
};

static void each_mode_rounds_ties_its_way(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof roundings / sizeof roundings[0]; i++) {
        fxi_rational value = read(roundings[i].value);
        fxi_rational quantum = read(roundings[i].quantum);
        for (int mode = 0; mode < 7; mode++) {
            fxi_rational found =
                fxi_rational_round(&value, &quantum, (fxc_rounding)mode);
            char text[FXI_RATIONAL_TEXT];
            fxi_rational_format(text, &found);
            if (strcmp(text, roundings[i].wanted[mode]) != 0)
                fail_msg("%s to %s, mode %d: %s", roundings[i].value,
                         roundings[i].quantum, mode, text);
        }
    }
}

static void assert_magnitude(const char *text, int wanted) {
    fxi_rational value = read(text), negated = fxi_rational_negate(&value);
    assert_int_equal(fxi_rational_magnitude(&value, -128, 128), wanted);
    assert_int_equal(fxi_rational_magnitude(&negated, -128, 128), wanted);
}

static void the_first_figure_is_found(void **state) {
    (void)state;
    assert_magnitude("1", 0);
    assert_magnitude("9.999", 0);
    assert_magnitude("10", 1);
    assert_magnitude("0.1", -1);
    assert_magnitude("1/11", -2);
    assert_magnitude("0", -128);
    for (int power = -127; power <= 127; power++) {
        fxi_rational exact = fxi_rational_power10(power);
        fxi_rational part = fxi_rational_from_fraction(999999, 1000000);
        fxi_rational less = fxi_rational_multiply(&exact, &part);
        assert_int_equal(fxi_rational_magnitude(&exact, -128, 128), power);
        assert_int_equal(fxi_rational_magnitude(&less, -128, 128), power - 1);
        assert_int_equal(fxi_rational_magnitude(&exact, -3, 5), power < -3  ? -3
                                                                : power > 5 ? 5
                                                                            : power);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_made_in_lowest_terms),
        cmocka_unit_test(operations_agree_with_gmp),
        cmocka_unit_test(nothing_is_allocated),
        cmocka_unit_test(zero_is_neutral_and_has_no_sign),
        cmocka_unit_test(division_by_zero_is_invalid),
        cmocka_unit_test(invalid_values_stay_so),
        cmocka_unit_test(the_bound_is_exact),
        cmocka_unit_test(each_mode_rounds_ties_its_way),
        cmocka_unit_test(sums_of_many),
        cmocka_unit_test(the_first_figure_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
