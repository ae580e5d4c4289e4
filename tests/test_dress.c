/* SPDX-License-Identifier: MIT */
/* The same text in another dress - other blanks and hyphens, in quotes or brackets, in
   wrapped lines - states the same amounts and pairs. The texts are those of
   cases/lang_*.rows. */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "expectation.h"
#include "fxcheck.h"

enum { TEXT_MAX = 2048, WIDTH = 72 };

static fxc_rates *rates;

/* --- dresses --------------------------------------------------------------------- */

typedef struct writer {
    char text[TEXT_MAX];
    size_t length;
} writer;

static void put(writer *out, const char *text, size_t length) {
    assert_true(out->length + length < TEXT_MAX);
    memcpy(out->text + out->length, text, length);
    out->length += length;
    out->text[out->length] = '\0';
}

static void put_text(writer *out, const char *text) { put(out, text, strlen(text)); }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* A single one, and none inside a number. */
static bool is_blank(const char *text, size_t at) {
    if (text[at] != ' ' || at == 0 || text[at - 1] == ' ' || text[at + 1] == ' ')
        return false;
    return !is_digit(text[at - 1]) || !is_digit(text[at + 1]);
}

static void replace_blanks(writer *out, const char *text, const char *blank) {
    for (size_t at = 0; text[at] != '\0'; at++)
        if (is_blank(text, at))
            put_text(out, blank);
        else
            put(out, text + at, 1);
}

static void wear_no_break(writer *out, const char *text) {
    replace_blanks(out, text, "\u00A0");
}

static void wear_narrow(writer *out, const char *text) {
    replace_blanks(out, text, "\u202F");
}

static void wear_wide(writer *out, const char *text) {
    replace_blanks(out, text, "  ");
}

static void wear_hyphens(writer *out, const char *text) {
    for (; *text != '\0'; text++)
        if (*text == '-')
            put_text(out, "\u2011");
        else
            put(out, text, 1);
}

static void wear_isolates(writer *out, const char *text) {
    put_text(out, "\uFEFF\u2068");
    put_text(out, text);
    put_text(out, "\u2069\r\n");
}

static void wear_quotes(writer *out, const char *text) {
    put_text(out, "\u201C");
    put_text(out, text);
    put_text(out, "\u201D");
}

static void wear_brackets(writer *out, const char *text) {
    put_text(out, "(");
    put_text(out, text);
    put_text(out, ")");
}

/* Lines of up to WIDTH bytes, as an editor makes them. */
static void wear_wraps(writer *out, const char *text) {
    size_t start = 0, last = 0;
    for (size_t at = 0; text[at] != '\0'; at++) {
        put(out, text + at, 1);
        if (at - start > WIDTH && last > start) {
            out->text[last] = '\n';
            start = last;
        }
        if (is_blank(text, at))
            last = out->length - 1;
    }
}

/* --- what is said ---------------------------------------------------------------- */

