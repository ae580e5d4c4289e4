/* SPDX-License-Identifier: MIT */
/* The parts of the command that need no library: option values, kinds of files, rates
   in decimals, the option table. */
#include "casefile.h"

#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"
#include "cli/command/rate_text.h"
#include "cli/input/foreign.h"
#include "cli/option/option_row.h"
#include "cli/system/message.h"
#include "cli/system/values.h"

static void a_date_has_one_form(void **state) {
    (void)state;
    static const char *const bad[] = {
        "",           "2025-02-29",  "2025-2-24",  "2025-00-10", "2025-04-31",
        "0000-01-01", "2025-02-24 ", "+025-02-24", "2025/02/24"};
    fxc_date date;
    assert_true(cli_read_date(&date, "2024-02-29"));
    assert_int_equal(date.year, 2024);
    assert_int_equal(date.month, 2);
    assert_int_equal(date.day, 29);
    assert_true(cli_read_date(&date, "2000-02-29"));
    assert_false(cli_read_date(&date, "1900-02-29"));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(cli_read_date(&date, bad[i]));
    }
    char text[CLI_DATE_TEXT];
    cli_write_date(text, (fxc_date){987, 6, 5});
    assert_string_equal(text, "0987-06-05");
}

static void an_integer_is_digits_within_its_bounds(void **state) {
    (void)state;
    static const char *const bad[] = {
        "", "-1", "+1", " 1", "1 ", "1e3", "0x1", "31", "1.0", "99999999999999999999"};
    int32_t value = -1;
    assert_true(cli_read_integer(&value, "0", 0, 30));
    assert_int_equal(value, 0);
    assert_true(cli_read_integer(&value, "30", 0, 30));
    assert_int_equal(value, 30);
    assert_true(cli_read_integer(&value, "2147483647", 1, INT32_MAX));
    assert_false(cli_read_integer(&value, "2147483648", 1, INT32_MAX));
    assert_false(cli_read_integer(&value, "0", 1, 30));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(cli_read_integer(&value, bad[i], 0, 30));
    }
}

static void currencies_and_pairs_have_one_form(void **state) {
    (void)state;
    fxc_currency base;
    fxc_currency quote;
    assert_true(cli_read_pair(&base, &quote, "USD/CNY"));
    assert_string_equal(base.code, "USD");
    assert_string_equal(quote.code, "CNY");
    assert_false(cli_read_pair(&base, &quote, "USD/CN"));
    assert_false(cli_read_pair(&base, &quote, "USD/CNYX"));
    assert_false(cli_read_pair(&base, &quote, "US"));
    assert_false(cli_read_pair(&base, &quote, "USDCNY"));
    assert_true(cli_read_currency(&base, "EUR"));
    assert_false(cli_read_currency(&base, "eur"));
    assert_false(cli_read_currency(&base, "EU"));
    assert_false(cli_read_currency(&base, ""));
}

