/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "exact/interval.h"

static fxi_rational number(const char *text, size_t length) {
    fxi_rational value;
    if (!fxi_rational_parse(&value, text, length))
        fail_msg("'%.*s' is no rational", (int)length, text);
    return value;
}

/* Reads "[1,7/2)". */
static fxi_interval read(const char *text) {
    size_t length = strlen(text);
    const char *comma = strchr(text, ',');
    assert_non_null(comma);
    size_t middle = (size_t)(comma - text);
    return (fxi_interval){.low = number(text + 1, middle - 1),
                          .high = number(comma + 1, length - middle - 2),
                          .low_closed = text[0] == '[',
                          .high_closed = text[length - 1] == ']'};
}

static void assert_interval(const fxi_interval *a, const char *wanted) {
    char text[2 * FXI_RATIONAL_TEXT + 3], end[FXI_RATIONAL_TEXT];
    strcpy(text, a->low_closed ? "[" : "(");
    fxi_rational_format(end, &a->low);
    strcat(text, end);
    strcat(text, ",");
    fxi_rational_format(end, &a->high);
    strcat(text, end);
    strcat(text, a->high_closed ? "]" : ")");
    assert_string_equal(text, wanted);
}

static void assert_number(const fxi_rational *value, const char *wanted) {
    char text[FXI_RATIONAL_TEXT];
    fxi_rational_format(text, value);
    assert_string_equal(text, wanted);
}

typedef struct meeting {
    const char *a, *b;
    bool meets;
    const char *excess;
} meeting;

/* L9; and L11 at excluded end points, where the excess is 0 though nothing meets. */
static const meeting meetings[] = {
    {"[1,2]", "[2,3]", true, "0"},
    {"[1,2)", "[2,3]", false, "0"},
    {"[1,2]", "(2,3]", false, "0"},
    {"[1,2)", "(2,3]", false, "0"},
    {"[1,2]", "[3,4]", false, "1/2"},
    {"[1,3]", "[2,4]", true, "0"},
    {"(1,4)", "(2,3)", true, "0"},
    {"(1,2)", "(1,2)", true, "0"},
    {"(1,2)", "[1,1]", false, "0"},
    {"[1,2)", "[1,1]", true, "0"},
    {"[2,2]", "[2,2]", true, "0"},
    {"[2,2]", "(2,3)", false, "0"},
    {"[2,2]", "(1,3)", true, "0"},
    {"(2,2]", "[1,3]", false, "0"},
    {"[1,1]", "[1000001/1000000,2]", false, "1/1000000"},
};

static void closed_ends_meet_where_they_touch(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof meetings / sizeof meetings[0]; i++) {
        fxi_interval a = read(meetings[i].a), b = read(meetings[i].b);
        if (fxi_interval_meets(&a, &b) != meetings[i].meets ||
            fxi_interval_meets(&b, &a) != meetings[i].meets)
            fail_msg("%s and %s", meetings[i].a, meetings[i].b);
        fxi_rational excess = fxi_interval_excess(&a, &b);
        assert_number(&excess, meetings[i].excess);
        excess = fxi_interval_excess(&b, &a);
        assert_number(&excess, meetings[i].excess);
    }
}

static void open_ends_are_left_out(void **state) {
    (void)state;
    fxi_interval a = read("[1,2)");
    static const char *const in[] = {"1", "3/2", "1.999999"};
    static const char *const out[] = {"0.999999", "2", "3", "-1"};
    for (size_t i = 0; i < sizeof in / sizeof in[0]; i++) {
        fxi_rational value = number(in[i], strlen(in[i]));
        assert_true(fxi_interval_contains(&a, &value));
    }
    for (size_t i = 0; i < sizeof out / sizeof out[0]; i++) {
        fxi_rational value = number(out[i], strlen(out[i]));
        assert_false(fxi_interval_contains(&a, &value));
    }
}

