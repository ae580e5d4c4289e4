/* SPDX-License-Identifier: MIT */
/* What CLDR says, read from ICU's resource bundles: names of currencies in every plural
   form, symbols, names of countries with their money. Each locale's bundle is read for
   what it has itself, so that what a region inherits is not read again. */
#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "lexicon/lexgen/vocabulary.h"

/* The trees of ICU's data that hold the names. */
static const char currency_tree[] = U_ICUDATA_NAME "-curr";
static const char region_tree[] = U_ICUDATA_NAME "-region";

/* A locale under reading. `language` is its language subtag. */
typedef struct reader {
    vocabulary *all;
    const char *locale;
    char language[4];
    const known_language *known; /* its row */
} reader;

static bool has_category(const char *text, uint32_t mask) {
    size_t length = strlen(text), at = 0;
    while (at < length) {
        uint32_t code_point = 0;
        at += fxi_utf8_decode(&code_point, text + at, length - at);
        if (U_GET_GC_MASK((UChar32)code_point) & mask)
            return true;
    }
    return false;
}

/* Names such as "Mexican silver peso (1861-1992)" tell currencies apart in a list; no
   text writes them. */
static bool is_plain_name(const char *text) {
    return text[0] != '\0' && !has_category(text, U_GC_PS_MASK | U_GC_ND_MASK);
}

/* The string of a resource; NULL if it is none. */
static const char *read_string(const reader *in, const UResourceBundle *resource) {
    char bytes[WORD_MAX + 1];
    int32_t length = 0, size = 0;
    UErrorCode status = U_ZERO_ERROR;
    const UChar *text = ures_getString(resource, &length, &status);
    u_strToUTF8(bytes, WORD_MAX, &size, text, length, &status);
    if (U_FAILURE(status))
        return NULL;
    return fxi_arena_copy(&in->all->arena, bytes, (size_t)size);
}

typedef bool (*entry_reader)(const reader *in, const char *key, UResourceBundle *entry);

/* Hands every entry of a table or an array over; of none if the parent lacks it. */
static bool read_entries(const reader *in, UResourceBundle *table, entry_reader read) {
    bool good = true;
    while (good && ures_hasNext(table)) {
        UErrorCode status = U_ZERO_ERROR;
        UResourceBundle *entry = ures_getNextResource(table, NULL, &status);
        if (U_SUCCESS(status))
            good = read(in, ures_getKey(entry), entry);
        ures_close(entry);
    }
    return good;
}

static bool read_table(const reader *in, const char *tree, const char *name,
                       entry_reader read) {
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *bundle = ures_openDirect(tree, in->locale, &status);
    UResourceBundle *table = ures_getByKey(bundle, name, NULL, &status);
    bool good = U_FAILURE(status) || read_entries(in, table, read);
    ures_close(table);
    ures_close(bundle);
    return good;
}

static bool add(const reader *in, word draft, const char *spelling) {
    draft.from = (place){"CLDR", 0, 0};
    draft.origin = FXI_ORIGIN_CLDR;
    draft.spelling = spelling;
    return add_new_word(in->all, draft);
}

/* --- currencies -------------------------------------------------------------- */

static bool is_ascii_word(const char *name) {
    size_t at = 0;
    while (fxi_ascii_is_letter(name[at]))
        at++;
    return name[at] == '\0';
}

/* Thai money is "bats" in Spanish, and leones are lions: a name of one ASCII word is
   judged by hand where words/ has the language. Elsewhere a single word wants a second
   sign of money, unless several languages agree on it; settle.c counts them. */
static bool add_name(const reader *in, size_t index, const char *name) {
    if (!name || !is_plain_name(name))
        return true;
    word draft = name_of_money(in->language, index);
    const char *code = in->all->currencies[index].row.code;
    if (fxi_ascii_equal_fold(name, strlen(name), code))
        return true;
    if (in->known->has_scales && is_ascii_word(name))
        return true;
    if (!in->known->has_scales && !strchr(name, ' '))
        draft.flags |= FXI_SENSE_WEAK;
    return add(in, draft, name);
}

/* "$ AU" is Australian, "300 $ au lieu de" is not. */
static bool ends_in_letter(const char *symbol) {
    size_t length = strlen(symbol);
    return length > 1 && !fxi_ascii_is_letter(symbol[0]) &&
           fxi_ascii_is_letter(symbol[length - 1]);
}

/* Symbols of letters alone ("K", "Rs", "Bs") are words too: those are judged by hand,
   in words/und.tsv. */
static bool add_symbol(const reader *in, size_t index, const char *symbol) {
    if (!symbol || !has_category(symbol, U_GC_SC_MASK))
        return true;
    word draft = name_of_money(in->language, index);
    memset(draft.language, 0, sizeof draft.language);
    draft.flags = FXI_SENSE_IS_SYMBOL | FXI_SENSE_PREFIX | FXI_SENSE_SUFFIX;
    if (ends_in_letter(symbol))
        draft.case_rule = FXI_CASE_CAPITAL;
    return add(in, draft, symbol);
}

/* SIZE_MAX for what is no money. */
static size_t money_of(const reader *in, const char *code) {
    size_t index = find_currency(in->all, code, strlen(code));
    bool money = index != SIZE_MAX && in->all->currencies[index].is_money;
    return money ? index : SIZE_MAX;
}

