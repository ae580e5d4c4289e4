/* SPDX-License-Identifier: MIT */
/* words/languages.tsv, whose head tells its columns, and what CLDR adds to it. */
#include <stdio.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "lexicon/lexgen/tsv.h"

enum { CODE, SCRIPTS, ALSO, MARKS, LETTERS, WORDS, COLUMNS };

static size_t append(vocabulary *all, known_language row) {
    known_language *grown =
        fxi_arena_grow(&all->arena, all->languages, all->language_count,
                       &all->language_capacity, sizeof *grown);
    if (!grown)
        return SIZE_MAX;
    all->languages = grown;
    all->languages[all->language_count] = row;
    return all->language_count++;
}

static size_t find_listed(const vocabulary *all, const char *code, size_t length) {
    for (size_t i = 0; i < all->language_count; i++) {
        const char *known = all->languages[i].row.code;
        if (length == strlen(known) && memcmp(known, code, length) == 0)
            return i;
    }
    return SIZE_MAX;
}

size_t find_language(vocabulary *all, const char *code) {
    size_t row = find_listed(all, code, strlen(code));
    if (row != SIZE_MAX)
        return row;
    known_language added = {.letters = "", .words = ""};
    memcpy(added.row.code, code, strlen(code));
    return append(all, added);
}

/* --- the file -------------------------------------------------------------------- */

static bool read_code(known_language *out, const vocabulary *all, const tsv *table) {
    const field *text = &table->fields[CODE];
    if (text->length < 2 || text->length > 3)
        return complain(tsv_place(table, text), "not a code of two or three letters");
    if (find_listed(all, text->bytes, text->length) != SIZE_MAX)
        return complain(tsv_place(table, text), "%.*s stands twice", (int)text->length,
                        text->bytes);
    memcpy(out->row.code, text->bytes, text->length);
    return true;
}

static bool read_scripts(known_language *out, const tsv *table) {
    field list = table->fields[SCRIPTS], item = {0};
    while (field_next(&item, &list)) {
        fxi_script script = fxi_script_named(item.bytes, item.length);
        if (script == FXI_SCRIPT_NONE)
            return complain(tsv_place(table, &item), "unknown script %.*s",
                            (int)item.length, item.bytes);
        out->row.scripts |= (fxi_scripts)1 << script;
    }
    return true;
}

static bool read_marks(known_language *out, const tsv *table) {
    static const char *const names[] = {"-", "point", "comma", "groups"};
    const field *text = &table->fields[MARKS];
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (!field_is(text, names[i]))
            continue;
        out->row.convention = (uint8_t)i;
        return true;
    }
    return complain(tsv_place(table, text), "point, comma, groups or -");
}

static const char *read_list(vocabulary *all, const field *text) {
    return field_is(text, "-") ? ""
                               : fxi_arena_copy(&all->arena, text->bytes, text->length);
}

static bool read_row(known_language *out, vocabulary *all, const tsv *table) {
    *out = (known_language){.letters = read_list(all, &table->fields[LETTERS]),
                            .words = read_list(all, &table->fields[WORDS])};
    if (!out->letters || !out->words)
        return complain(tsv_place(table, &table->fields[CODE]), "out of memory");
    return read_code(out, all, table) && read_scripts(out, table) &&
           read_marks(out, table);
}

/* A language may borrow from one that stands below it, so this is a second reading. */
static bool read_also(vocabulary *all, const tsv *table, size_t row) {
    field list = table->fields[ALSO], item = {0};
    fxi_language_row *out = &all->languages[row].row;
    if (field_is(&list, "-"))
        return true;
    for (size_t i = 0; field_next(&item, &list); i++) {
        size_t lender = find_listed(all, item.bytes, item.length);
        if (lender == SIZE_MAX || i == FXI_ALSO_MAX)
            return complain(tsv_place(table, &item),
                            "at most %d languages of this file", FXI_ALSO_MAX);
        out->also[i] = (uint8_t)lender;
    }
    return true;
}

static bool read_loans(vocabulary *all, tsv table) {
    size_t row = 1;
    while (tsv_next(&table) == TSV_ROW)
        if (!read_also(all, &table, row++))
            return false;
    return true;
}