static void arithmetic_carries_the_ends(void **state) {
    (void)state;
    fxi_interval a = read("[2,3)"), b = read("(4,5]");
    fxi_interval r = fxi_interval_divide(&a, &b);
    assert_interval(&r, "[2/5,3/4)");
    r = fxi_interval_divide(&b, &a);
    assert_interval(&r, "(4/3,5/2]");
    r = fxi_interval_multiply(&a, &b);
    assert_interval(&r, "(8,15)");
    r = fxi_interval_reciprocal(&a);
    assert_interval(&r, "(1/3,1/2]");
    fxi_rational factor = fxi_rational_from_fraction(1, 2);
    r = fxi_interval_scale(&a, &factor);
    assert_interval(&r, "[1,3/2)");
    fxi_rational tau = fxi_rational_from_fraction(1, 4);
    r = fxi_interval_widen(&a, &tau);
    assert_interval(&r, "[8/5,15/4)");
    fxi_rational width = fxi_interval_width(&a);
    assert_number(&width, "1/2");
}

/* The open end wins where two ends are equal. */
static void narrowing_keeps_what_is_shared(void **state) {
    (void)state;
    static const struct {
        const char *a, *b, *shared; /* NULL: nothing */
    } rows[] = {{"[1,3]", "[2,4]", "[2,3]"}, {"[2,4]", "[1,3]", "[2,3]"},
                {"[1,4]", "(2,3)", "(2,3)"}, {"(1,3]", "[1,3)", "(1,3)"},
                {"[1,2]", "[2,3]", "[2,2]"}, {"[1,2)", "[2,3]", NULL},
                {"[1,2]", "(2,3]", NULL},    {"[1,2]", "[3,4]", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_interval a = read(rows[i].a), b = read(rows[i].b);
        bool meets = fxi_interval_narrow(&a, &b);
        assert_int_equal(meets, rows[i].shared != NULL);
        assert_interval(&a, meets ? rows[i].shared : rows[i].a);
    }
}

static void constructors_are_closed(void **state) {
    (void)state;
    fxi_rational one = fxi_rational_from_integer(1), two = fxi_rational_from_integer(2);
    fxi_interval r = fxi_interval_point(&one);
    assert_interval(&r, "[1,1]");
    r = fxi_interval_between(&one, &two);
    assert_interval(&r, "[1,2]");
    r = fxi_interval_around(&one, &two);
    assert_interval(&r, "[-1,3]");
}

static void hull_keeps_the_wider_end(void **state) {
    (void)state;
    static const char *const rows[][3] = {
        {"[1,2]", "[3,4]", "[1,4]"}, {"[1,4]", "[2,3]", "[1,4]"},
        {"(1,2)", "[1,2]", "[1,2]"}, {"(1,2)", "(1,2)", "(1,2)"},
        {"(1,5]", "[2,7)", "(1,7)"}, {"[-3,-2]", "[0,0]", "[-3,0]"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_interval a = read(rows[i][0]), b = read(rows[i][1]);
        fxi_interval hull = fxi_interval_hull(&a, &b);
        assert_interval(&hull, rows[i][2]);
        hull = fxi_interval_hull(&b, &a);
        assert_interval(&hull, rows[i][2]);
    }
}

static void an_invalid_end_meets_nothing(void **state) {
    (void)state;
    fxi_interval good = read("[1,2]"), zero = read("[0,0]");
    fxi_interval bad = fxi_interval_divide(&good, &zero);
    assert_false(fxi_interval_is_valid(&bad));
    assert_true(fxi_interval_is_valid(&good));
    assert_false(fxi_interval_meets(&bad, &good));
    assert_false(fxi_interval_meets(&good, &bad));
    assert_false(fxi_interval_meets(&bad, &bad));
    assert_false(fxi_interval_contains(&bad, &good.low));
    assert_true(fxi_interval_excess(&bad, &good).invalid);
    assert_true(fxi_interval_width(&bad).invalid);
    fxi_interval hull = fxi_interval_hull(&good, &bad);
    assert_false(fxi_interval_is_valid(&hull));
}

typedef struct vector {
    const char *figure, *counterpart; /* amounts of the two sides, as intervals */
    const char *implied;              /* counterpart per figure */
    const char *width;
    const char *cross_excess;  /* against the cross of two reference rates */
    const char *fixing_excess; /* against the point 72993/10000 */
} vector;

/* Printed amounts and what they imply in yuan per dollar, worked out by hand as
   fractions. Billions, except for the second row, which is in millions. */
static const vector vectors[] = {
    {"[52.5,53.5]", "[379.5,380.5]", "[759/107,761/105]", "1732/79695", "4472/15930013",
     "10853/1522000"},
    {"[38380.5,38381.5]", "[280153.5,280154.5]", "[560307/76763,560309/76761]",
     "1274140/43009725627", "78309700/11649476117", "0"},
    {"[36.955,36.965]", "[280.15,280.25]", "[56030/7393,2950/389]", "1368/2179567",
     "50809643/1121954287", "20662751/539637249"},
    {"[6.445,6.455]", "[48.85,48.95]", "[9770/1291,9790/1289]", "4536/1259353",
     "8575001/195920869", "3466037/94233963"},
    {"(54,56)", "[379.5,380.5]", "(759/112,761/108)", "815/20493", "459743/15930013",
     "68311/1902500"},
    {"[52.5,53.5]", "[375,385]", "[750/107,22/3]", NULL, "0", "0"},
};

static void quotients_have_the_ends_of_their_figures(void **state) {
    (void)state;
    fxi_interval cross = read("[151757/20933,151759/20931]");
    fxi_interval fixing = read("[72993/10000,72993/10000]");
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        const vector *v = &vectors[i];
        fxi_interval figure = read(v->figure), counterpart = read(v->counterpart);
        fxi_interval implied = fxi_interval_divide(&counterpart, &figure);
        assert_interval(&implied, v->implied);
        fxi_rational value = fxi_interval_width(&implied);
        if (v->width)
            assert_number(&value, v->width);
        value = fxi_interval_excess(&implied, &cross);
        assert_number(&value, v->cross_excess);
        value = fxi_interval_excess(&implied, &fixing);
        assert_number(&value, v->fixing_excess);
    }
}

/* A printed number and a step make the same ends by whatever way. */
static void printed_ends_are_those_of_the_sum(void **state) {
    (void)state;
    static const char *const numbers[] = {"0",
                                          "1",
                                          "5.3",
                                          "0.005",
                                          "1000",
                                          "999999",
                                          "2.5",
                                          "9223372036854775807",
                                          "-7.1",
                                          "4611686018427387904",
                                          "12345678.90123"};
    static const fxi_span_shape shapes[] = {{true, true, true, true},
                                            {true, false, false, true},
                                            {false, true, true, false}};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        for (int at = 0; at < 3 * 2 * 45; at++) {
            const fxi_step step = {at / 6 - 22, at % 2 == 0};
            const fxi_span_shape shape = shapes[at % 3];
            fxi_decimal centre;
            assert_true(fxi_decimal_parse(&centre, numbers[i], strlen(numbers[i])));
            fxi_rational value = fxi_rational_from_decimal(&centre);
            fxi_rational width = step.is_half ? fxi_rational_half_power10(step.place)
                                              : fxi_rational_power10(step.place);
            fxi_interval got = fxi_interval_printed(&centre, step, shape);
            fxi_interval wanted = fxi_interval_reach(&value, &width, shape);
            assert_true(fxi_rational_equal(&got.low, &wanted.low));
            assert_true(fxi_rational_equal(&got.high, &wanted.high));
            assert_int_equal(got.low_closed, wanted.low_closed);
            assert_int_equal(got.high_closed, wanted.high_closed);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(closed_ends_meet_where_they_touch),
        cmocka_unit_test(open_ends_are_left_out),
        cmocka_unit_test(arithmetic_carries_the_ends),
        cmocka_unit_test(constructors_are_closed),
        cmocka_unit_test(narrowing_keeps_what_is_shared),
        cmocka_unit_test(hull_keeps_the_wider_end),
        cmocka_unit_test(an_invalid_end_meets_nothing),
        cmocka_unit_test(quotients_have_the_ends_of_their_figures),
        cmocka_unit_test(printed_ends_are_those_of_the_sum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
