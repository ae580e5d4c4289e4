/* SPDX-License-Identifier: MIT */
/* Options as they are parsed and bounded. */
#include <string.h>

#include "casefile.h"
#include "judging/case/settings.h"

static fxc_rates *rates;

static fxc_status read_options(fxi_settings *out, const fxc_options *options) {
    return fxi_settings_read(out, options, rates, NULL);
}

static void expect_refusal(const fxc_options *options, fxc_status code,
                           const char *option) {
    fxi_settings settings;
    fxc_error error = {0};
    assert_int_equal(fxi_settings_read(&settings, options, rates, &error), code);
    assert_int_equal(error.code, code);
    assert_memory_equal(error.text, option, strlen(option));
}

static void assert_rational(const fxi_rational *value, const char *expected) {
    char text[FXI_RATIONAL_TEXT];
    fxi_rational_format(text, value);
    assert_string_equal(text, expected);
}

static void without_options_the_defaults_hold(void **state) {
    (void)state;
    fxi_settings settings;
    assert_int_equal(read_options(&settings, NULL), FXC_OK);
    assert_true(settings.source == SIZE_MAX);
    assert_false(settings.tolerance_is_set);
    assert_rational(&settings.about_k, "1");
    assert_int_equal(settings.max_age_days, 7);
    assert_int_equal(settings.stale_max_days, 31);
    assert_int_equal(settings.mode, FXC_MODE_NEAREST);
    assert_int_equal(settings.reading, FXC_READING_BOTH);
    fxc_options options = FXC_OPTIONS_INIT;
    assert_int_equal(read_options(&settings, &options), FXC_OK);
    assert_false(settings.strict);
    assert_int_equal(settings.profile, FXC_PROFILE_NEWS);
}

static void a_filing_is_strict_and_triage_is_not(void **state) {
    (void)state;
    fxi_settings settings;
    fxc_options options = FXC_OPTIONS_INIT;
    options.profile = FXC_PROFILE_FILING;
    assert_int_equal(read_options(&settings, &options), FXC_OK);
    assert_true(settings.strict);
    options.profile = FXC_PROFILE_TRIAGE;
    assert_int_equal(read_options(&settings, &options), FXC_OK);
    assert_false(settings.strict);
    options.profile = (fxc_profile)(FXC_PROFILE_TRIAGE + 1);
    expect_refusal(&options, FXC_EARG, "profile");
}

static void version_is_checked(void **state) {
    (void)state;
    fxc_options options = {.version = 2};
    expect_refusal(&options, FXC_EARG, "options");
    options.version = 0;
    expect_refusal(&options, FXC_EARG, "options");
}

static void tolerances_are_basis_points_or_percent(void **state) {
    (void)state;
    static const struct {
        const char *text, *value;
    } rows[] = {{"25bp", "1/400"},   {"0.25%", "1/400"}, {"0bp", "0"},
                {"0", "0"},          {"10000bp", "1"},   {"100%", "1"},
                {"2.5bp", "1/4000"}, {"1/2%", "1/200"}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxc_options options = FXC_OPTIONS_INIT;
        fxi_settings settings;
        options.tolerance = rows[i].text;
        assert_int_equal(read_options(&settings, &options), FXC_OK);
        assert_true(settings.tolerance_is_set);
        assert_rational(&settings.tolerance, rows[i].value);
    }
}

static void other_tolerances_are_refused(void **state) {
    (void)state;
    static const char *const rows[] = {
        "",     "25",      "bp",     "%",
        "-1bp", "10001bp", "101%",   "25 bp",
        "25BP", "0.25%%",  "1e2bp",  "0x10bp",
        "nan",  "1/0%",    "25bp\n", "99999999999999999999999999999999999999999%"};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxc_options options = FXC_OPTIONS_INIT;
        options.tolerance = rows[i];
        expect_refusal(&options, FXC_ESYNTAX, "tolerance");
    }
}

static void about_has_a_positive_width_of_ten_at_most(void **state) {
    (void)state;
    fxc_options options = FXC_OPTIONS_INIT;
    fxi_settings settings;
    options.about_k = "2.5";
    assert_int_equal(read_options(&settings, &options), FXC_OK);
    assert_rational(&settings.about_k, "5/2");
    static const char *const bad[] = {"0", "1/3", "11", "-1", "one", ""};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        options.about_k = bad[i];
        expect_refusal(&options, FXC_ESYNTAX, "about_k");
    }
}

