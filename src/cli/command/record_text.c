/* SPDX-License-Identifier: MIT */
#include "cli/command/record_text.h"

#include <string.h>

static bool is_blank(const cli_csv_field *field) {
    return strspn(field->bytes, " \t-") == field->length;
}

/* An amount without its sign: "-5" and "(5)" are negative. */
typedef struct amount {
    size_t start, length; /* in the fields' text */
    bool negative;
} amount;

static amount read_amount(const cli_csv *csv, const cli_csv_field *field) {
    cli_csv_field text = cli_csv_trim(field);
    bool bracketed =
        text.length > 2 && text.bytes[0] == '(' && text.bytes[text.length - 1] == ')';
    bool minus = text.length > 1 && text.bytes[0] == '-';
    size_t before = bracketed || minus ? 1 : 0, behind = bracketed ? 1 : 0;
    return (amount){(size_t)(text.bytes - csv->fields_text) + before,
                    text.length - before - behind, bracketed || minus};
}

static void add_amount(cli_record_text *out, const cli_column *column, amount number) {
    static const char *const leads[] = {"", " (", "; "};
    const char *lead = leads[out->count < 2 ? out->count : 2];
    cli_extract_put(&out->text, lead, strlen(lead), number.start, 0);
    cli_extract_put(&out->text, "-", number.negative ? 1 : 0, number.start, 0);
    size_t start = out->text.length;
    cli_extract_put(&out->text, column->currency.code, 3, number.start, 0);
    cli_extract_put(&out->text, " ", 1, number.start, 0);
    cli_extract_copy(&out->text, number.start, number.length);
    out->parts[out->count++] = (cli_record_part){column, {start, out->text.length}};
}

void cli_record_text_make(cli_record_text *out, const cli_csv *csv,
                          const cli_columns *columns, const int *places) {
    const cli_csv_field *last = &csv->fields[csv->field_count - 1];
    out->count = 0;
    cli_extract_init(&out->text, csv->fields_text,
                     (size_t)(last->bytes + last->length - csv->fields_text));
    for (size_t i = 0; i < columns->count; i++) {
        const cli_csv_field *field = &csv->fields[places[i]];
        if (!is_blank(field))
            add_amount(out, &columns->items[i], read_amount(csv, field));
    }
    cli_extract_put(&out->text, ")", out->count > 1 ? 1 : 0, out->text.source_length,
                    0);
}

void cli_record_text_clear(cli_record_text *record) {
    cli_extract_clear(&record->text);
}

/* The figure is the whole of the amount, in the money of its column: "6 7" and "$5" are
   no plain amounts. */
static bool is_plain(const cli_record_part *wanted, const fxc_figure *figure) {
    return figure->span.start <= wanted->span.start &&
           figure->span.end == wanted->span.end &&
           strcmp(figure->currency.code, wanted->column->currency.code) == 0;
}

const char *cli_record_text_odd_column(const cli_record_text *record,
                                       const fxc_report *report) {
    size_t figure = 0, figures = fxc_report_figure_count(report);
    for (size_t i = 0; i < record->count; i++) {
        const cli_record_part *wanted = &record->parts[i];
        if (figure == figures || !is_plain(wanted, fxc_report_figure(report, figure++)))
            return wanted->column->name;
    }
    return NULL;
}
