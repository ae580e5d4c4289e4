/* SPDX-License-Identifier: MIT */
/* words/<language>[_<topic>].tsv. The grammar of a row is in the head of words/en.tsv:
   row    = word TAB kind TAB value TAB flags
   value  = "-" | integer | name | name integer | [number] code { " " code }
   flags  = "-" | flag { " " flag } */
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/ascii.h"
#include "lexicon/lexgen/endings.h"
#include "lexicon/lexgen/kinds.h"
#include "lexicon/named_source.h"

enum { WORD, KIND, VALUE, FLAGS, COLUMNS };

static bool read_integer(word *out, const tsv *table, const kind_row *kind) {
    const field *text = &table->fields[VALUE];
    int value = 0;
    if (!field_integer(&value, text) || value < kind->least || value > kind->most)
        return complain(tsv_place(table, text), "%s: an integer from %d to %d",
                        kind->name, kind->least, kind->most);
    out->value = (int16_t)value;
    return true;
}

/* 100 times the numerator, plus the denominator. */
static bool read_fraction(word *out, const tsv *table, const kind_row *kind) {
    const field *text = &table->fields[VALUE];
    field list = *text, item = {0}, rest = {0};
    int numerator = 1, denominator = 0;
    bool well_formed = field_next(&item, &list) && field_integer(&denominator, &item) &&
                       denominator >= kind->least && denominator <= kind->most;
    if (well_formed && field_next(&item, &list))
        well_formed = field_integer(&numerator, &item) && numerator >= 1 &&
                      numerator <= kind->most && !field_next(&rest, &list);
    if (!well_formed)
        return complain(tsv_place(table, text), "not a fraction such as `2` or `2 3`");
    out->value = (int16_t)(100 * numerator + denominator);
    return true;
}

static bool read_named(word *out, const tsv *table, const kind_row *kind) {
    const field *text = &table->fields[VALUE];
    const name_value *found = find_name(kind->names, text);
    if (!found)
        return complain(tsv_place(table, text), "unknown value of kind %s", kind->name);
    out->value = (int16_t)found->value;
    return true;
}

static bool read_names(word *out, const tsv *table, const kind_row *kind) {
    field list = table->fields[VALUE], item = {0};
    while (field_next(&item, &list)) {
        const name_value *found = find_name(kind->names, &item);
        if (!found || (out->value & found->value) != 0)
            return complain(tsv_place(table, &item), "unknown or repeated value of %s",
                            kind->name);
        out->value = (int16_t)(out->value | found->value);
    }
    return true;
}

static bool read_source(word *out, const tsv *table) {
    const field *text = &table->fields[VALUE];
    for (int i = 0; i < FXI_NAMED_SOURCES; i++) {
        if (!field_is(text, fxi_named_sources[i].name))
            continue;
        out->value = (int16_t)i;
        return true;
    }
    return complain(tsv_place(table, text), "unknown source");
}

/* fxi_year_custom of time/period.h, a layer that this one does not see. */
static const name_value year_customs[] = {{"fiscal", 1}, {"april", 3}, {NULL, 0}};

/* Whose year it is times 128, plus the kind of period times 16, plus its number: 0
   where the word names none. */
static bool read_period(word *out, const tsv *table, const kind_row *kind) {
    enum { CUSTOMS = 128, NUMBERS = 16 };
    const field *text = &table->fields[VALUE];
    field list = *text, name = {0}, number = {0}, rest = {0};
    int count = 0;
    const name_value *custom =
        field_next(&name, &list) ? find_name(year_customs, &name) : NULL;
    bool two =
        (custom == NULL || field_next(&name, &list)) && field_next(&number, &list);
    const name_value *found = two ? find_name(kind->names, &name) : NULL;
    if (!found || field_next(&rest, &list) || !field_integer(&count, &number) ||
        count < 0 || count >= NUMBERS)
        return complain(tsv_place(table, text),
                        "not a period such as `quarter 3` or `fiscal year 0`");
    out->value = (int16_t)((custom ? custom->value * CUSTOMS : 0) +
                           found->value * NUMBERS + count);
    return true;
}

static bool add_code(word *out, const vocabulary *all, const tsv *table,
                     const field *code) {
    size_t index = find_currency(all, code->bytes, code->length);
    if (index == SIZE_MAX)
        return complain(tsv_place(table, code), "unknown currency %.*s",
                        (int)code->length, code->bytes);
    for (size_t i = 0; i < out->currency_count; i++)
        if (out->currencies[i] == index)
            return complain(tsv_place(table, code), "%.*s stands twice",
                            (int)code->length, code->bytes);
    if (out->currency_count == CANDIDATES_MAX)
        return complain(tsv_place(table, code), "more than %d currencies",
                        CANDIDATES_MAX);
    out->currencies[out->currency_count++] = (uint16_t)index;
    return true;
}

