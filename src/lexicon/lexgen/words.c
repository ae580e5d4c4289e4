/* SPDX-License-Identifier: MIT */
/* words/<language>[_<topic>].tsv. The grammar of a row is in the head of words/en.tsv:
   row    = word TAB kind TAB value TAB flags
   value  = "-" | integer | name | name integer | [integer] code { " " code }
   flags  = "-" | flag { " " flag } */
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/ascii.h"
#include "lexicon/lexgen/endings.h"
#include "lexicon/named_source.h"

enum { WORD, KIND, VALUE, FLAGS, COLUMNS };

typedef struct name_value {
    const char *name;
    int value;
} name_value;

/* How the value column of a kind is read. */
typedef enum value_form {
    FORM_NONE,       /* - */
    FORM_INTEGER,    /* an integer of the kind's range */
    FORM_FRACTION,   /* "2" for 1/2; "2 3" for 3/2 */
    FORM_NAME,       /* one of the kind's names */
    FORM_NAME_CODES, /* one of them, then currencies, or none */
    FORM_NAMES,      /* several of them, the bits of a set */
    FORM_PERIOD,     /* "quarter 3" */
    FORM_SOURCE,     /* a name of fxi_named_sources */
    FORM_CODES,      /* currencies, likeliest first */
    FORM_POWER,      /* a power of ten, then currencies, or none: "7 INR PKR" */
    FORM_POWER_CODES /* a power of ten, then currencies: "-2 USD EUR" */
} value_form;

typedef struct kind_row {
    const char *name;
    int kind;
    value_form form;
    int least, most;         /* of the integer, of the power */
    const name_value *names; /* FORM_NAME; ends with a NULL name */
} kind_row;

static const name_value modifiers[] = {
    {"about", FXC_MODIFIER_ABOUT},
    {"nearly", FXC_MODIFIER_NEARLY},
    {"over", FXC_MODIFIER_OVER},
    {"at-least", FXC_MODIFIER_AT_LEAST},
    {"at-most", FXC_MODIFIER_AT_MOST},
    {"under", FXC_MODIFIER_UNDER},
    {NULL, 0},
};
static const name_value range_roles[] = {
    {"link", FXI_RANGE_LINK}, {"between", FXI_RANGE_BETWEEN}, {"from", FXI_RANGE_FROM},
    {"and", FXI_RANGE_AND},   {"or", FXI_RANGE_OR},           {NULL, 0},
};
static const name_value rate_roles[] = {
    {"per", FXI_RATE_PER},   {"equals", FXI_RATE_EQUALS},
    {"buys", FXI_RATE_BUYS}, {"noun", FXI_RATE_NOUN},
    {"use", FXI_RATE_USE},   {"quote", FXI_RATE_QUOTE},
    {"link", FXI_RATE_LINK}, {NULL, 0},
};
static const name_value date_roles[] = {
    {"of", FXI_DATE_OF},
    {"in", FXI_DATE_IN},
    {"at", FXI_DATE_AT},
    {"next", FXI_DATE_NEXT},
    {"end", FXI_DATE_END},
    {"on", FXI_DATE_ON},
    {"due", FXI_DATE_DUE},
    {"year", FXI_DATE_YEAR},
    {"month", FXI_DATE_MONTH},
    {"day", FXI_DATE_DAY},
    {NULL, 0},
};
static const name_value grammar_roles[] = {
    {"article", FXI_GRAMMAR_ARTICLE},
    {"coming", FXI_GRAMMAR_COMING},
    {"plan", FXI_GRAMMAR_PLAN},
    {"to", FXI_GRAMMAR_TO},
    {"past", FXI_GRAMMAR_PAST},
    {"relative", FXI_GRAMMAR_RELATIVE},
    {"part", FXI_GRAMMAR_PART},
    {"other", FXI_GRAMMAR_OTHER},
    {"adverb", FXI_GRAMMAR_ADVERB},
    {"verb", FXI_GRAMMAR_VERB},
    {"preposition", FXI_GRAMMAR_PREPOSITION},
    {"genitive", FXI_GRAMMAR_GENITIVE},
    {"elsewhere", FXI_GRAMMAR_ELSEWHERE},
    {"pronoun", FXI_GRAMMAR_PRONOUN},
    {"particle", FXI_GRAMMAR_PARTICLE},
    {NULL, 0},
};
static const name_value denial_roles[] = {
    {"word", FXI_DENIAL_WORD},
    {"price-before", FXI_DENIAL_PRICE_BEFORE},
    {"price-behind", FXI_DENIAL_PRICE_BEHIND},
    {"weight", FXI_DENIAL_WEIGHT},
    {NULL, 0},
};
static const name_value byline_roles[] = {
    {"head", FXI_BYLINE_HEAD},
    {"clock", FXI_BYLINE_CLOCK},
    {"author", FXI_BYLINE_AUTHOR},
    {NULL, 0},
};
static const name_value stop_roles[] = {
    {"title", FXI_STOP_TITLE},
    {"suffix", FXI_STOP_SUFFIX},
    {"opener", FXI_STOP_OPENER},
    {NULL, 0},
};
static const name_value unit_roles[] = {
    {"per", FXI_UNIT_PER},
    {"time", FXI_UNIT_TIME},
    {"kind", FXI_UNIT_KIND},
    {NULL, 0},
};
/* fxi_period_kind of time/period.h, a layer that this one does not see; the test of the
   lexicon holds the two together. */
