/* SPDX-License-Identifier: MIT */
#include "expectation.h"

#include <stdio.h>
#include <string.h>

#include "cli/markup/html.h"
#include "cli/markup/markdown.h"
#include "report_words.h"
#include "statement.h"

/* --- options ------------------------------------------------------------------- */

enum { SYMBOLS_MAX = 4, MARK_TEXT = 256 };

typedef struct options {
    fxc_options values;
    fxc_symbol symbols[SYMBOLS_MAX];
    char marks[SYMBOLS_MAX][MARK_TEXT];
} options;

bool expectation_date(fxc_date *out, const char *text) {
    unsigned year, month, day;
    if (sscanf(text, "%4u-%2u-%2u", &year, &month, &day) != 3)
        return false;
    *out = (fxc_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

/* "¥=CNY" or "¥=CNY,$=USD" */
static bool read_symbols(options *out, const char *text) {
    while (*text != '\0') {
        const size_t count = out->values.symbol_count;
        const size_t length = strcspn(text, "=");
        if (count == SYMBOLS_MAX || length >= MARK_TEXT || strlen(text) < length + 4)
            return false;
        memcpy(out->marks[count], text, length);
        memcpy(out->symbols[count].currency.code, text + length + 1, 3);
        out->symbols[count].mark = out->marks[count];
        out->values.symbol_count++;
        text += length + 4;
        text += *text == ',';
    }
    out->values.symbols = out->symbols;
    return true;
}

/* The place of the row's value among the names, 0 where it has none; -1: it is none of
   them. */
static int choice(const casefile_row *row, const char *key, const char *const *names) {
    const char *value = casefile_value(row, key);
    int at = 0;
    if (value == NULL)
        return 0;
    while (names[at] != NULL && strcmp(names[at], value) != 0)
        at++;
    return names[at] != NULL ? at : -1;
}

static bool read_choices(fxc_options *out, const casefile_row *row) {
    static const char *const readings[] = {"both", "shown", "coarse", NULL};
    static const char *const modes[] = {"nearest", "half-up", "half-even", "trunc",
                                        "ceil",    "any",     "exact",     NULL};
    static const char *const profiles[] = {"news", "filing", "triage", NULL};
    const int reading = choice(row, "reading", readings);
    const int mode = choice(row, "mode", modes);
    const int profile = choice(row, "profile", profiles);
    if (reading < 0 || mode < 0 || profile < 0)
        return false;
    out->reading = (fxc_reading)reading;
    out->mode = (fxc_mode)mode;
    out->profile = (fxc_profile)profile;
    return true;
}

static bool read_options(options *out, const casefile_row *row) {
    const char *date = casefile_value(row, "date");
    const char *symbols = casefile_value(row, "symbol");
    *out = (options){.values = FXC_OPTIONS_INIT};
    out->values.language = casefile_value(row, "lang");
    out->values.source = casefile_value(row, "source");
    out->values.tolerance = casefile_value(row, "tolerance");
    out->values.about_k = casefile_value(row, "about");
    out->values.strict = casefile_value(row, "strict") != NULL;
    if (date != NULL && !expectation_date(&out->values.date, date))
        return false;
    if (symbols != NULL && !read_symbols(out, symbols))
        return false;
    return read_choices(&out->values, row);
}

/* --- texts ----------------------------------------------------------------------- */

enum { INPUT_SHOWN_MAX = 400 }; /* bytes of the text of a row that does not hold */

static bool compare(const casefile_row *row, const fxc_report *report,
                    const fxc_concordance *concordance, const char *text) {
    if (statements_hold(row->expected, report, concordance, text))
        return true;
    print_error("  %s, line %u: %.*s\n  gives\n", row->id, row->line,
                (int)(row->length < INPUT_SHOWN_MAX ? row->length : INPUT_SHOWN_MAX),
                row->input);
    report_words_print(report, concordance, text);
    return false;
}

/* The documents of a set, one after the other; the report is that of the first. */
static fxc_status check_set(fxc_report **out, fxc_set *set, const casefile_row *row,
                            const fxc_rates *rates, const fxc_options *values,
                            fxc_error *error) {
    static const char rule[] = "\n=====\n";
    fxc_status status = FXC_OK;
    for (const char *at = row->input; at != NULL && status == FXC_OK;) {
        const char *end = strstr(at, rule);
        const size_t length =
            end != NULL ? (size_t)(end - at) : (size_t)(row->input + row->length - at);
        fxc_report *report = NULL;
        status = fxc_set_check(&report, set, at, length, rates, values, error);
        at = end != NULL ? end + sizeof rule - 1 : NULL;
        if (*out == NULL)
            *out = report;
        else
            fxc_report_free(report);
    }
    return status;
}

static bool set_holds(const casefile_row *row, const fxc_rates *rates,
                      const fxc_options *values) {
    fxc_set *set = NULL;
    fxc_report *report = NULL;
    fxc_concordance *concordance = NULL;
    fxc_error error = {0};
    bool holds = false;
    if (fxc_set_new(&set, &error) == FXC_OK &&
        check_set(&report, set, row, rates, values, &error) == FXC_OK &&
        fxc_set_compare(&concordance, set, FXC_EVERY_DOCUMENT, &error) == FXC_OK)
        holds = compare(row, report, concordance, row->input);
    else
        print_error("  %s, line %u: %s\n", row->id, row->line, error.text);
    fxc_concordance_free(concordance);
    fxc_report_free(report);
    fxc_set_free(set);
    return holds;
}

/* Reads the row's input as what its option says it is. */
static bool extract(cli_extract *out, fxc_input *input, const casefile_row *row) {
    const char *form = casefile_value(row, "input");
    cli_extract_init(out, row->input, row->length);
    *input = (fxc_input){.text = row->input,
                         .length = row->length,
                         .is_amount = casefile_value(row, "amount") != NULL};
    if (form == NULL)
        return true;
    char name[CLI_CHARSET_NAME_MAX];
    if (strcmp(form, "html") == 0)
        cli_html_read(out, cli_charset_of(name, row->input, row->length));
    else if (strcmp(form, "markdown") != 0 || cli_markdown_read(out) != NULL)
        return false;
    *input = cli_extract_input(out);
    return true;
}

static bool report_holds(const casefile_row *row, const fxc_input *input,
                         const fxc_rates *rates, const fxc_options *values) {
    fxc_report *report = NULL;
    fxc_error error = {0};
    const fxc_status status =
        rates == NULL ? fxc_scan_input(&report, input, values, &error)
                      : fxc_check_input(&report, input, rates, values, &error);
    if (status != FXC_OK) {
        print_error("  %s, line %u: %s: %s\n", row->id, row->line,
                    fxc_status_name(status), error.text);
        return false;
    }
    const bool holds = compare(row, report, NULL, input->text);
    fxc_report_free(report);
    return holds;
}

bool expectation_holds(const casefile_row *row, const fxc_rates *rates) {
    options o;
    cli_extract extracted;
    fxc_input input;
    if (!read_options(&o, row) || !extract(&extracted, &input, row)) {
        print_error("  %s, line %u: a bad option\n", row->id, row->line);
        return false;
    }
    const bool is_set = rates != NULL && strstr(row->input, "\n=====\n") != NULL;
    const bool holds = is_set ? set_holds(row, rates, &o.values)
                              : report_holds(row, &input, rates, &o.values);
    cli_extract_clear(&extracted);
    return holds;
}
