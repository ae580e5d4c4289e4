/* SPDX-License-Identifier: MIT */
/* words/grammar.tsv, whose head tells its columns. */
#include <inttypes.h>
#include <string.h>

#include "lexicon/lexgen/kinds.h"

enum { CODE, PART, WORDS, COLUMNS };

static const name_value rules[] = {
    {"compounds", FXI_NUMBER_COMPOUNDS},
    {"ones-first", FXI_NUMBER_ONES_FIRST},
    {"links-ones", FXI_NUMBER_LINKS_ONES},
    {"links-rest", FXI_NUMBER_LINKS_REST},
    {"bare", FXI_NUMBER_BARE},
    {"vigesimal", FXI_NUMBER_VIGESIMAL},
    {"wide-groups", FXI_NUMBER_WIDE_GROUPS},
    {"twenties", FXI_NUMBER_TWENTIES},
    {"joins-link", FXI_NUMBER_JOINS_LINK},
    {"half-adds", FXI_NUMBER_HALF_ADDS},
    {"half-of-one", FXI_NUMBER_HALF_OF_ONE},
    {"ten-and-ones", FXI_NUMBER_TEN_AND_ONES},
    {"and-cents", FXI_NUMBER_AND_CENTS},
    {"bare-cents", FXI_NUMBER_BARE_CENTS},
    {"bare-hundreds", FXI_NUMBER_BARE_HUNDREDS},
    {"comma-parts", FXI_NUMBER_COMMA_PARTS},
    {"next-place", FXI_NUMBER_NEXT_PLACE},
    {"places", FXI_NUMBER_PLACES},
    {"price-colon", FXI_PRICE_COLON},
    {"price-name-first", FXI_PRICE_NAME_FIRST},
    {"name-costs", FXI_PRICE_NAME_COSTS},
    {"whole-names", FXI_NAMES_WHOLE},
    {"capital-nouns", FXI_NOUNS_CAPITAL},
    {"wide-scales", FXI_NUMBER_WIDE_SCALES},
    {"wide-millions", FXI_NUMBER_WIDE_MILLIONS},
    {"small-first", FXI_NUMBER_SMALL_FIRST},
    {"comma-tables", FXI_TABLES_BY_COMMAS},
    {"slash-decimals", FXI_NUMBER_SLASH_DECIMALS},
    {"zeros-group", FXI_NUMBER_ZEROS_GROUP},
    {"turned-ranges", FXI_RANGES_TURNED},
    {"bracketed", FXI_NUMBER_BRACKETED},
    {NULL, 0},
};
static const name_value lists[] = {
    {"about", FXI_WORDS_ABOUT},     {"america", FXI_WORDS_AMERICA},
    {"and", FXI_WORDS_AND},         {"around", FXI_WORDS_AROUND},
    {"balance", FXI_WORDS_BALANCE}, {"beyond", FXI_WORDS_BEYOND},
    {"body", FXI_WORDS_BODY},       {"bonds", FXI_WORDS_BONDS},
    {"build", FXI_WORDS_BUILD},     {"case", FXI_WORDS_CASE},
    {"cents", FXI_WORDS_CENTS},     {"charge", FXI_WORDS_CHARGE},
    {"count", FXI_WORDS_COUNT},     {"count-first", FXI_WORDS_COUNT_FIRST},
    {"county", FXI_WORDS_COUNTY},   {"decade", FXI_WORDS_DECADE},
    {"each", FXI_WORDS_EACH},       {"elided", FXI_WORDS_ELIDED},
    {"ending", FXI_WORDS_ENDING},   {"except", FXI_WORDS_EXCEPT},
    {"final", FXI_WORDS_FINAL},     {"from", FXI_WORDS_FROM},
    {"fuel", FXI_WORDS_FUEL},       {"goes-on", FXI_WORDS_GOES_ON},
    {"graded", FXI_WORDS_GRADED},   {"height", FXI_WORDS_HEIGHT},
    {"home", FXI_WORDS_HOME},       {"inside", FXI_WORDS_INSIDE},
    {"lead", FXI_WORDS_LEAD},       {"level", FXI_WORDS_LEVEL},
    {"made", FXI_WORDS_MADE},       {"minus", FXI_WORDS_MINUS},
    {"modal", FXI_WORDS_MODAL},     {"moment", FXI_WORDS_MOMENT},
    {"money", FXI_WORDS_MONEY},     {"namesake", FXI_WORDS_NAMESAKE},
    {"no-tens", FXI_WORDS_NO_TENS}, {"none", FXI_WORDS_NONE},
    {"not", FXI_WORDS_NOT},         {"not-after", FXI_WORDS_NOT_AFTER},
    {"note", FXI_WORDS_NOTE},       {"of", FXI_WORDS_OF},
    {"past", FXI_WORDS_PAST},       {"pence", FXI_WORDS_PENCE},
    {"per", FXI_WORDS_PER},         {"point", FXI_WORDS_POINT},
    {"prefix", FXI_WORDS_PREFIX},   {"press", FXI_WORDS_PRESS},
    {"scene", FXI_WORDS_SCENE},     {"share", FXI_WORDS_SHARE},
    {"short", FXI_WORDS_SHORT},     {"shorter", FXI_WORDS_SHORTER},
    {"sum", FXI_WORDS_SUM},         {"than", FXI_WORDS_THAN},
    {"traded", FXI_WORDS_TRADED},   {"units", FXI_WORDS_UNITS},
    {"unless", FXI_WORDS_UNLESS},   {"until", FXI_WORDS_UNTIL},
    {"when", FXI_WORDS_WHEN},       {"wire", FXI_WORDS_WIRE},
    {"within", FXI_WORDS_WITHIN},   {"yield", FXI_WORDS_YIELD},
    {"yields", FXI_WORDS_YIELDS},   {NULL, 0},
};

