/* SPDX-License-Identifier: MIT */
/* words/iso4217.tsv: its columns are described in its head. */
#include <string.h>

#include "base/ascii.h"
#include "lexicon/lexgen/tsv.h"

enum { CODE, NUMERIC, DIGITS, CLASS, WITHDRAWN, FLAGS, NAME, COLUMNS };
enum { DIGITS_USUAL = 2, DIGITS_MOST = 4, MONTH_TEXT = 7 };

static bool is_code(const field *text) {
    for (size_t i = 0; i < text->length; i++)
        if (!fxi_ascii_is_upper(text->bytes[i]))
            return false;
    return text->length == 3;
}

/* "2002-03" */
static bool read_month(fxi_currency_row *row, const field *text) {
    if (text->length != MONTH_TEXT || text->bytes[4] != '-')
        return false;
    field year_text = {text->bytes, 4, 0}, month_text = {text->bytes + 5, 2, 0};
    int year = 0, month = 0;
    if (!field_integer(&year, &year_text) || !field_integer(&month, &month_text) ||
        year < 0 || month < 1 || month > 12)
        return false;
    row->withdrawn_year = (uint16_t)year;
    row->withdrawn_month = (uint8_t)month;
    return true;
}

static bool read_digits(fxi_currency_row *row, const field *text) {
    int digits = DIGITS_USUAL;
    if (!field_is(text, "-") &&
        (!field_integer(&digits, text) || digits < 0 || digits > DIGITS_MOST))
        return false;
    row->minor_digits = (uint8_t)digits;
    return true;
}

static bool read_class(currency *out, const field *text) {
    static const char *const classes[] = {"fund", "metal", "money", "none", "unit"};
    out->is_word = !field_is(text, "none");
    out->is_money = field_is(text, "money");
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
        if (field_is(text, classes[i]))
            return true;
    return false;
}

static bool read_name(fxi_currency_row *row, const field *text) {
    if (text->length >= FXI_CURRENCY_NAME_SIZE)
        return false;
    memcpy(row->name, text->bytes, text->length);
    return true;
}

static bool read_flag(currency *out, const field *text) {
    const struct {
        const char *name;
        bool *flag;
    } flags[] = {{"weak", &out->is_weak},
                 {"counted", &out->is_counted},
                 {"small", &out->is_small},
                 {"points", &out->row.groups_by_points},
                 {"commas", &out->row.groups_by_commas},
                 {"noun", &out->has_noun},
                 {"homonym", &out->has_homonym}};
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
        if (field_is(text, flags[i].name) && !*flags[i].flag)
            return *flags[i].flag = true;
    return false;
}

static bool read_flags(currency *out, const field *text) {
    field list = *text, item = {0};
    if (field_is(text, "-"))
        return true;
    while (field_next(&item, &list))
        if (!read_flag(out, &item))
            return false;
    return out->is_weak || !out->is_counted;
}

static bool read_row(currency *out, const tsv *table) {
    const field *fields = table->fields;
    if (!is_code(&fields[CODE]))
        return complain(tsv_place(table, &fields[CODE]), "not three capitals");
    memcpy(out->row.code, fields[CODE].bytes, 3);
    if (!read_digits(&out->row, &fields[DIGITS]))
        return complain(tsv_place(table, &fields[DIGITS]), "digits: 0 to 4, or -");
    if (!read_class(out, &fields[CLASS]))
        return complain(tsv_place(table, &fields[CLASS]), "unknown class");
    if (!field_is(&fields[WITHDRAWN], "-") &&
        !read_month(&out->row, &fields[WITHDRAWN]))
        return complain(tsv_place(table, &fields[WITHDRAWN]), "not a month YYYY-MM");
    if (!read_flags(out, &fields[FLAGS]))
        return complain(tsv_place(table, &fields[FLAGS]), "unknown flag");
    if (!read_name(&out->row, &fields[NAME]))
        return complain(tsv_place(table, &fields[NAME]), "name of more than %d bytes",
                        FXI_CURRENCY_NAME_SIZE - 1);
    return true;
}

static bool add_currency(vocabulary *all, const tsv *table, currency row) {
    place where = tsv_place(table, &table->fields[CODE]);
    if (all->currency_count > 0 &&
        strcmp(all->currencies[all->currency_count - 1].row.code, row.row.code) >= 0)
        return complain(where, "%s is out of order", row.row.code);
    currency *grown = fxi_arena_grow(&all->arena, all->currencies, all->currency_count,
                                     &all->currency_capacity, sizeof *grown);
    if (!grown)
        return complain(where, "out of memory");
    all->currencies = grown;
    all->currencies[all->currency_count++] = row;
    return true;
}

/* The code again, in small letters. */
static bool add_small_code(vocabulary *all, word code) {
    enum { LETTERS = 3 };
    char *small = fxi_arena_copy(&all->arena, code.spelling, LETTERS);
    if (!small)
        return complain(code.from, "out of memory");
    for (size_t i = 0; i < LETTERS; i++)
        small[i] = fxi_ascii_lower(small[i]);
    code.spelling = small;
    return add_word(all, code);
}

/* Every code is a word of every language, in capitals, some also in small letters,
   before or behind its number. */
static bool add_codes(vocabulary *all, const char *file) {
    for (size_t i = 0; i < all->currency_count; i++) {
        const currency *row = &all->currencies[i];
        unsigned weak = (row->is_weak ? FXI_SENSE_WEAK : 0) |
                        (row->is_counted ? FXI_SENSE_COUNTED : 0);
        word code = {.spelling = row->row.code,
                     .from = {file, row->line, 1},
                     .origin = FXI_ORIGIN_ISO,
                     .kind = FXI_SENSE_CURRENCY,
                     .case_rule = FXI_CASE_EXACT,
                     .flags = (uint16_t)(FXI_SENSE_IS_CODE | FXI_SENSE_PREFIX |
                                         FXI_SENSE_SUFFIX | weak),
                     .currency_count = 1,
                     .currencies = {(uint16_t)i}};
        if (row->is_word && !add_word(all, code))
            return false;
        if (row->is_small && !add_small_code(all, code))
            return false;
    }
    return true;
}

/* The head states "# version: 2026-01-01" on a line of its own. */
static bool read_version(vocabulary *all, const tsv *table) {
    static const char mark[] = "\n# version: ";
    const char *found = strstr(table->bytes, mark);
    const char *end = found ? strchr(found + 1, '\n') : NULL;
    if (!end)
        return complain((place){table->file, 1, 1}, "no line `# version: ...`");
    const char *version = found + sizeof mark - 1;
    all->iso_version = fxi_arena_copy(&all->arena, version, (size_t)(end - version));
    return all->iso_version != NULL;
}

bool read_currencies(vocabulary *all, const char *path) {
    tsv table;
    if (!tsv_open(&table, &all->arena, path, COLUMNS) || !read_version(all, &table))
        return false;
    for (;;) {
        tsv_status status = tsv_next(&table);
        if (status != TSV_ROW)
            return status == TSV_END && add_codes(all, table.file);
        currency row = {.line = table.line};
        if (!read_row(&row, &table) || !add_currency(all, &table, row))
            return false;
    }
}
