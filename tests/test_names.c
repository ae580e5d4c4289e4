/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fxcheck.h"

static void enumerators_have_the_names_of_the_formats(void **state) {
    (void)state;
    assert_string_equal(fxc_modifier_name(FXC_MODIFIER_NONE), "none");
    assert_string_equal(fxc_modifier_name(FXC_MODIFIER_AT_LEAST), "at-least");
    assert_string_equal(fxc_modifier_name(FXC_MODIFIER_UNDER), "under");
    assert_string_equal(fxc_basis_name(FXC_BASIS_PAIR_RATE), "pair-rate");
    assert_string_equal(fxc_basis_name(FXC_BASIS_DEFAULT), "default");
    assert_string_equal(fxc_basis_name(FXC_BASIS_LOCALE), "locale");
    assert_string_equal(fxc_verdict_name(FXC_VERDICT_EXACT), "exact");
    assert_string_equal(fxc_verdict_name(FXC_VERDICT_OTHER_RATE), "other-rate");
    assert_string_equal(fxc_verdict_name(FXC_VERDICT_CANNOT_JUDGE), "cannot-judge");
    assert_string_equal(fxc_severity_name(FXC_SEVERITY_MINOR), "minor");
    assert_string_equal(fxc_severity_name(FXC_SEVERITY_GROSS), "gross");
    assert_string_equal(fxc_level_name(FXC_LEVEL_ERROR), "error");
    assert_string_equal(fxc_evidence_name(FXC_EVIDENCE_LEGAL), "E0");
    assert_string_equal(fxc_evidence_name(FXC_EVIDENCE_PERIOD), "E5");
    assert_string_equal(fxc_evidence_name(FXC_EVIDENCE_NONE), "E8");
    assert_string_equal(fxc_evidence_name(FXC_EVIDENCE_SHARED), "R*");
    assert_string_equal(fxc_status_name(FXC_OK), "ok");
    assert_string_equal(fxc_status_name(FXC_ESYNTAX), "syntax error");
}

/* An enumerator out of range is a value like another. */
static void unknown_values_give_a_question_mark(void **state) {
    (void)state;
    assert_string_equal(fxc_modifier_name((fxc_modifier)7), "?");
    assert_string_equal(fxc_basis_name((fxc_basis)9), "?");
    assert_string_equal(fxc_verdict_name((fxc_verdict)-1), "?");
    assert_string_equal(fxc_severity_name((fxc_severity)6), "?");
    assert_string_equal(fxc_level_name((fxc_level)3), "?");
    assert_string_equal(fxc_evidence_name((fxc_evidence)10), "?");
    assert_string_equal(fxc_status_name((fxc_status)8), "?");
    assert_string_equal(fxc_status_name((fxc_status)1000000), "?");
}

static void the_version_is_that_of_the_header(void **state) {
    (void)state;
    assert_string_equal(fxc_version(), FXC_VERSION);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(enumerators_have_the_names_of_the_formats),
        cmocka_unit_test(unknown_values_give_a_question_mark),
        cmocka_unit_test(the_version_is_that_of_the_header),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