/* --- the file --------------------------------------------------------------------- */

/* Row 0 stands for the languages that have no row. */
static known_language *language_at(vocabulary *all, const field *code) {
    if (field_is(code, "und"))
        return &all->languages[0];
    for (size_t i = 1; i < all->language_count; i++)
        if (field_is(code, all->languages[i].row.code))
            return &all->languages[i];
    return NULL;
}

static bool read_rules(known_language *out, const tsv *table) {
    field list = table->fields[WORDS], item = {0};
    out->has_rules = true;
    if (field_is(&list, "-"))
        return true;
    while (field_next(&item, &list)) {
        const name_value *rule = find_name(rules, &item);
        if (!rule)
            return complain(tsv_place(table, &item), "unknown rule %.*s",
                            (int)item.length, item.bytes);
        out->rules |= (uint32_t)rule->value;
    }
    return true;
}

static bool read_list(known_language *out, vocabulary *all, const tsv *table) {
    const name_value *list = find_name(lists, &table->fields[PART]);
    const field *words = &table->fields[WORDS];
    if (!list)
        return complain(tsv_place(table, &table->fields[PART]), "unknown list %.*s",
                        (int)table->fields[PART].length, table->fields[PART].bytes);
    out->lists[list->value] = fxi_arena_copy(&all->arena, words->bytes, words->length);
    return out->lists[list->value] ||
           complain(tsv_place(table, words), "out of memory");
}

/* Rows ascend by code and part, which shows a row that stands twice. */
static bool check_order(const tsv *table, const char *previous) {
    const field *code = &table->fields[CODE];
    size_t length = code->length + 1 + table->fields[PART].length;
    return !previous || strncmp(previous, code->bytes, length) < 0 ||
           complain(tsv_place(table, code), "out of order");
}

static bool read_row(vocabulary *all, const tsv *table) {
    known_language *language = language_at(all, &table->fields[CODE]);
    if (!language)
        return complain(tsv_place(table, &table->fields[CODE]), "no words of %.*s",
                        (int)table->fields[CODE].length, table->fields[CODE].bytes);
    return field_is(&table->fields[PART], "rules") ? read_rules(language, table)
                                                   : read_list(language, all, table);
}

static bool has_lists(const known_language *language) {
    for (size_t i = 0; i < FXI_GRAMMAR_LISTS; i++)
        if (language->lists[i])
            return true;
    return false;
}

static bool check_rules(const vocabulary *all, const tsv *table) {
    for (size_t i = 0; i < all->language_count; i++)
        if (has_lists(&all->languages[i]) && !all->languages[i].has_rules)
            return complain((place){table->file, 0, 0}, "%s has no rules",
                            all->languages[i].row.code);
    return true;
}