static bool read_codes(word *out, const vocabulary *all, const tsv *table, field list) {
    field item = {0};
    while (field_next(&item, &list))
        if (!add_code(out, all, table, &item))
            return false;
    return true;
}

static bool read_power(word *out, const vocabulary *all, const tsv *table,
                       const kind_row *kind) {
    field list = table->fields[VALUE], item = {0};
    bool needs_codes = kind->form == FORM_POWER_CODES;
    int power = 0;
    if (!field_next(&item, &list) || !field_integer(&power, &item) ||
        power < kind->least || power > kind->most || (needs_codes && list.length == 0))
        return complain(tsv_place(table, &table->fields[VALUE]),
                        "%s: a power of ten from %d to %d%s", kind->name, kind->least,
                        kind->most, needs_codes ? ", then currencies" : "");
    out->value = (int16_t)power;
    return read_codes(out, all, table, list);
}

/* "0.25" is 25 units of 10^-2, "500" 5 of 10^2. False: it is no such number, or has
   more digits than a sense has room for. */
static bool read_worth(word *out, const field *text) {
    enum { PIECES_MAX = 255, WORTH_MAX = 100000 };
    int units = 0, power = 0;
    bool has_point = false;
    for (size_t i = 0; i < text->length; i++) {
        char c = text->bytes[i];
        bool is_point = c == '.' && !has_point && i > 0;
        if (!is_point && !fxi_ascii_is_digit(c))
            return false;
        if (!is_point)
            units = 10 * units + (c - '0');
        power -= has_point;
        has_point = has_point || is_point;
        if (units > WORTH_MAX)
            return false;
    }
    for (; units != 0 && units % 10 == 0; units /= 10)
        power++;
    out->pieces = (uint8_t)units;
    out->value = (int16_t)power;
    return units > 0 && units <= PIECES_MAX;
}

static bool read_piece(word *out, const vocabulary *all, const tsv *table,
                       const kind_row *kind) {
    field list = table->fields[VALUE], item = {0};
    if (!field_next(&item, &list) || !read_worth(out, &item) ||
        out->value < kind->least || out->value > kind->most || list.length == 0)
        return complain(tsv_place(table, &table->fields[VALUE]),
                        "%s: what one is worth, such as `0.25`, then currencies",
                        kind->name);
    return read_codes(out, all, table, list);
}

/* A name, and the money that the word names as well. */
static bool read_named_codes(word *out, const vocabulary *all, const tsv *table,
                             const kind_row *kind) {
    field list = table->fields[VALUE], item = {0};
    const name_value *found =
        field_next(&item, &list) ? find_name(kind->names, &item) : NULL;
    if (!found)
        return complain(tsv_place(table, &table->fields[VALUE]),
                        "unknown value of kind %s", kind->name);
    out->value = (int16_t)found->value;
    return read_codes(out, all, table, list);
}

static bool read_value(word *out, const vocabulary *all, const tsv *table,
                       const kind_row *kind) {
    switch (kind->form) {
    case FORM_INTEGER:
        return read_integer(out, table, kind);
    case FORM_FRACTION:
        return read_fraction(out, table, kind);
    case FORM_NAME:
        return read_named(out, table, kind);
    case FORM_NAME_CODES:
        return read_named_codes(out, all, table, kind);
    case FORM_NAMES:
        return read_names(out, table, kind);
    case FORM_SOURCE:
        return read_source(out, table);
    case FORM_PERIOD:
        return read_period(out, table, kind);
    case FORM_ANY_CODES:
        if (field_is(&table->fields[VALUE], "-"))
            return true;
        return read_codes(out, all, table, table->fields[VALUE]);
    case FORM_CODES:
        return read_codes(out, all, table, table->fields[VALUE]);
    case FORM_POWER:
    case FORM_POWER_CODES:
        return read_power(out, all, table, kind);
    case FORM_WORTH_CODES:
        return read_piece(out, all, table, kind);
    case FORM_NONE:
        break;
    }
    if (field_is(&table->fields[VALUE], "-"))
        return true;
    return complain(tsv_place(table, &table->fields[VALUE]), "%s takes no value",
                    kind->name);
}