bool read_languages(vocabulary *all, const char *path) {
    tsv table;
    if (!tsv_open(&table, &all->arena, path, COLUMNS) ||
        append(all, (known_language){.letters = "", .words = ""}) == SIZE_MAX)
        return false;
    const tsv start = table;
    for (;;) {
        tsv_status status = tsv_next(&table);
        all->listed_count = all->language_count;
        if (status != TSV_ROW)
            return status == TSV_END && read_loans(all, start);
        known_language row;
        if (all->language_count > FXI_LANGUAGES_LISTED_MAX)
            return complain((place){table.file, table.line, 1}, "too many languages");
        if (!read_row(&row, all, &table) || append(all, row) == SIZE_MAX)
            return false;
    }
}

/* --- CLDR ------------------------------------------------------------------------ */

/* With the digits 0 to 9, whatever the locale prefers: their marks are what a text of
   that language may have otherwise. */
static fxi_convention convention_of(const char *locale) {
    char numbers[ULOC_FULLNAME_CAPACITY + 16];
    UChar mark[8] = {0};
    UErrorCode status = U_ZERO_ERROR;
    snprintf(numbers, sizeof numbers, "%s@numbers=latn", locale);
    UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, numbers, NULL, &status);
    unum_getSymbol(format, UNUM_DECIMAL_SEPARATOR_SYMBOL, mark, 8, &status);
    unum_close(format);
    return U_SUCCESS(status) && mark[0] == ',' ? FXI_CONVENTION_COMMA
                                               : FXI_CONVENTION_POINT;
}

/* CLDR's pattern of an amount has the sign of money behind the number: "#,##0.00 ¤". */
static bool signs_stand_behind(const char *code) {
    enum { LENGTH = 64 };
    static const UChar sign = 0xA4, digit = '0';
    UChar pattern[LENGTH] = {0};
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open(UNUM_CURRENCY, NULL, 0, code, NULL, &status);
    unum_toPattern(format, false, pattern, LENGTH, &status);
    unum_close(format);
    if (U_FAILURE(status))
        return false;
    const UChar *money = u_strchr(pattern, sign), *number = u_strchr(pattern, digit);
    return money && number && number < money;
}

/* The script that CLDR writes the language in. */
static fxi_scripts scripts_of(const char *code) {
    enum { CODES = 8 };
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode codes[CODES];
    fxi_scripts scripts = 0;
    int32_t count = uscript_getCode(code, codes, CODES, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; i++) {
        const char *name = uscript_getShortName(codes[i]);
        scripts |= (fxi_scripts)1 << fxi_script_named(name, strlen(name));
    }
    return scripts;
}

/* A language without scale words of its own in words/ is read with English ones. */
static void complete(known_language *row) {
    if (row->row.scripts == 0)
        row->row.scripts = scripts_of(row->row.code);
    if (row->row.convention == FXI_CONVENTION_UNKNOWN)
        row->row.convention = (uint8_t)convention_of(row->row.code);
    row->row.dates = dates_of(row->row.code);
    row->row.signs_stand_behind = signs_stand_behind(row->row.code);
    if (!row->has_scales && row->row.also[0] == 0)
        row->row.also[0] = FXI_LANGUAGE_ENGLISH;
}

static bool add_region(vocabulary *all, const char *locale) {
    char code[ULOC_LANG_CAPACITY] = "", region[ULOC_COUNTRY_CAPACITY] = "";
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(locale, code, sizeof code, &status);
    uloc_getCountry(locale, region, sizeof region, &status);
    size_t row = find_listed(all, code, strlen(code));
    fxi_convention convention = convention_of(locale);
    if (U_FAILURE(status) || region[0] == '\0' || row == SIZE_MAX ||
        convention == (fxi_convention)all->languages[row].row.convention)
        return true;
    fxi_region_row *grown = fxi_arena_grow(&all->arena, all->regions, all->region_count,
                                           &all->region_capacity, sizeof *grown);
    if (!grown)
        return complain((place){"CLDR", 0, 0}, "out of memory");
    all->regions = grown;
    fxi_region_row added = {.language = (fxi_language)row,
                            .convention = (uint8_t)convention};
    memcpy(added.region, region, strlen(region));
    all->regions[all->region_count++] = added;
    return true;
}

bool complete_languages(vocabulary *all) {
    for (size_t i = 1; i < all->language_count; i++)
        complete(&all->languages[i]);
    int32_t count = uloc_countAvailable();
    for (int32_t i = 0; i < count; i++)
        if (!add_region(all, uloc_getAvailable(i)))
            return false;
    return true;
}
