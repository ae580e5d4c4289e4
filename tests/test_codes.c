/* SPDX-License-Identifier: MIT */
/* Every word that an answer may use is explained, and nothing else is. */
#include "fxcheck.h"

#include <string.h>

#include "casefile.h"

static bool is_listed(const char *kind, const char *code) {
    for (size_t i = 0; i < fxc_code_count(); i++)
        if (strcmp(fxc_code_at(i)->kind, kind) == 0 &&
            strcmp(fxc_code_at(i)->code, code) == 0)
            return true;
    return false;
}

static void expect_listed(const char *kind, const char *code) {
    if (!is_listed(kind, code))
        fail_msg("%s \"%s\" is not explained", kind, code);
}

static size_t count_of(const char *kind) {
    size_t count = 0;
    for (size_t i = 0; i < fxc_code_count(); i++)
        count += strcmp(fxc_code_at(i)->kind, kind) == 0;
    return count;
}

static void codes_are_complete_and_unique(void **state) {
    (void)state;
    assert_null(fxc_code_at(fxc_code_count()));
    for (size_t i = 0; i < fxc_code_count(); i++) {
        const fxc_code *code = fxc_code_at(i);
        size_t length = strlen(code->meaning);
        assert_true(length > 15);
        assert_true(code->meaning[length - 1] != '.');
        for (size_t k = 0; k < i; k++)
            assert_true(strcmp(code->kind, fxc_code_at(k)->kind) != 0 ||
                        strcmp(code->code, fxc_code_at(k)->code) != 0);
    }
}

static void names_of_enumerators(void **state) {
    (void)state;
    for (int i = FXC_VERDICT_EXACT; i <= FXC_VERDICT_CANNOT_JUDGE; i++)
        expect_listed("verdict", fxc_verdict_name((fxc_verdict)i));
    for (int i = FXC_EVIDENCE_LEGAL; i <= FXC_EVIDENCE_NONE; i++)
        expect_listed("evidence", fxc_evidence_name((fxc_evidence)i));
    for (int i = FXC_SEVERITY_NONE; i <= FXC_SEVERITY_GROSS; i++)
        expect_listed("severity", fxc_severity_name((fxc_severity)i));
    for (int i = FXC_BASIS_CODE; i <= FXC_BASIS_DEFAULT; i++)
        expect_listed("basis", fxc_basis_name((fxc_basis)i));
    for (int i = FXC_MODIFIER_ABOUT; i <= FXC_MODIFIER_UNDER; i++)
        expect_listed("modifier", fxc_modifier_name((fxc_modifier)i));
    for (int i = FXC_LEVEL_NOTE; i <= FXC_LEVEL_ERROR; i++)
        expect_listed("level", fxc_level_name((fxc_level)i));
    assert_int_equal(count_of("verdict"), FXC_VERDICT_CANNOT_JUDGE + 1);
    assert_int_equal(count_of("evidence"), FXC_EVIDENCE_NONE + 1);
    assert_int_equal(count_of("severity"), FXC_SEVERITY_GROSS + 1);
    assert_int_equal(count_of("basis"), FXC_BASIS_DEFAULT + 1); /* none is "open" */
    assert_int_equal(count_of("modifier"), FXC_MODIFIER_UNDER);
    assert_int_equal(count_of("level"), FXC_LEVEL_ERROR + 1);
}

/* A pair that nothing explains but a day of long ago: every cause was tried. */
static void every_cause_of_a_diagnosis_is_listed(void **state) {
    (void)state;
    static const char text[] = "It is worth 640.00 million yuan ($100.00 million).";
    fxc_options options = FXC_OPTIONS_INIT;
    fxc_rates *rates;
    fxc_report *report;
    options.date = (fxc_date){2025, 2, 24};
    assert_int_equal(fxc_rates_new(&rates, NULL), FXC_OK);
    assert_int_equal(fxc_check(&report, text, sizeof text - 1, rates, &options, NULL),
                     FXC_OK);
    const fxc_pair *pair = fxc_report_pair(report, 0);
    for (size_t i = 0; i < pair->cause_count; i++)
        expect_listed("cause", pair->causes[i].code);
    for (size_t i = 0; i < pair->refuted_count; i++)
        expect_listed("cause", pair->refuted[i]);
    assert_int_equal(pair->cause_count + pair->refuted_count, count_of("cause"));
    fxc_report_free(report);
    fxc_rates_free(rates);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_are_complete_and_unique),
        cmocka_unit_test(names_of_enumerators),
        cmocka_unit_test(every_cause_of_a_diagnosis_is_listed),
    };
    return cmocka_run_group_tests_name("codes", tests, NULL, NULL);
}