static void apply_flag(word *out, const flag_row *flag) {
    switch (flag->target) {
    case TARGET_SENSE:
        out->flags |= (uint16_t)flag->value;
        break;
    case TARGET_CASE:
        out->case_rule = (uint8_t)flag->value;
        break;
    case TARGET_ADJECTIVE:
        out->is_adjective = true;
        break;
    }
}

static bool read_flags(word *out, const tsv *table) {
    field list = table->fields[FLAGS], item = {0};
    if (field_is(&list, "-"))
        return true;
    while (field_next(&item, &list)) {
        const flag_row *flag = find_flag(&item);
        if (!flag)
            return complain(tsv_place(table, &item), "unknown flag %.*s",
                            (int)item.length, item.bytes);
        apply_flag(out, flag);
    }
    return true;
}

/* What the flags of a kind have to say. */
static bool check_word(const word *row, const tsv *table) {
    const unsigned forms = FXI_SENSE_IS_SYMBOL | FXI_SENSE_IS_NAME;
    const unsigned sides = FXI_SENSE_PREFIX | FXI_SENSE_SUFFIX;
    const field *text = &table->fields[FLAGS];
    if (row->kind == FXI_SENSE_CURRENCY &&
        ((row->flags & forms) == 0 || (row->flags & sides) == 0))
        return complain(tsv_place(table, text),
                        "a currency is symbol or name, prefix or suffix");
    const unsigned joins = FXI_SENSE_BEFORE | FXI_SENSE_BEHIND;
    if ((row->is_adjective || (row->flags & joins) != 0) &&
        row->kind != FXI_SENSE_PLACE)
        return complain(tsv_place(table, text), "only a place can be an adjective");
    return true;
}

/* Keys are compared byte by byte, so a word has to be in the form that texts use. */
static bool is_composed(const char *spelling) {
    enum { UNITS = 2 * WORD_MAX };
    UErrorCode status = U_ZERO_ERROR;
    UChar units[UNITS];
    int32_t length = 0;
    u_strFromUTF8(units, UNITS, &length, spelling, -1, &status);
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    return unorm2_isNormalized(nfc, units, length, &status) && U_SUCCESS(status);
}

static bool read_row(word *out, vocabulary *all, const tsv *table) {
    const field *text = &table->fields[WORD];
    const kind_row *kind = find_kind(&table->fields[KIND]);
    if (!kind)
        return complain(tsv_place(table, &table->fields[KIND]), "unknown kind %.*s",
                        (int)table->fields[KIND].length, table->fields[KIND].bytes);
    out->spelling = fxi_arena_copy(&all->arena, text->bytes, text->length);
    out->from = tsv_place(table, text);
    out->kind = (uint8_t)kind->kind;
    if (!out->spelling || text->length > WORD_MAX || !is_composed(out->spelling))
        return complain(out->from, "word is too long or not in normal form C");
    return read_value(out, all, table, kind) && read_flags(out, table) &&
           check_word(out, table);
}

/* "en" of en.tsv and en_places.tsv; "" of und.tsv. */
static bool read_language(char language[4], const char *file) {
    size_t length = strcspn(file, "_.");
    if (length < 2 || length > 3)
        return complain((place){file, 0, 0}, "no language in the file's name");
    bool is_every = fxi_ascii_equal(file, length, "und");
    memset(language, 0, 4);
    if (!is_every)
        memcpy(language, file, length);
    return true;
}

static bool is_endings(const tsv *table) {
    return field_is(&table->fields[KIND], "endings");
}

/* Rows of a group ascend, which shows a word that stands twice. */
static bool check_order(const tsv *table, const char *previous, const char *spelling) {
    if (table->starts_group || !previous || strcmp(previous, spelling) <= 0)
        return true;
    return complain(tsv_place(table, &table->fields[WORD]), "%s is out of order",
                    spelling);
}

bool read_words(vocabulary *all, const char *path) {
    tsv table;
    char language[4];
    const char *previous = NULL;
    ending_sets sets = {.count = 0};
    if (!tsv_open(&table, &all->arena, path, COLUMNS) ||
        !read_language(language, table.file))
        return false;
    for (;;) {
        tsv_status status = tsv_next(&table);
        if (status != TSV_ROW)
            return status == TSV_END;
        if (is_endings(&table)) {
            if (!define_endings(&sets, &table, &table.fields[WORD],
                                &table.fields[VALUE]))
                return false;
            continue;
        }
        word row = {.origin = FXI_ORIGIN_FILE};
        memcpy(row.language, language, sizeof language);
        if (!read_row(&row, all, &table) ||
            !check_order(&table, previous, row.spelling) ||
            !add_inflected(all, &sets, &table, row))
            return false;
        previous = row.spelling;
    }
}
