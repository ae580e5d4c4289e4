/* SPDX-License-Identifier: MIT */
/* Which figure of a list in several currencies fits none of the others. */
#include "judging/common/list_suspect.h"

#include "casefile.h"

#define D FXC_VERDICT_DISAGREE
#define A FXC_VERDICT_ROUNDING
#define O FXC_VERDICT_CANNOT_JUDGE

enum { PAIRS_MAX = 6 };

/* All pairs of `members` figures in their order, with these verdicts. */
static size_t make_list(fxc_pair *pairs, size_t members, const fxc_verdict *verdicts) {
    size_t count = 0;
    for (size_t left = 0; left + 1 < members; left++)
        for (size_t right = left + 1; right < members; right++) {
            pairs[count] = (fxc_pair){.left = left,
                                      .right = right,
                                      .verdict = verdicts[count],
                                      .width = "1/10"};
            count++;
        }
    return count;
}

static void expect_none(size_t members, const fxc_verdict *verdicts) {
    fxc_pair pairs[PAIRS_MAX];
    fxi_suspect suspect;
    size_t count = make_list(pairs, members, verdicts);
    assert_int_equal(fxi_list_end(pairs, count, 0), count);
    assert_false(fxi_list_suspect(&suspect, pairs, 0, count));
}

static void expect_figure(size_t members, const fxc_verdict *verdicts, size_t figure) {
    fxc_pair pairs[PAIRS_MAX];
    fxi_suspect suspect;
    size_t count = make_list(pairs, members, verdicts);
    assert_true(fxi_list_suspect(&suspect, pairs, 0, count));
    assert_int_equal(suspect.figure, figure);
    assert_int_equal(suspect.others, members - 1);
}

/* Pairs 0-1, 0-2, 0-3, 1-2, 1-3, 2-3. */
static void one_figure_misses_all_others(void **state) {
    (void)state;
    expect_figure(4, (const fxc_verdict[]){A, D, A, D, A, D}, 2);
    expect_figure(4, (const fxc_verdict[]){D, D, D, A, A, A}, 0);
    expect_figure(4, (const fxc_verdict[]){A, A, D, A, D, A}, 3);
    expect_figure(3, (const fxc_verdict[]){A, D, D}, 2);
    expect_figure(3, (const fxc_verdict[]){D, A, D}, 1);
}

/* One miss accuses both of its figures, two without a common figure none, and others
   that were not judged prove nothing. */
static void no_single_figure(void **state) {
    (void)state;
    expect_none(3, (const fxc_verdict[]){A, A, D});
    expect_none(3, (const fxc_verdict[]){D, D, D});
    expect_none(3, (const fxc_verdict[]){A, A, A});
    expect_none(3, (const fxc_verdict[]){O, D, D});
    expect_none(4, (const fxc_verdict[]){D, A, A, A, A, D});
    expect_none(4, (const fxc_verdict[]){O, D, A, D, A, D});
    expect_none(2, (const fxc_verdict[]){D});
}

/* A cause that stands out, else the finer pair. */
static void the_most_telling_pair_speaks(void **state) {
    (void)state;
    static const fxc_cause cause = {.code = "SCALE", .text = "", .credible = true};
    fxc_pair pairs[PAIRS_MAX];
    fxi_suspect suspect;
    size_t count = make_list(pairs, 4, (const fxc_verdict[]){A, D, A, D, A, D});
    pairs[3].width = "1/1000";
    assert_true(fxi_list_suspect(&suspect, pairs, 0, count));
    assert_int_equal(suspect.pair, 3);
    pairs[5].causes = &cause;
    pairs[5].cause_count = 1;
    assert_true(fxi_list_suspect(&suspect, pairs, 0, count));
    assert_int_equal(suspect.pair, 5);
}

/* Of the causes of one odd figure those stay that explain all its misses. */
static void one_figure_has_one_cause(void **state) {
    (void)state;
    static const fxc_cause both[] = {{.code = "INVERTED", .text = "", .credible = true},
                                     {.code = "SCALE", .text = ""}};
    static const char *const refuted[] = {"DOUBLE"};
    fxc_pair pairs[PAIRS_MAX];
    fxi_arena arena = {0};
    size_t count = make_list(pairs, 3, (const fxc_verdict[]){A, D, D});
    for (size_t i = 1; i < count; i++) {
        pairs[i].causes = both;
        pairs[i].cause_count = 2;
        pairs[i].refuted = refuted;
        pairs[i].refuted_count = 1;
    }
    pairs[2].causes = &both[1];
    pairs[2].cause_count = 1;
    assert_int_equal(fxi_list_join_causes(pairs, 0, count, &arena), FXC_OK);
    for (size_t i = 1; i < count; i++) {
        assert_int_equal(pairs[i].cause_count, 1);
        assert_string_equal(pairs[i].causes[0].code, "SCALE");
    }
    assert_int_equal(pairs[1].refuted_count, 2);
    assert_string_equal(pairs[1].refuted[1], "INVERTED");
    assert_int_equal(pairs[2].refuted_count, 1);
    fxi_arena_clear(&arena);
}

/* Without a diagnosis of all, and without an odd figure, nothing is taken away. */
static void causes_that_stay(void **state) {
    (void)state;
    static const fxc_cause cause = {.code = "SCALE", .text = "", .credible = true};
    fxc_pair pairs[PAIRS_MAX];
    fxi_arena arena = {0};
    size_t count = make_list(pairs, 3, (const fxc_verdict[]){A, D, D});
    pairs[1].causes = &cause;
    pairs[1].cause_count = 1;
    assert_int_equal(fxi_list_join_causes(pairs, 0, count, &arena), FXC_OK);
    assert_int_equal(pairs[1].cause_count, 1);
    pairs[2].verdict = A;
    assert_int_equal(fxi_list_join_causes(pairs, 0, count, &arena), FXC_OK);
    assert_int_equal(pairs[1].cause_count, 1);
    fxi_arena_clear(&arena);
}

/* A list ends where the next pair starts behind its last figure. */
static void lists_are_told_apart(void **state) {
    (void)state;
    const fxc_pair pairs[] = {{.left = 0, .right = 1},
                              {.left = 2, .right = 3},
                              {.left = 2, .right = 4},
                              {.left = 3, .right = 4},
                              {.left = 5, .right = 6}};
    assert_int_equal(fxi_list_end(pairs, 5, 0), 1);
    assert_int_equal(fxi_list_end(pairs, 5, 1), 4);
    assert_int_equal(fxi_list_end(pairs, 5, 4), 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_figure_misses_all_others),
        cmocka_unit_test(no_single_figure),
        cmocka_unit_test(the_most_telling_pair_speaks),
        cmocka_unit_test(one_figure_has_one_cause),
        cmocka_unit_test(causes_that_stay),
        cmocka_unit_test(lists_are_told_apart),
    };
    return cmocka_run_group_tests_name("list_suspect", tests, NULL, NULL);
}
