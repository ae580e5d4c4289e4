/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/iso4217.h"
#include "lexicon/redenomination.h"
#include "lexicon/tables.h"

/* ISO 4217, lists one and three: digits, month of withdrawal (0: active). */
typedef struct row {
    fxc_currency currency;
    int digits, year, month;
    const char *name;
} row;

static const row rows[] = {
    {{"USD"}, 2, 0, 0, "US dollar"},
    {{"CNY"}, 2, 0, 0, "Chinese yuan"},
    {{"JPY"}, 0, 0, 0, "Japanese yen"},
    {{"KRW"}, 0, 0, 0, "South Korean won"},
    {{"ISK"}, 0, 0, 0, "Icelandic króna"},
    {{"HUF"}, 2, 0, 0, "Hungarian forint"},
    {{"UGX"}, 0, 0, 0, "Ugandan shilling"},
    {{"KWD"}, 3, 0, 0, "Kuwaiti dinar"},
    {{"TND"}, 3, 0, 0, "Tunisian dinar"},
    {{"CLF"}, 4, 0, 0, "Chilean unidad de fomento"},
    {{"UYW"}, 4, 0, 0, "Uruguayan unidad previsional"},
    {{"XAU"}, 2, 0, 0, "troy ounce of gold"},
    {{"XCG"}, 2, 0, 0, "Caribbean guilder"},
    {{"XAD"}, 2, 0, 0, "Arab accounting dinar"},
    {{"ZWG"}, 2, 0, 0, "Zimbabwe gold"},
    {{"SLE"}, 2, 0, 0, "Sierra Leonean leone"},
    {{"VED"}, 2, 0, 0, "digital bolívar"},
    {{"VES"}, 2, 0, 0, "Venezuelan bolívar"},
    {{"BGN"}, 2, 2026, 1, "Bulgarian lev"},
    {{"ANG"}, 2, 2025, 7, "Netherlands Antillean guilder"},
    {{"ZWL"}, 2, 2024, 8, "Zimbabwean dollar (2009)"},
    {{"HRK"}, 2, 2023, 1, "Croatian kuna"},
    {{"CUC"}, 2, 2021, 6, "Cuban convertible peso"},
    {{"DEM"}, 2, 2002, 3, "German mark"},
    {{"ITL"}, 0, 2002, 3, "Italian lira"},
    {{"XEU"}, 2, 1999, 1, "European currency unit"},
};

static void rows_are_those_of_the_standard(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const fxc_currency code = rows[i].currency;
        assert_true(fxi_currency_is_known(code));
        assert_int_equal(fxi_currency_minor_digits(code), rows[i].digits);
        assert_string_equal(fxi_currency_name(code), rows[i].name);
        fxc_date withdrawn = fxi_currency_withdrawn(code);
        assert_int_equal(withdrawn.year, rows[i].year);
        assert_int_equal(withdrawn.month, rows[i].month);
        assert_int_equal(withdrawn.day, rows[i].month != 0);
    }
}

static void unknown_codes_are_refused(void **state) {
    (void)state;
    static const fxc_currency codes[] = {{""},    {"U"},   {"US"},  {"usd"},
                                         {"Usd"}, {"QQQ"}, {"U$D"}, {"\xff\xff\xff"}};
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        assert_false(fxi_currency_is_known(codes[i]));
    fxc_currency unknown = {"QQQ"};
    assert_false(fxi_currency_is_known(unknown));
    assert_int_equal(fxi_currency_minor_digits(unknown), 2);
    assert_string_equal(fxi_currency_name(unknown), "unknown currency");
    assert_int_equal(fxi_currency_withdrawn(unknown).year, 0);
    assert_false(fxi_currency_is_known((fxc_currency){""}));
}

static void equality_compares_codes(void **state) {
    (void)state;
    assert_true(fxi_currency_equal((fxc_currency){"EUR"}, (fxc_currency){"EUR"}));
    assert_false(fxi_currency_equal((fxc_currency){"EUR"}, (fxc_currency){"EUX"}));
    assert_true(fxi_currency_equal((fxc_currency){""}, (fxc_currency){""}));
    assert_false(fxi_currency_equal((fxc_currency){""}, (fxc_currency){"EUR"}));
}

