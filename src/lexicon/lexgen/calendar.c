/* SPDX-License-Identifier: MIT */
/* What CLDR says of days: the names of months and weekdays, full and short, and how
   texts write a day in digits. */
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "base/utf8.h"
#include "lexicon/lexgen/vocabulary.h"

enum { MONTHS = 12, WEEKDAYS = 7, PATTERN_MAX = 40, SHORTEST_NAME = 3 };

static bool has_digit(const char *name) { return strpbrk(name, "0123456789") != NULL; }

/* A name with letters of its own: "M02" is none, and "水" would be cut out of longer
   words. */
static bool is_name(const char *text) {
    size_t length = strlen(text), at = 0, count = 0;
    uint32_t code_point;
    for (; at < length; count++)
        at += fxi_utf8_decode(&code_point, text + at, length - at);
    return length >= SHORTEST_NAME && count > 1 && !has_digit(text);
}

/* "févr." without its point, which a reader of dates takes by itself. */
static bool name_of(char out[WORD_MAX], const UDateFormat *format,
                    UDateFormatSymbolType type, int32_t index) {
    UChar name[WORD_MAX];
    UErrorCode status = U_ZERO_ERROR;
    int32_t size = 0;
    int32_t length = udat_getSymbols(format, type, index, name, WORD_MAX, &status);
    u_strToUTF8(out, WORD_MAX - 1, &size, name, length, &status);
    if (U_FAILURE(status))
        return false;
    while (size > 0 && out[size - 1] == '.')
        size--;
    out[size] = '\0';
    return is_name(out);
}

static bool add_name(vocabulary *all, const char language[4], const char *name,
                     uint8_t kind, int value) {
    word draft = {.from = {"CLDR", 0, 0},
                  .origin = FXI_ORIGIN_CLDR,
                  .kind = kind,
                  .value = (int16_t)value};
    memcpy(draft.language, language, sizeof draft.language);
    draft.spelling = fxi_arena_copy(&all->arena, name, strlen(name));
    return draft.spelling ? add_new_word(all, draft)
                          : complain(draft.from, "out of memory");
}

/* What of the symbols of a calendar becomes a word: those from `first` on. */
typedef struct symbols {
    UDateFormatSymbolType type;
    int32_t first, count;
    bool is_month;
} symbols;

static const symbols lists[] = {
    {UDAT_MONTHS, 0, MONTHS, true},
    {UDAT_SHORT_MONTHS, 0, MONTHS, true},
    {UDAT_STANDALONE_MONTHS, 0, MONTHS, true},
    {UDAT_STANDALONE_SHORT_MONTHS, 0, MONTHS, true},
    {UDAT_WEEKDAYS, 1, WEEKDAYS, false}, /* symbol 0 is empty */
    {UDAT_SHORT_WEEKDAYS, 1, WEEKDAYS, false},
    {UDAT_STANDALONE_WEEKDAYS, 1, WEEKDAYS, false},
};

static bool add_symbols(vocabulary *all, const char language[4],
                        const UDateFormat *format, const symbols *list) {
    char name[WORD_MAX];
    bool good = true;
    for (int32_t i = 0; good && i < list->count; i++) {
        if (!name_of(name, format, list->type, list->first + i))
            continue;
        good = list->is_month
                   ? add_name(all, language, name, FXI_SENSE_DATE,
                              (i + 1) << FXI_DATE_NAME_SHIFT)
                   : add_name(all, language, name, FXI_SENSE_BYLINE, FXI_BYLINE_DAY);
    }
    return good;
}

/* "th@calendar=gregorian": whatever calendar the locale prefers. */
typedef struct gregorian {
    char locale[ULOC_FULLNAME_CAPACITY + 24];
} gregorian;

static gregorian gregorian_of(const char *locale) {
    gregorian its;
    snprintf(its.locale, sizeof its.locale, "%s@calendar=gregorian", locale);
    return its;
}

bool read_days(vocabulary *all, const char *locale, const char language[4]) {
    UErrorCode status = U_ZERO_ERROR;
    const gregorian its = gregorian_of(locale);
    UDateFormat *format =
        udat_open(UDAT_NONE, UDAT_SHORT, its.locale, NULL, 0, NULL, 0, &status);
    if (U_FAILURE(status))
        return complain((place){"CLDR", 0, 0}, "no calendar of %s", locale);
    bool good = true;
    for (size_t i = 0; good && i < sizeof lists / sizeof lists[0]; i++)
        good = add_symbols(all, language, format, &lists[i]);
    udat_close(format);
    return good;
}

static size_t find(const UChar *pattern, int32_t length, UChar unit) {
    const UChar *at = u_memchr(pattern, unit, length);
    return at ? (size_t)(at - pattern) : SIZE_MAX;
}

/* What the calendars that people there use count from: the first of them from the death
   of the Buddha, some of them from the Hijra. */
static unsigned eras_of(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration *calendars =
        ucal_getKeywordValuesForLocale("calendar", locale, true, &status);
    const char *name = uenum_next(calendars, NULL, &status);
    unsigned eras = name && strcmp(name, "buddhist") == 0 ? FXI_DATES_BUDDHIST : 0;
    for (; name; name = uenum_next(calendars, NULL, &status))
        if (strcmp(name, "islamic") == 0 || strcmp(name, "persian") == 0)
            eras |= FXI_DATES_HIJRA;
    uenum_close(calendars);
    return U_SUCCESS(status) ? eras : 0;
}

/* "dd.MM.y", "y. M. d.", "M/d/y" */
uint8_t dates_of(const char *locale) {
    static const UChar skeleton[] = {'y', 'M', 'd', 0};
    UChar pattern[PATTERN_MAX];
    UErrorCode status = U_ZERO_ERROR;
    const gregorian its = gregorian_of(locale);
    UDateTimePatternGenerator *patterns = udatpg_open(its.locale, &status);
    int32_t length =
        udatpg_getBestPattern(patterns, skeleton, 3, pattern, PATTERN_MAX, &status);
    udatpg_close(patterns);
    if (U_FAILURE(status))
        return 0;
    bool day_first = find(pattern, length, 'd') < find(pattern, length, 'M');
    bool points = find(pattern, length, '.') != SIZE_MAX;
    return (uint8_t)((day_first ? FXI_DATES_DAY_FIRST : 0) |
                     (points ? FXI_DATES_POINTS : 0) | eras_of(locale));
}
