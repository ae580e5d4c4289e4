/* SPDX-License-Identifier: MIT */
/* What CLDR says, read through ICU: names of currencies in every plural form, symbols,
   names of countries with their money. */
#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/ustring.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "lexicon/lexgen/vocabulary.h"

/* A locale under reading. `language` is its language subtag. */
typedef struct reader {
    vocabulary *all;
    const char *locale;
    char language[4];
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

/* NULL where CLDR has nothing: then ICU gives the code instead, and warns of it. */
static const char *to_utf8(const reader *in, const UChar *text, int32_t length,
                           UErrorCode status) {
    char bytes[WORD_MAX + 1];
    int32_t size = 0;
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
        return NULL;
    u_strToUTF8(bytes, WORD_MAX, &size, text, length, &status);
    if (U_FAILURE(status))
        return NULL;
    return fxi_arena_copy(&in->all->arena, bytes, (size_t)size);
}

static bool add(const reader *in, word draft, const char *spelling) {
    draft.from = (place){"CLDR", 0, 0};
    draft.origin = ORIGIN_CLDR;
    draft.spelling = spelling;
    return add_word(in->all, draft);
}

/* --- currencies -------------------------------------------------------------- */

static word name_of(const reader *in, size_t index) {
    word draft = {.kind = FXI_SENSE_CURRENCY,
                  .flags = FXI_SENSE_IS_NAME | FXI_SENSE_SUFFIX,
                  .currency_count = 1,
                  .currencies = {(uint16_t)index}};
    memcpy(draft.language, in->language, sizeof draft.language);
    return draft;
}

/* "bats" are Thai money in Spanish, and much else elsewhere: a name of one ASCII word
   is judged by hand, in words/. */
static bool is_common_word(const char *name) {
    size_t at = 0;
    while (fxi_ascii_is_letter(name[at]))
        at++;
    return name[at] == '\0';
}

static bool add_name(const reader *in, size_t index, const char *name) {
    return !name || !is_plain_name(name) || is_common_word(name) ||
           add(in, name_of(in, index), name);
}

static bool add_names(const reader *in, size_t index, const UChar code[4]) {
    static const char *const categories[] = {"zero", "one",  "two",
                                             "few",  "many", "other"};
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    const UChar *text =
        ucurr_getName(code, in->locale, UCURR_LONG_NAME, NULL, &length, &status);
    if (!add_name(in, index, to_utf8(in, text, length, status)))
        return false;
    for (size_t i = 0; i < sizeof categories / sizeof categories[0]; i++) {
        status = U_ZERO_ERROR;
        text = ucurr_getPluralName(code, in->locale, NULL, categories[i], &length,
                                   &status);
        if (!add_name(in, index, to_utf8(in, text, length, status)))
            return false;
    }
    return true;
}

/* Symbols of letters alone ("K", "Rs", "Bs") are words too: those are judged by hand,
   in words/und.tsv. */
static bool add_symbols(const reader *in, size_t index, const UChar code[4]) {
    static const UCurrNameStyle styles[] = {UCURR_SYMBOL_NAME, UCURR_NARROW_SYMBOL_NAME,
                                            UCURR_FORMAL_SYMBOL_NAME,
                                            UCURR_VARIANT_SYMBOL_NAME};
    for (size_t i = 0; i < sizeof styles / sizeof styles[0]; i++) {
        UErrorCode status = U_ZERO_ERROR;
        int32_t length = 0;
        const UChar *text =
            ucurr_getName(code, in->locale, styles[i], NULL, &length, &status);
        const char *symbol = to_utf8(in, text, length, status);
        if (!symbol || !has_category(symbol, U_GC_SC_MASK))
            continue;
        word draft = name_of(in, index);
        memset(draft.language, 0, sizeof draft.language);
        draft.flags = FXI_SENSE_IS_SYMBOL | FXI_SENSE_PREFIX | FXI_SENSE_SUFFIX;
        if (!add(in, draft, symbol))
            return false;
    }
    return true;
}

static bool read_currency(const reader *in, size_t index) {
    const currency *row = &in->all->currencies[index];
    UChar code[4];
    u_charsToUChars(row->row.code, code, 4);
    return !row->is_money ||
           (add_names(in, index, code) && add_symbols(in, index, code));
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

static bool read_country(const reader *in, const char *country) {
    char locale[16];
    UChar text[WORD_MAX];
    UErrorCode status = U_ZERO_ERROR;
    snprintf(locale, sizeof locale, "und_%s", country);
    size_t index = currency_of(in, locale);
    int32_t length =
        uloc_getDisplayCountry(locale, in->locale, text, WORD_MAX, &status);
    const char *name = to_utf8(in, text, length, status);
    if (index == SIZE_MAX || !name || !is_plain_name(name))
        return true;
    word draft = name_of(in, index);
    draft.kind = FXI_SENSE_PLACE;
    draft.flags = 0;
    draft.case_rule = FXI_CASE_CAPITAL;
    return add(in, draft, name);
}

bool read_locale(vocabulary *all, const char *locale) {
    reader in = {.all = all, .locale = locale};
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(locale, in.language, sizeof in.language, &status);
    if (U_FAILURE(status))
        return complain((place){"CLDR", 0, 0}, "no locale %s", locale);
    for (size_t i = 0; i < all->currency_count; i++)
        if (!read_currency(&in, i))
            return false;
    for (const char *const *country = uloc_getISOCountries(); *country; country++)
        if (!read_country(&in, *country))
            return false;
    return true;
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
