/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/finding_list.h"

static void the_catalogue_is_public(void **state) {
    (void)state;
    assert_int_equal(fxc_rule_count(), FXI_RULE_COUNT);
    const fxc_rule *rule = fxc_rule_at(FXI_RULE_RATE_MISMATCH);
    assert_ptr_equal(rule, fxi_finding_rule(FXI_RULE_RATE_MISMATCH));
    assert_int_equal(rule->number, 1);
    assert_string_equal(rule->slug, "rate-mismatch");
    assert_int_equal(rule->level, FXC_LEVEL_ERROR);
    assert_null(fxc_rule_at(FXI_RULE_COUNT));
    assert_null(fxc_rule_at(SIZE_MAX));
}

static void every_rule_is_complete_and_unique(void **state) {
    (void)state;
    for (size_t i = 0; i < fxc_rule_count(); i++) {
        const fxc_rule *rule = fxc_rule_at(i);
        assert_true(rule->number > 0);
        size_t length = strlen(rule->slug);
        assert_int_equal(strspn(rule->slug, "abcdefghijklmnopqrstuvwxyz-0123456789"),
                         length);
        assert_true(strlen(rule->summary) > 10 && strlen(rule->summary) < 80);
        assert_int_equal(rule->explanation[strlen(rule->explanation) - 1], '.');
        for (size_t k = 0; k < i; k++) {
            assert_int_not_equal(rule->number, fxc_rule_at(k)->number);
            assert_string_not_equal(rule->slug, fxc_rule_at(k)->slug);
        }
    }
}

static const fxi_finding note = {.rule = FXI_RULE_STATED_RATE,
                                 .span = {3, 9},
                                 .message = "1 dollar is 7.25 yuan",
                                 .pair = 4};

static void findings_keep_their_order(void **state) {
    (void)state;
    fxi_arena arena = {0};
    fxi_finding_list list = {0};
    fxi_finding finding = note;
    for (size_t i = 0; i < 100; i++) {
        finding.pair = i;
        assert_int_equal(fxi_finding_add(&list, &arena, finding), FXC_OK);
    }
    assert_int_equal(list.count, 100);
    for (size_t i = 0; i < 100; i++)
        assert_int_equal(list.items[i].pair, i);
    fxi_arena_clear(&arena);
}

static void a_failed_message_is_out_of_memory(void **state) {
    (void)state;
    fxi_arena arena = {0};
    fxi_finding_list list = {0};
    fxi_finding finding = note;
    finding.message = NULL;
    assert_int_equal(fxi_finding_add(&list, &arena, finding), FXC_ENOMEM);
    assert_int_equal(list.count, 0);
}

static void past_the_bound_one_finding_says_so(void **state) {
    (void)state;
    fxi_arena arena = {0};
    fxi_finding_list list = {0};
    for (int i = 0; i < FXI_FINDINGS_MAX + 50; i++)
        assert_int_equal(fxi_finding_add(&list, &arena, note), FXC_OK);
    assert_int_equal(list.count, FXI_FINDINGS_MAX + 1);
    assert_int_equal(list.items[FXI_FINDINGS_MAX - 1].rule, FXI_RULE_STATED_RATE);
    const fxi_finding *last = &list.items[FXI_FINDINGS_MAX];
    assert_int_equal(last->rule, FXI_RULE_LIMIT_REACHED);
    assert_int_equal(last->span.start, 3);
    assert_true(last->pair == SIZE_MAX);
    fxi_arena_clear(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_catalogue_is_public),
        cmocka_unit_test(every_rule_is_complete_and_unique),
        cmocka_unit_test(findings_keep_their_order),
        cmocka_unit_test(a_failed_message_is_out_of_memory),
        cmocka_unit_test(past_the_bound_one_finding_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