static void fractions_in_decimals(void **state) {
    (void)state;
    static const struct {
        const char *fraction;
        int decimals;
        const char *expected; /* NULL: refused */
    } rows[] = {
        {"151757/20933", 6, "7.249654"},
        {"1/3", 4, "0.3333"},
        {"2/3", 4, "0.6667"},
        {"5", 2, "5"},
        {"1/2", 0, "1"},
        {"999/1000", 2, "1.00"},
        {"1/8", 2, "0.13"},
        {"0", 3, "0"},
        {"5/2", 3, "2.5"},
        {"1/0", 2, NULL},
        {"1/", 2, NULL},
        {"/2", 2, NULL},
        {"1.5", 2, NULL},
        {"576460752303423487/1", 0, "576460752303423487"},
        {"576460752303423488/1", 0, NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[CLI_DECIMAL_TEXT];
        bool good = cli_fraction_decimal(out, rows[i].fraction, rows[i].decimals);
        assert_int_equal(good, rows[i].expected != NULL);
        if (good) {
            assert_string_equal(out, rows[i].expected);
        }
    }
}

static const char *kind(const char *bytes, size_t length) {
    const char *found = cli_foreign_kind(bytes, length);
    return found != NULL ? found : "text";
}

#define KIND(literal) kind(literal, sizeof literal - 1)

static void files_of_other_kinds_are_told(void **state) {
    (void)state;
    assert_string_equal(KIND(""), "text");
    assert_string_equal(KIND("$5"), "text");
    assert_string_equal(KIND("$5\0 million"), "text");
    assert_string_equal(KIND("\xEF\xBB\xBF$5"), "text");
    assert_string_equal(KIND("\x1b[1m$5\x1b[0m\t\r\n\f"), "text");
    assert_string_equal(KIND("\x80 5"), "text");
    assert_string_equal(KIND("\xFF\xFE$\0"), "looks like UTF-16; only UTF-8 is read");
    assert_string_equal(KIND("\xFE\xFF\0$"), "looks like UTF-16; only UTF-8 is read");
    assert_string_equal(KIND("$\0005\0"), "looks like UTF-16; only UTF-8 is read");
    assert_string_equal(KIND("\0$\0005"), "looks like UTF-16; only UTF-8 is read");
    assert_string_equal(KIND("\xFF\xFE\0\0$\0\0\0"),
                        "looks like UTF-32; only UTF-8 is read");
    assert_string_equal(KIND("\x01\x02\x03\x04"),
                        "looks like a binary file; only plain text is read");
    assert_string_equal(KIND("%PDF-1.7"), "is a PDF document; only plain text is read");
    assert_string_equal(KIND("%PDF"), "text");
    static const char mail[] =
        "is a mail in an encoding of MIME; only plain text is read";
    assert_string_equal(KIND("From: a@b\r\nContent-Type: multipart/mixed\r\n\r\n--x\r\n"
                             "content-transfer-encoding: Base64\r\n\r\nJDU="),
                        mail);
    assert_string_equal(KIND("From: a@b\nContent-Transfer-Encoding:quoted-printable\n"),
                        mail);
    assert_string_equal(KIND("From: a@b\nContent-Transfer-Encoding: 8bit\n\n$5"),
                        "text");
    assert_string_equal(KIND("A mail says\nContent-Transfer-Encoding: base64\n"),
                        "text");
    assert_string_equal(KIND("From: a@b\nContent-Transfer-Encoding:"), "text");
}

/* What it sets is told, and so is what its value has to be. */
static bool is_sound(const cli_option_row *row) {
    bool has_bounds = row->choices != NULL || row->most > 0;
    bool is_told = row->what != NULL || row->choices != NULL;
    if (row->help == NULL || row->commands == 0 ||
        strlen(row->name) + sizeof "--" > CLI_OPTION_NAME)
        return false;
    if (row->apply != NULL)
        return !has_bounds && row->what == NULL && row->member == 0;
    return row->member > 0 && is_told == (row->argument != NULL) &&
           (row->most == 0 || (row->what != NULL && row->least < row->most));
}

static void the_option_table_is_sound(void **state) {
    (void)state;
    const cli_option_row *row;
    for (size_t i = 0; (row = cli_option_at(i)) != NULL; i++) {
        assert_true(is_sound(row));
        const cli_option_row *other;
        for (size_t j = 0; j < i && (other = cli_option_at(j)) != NULL; j++) {
            assert_true(row->member == 0 || row->member != other->member);
            if ((row->commands & other->commands) == 0)
                continue;
            assert_string_not_equal(row->name, other->name);
            assert_true(row->letter == '\0' || row->letter != other->letter);
        }
    }
}

static void what_is_hidden_from_readers_is_written_out(void **state) {
    (void)state;
    for (uint32_t c = 1; c < FXI_UNICODE_END; c++) {
        char text[8] = "";
        uint32_t same;
        if (fxi_utf8_decode(&same, text, fxi_utf8_encode(text, c)) == 0)
            continue; /* a surrogate */
        const bool is_unseen = c == '\t' || fxi_unicode_is(c, FXI_UNICODE_HIDDEN) ||
                               fxi_unicode_is(c, FXI_UNICODE_BREAK);
        char *visible = cli_visible(text);
        assert_non_null(visible);
        if ((strcmp(visible, text) != 0) != is_unseen)
            fail_msg("U+%04X is shown as %s", (unsigned)c, visible);
        free(visible);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_has_one_form),
        cmocka_unit_test(an_integer_is_digits_within_its_bounds),
        cmocka_unit_test(currencies_and_pairs_have_one_form),
        cmocka_unit_test(fractions_in_decimals),
        cmocka_unit_test(files_of_other_kinds_are_told),
        cmocka_unit_test(the_option_table_is_sound),
        cmocka_unit_test(what_is_hidden_from_readers_is_written_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