static void table_is_sorted_and_whole(void **state) {
    (void)state;
    size_t active = 0;
    for (size_t i = 0; i < fxi_currency_row_count; i++) {
        if (i > 0)
            assert_true(
                strcmp(fxi_currency_rows[i - 1].code, fxi_currency_rows[i].code) < 0);
        active += fxi_currency_rows[i].withdrawn_month == 0;
        assert_true(strlen(fxi_currency_rows[i].name) > 3);
    }
    assert_int_equal(fxi_currency_row_count, 307);
    assert_int_equal(active, 178);
}

static fxc_currency code_of(const char code[4]) {
    fxc_currency out;
    memcpy(out.code, code, sizeof out.code);
    return out;
}

/* The mark was withdrawn in March 2002; what is in use or unknown is never gone. */
static void a_code_is_gone_behind_its_month(void **state) {
    (void)state;
    static const struct {
        const char *code;
        fxc_date day;
        bool is_gone;
    } days[] = {{"DEM", {2002, 3, 31}, false}, {"DEM", {2002, 4, 1}, true},
                {"DEM", {2003, 1, 1}, true},   {"DEM", {1990, 12, 31}, false},
                {"EUR", {2099, 1, 1}, false},  {"QQQ", {2099, 1, 1}, false}};
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        assert_int_equal(fxi_currency_is_gone(code_of(days[i].code), days[i].day),
                         days[i].is_gone);
}

/* All rows are of codes of the standard, and the former unit was good to the month
   before the new one at least. */
static void redenominations_fit_the_standard(void **state) {
    (void)state;
    enum { REDENOMINATIONS = 16 };
    size_t count = 0;
    for (size_t i = 0; i < fxi_currency_row_count; i++) {
        const fxi_redenomination *change =
            fxi_redenomination_from(code_of(fxi_currency_rows[i].code));
        if (change == NULL)
            continue;
        count++;
        assert_true(fxi_currency_is_known(code_of(change->code)));
        fxc_date end = fxi_currency_withdrawn(code_of(change->former));
        assert_true(end.month != 0);
        assert_true(end.year * 12 + end.month + 1 >=
                    change->day.year * 12 + change->day.month);
        assert_ptr_equal(fxi_redenomination_to(code_of(change->code)), change);
    }
    assert_int_equal(count, REDENOMINATIONS);
    assert_string_equal(fxi_redenomination_from(code_of("TRL"))->ratio, "1000000");
    assert_null(fxi_redenomination_from(code_of("TRY")));
    assert_non_null(fxi_redenomination_ahead(code_of("TRY"), (fxc_date){2004, 12, 31}));
    assert_null(fxi_redenomination_ahead(code_of("TRY"), (fxc_date){2005, 1, 1}));
    assert_non_null(fxi_redenomination_ahead(code_of("SLE"), (fxc_date){2022, 6, 30}));
    assert_null(fxi_redenomination_ahead(code_of("USD"), (fxc_date){1900, 1, 1}));
    assert_null(fxi_redenomination_to(code_of("USD")));
}

/* CLDR 42. */
static void coins_are_those_of_cldr(void **state) {
    (void)state;
    assert_int_equal(fxi_currency_cash_hundredths(code_of("CHF")), 5);
    assert_int_equal(fxi_currency_cash_hundredths(code_of("CAD")), 5);
    assert_int_equal(fxi_currency_cash_hundredths(code_of("DKK")), 50);
    assert_int_equal(fxi_currency_cash_hundredths(code_of("SEK")), 100);
    assert_int_equal(fxi_currency_cash_hundredths(code_of("EUR")), 0);
    assert_int_equal(fxi_currency_cash_hundredths(code_of("JPY")), 0);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(redenominations_fit_the_standard),
        cmocka_unit_test(a_code_is_gone_behind_its_month),
        cmocka_unit_test(coins_are_those_of_cldr),
        cmocka_unit_test(rows_are_those_of_the_standard),
        cmocka_unit_test(unknown_codes_are_refused),
        cmocka_unit_test(equality_compares_codes),
        cmocka_unit_test(table_is_sorted_and_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