static fxc_report *judge(const char *text, const casefile_row *row) {
    fxc_options options = FXC_OPTIONS_INIT;
    fxc_report *report = NULL;
    const char *date = casefile_value(row, "date");
    int year, month, day;
    options.language = casefile_value(row, "lang");
    if (date != NULL && sscanf(date, "%d-%d-%d", &year, &month, &day) == 3)
        options.date = (fxc_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    assert_int_equal(fxc_check(&report, text, strlen(text), rates, &options, NULL),
                     FXC_OK);
    return report;
}

static bool are_equal(const char *a, const char *b) {
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool say_the_same(const fxc_report *a, const fxc_report *b) {
    size_t figures = fxc_report_figure_count(a), pairs = fxc_report_pair_count(a);
    if (figures != fxc_report_figure_count(b) || pairs != fxc_report_pair_count(b))
        return false;
    for (size_t i = 0; i < figures; i++) {
        const fxc_figure *one = fxc_report_figure(a, i), *two = fxc_report_figure(b, i);
        if (!are_equal(one->amount, two->amount) ||
            !are_equal(one->amount_high, two->amount_high) ||
            !are_equal(one->currency.code, two->currency.code) ||
            one->modifier != two->modifier)
            return false;
    }
    for (size_t i = 0; i < pairs; i++) {
        const fxc_pair *one = fxc_report_pair(a, i), *two = fxc_report_pair(b, i);
        if (one->left != two->left || one->right != two->right ||
            one->verdict != two->verdict)
            return false;
    }
    return true;
}

/* --- texts ----------------------------------------------------------------------- */

typedef struct dress {
    const char *name;
    void (*wear)(writer *out, const char *text);
    bool wants_sentence; /* not one amount alone, of which there are rules */
    const char *odd;     /* rows that differ, with a blank before and behind each */
} dress;

static bool is_odd(const dress *d, const char *id) {
    char key[32];
    snprintf(key, sizeof key, " %s ", id);
    return strstr(d->odd, key) != NULL;
}

static bool is_sentence(const casefile_row *row) {
    return row->length > 0 && row->input[row->length - 1] == '.';
}

/* One line of prose with figures, and no option but those that are asked for here. */
static bool is_plain(const casefile_row *row) {
    for (size_t i = 0; i < row->option_count; i++)
        if (strcmp(row->options[i].key, "lang") != 0 &&
            strcmp(row->options[i].key, "date") != 0)
            return false;
    return row->length < TEXT_MAX / 4 && strlen(row->input) == row->length &&
           strpbrk(row->input, "\n\t|") == NULL &&
           strncmp(row->expected, "figure", strlen("figure")) == 0;
}

static size_t failures;

static void compare(const dress *d, const casefile_row *row, const char *text) {
    writer dressed = {.length = 0};
    d->wear(&dressed, text);
    fxc_report *plain = judge(text, row), *other = judge(dressed.text, row);
    bool same = say_the_same(plain, other);
    if (same == is_odd(d, row->id)) {
        print_error("%s %s: %s\n", d->name, row->id,
                    same ? "is no exception" : dressed.text);
        failures++;
    }
    fxc_report_free(plain);
    fxc_report_free(other);
}

static const dress dresses[] = {
    /* A stretch of one language ends behind a full stop and a space. */
    {"no-break spaces", wear_no_break, false, " dec0040 "},
    {"narrow spaces", wear_narrow, false, " dec0040 "},
    {"two spaces", wear_wide, false, ""},
    {"hyphens", wear_hyphens, false, ""},
    {"isolates", wear_isolates, false, ""},
    {"quotes", wear_quotes, true, ""},
    {"brackets", wear_brackets, true, ""},
};

/* The end of a line is that of a stretch of one language, of a group of digits behind a
   comma, of a Korean number in words. */
static const dress wrapped = {"wraps", wear_wraps, false, " dec0041 ha9400 ko9407 "};

/* Behind the sentence before it, so that there is a line to wrap. */
static void compare_wrapped(const casefile_row *before, const casefile_row *row) {
    writer text = {.length = 0};
    put_text(&text, before->input);
    put_text(&text, " ");
    put_text(&text, row->input);
    compare(&wrapped, row, text.text);
}

static void check_file(const char *path) {
    casefile file;
    char message[256];
    const casefile_row *before = NULL;
    assert_true(casefile_read(&file, path, EXPECTATION_KEYS, message));
    for (size_t i = 0; i < file.count; i++) {
        const casefile_row *row = &file.rows[i];
        if (!is_plain(row))
            continue;
        for (size_t k = 0; k < sizeof dresses / sizeof dresses[0]; k++)
            if (!dresses[k].wants_sentence || is_sentence(row))
                compare(&dresses[k], row, row->input);
        if (before != NULL &&
            are_equal(casefile_value(before, "lang"), casefile_value(row, "lang")))
            compare_wrapped(before, row);
        if (is_sentence(row))
            before = row;
    }
    casefile_free(&file);
}

static void a_dress_changes_no_amount(void **state) {
    glob_t found;
    (void)state;
    assert_int_equal(glob(FXC_TEST_DIR "/cases/lang_*.rows", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++)
        check_file(found.gl_pathv[i]);
    globfree(&found);
    assert_int_equal(failures, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_dress_changes_no_amount)};
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    int failed = cmocka_run_group_tests_name("dress", tests, NULL, NULL);
    fxc_rates_free(rates);
    return failed;
}
