/* SPDX-License-Identifier: MIT */
/* ICU is the reference for how money is printed: what it formats by CLDR's patterns is
   read back as the same amount, in every locale whose language has words by hand. */
#include <stdio.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#include "casefile.h"
#include "fxcheck.h"

enum { TEXT_MAX = 512, SKELETON_MAX = 96, TAG_MAX = 16 };

/* --- what is not read back ---------------------------------------------------------
 */

typedef enum fate {
    UNREAD, /* nothing is read, and no other amount */
    OTHER   /* another amount may be: docs/spec/quantities.md "Short scales" */
} fate;

typedef struct exception {
    const char *locale; /* and those that it has below it */
    const char *part;   /* of the text */
    fate fate;
} exception;

static const exception exceptions[] = {
    /* Letters that stand for two numbers. */
    {"af", "\u00a0bn", UNREAD},
    {"ca", "\u00a0B", UNREAD},
    {"da", "\u00a0t", UNREAD},
    {"es", "\u00a0B", UNREAD},
    {"eu", "\u00a0B", UNREAD},
    {"fr", "\u00a0Bn", UNREAD},
    {"gl", "\u00a0B", UNREAD},
    {"hi_Latn", "kha.", UNREAD},
    {"hu", "\u00a0B", UNREAD},
    {"is", "\u00a0bn", UNREAD},
    {"it", "\u00a0Bln", UNREAD},
    {"pt", "\u00a0B", UNREAD},
    {"pt", "\u00a0mM", UNREAD},
    {"sq", "\u00a0bln", UNREAD},
    {"sv", "\u00a0bn", UNREAD},
    {"sv", "\u00a0tn", UNREAD},
    {"tr", "\u00a0B", UNREAD},
    {"vi", "\u00a0T", UNREAD},
    /* Letters that are words, or their beginnings. */
    {"ar_SO", "S", UNREAD},
    {"en_GM", "D", UNREAD},
    {"en_SZ", "E", UNREAD},
    {"es_HN", "L", UNREAD},
    {"fi", "\u00a0t.", UNREAD},
    {"fr_HT", "\u00a0G", UNREAD},
    {"fr_RW", "\u00a0FR", UNREAD},
    {"my", "\u00a0ထ ", UNREAD},
    {"my", "\u00a0သ ", UNREAD},
    {"pa_Arab_PK", "ر", UNREAD},
    {"ro_MD", "\u00a0L", UNREAD},
    {"ru_MD", "\u00a0L", UNREAD},
    {"so_SO", "S", UNREAD},
    {"sq_MK", "\u00a0den", UNREAD},
    /* Codes and names that touch the scale. */
    {"bn", "BDT", UNREAD},
    {"bn", "EUR", UNREAD},
    {"bn", "INR", UNREAD},
    {"bn", "US", UNREAD},
    {"ca", "\u00a0kMEUR", UNREAD},
    {"ca", "\u00a0kMUSD", UNREAD},
    {"es", "\u00a0MFCFA", UNREAD},
    {"es", "\u00a0MMXN", UNREAD},
    {"es", "\u00a0MPHP", UNREAD},
    {"es", "\u00a0MUS$", UNREAD}, /* thousands in Chile */
    {"es", "\u00a0MXAF", UNREAD},
    {"es", "\u00a0kMXN", UNREAD},
    {"fr_CA", "\u00a0GCAD", UNREAD},
    {"fr_CA", "\u00a0TCAD", UNREAD},
    {"si", "EUR", UNREAD},
    {"si", "LKR", UNREAD},
    {"si", "USD", UNREAD},
    {"si", "ඩොලර්", UNREAD},
    {"si", "යුරෝ", UNREAD},
    {"si", "රුපියල", UNREAD},
    {"fil", " na trilyon", UNREAD},
    /* Patterns that are wrong, or mean something else to most who write the language.
     */
    {"bn", "কো", OTHER},
    {"en_IN", "T", OTHER},
    {"hi_Latn", "a.", OTHER},
    {"ml", "ലക്ഷം കോടി", OTHER},
    {"ne", "करोड", OTHER},
    {"pt", "\u00a0Bi", OTHER},
    {"pt_CV", "", OTHER},         /* 5$00 are escudos, whatever code follows */
    {"pt_MZ", " biliões", OTHER}, /* its papers count on the short scale */
    {"vi", "\u00a0NT", OTHER},
    {"fr_KM", "FC", OTHER}, /* francs of the Congo */
};