static const name_value period_kinds[] = {
    {"month", 1}, {"quarter", 2}, {"half", 3}, {"year", 4}, {NULL, 0},
};

/* fxi_year_custom of the same header. */
static const name_value year_customs[] = {{"fiscal", 1}, {"april", 3}, {NULL, 0}};

static const kind_row kinds[] = {
    {"byline", FXI_SENSE_BYLINE, FORM_NAME, 0, 0, byline_roles},
    {"change", FXI_SENSE_CHANGE, FORM_NONE, 0, 0, NULL},
    {"connector", FXI_SENSE_CONNECTOR, FORM_NONE, 0, 0, NULL},
    {"conversion", FXI_SENSE_CONVERSION, FORM_NONE, 0, 0, NULL},
    {"currency", FXI_SENSE_CURRENCY, FORM_CODES, 0, 0, NULL},
    {"date", FXI_SENSE_DATE, FORM_NAMES, 0, 0, date_roles},
    {"distinct", FXI_SENSE_DISTINCT, FORM_NONE, 0, 0, NULL},
    {"fraction", FXI_SENSE_FRACTION, FORM_FRACTION, 2, 41, NULL},
    {"grammar", FXI_SENSE_GRAMMAR, FORM_NAMES, 0, 0, grammar_roles},
    {"head", KIND_HEAD, FORM_CODES, 0, 0, NULL},
    {"listing", FXI_SENSE_LISTING, FORM_NONE, 0, 0, NULL},
    {"measure", FXI_SENSE_MEASURE, FORM_NONE, 0, 0, NULL},
    {"minor", FXI_SENSE_CURRENCY, FORM_POWER_CODES, -3, -1, NULL},
    {"modifier", FXI_SENSE_MODIFIER, FORM_NAME, 0, 0, modifiers},
    {"month", FXI_SENSE_MONTH, FORM_INTEGER, 1, 12, NULL},
    {"multiple", FXI_SENSE_CURRENCY, FORM_POWER_CODES, 1, 12, NULL},
    {"now", FXI_SENSE_NOW, FORM_NONE, 0, 0, NULL},
    {"number", FXI_SENSE_NUMBER, FORM_INTEGER, 0, 1000, NULL},
    {"order", FXI_SENSE_ORDER, FORM_NONE, 0, 0, NULL},
    {"period", FXI_SENSE_PERIOD, FORM_PERIOD, 0, 0, NULL},
    {"place", FXI_SENSE_PLACE, FORM_CODES, 0, 0, NULL},
    {"range", FXI_SENSE_RANGE, FORM_NAME, 0, 0, range_roles},
    {"rate", FXI_SENSE_RATE, FORM_NAME_CODES, 0, 0, rate_roles},
    {"ratio", FXI_SENSE_RATIO, FORM_NONE, 0, 0, NULL},
    {"scale", FXI_SENSE_SCALE, FORM_POWER, 1, 36, NULL},
    {"source", FXI_SENSE_SOURCE, FORM_SOURCE, 0, 0, NULL},
    {"split", FXI_SENSE_SPLIT, FORM_NONE, 0, 0, NULL},
    {"stop", FXI_SENSE_STOP, FORM_NAME, 0, 0, stop_roles},
    {"then", FXI_SENSE_THEN, FORM_NONE, 0, 0, NULL},
    {"unit", FXI_SENSE_UNIT, FORM_NAME, 0, 0, unit_roles},
    {"vague", FXI_SENSE_VAGUE, FORM_NONE, 0, 0, NULL},
    {"denial", FXI_SENSE_DENIAL, FORM_NAME, 0, 0, denial_roles},
    {"weekday", FXI_SENSE_WEEKDAY, FORM_INTEGER, 0, 6, NULL},
    {"weight", FXI_SENSE_WEIGHT, FORM_NONE, 0, 0, NULL},
};