bool read_grammars(vocabulary *all, const char *path) {
    tsv table;
    const char *previous = NULL;
    if (!tsv_open(&table, &all->arena, path, COLUMNS))
        return false;
    for (;;) {
        tsv_status status = tsv_next(&table);
        if (status != TSV_ROW)
            return status == TSV_END && check_rules(all, &table);
        if (!check_order(&table, previous) || !read_row(all, &table))
            return false;
        previous = table.fields[CODE].bytes;
    }
}

/* --- the tables ------------------------------------------------------------------- */

/* Where the lists of one grammar start among the words, 0 for one without any, and the
   what their words begin with. */
typedef struct grammar_rows {
    size_t starts[FXI_GRAMMAR_LISTS];
    fxi_beginnings beginnings[FXI_GRAMMAR_LISTS];
    uint32_t rules;
} grammar_rows;

/* A blank for each '_' in it. */
static void write_word(FILE *file, const field *text) {
    fputs(" \"", file);
    for (size_t i = 0; i < text->length; i++)
        fputc(text->bytes[i] == '_' ? ' ' : text->bytes[i], file);
    fputs("\\0\"", file);
}

static void write_words(FILE *file, grammar_rows *rows, size_t list, const char *words,
                        size_t *at) {
    field rest = {words, strlen(words), 0}, item = {0};
    while (field_next(&item, &rest)) {
        fxi_beginnings_add(&rows->beginnings[list],
                           fxi_beginning_of(item.bytes, item.length));
        write_word(file, &item);
        *at += item.length + 1;
    }
}

/* Of one language; NULL: of all, so that a word stands as often as there are languages
   that have it. */
static grammar_rows write_lists(FILE *file, const vocabulary *all,
                                const known_language *language, size_t *at) {
    const known_language *first = language ? language : all->languages;
    const size_t count = language ? 1 : all->language_count;
    grammar_rows rows = {.rules = language ? language->rules : 0};
    for (size_t list = 0; list < FXI_GRAMMAR_LISTS; list++) {
        if (language && !language->lists[list])
            continue;
        rows.starts[list] = *at;
        for (size_t i = 0; i < count; i++)
            if (first[i].lists[list])
                write_words(file, &rows, list, first[i].lists[list], at);
        fputs(" \"\\0\"\n", file);
        (*at)++;
    }
    return rows;
}

static void write_grammar(FILE *file, const grammar_rows *rows) {
    fprintf(file, "    {%#xU, {", (unsigned)rows->rules);
    for (size_t list = 0; list < FXI_GRAMMAR_LISTS; list++)
        fprintf(file, "%zu, ", rows->starts[list]);
    fputs("}, {", file);
    for (size_t list = 0; list < FXI_GRAMMAR_LISTS; list++)
        fprintf(file, "{{%#" PRIx64 "U, %#" PRIx64 "U}}, ",
                rows->beginnings[list].bits[0], rows->beginnings[list].bits[1]);
    fputs("}},\n", file);
}

bool write_grammars(FILE *file, vocabulary *all) {
    grammar_rows *rows =
        fxi_arena_alloc(&all->arena, (all->language_count + 2) * sizeof *rows);
    size_t at = 1, count = FXI_GRAMMAR_OPEN + 1;
    if (!rows)
        return complain((place){"lexgen", 0, 0}, "out of memory");
    fputs("const char fxi_grammar_text[] =\n \"\\0\"\n", file);
    rows[0] = write_lists(file, all, &all->languages[0], &at);
    rows[FXI_GRAMMAR_OPEN] = write_lists(file, all, NULL, &at);
    for (size_t i = 1; i < all->language_count; i++)
        if (all->languages[i].has_rules) {
            all->languages[i].row.grammar = (uint8_t)count;
            rows[count++] = write_lists(file, all, &all->languages[i], &at);
        }
    fputs(";\n\nstatic const fxi_grammar grammars[] = {\n", file);
    for (size_t i = 0; i < count; i++)
        write_grammar(file, &rows[i]);
    fputs("};\n\n", file);
    return at <= UINT16_MAX ||
           complain((place){"lexgen", 0, 0}, "too many words of grammars");
}