static bool is_below(const char *locale, const char *above) {
    size_t length = strlen(above);
    return strncmp(locale, above, length) == 0 &&
           (locale[length] == '\0' || locale[length] == '_');
}

static bool is_excepted(const char *locale, const char *text, fate outcome) {
    for (size_t i = 0; i < sizeof exceptions / sizeof exceptions[0]; i++)
        if (is_below(locale, exceptions[i].locale) && outcome <= exceptions[i].fate &&
            strstr(text, exceptions[i].part) != NULL)
            return true;
    return false;
}

/* --- reading back ------------------------------------------------------------------
 */

/* The same number, and the currency itself or among the candidates. */
static bool is_same(const fxc_figure *figure, const char *amount, const char *code) {
    bool has_code = strcmp(figure->currency.code, code) == 0;
    for (size_t i = 0; i < figure->candidate_count; i++)
        has_code = has_code || strcmp(figure->candidates[i].currency.code, code) == 0;
    return has_code && strcmp(figure->amount, amount) == 0;
}

typedef struct sample {
    const char *locale, *tag, *code;
} sample;

static bool reads_back(const sample *s, const char *text, const char *amount) {
    fxc_options options = FXC_OPTIONS_INIT;
    options.language = s->tag;
    fxc_report *report = NULL;
    assert_int_equal(fxc_scan(&report, text, strlen(text), &options, NULL), FXC_OK);
    size_t count = fxc_report_figure_count(report);
    bool same = count == 1 && is_same(fxc_report_figure(report, 0), amount, s->code);
    bool good = same || is_excepted(s->locale, text, count == 0 ? UNREAD : OTHER);
    if (!good)
        print_error("%s: %s %s is not read from \"%s\"\n", s->locale, amount, s->code,
                    text);
    fxc_report_free(report);
    return good;
}

/* As one amount alone, which a ledger may print in brackets. */
static bool parses_back(const sample *s, const char *text, const char *amount) {
    fxc_options options = FXC_OPTIONS_INIT;
    options.language = s->tag;
    fxc_amount read = {.amount = ""};
    fxc_status status = fxc_parse(&read, text, strlen(text), &options, NULL);
    bool good = status == FXC_OK ? strcmp(read.amount, amount) == 0
                                 : is_excepted(s->locale, text, UNREAD);
    if (!good)
        print_error("%s: %s %s is \"%s\" of \"%s\"\n", s->locale, amount, s->code,
                    read.amount, text);
    return good;
}

static const char *const plain[] = {"5", "1234", "12345678", NULL};
static const char *const compact[] = {
    "1200", "45000", "2500000", "53000000000", "380000000000", "3400000000000", NULL};

typedef struct notation {
    const char *stem;
    const char *const *amounts;
} notation;

static const notation notations[] = {
    {"", plain}, {"compact-short", compact}, {"compact-long", compact}};

static const char *const widths[] = {"unit-width-short", "unit-width-narrow",
                                     "unit-width-iso-code", "unit-width-full-name"};

typedef bool (*reader)(const sample *s, const char *text, const char *amount);