/* USD{"$", "US Dollar"} */
static bool read_currency(const reader *in, const char *code, UResourceBundle *entry) {
    size_t index = money_of(in, code);
    UErrorCode status = U_ZERO_ERROR;
    if (index == SIZE_MAX)
        return true;
    UResourceBundle *part = ures_getByIndex(entry, 0, NULL, &status);
    bool good = U_FAILURE(status) || add_symbol(in, index, read_string(in, part));
    part = ures_getByIndex(entry, 1, part, &status);
    good = good && (U_FAILURE(status) || add_name(in, index, read_string(in, part)));
    ures_close(part);
    return good;
}

/* USD{"US$"}, of the narrow, variant and formal symbols */
static bool read_symbol(const reader *in, const char *code, UResourceBundle *entry) {
    size_t index = money_of(in, code);
    return index == SIZE_MAX || add_symbol(in, index, read_string(in, entry));
}

/* USD{one{"US dollar"} other{"US dollars"}} */
static bool read_plurals(const reader *in, const char *code, UResourceBundle *entry) {
    size_t index = money_of(in, code);
    bool good = true;
    while (good && index != SIZE_MAX && ures_hasNext(entry)) {
        UErrorCode status = U_ZERO_ERROR;
        UResourceBundle *form = ures_getNextResource(entry, NULL, &status);
        good = U_FAILURE(status) || add_name(in, index, read_string(in, form));
        ures_close(form);
    }
    return good;
}

static bool read_names(const reader *in) {
    return read_table(in, currency_tree, "Currencies", read_currency) &&
           read_table(in, currency_tree, "CurrencyPlurals", read_plurals) &&
           read_table(in, currency_tree, "Currencies%narrow", read_symbol) &&
           read_table(in, currency_tree, "Currencies%variant", read_symbol) &&
           read_table(in, currency_tree, "Currencies%formal", read_symbol);
}

/* --- countries --------------------------------------------------------------- */

static size_t currency_of(const reader *in, const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UChar units[4] = {0};
    char code[4] = "";
    if (ucurr_forLocale(locale, units, 4, &status) != 3 || U_FAILURE(status))
        return SIZE_MAX;
    u_UCharsToChars(units, code, 3);
    return find_currency(in->all, code, 3);
}

/* Regions of continents have numbers. */
static bool read_country(const reader *in, const char *country,
                         UResourceBundle *entry) {
    char locale[16];
    snprintf(locale, sizeof locale, "und_%.3s", country);
    size_t index = fxi_ascii_is_digit(country[0]) ? SIZE_MAX : currency_of(in, locale);
    const char *name = read_string(in, entry);
    if (index == SIZE_MAX || !name || !is_plain_name(name))
        return true;
    word draft = name_of_money(in->language, index);
    draft.kind = FXI_SENSE_PLACE;
    draft.flags = 0;
    draft.case_rule = FXI_CASE_CAPITAL;
    return add(in, draft, name);
}

/* As the aliases of language.c: Nynorsk and Bokmål are read as one language, and
   Cantonese, which newspapers print in standard Chinese, with the words of Chinese. */
static void unify_language(char language[4]) {
    if (strcmp(language, "nb") == 0 || strcmp(language, "nn") == 0)
        memcpy(language, "no", 3);
    if (strcmp(language, "yue") == 0)
        memcpy(language, "zh", 3);
}

static bool has_region(const char *locale) {
    char region[ULOC_COUNTRY_CAPACITY] = "";
    UErrorCode status = U_ZERO_ERROR;
    return uloc_getCountry(locale, region, sizeof region, &status) > 0;
}

/* Countries and days only of languages that detection knows: a place in a language that
   may be any is none. Regions name the days as their language does. */
bool read_locale(vocabulary *all, const char *locale) {
    reader in = {.all = all, .locale = locale};
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(locale, in.language, sizeof in.language, &status);
    if (U_FAILURE(status))
        return complain((place){"CLDR", 0, 0}, "no locale %s", locale);
    unify_language(in.language);
    size_t row = find_language(all, in.language);
    if (row == SIZE_MAX)
        return complain((place){"CLDR", 0, 0}, "out of memory");
    in.known = &all->languages[row];
    bool placed = row < all->listed_count;
    if (row == FXI_LANGUAGE_EVERY)
        return read_names(&in);
    return read_names(&in) && read_scales(all, locale, in.language) &&
           (!placed || read_table(&in, region_tree, "Countries", read_country)) &&
           (!placed || has_region(locale) || read_days(all, locale, in.language));
}

/* "42"; a minor version other than 0 is kept. */
const char *cldr_version(fxi_arena *arena) {
    UErrorCode status = U_ZERO_ERROR;
    UVersionInfo version = {0};
    char text[16];
    ulocdata_getCLDRVersion(version, &status);
    int length = version[1] == 0
                     ? snprintf(text, sizeof text, "%u", (unsigned)version[0])
                     : snprintf(text, sizeof text, "%u.%u", (unsigned)version[0],
                                (unsigned)version[1]);
    return U_SUCCESS(status) ? fxi_arena_copy(arena, text, (size_t)length) : NULL;
}