typedef enum flag_target { TARGET_SENSE, TARGET_CASE, TARGET_ADJECTIVE } flag_target;

typedef struct flag_row {
    const char *name;
    flag_target target;
    int value;
} flag_row;

static const flag_row flags[] = {
    {"adjective", TARGET_ADJECTIVE, 0},
    {"after", TARGET_SENSE, FXI_SENSE_AFTER},
    {"alone", TARGET_SENSE, FXI_SENSE_ALONE},
    {"before", TARGET_SENSE, FXI_SENSE_BEFORE},
    {"behind", TARGET_SENSE, FXI_SENSE_BEHIND},
    {"capital", TARGET_CASE, FXI_CASE_CAPITAL},
    {"counted", TARGET_SENSE, FXI_SENSE_COUNTED},
    {"exact", TARGET_CASE, FXI_CASE_EXACT},
    {"glued", TARGET_SENSE, FXI_SENSE_GLUED},
    {"inside", TARGET_SENSE, FXI_SENSE_INSIDE},
    {"leading", TARGET_SENSE, FXI_SENSE_LEADING},
    {"local", TARGET_SENSE, FXI_SENSE_LOCAL},
    {"name", TARGET_SENSE, FXI_SENSE_IS_NAME},
    {"prefix", TARGET_SENSE, FXI_SENSE_PREFIX},
    {"suffix", TARGET_SENSE, FXI_SENSE_SUFFIX},
    {"symbol", TARGET_SENSE, FXI_SENSE_IS_SYMBOL},
    {"weak", TARGET_SENSE, FXI_SENSE_WEAK},
};

static const kind_row *find_kind(const field *text) {
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (field_is(text, kinds[i].name))
            return &kinds[i];
    return NULL;
}

static const name_value *find_name(const name_value *names, const field *text) {
    for (; names->name; names++)
        if (field_is(text, names->name))
            return names;
    return NULL;
}

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

/* Whose year it is times 128, plus the kind of period times 16, plus its number: 0
   where the word names none. */
static bool read_period(word *out, const tsv *table) {
    enum { CUSTOMS = 128, NUMBERS = 16 };
    const field *text = &table->fields[VALUE];
    field list = *text, name = {0}, number = {0}, rest = {0};
    int count = 0;
    const name_value *custom =
        field_next(&name, &list) ? find_name(year_customs, &name) : NULL;
    bool two =
        (custom == NULL || field_next(&name, &list)) && field_next(&number, &list);
    const name_value *found = two ? find_name(period_kinds, &name) : NULL;
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
        return read_period(out, table);
    case FORM_CODES:
        return read_codes(out, all, table, table->fields[VALUE]);
    case FORM_POWER:
    case FORM_POWER_CODES:
        return read_power(out, all, table, kind);
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

static const flag_row *find_flag(const field *text) {
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
        if (field_is(text, flags[i].name))
            return &flags[i];
    return NULL;
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
