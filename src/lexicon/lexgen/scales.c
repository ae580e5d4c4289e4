/* SPDX-License-Identifier: MIT */
/* Scale words out of CLDR's compact numbers and amounts: "2 Mrd." and "2 Milliarden"
   for 2 * 10^9, "USD 2 B". Whatever stands behind the digits is the word. */
#include <string.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/lexgen/vocabulary.h"

enum { FIRST_POWER = 3, LAST_POWER = 14, SHORT_WORD = 2 };

/* One of each plural category that a language may have. */
static const int multiples[] = {1, 2, 3, 5, 11, 20, 100};

typedef struct reader {
    vocabulary *all;
    const char *locale, *language;
    bool is_listed; /* detection knows the language */
} reader;

static bool is_blank(UChar unit) {
    return unit == ' ' || unit == 0x00A0 || unit == 0x202F;
}

/* Marks of direction are no part of a word. */
static bool is_margin(UChar unit) {
    return is_blank(unit) || unit == 0x200E || unit == 0x200F || unit == 0x061C;
}

/* Past the blanks, and past the code that amounts are formatted with. */
static const UChar *skip_margin(const UChar *at, const UChar *end) {
    enum { CODE = 3 };
    while (at < end && is_margin(*at))
        at++;
    if (end - at < CODE || u_strncmp(at, u"USD", CODE) != 0)
        return at;
    for (at += CODE; at < end && is_margin(*at);)
        at++;
    return at;
}

static const UChar *skip_margin_back(const UChar *at, const UChar *end) {
    enum { CODE = 3 };
    while (end > at && is_margin(end[-1]))
        end--;
    if (end - at < CODE || u_strncmp(end - CODE, u"USD", CODE) != 0)
        return end;
    for (end -= CODE; end > at && is_margin(end[-1]);)
        end--;
    return end;
}

/* The number at the start of the text; the word is left. False: no digits stand there,
   and the pattern is none that a number is read with. */
static bool split(int64_t *number, const UChar **text, int32_t *length) {
    const UChar *end = *text + *length, *at = skip_margin(*text, end);
    const UChar *digits = at;
    for (*number = 0; at < end && *at >= '0' && *at <= '9'; at++)
        *number = 10 * *number + (*at - '0');
    if (at == digits || *number == 0)
        return false;
    at = skip_margin(at, end);
    end = skip_margin_back(at, end);
    *text = at;
    *length = (int32_t)(end - at);
    return at < end;
}

/* The power of ten that `part` has to be raised by to give the whole; 0: none. */
static int power_between(int64_t part, int64_t whole) {
    int power = 0;
    while (part < whole) {
        part *= 10;
        power++;
    }
    return part == whole ? power : 0;
}

static size_t count_code_points(const char *text) {
    size_t length = strlen(text), at = 0, count = 0;
    uint32_t code_point;
    while (at < length) {
        at += fxi_utf8_decode(&code_point, text + at, length - at);
        count++;
    }
    return count;
}

static fxi_script script_of(const char *text) {
    uint32_t code_point = 0;
    fxi_utf8_decode(&code_point, text, strlen(text));
    return fxi_script_of(code_point);
}

static bool is_alphabetic(fxi_script script) {
    return script != FXI_SCRIPT_HANI && script != FXI_SCRIPT_KANA &&
           script != FXI_SCRIPT_HANG;
}

/* "a.": a letter of ASCII at the end of a sentence. */
static bool is_letter_with_point(const char *spelling) {
    return fxi_ascii_is_letter(spelling[0]) && strcmp(spelling + 1, ".") == 0;
}

/* A word of one or two letters ("M", "mn", "ಬಿ") means much else too: it counts in texts
   of its language, if they can be told, beside a number and a currency. */
static bool add_scale(const reader *in, const char *spelling, int power) {
    word draft = {.spelling = spelling,
                  .from = {"CLDR", 0, 0},
                  .origin = FXI_ORIGIN_CLDR,
                  .kind = FXI_SENSE_SCALE,
                  .value = (int16_t)power};
    memcpy(draft.language, in->language, sizeof draft.language);
    if (is_alphabetic(script_of(spelling)) &&
        count_code_points(spelling) <= SHORT_WORD) {
        if (!in->is_listed)
            return true;
        draft.flags = FXI_SENSE_GLUED | FXI_SENSE_WEAK | FXI_SENSE_LOCAL;
        draft.case_rule = FXI_CASE_CAPITAL;
    }
    return add_new_word(in->all, draft);
}

static bool read_number(const reader *in, const UNumberFormatter *format,
                        UFormattedNumber *result, int64_t value) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0, size = 0;
    int64_t number = 0;
    char bytes[WORD_MAX + 1];
    unumf_formatInt(format, value, result, &status);
    const UChar *text =
        ufmtval_getString(unumf_resultAsValue(result, &status), &length, &status);
    if (U_FAILURE(status) || !split(&number, &text, &length))
        return true;
    int power = power_between(number, value);
    u_strToUTF8(bytes, WORD_MAX, &size, text, length, &status);
    if (power == 0 || U_FAILURE(status) || is_letter_with_point(bytes))
        return true;
    const char *spelling = fxi_arena_copy(&in->all->arena, bytes, (size_t)size);
    return spelling && add_scale(in, spelling, power);
}

static bool read_style(const reader *in, const UChar *skeleton) {
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormatter *format =
        unumf_openForSkeletonAndLocale(skeleton, -1, in->locale, &status);
    UFormattedNumber *result = unumf_openResult(&status);
    bool good = U_SUCCESS(status);
    int64_t unit = 1;
    for (int power = 1; good && power <= LAST_POWER; power++) {
        unit *= 10;
        for (size_t i = 0; i < sizeof multiples / sizeof multiples[0]; i++)
            if (power >= FIRST_POWER)
                good = good && read_number(in, format, result, unit * multiples[i]);
    }
    unumf_closeResult(result);
    unumf_close(format);
    return good ||
           complain((place){"CLDR", 0, 0}, "no compact numbers of %s", in->locale);
}

bool read_scales(vocabulary *all, const char *locale, const char language[4]) {
    const size_t row = find_language(all, language);
    const reader in = {all, locale, language, row < all->listed_count};
    return read_style(&in, u"compact-long latin group-off") &&
           read_style(&in, u"compact-short latin group-off") &&
           read_style(&in, u"compact-short latin group-off currency/USD "
                           u"unit-width-iso-code");
}
