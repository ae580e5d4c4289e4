/* SPDX-License-Identifier: MIT */
/* The reader of the row files, which every other row test trusts. */
#include "casefile.h"

#include <string.h>

static bool parse(casefile *out, const char *text, char message[256]) {
    return casefile_parse(out, "x.rows", text, strlen(text), "date lang", message);
}

static void row_has_all_parts(void **state) {
    (void)state;
    casefile file;
    char message[256];
    assert_true(parse(&file,
                      "# comment\n\n"
                      "a1 'It\\'s \\x24\\x00\\n' date=2025-02-24 lang -> figure; 5 \n"
                      "a2 '' -> ",
                      message));
    assert_int_equal(file.count, 2);
    const casefile_row *row = &file.rows[0];
    assert_string_equal(row->id, "a1");
    assert_int_equal(row->length, 8);
    assert_memory_equal(row->input, "It's $\0\n", 8);
    assert_string_equal(casefile_value(row, "date"), "2025-02-24");
    assert_string_equal(casefile_value(row, "lang"), "");
    assert_null(casefile_value(row, "source"));
    assert_string_equal(row->expected, "figure; 5");
    assert_int_equal(row->line, 3);
    assert_int_equal(file.rows[1].length, 0);
    assert_string_equal(file.rows[1].expected, "");
    casefile_free(&file);
}

static void pieces_are_joined_and_repeated(void **state) {
    (void)state;
    casefile file;
    char message[256];
    assert_true(parse(&file, "a 'x' '9'*3 ', ' repeat=2 lang='a b' -> y", message));
    assert_string_equal(file.rows[0].input, "x999, x999, ");
    assert_int_equal(file.rows[0].length, 12);
    assert_string_equal(casefile_value(&file.rows[0], "lang"), "a b");
    casefile_free(&file);
}

static void faults_name_their_line(void **state) {
    (void)state;
    static const struct {
        const char *text, *message;
    } faults[] = {
        {"", "x.rows:0: no rows"},
        {"# only this\n", "x.rows:1: no rows"},
        {"a 'x\n", "x.rows:1: a quote is not closed"},
        {"a x -> y\n", "x.rows:1: a quoted input expected behind the id"},
        {"a 'x'\n", "x.rows:1: '->' expected"},
        {"a 'x' ->y\n", "x.rows:1: a blank expected behind '->'"},
        {"a 'x'date=1 -> y\n", "x.rows:1: a blank expected behind a quoted piece"},
        {"a 'x' color=1 -> y\n", "x.rows:1: an option that this file may not use"},
        {"a 'x' lang=1 lang=1 -> y\n", "x.rows:1: an option stands twice"},
        {"a 'x' -> y\na 'z' -> y\n", "x.rows:2: an id stands twice"},
        {"a 'x'*k -> y\n", "x.rows:1: a count from 0 to 100000000 expected"},
        {"a '\\q' -> y\n",
         "x.rows:1: unknown escape; \\n \\t \\r \\\\ \\' and \\xNN are known"},
        {"a '\\x2' -> y\n", "x.rows:1: two hexadecimal digits expected behind \\x"},
    };
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
        casefile file;
        char message[256];
        assert_false(parse(&file, faults[i].text, message));
        assert_string_equal(message, faults[i].message);
        assert_null(file.rows);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(row_has_all_parts),
        cmocka_unit_test(pieces_are_joined_and_repeated),
        cmocka_unit_test(faults_name_their_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