static void a_date_stands_in_the_calendar(void **state) {
    (void)state;
    fxc_options options = FXC_OPTIONS_INIT;
    fxi_settings settings;
    options.date = (fxc_date){2024, 2, 29};
    assert_int_equal(read_options(&settings, &options), FXC_OK);
    assert_int_equal(settings.date.day, 29);
    options.date = (fxc_date){2023, 2, 29};
    expect_refusal(&options, FXC_EARG, "date");
    options.date = (fxc_date){2024, 0, 1};
    expect_refusal(&options, FXC_EARG, "date");
}

static void ages_have_bounds(void **state) {
    (void)state;
    fxc_options options = FXC_OPTIONS_INIT;
    fxi_settings settings;
    options.max_age_days = 1;
    options.stale_max_days = 3660;
    assert_int_equal(read_options(&settings, &options), FXC_OK);
    assert_int_equal(settings.max_age_days, 1);
    assert_int_equal(settings.stale_max_days, 3660);
    options.stale_max_days = 3661;
    expect_refusal(&options, FXC_EARG, "stale_max_days");
    options.max_age_days = -1;
    expect_refusal(&options, FXC_EARG, "max_age_days");
}

static void a_source_is_one_of_the_book(void **state) {
    (void)state;
    fxc_options options = FXC_OPTIONS_INIT;
    fxi_settings settings;
    options.source = "h10";
    assert_int_equal(read_options(&settings, &options), FXC_OK);
    assert_string_equal(fxc_rates_source(rates, settings.source)->name, "h10");
    options.source = "nobody";
    expect_refusal(&options, FXC_EARG, "source");
    assert_int_equal(fxi_settings_read(&settings, &options, NULL, NULL), FXC_OK);
}

static void unknown_enumerators_are_refused(void **state) {
    (void)state;
    fxc_options options = FXC_OPTIONS_INIT;
    options.mode = (fxc_mode)7;
    expect_refusal(&options, FXC_EARG, "mode");
    options.mode = FXC_MODE_EXACT;
    options.reading = (fxc_reading)3;
    expect_refusal(&options, FXC_EARG, "reading");
}

static void a_language_is_one_of_the_lexicon_with_a_region(void **state) {
    (void)state;
    static const char *const known[] = {"en",         "",           "en-AU",
                                        "en_au",      "es-419",     "und-CO",
                                        "zh-Hant-TW", "de-CH-1996", "sr-Latn"};
    static const char *const unknown[] = {
        "zz",    "en-ZZ",  "en-AU-", "en-",        "en_",   "zh-Hant-QQ", "und-ZZ",
        "und",   "zz-AU",  "en-UK",  "de-XX-1996", "en,de", "en US",      "en$",
        "en/AU", "en--AU", "en-USA", "-en",        "en-AU,"};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        fxc_options options = FXC_OPTIONS_INIT;
        fxi_settings settings;
        options.language = known[i];
        assert_int_equal(read_options(&settings, &options), FXC_OK);
    }
    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        fxc_options options = FXC_OPTIONS_INIT;
        options.language = unknown[i];
        expect_refusal(&options, FXC_EARG, "language");
    }
}

static void a_symbol_has_a_mark_and_a_currency(void **state) {
    (void)state;
    fxc_options options = FXC_OPTIONS_INIT;
    fxi_settings settings;
    fxc_symbol symbol = {"kr", {"SEK"}};
    options.symbols = &symbol;
    options.symbol_count = 1;
    assert_int_equal(read_options(&settings, &options), FXC_OK);
    assert_int_equal(settings.symbol_count, 1);
    symbol.currency = (fxc_currency){"QQQ"};
    expect_refusal(&options, FXC_EARG, "symbols");
    symbol = (fxc_symbol){"", {"SEK"}};
    expect_refusal(&options, FXC_EARG, "symbols");
    symbol.mark = NULL;
    expect_refusal(&options, FXC_EARG, "symbols");
    options.symbols = NULL;
    expect_refusal(&options, FXC_EARG, "symbols");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_options_the_defaults_hold),
        cmocka_unit_test(a_filing_is_strict_and_triage_is_not),
        cmocka_unit_test(version_is_checked),
        cmocka_unit_test(tolerances_are_basis_points_or_percent),
        cmocka_unit_test(other_tolerances_are_refused),
        cmocka_unit_test(about_has_a_positive_width_of_ten_at_most),
        cmocka_unit_test(a_date_stands_in_the_calendar),
        cmocka_unit_test(ages_have_bounds),
        cmocka_unit_test(a_source_is_one_of_the_book),
        cmocka_unit_test(unknown_enumerators_are_refused),
        cmocka_unit_test(a_language_is_one_of_the_lexicon_with_a_region),
        cmocka_unit_test(a_symbol_has_a_mark_and_a_currency),
    };
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    int failed = cmocka_run_group_tests_name("settings", tests, NULL, NULL);
    fxc_rates_free(rates);
    return failed;
}