/* How many of the amounts, printed by the skeleton, are not read. */
static size_t check_amounts(const sample *s, const char *skeleton,
                            const char *const *amounts, reader read) {
    UChar units[TEXT_MAX];
    char text[TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    u_uastrcpy(units, skeleton);
    UNumberFormatter *format =
        unumf_openForSkeletonAndLocale(units, -1, s->locale, &status);
    UFormattedNumber *result = unumf_openResult(&status);
    size_t failed = 0;
    for (; *amounts != NULL; amounts++) {
        int32_t length = 0;
        unumf_formatDecimal(format, *amounts, -1, result, &status);
        unumf_resultToString(result, units, TEXT_MAX, &status);
        u_strToUTF8(text, TEXT_MAX, &length, units, -1, &status);
        assert_true(U_SUCCESS(status));
        failed += !read(s, text, *amounts);
    }
    unumf_closeResult(result);
    unumf_close(format);
    return failed;
}

static size_t check_forms(const sample *s) {
    char skeleton[SKELETON_MAX];
    size_t failed = 0;
    for (size_t n = 0; n < sizeof notations / sizeof notations[0]; n++)
        for (size_t w = 0; w < sizeof widths / sizeof widths[0]; w++) {
            snprintf(skeleton, sizeof skeleton, "%s currency/%s %s", notations[n].stem,
                     s->code, widths[w]);
            failed += check_amounts(s, skeleton, notations[n].amounts, reads_back);
        }
    return failed;
}

static size_t check_losses(const sample *s) {
    static const char *const losses[] = {"-5", "-1234", NULL};
    char plain_sign[SKELETON_MAX], accounting[SKELETON_MAX];
    snprintf(plain_sign, sizeof plain_sign, "currency/%s", s->code);
    snprintf(accounting, sizeof accounting, "currency/%s sign-accounting", s->code);
    return check_amounts(s, plain_sign, losses, parses_back) +
           check_amounts(s, accounting, losses, parses_back);
}

/* --- locales -----------------------------------------------------------------------
 */

/* Some of its words are kept by hand. */
static bool has_words(const char *language) {
    fxc_words *words = NULL;
    bool found = false;
    if (fxc_words_new(&words, fxc_lexicon_embedded(), language, NULL) == FXC_OK)
        for (size_t i = 0; !found && i < fxc_words_count(words); i++)
            found = strcmp(fxc_words_at(words, i)->source, "words") == 0;
    fxc_words_free(words);
    return found;
}

/* "es-MX" */
static void make_tag(char tag[TAG_MAX], const char *locale) {
    char language[ULOC_LANG_CAPACITY] = "", region[ULOC_COUNTRY_CAPACITY] = "";
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(locale, language, sizeof language, &status);
    uloc_getCountry(locale, region, sizeof region, &status);
    bool has_region = strlen(region) == 2;
    snprintf(tag, TAG_MAX, "%.3s%s%.2s", language, has_region ? "-" : "",
             has_region ? region : "");
    assert_true(U_SUCCESS(status));
}

/* The money of the region; false: the locale has none. */
static bool money_of(char code[4], const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UChar units[4] = {0};
    bool has_money = ucurr_forLocale(locale, units, 4, &status) == 3;
    u_UCharsToChars(units, code, 4);
    return has_money && U_SUCCESS(status) && strcmp(code, "XXX") != 0;
}

typedef size_t (*checker)(const sample *s);

static size_t check_locales(checker check) {
    size_t failed = 0;
    bool is_known = false; /* the language, which stands before its regions */
    for (int32_t i = 0; i < uloc_countAvailable(); i++) {
        char tag[TAG_MAX], code[4];
        const char *locale = uloc_getAvailable(i);
        if (strchr(locale, '_') == NULL)
            is_known = has_words(locale);
        if (!is_known)
            continue;
        make_tag(tag, locale);
        if (money_of(code, locale)) {
            failed += check(&(sample){locale, tag, code});
            continue;
        }
        failed += check(&(sample){locale, tag, "USD"});
        failed += check(&(sample){locale, tag, "EUR"});
    }
    return failed;
}

static void printed_money_is_read(void **state) {
    (void)state;
    assert_int_equal(check_locales(check_forms), 0);
}

static void printed_losses_are_negative(void **state) {
    (void)state;
    assert_int_equal(check_locales(check_losses), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printed_money_is_read),
        cmocka_unit_test(printed_losses_are_negative),
    };
    return cmocka_run_group_tests_name("cldr_forms", tests, NULL, NULL);
}
