/* SPDX-License-Identifier: MIT */
/* ICU's rule-based number spelling is the reference: what it spells is read back as the
   same number, in every language whose number words the lexicon has. */
#include <stdio.h>
#include <string.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "casefile.h"
#include "reading.h"
#include "reading/quantity.h"

enum { SMALL_MAX = 2000, TEXT_MAX = 512 };

typedef struct spelling {
    const char *locale;
    const char *suffix; /* a currency: numbers are read where money is */
    int64_t first; /* past the article; past the Hangul digits, which are words too */
} spelling;

static const spelling spellings[] = {
    {"en", " euros", 0}, {"de", " Euro", 0},  {"nl", " euro", 2},  {"fr", " euros", 2},
    {"es", " euros", 2}, {"it", " euro", 2},  {"pt", " euros", 2}, {"ru", " евро", 0},
    {"sv", " euro", 2},  {"da", " euro", 2},  {"no", " euro", 2},  {"fi", " €", 0},
    {"zh", "美元", 0},   {"ja", "ユーロ", 0}, {"ko", " 원", 10},
};

/* Beyond the small ones: each place, each gap, what thousands and millions do to the
   word before them. */
static const int64_t large[] = {
    2001,        2100,         2345,          9999,          10000,      10001,
    11000,       12345,        20000,         21000,         25000,      80000,
    81000,       90000,        99999,         100000,        101000,     110000,
    121000,      200000,       250000,        280000,        345678,     500000,
    800000,      999999,       1000000,       1000001,       1001000,    1200000,
    2000000,     2500000,      3045006,       10000000,      21000000,   25000000,
    80000000,    100000000,    101000000,     250000000,     300000000,  345678901,
    999999999,   1000000000,   1200000000,    2500000000,    3000000000, 12000000000,
    53000000000, 380000000000, 1000000000000, 2500000000000,
};

/* ICU marks where a compound may be broken; number_words.rows has such words too. */
static int32_t drop_soft_hyphens(UChar *units, int32_t count) {
    int32_t kept = 0;
    for (int32_t i = 0; i < count; i++)
        if (units[i] != 0x00AD)
            units[kept++] = units[i];
    return kept;
}

static size_t spell(char text[TEXT_MAX], UNumberFormat *format, int64_t number,
                    const char *suffix) {
    UErrorCode status = U_ZERO_ERROR;
    UChar units[TEXT_MAX];
    int32_t length = 0,
            count = unum_formatInt64(format, number, units, TEXT_MAX, NULL, &status);
    count = drop_soft_hyphens(units, count);
    u_strToUTF8(text, TEXT_MAX, &length, units, count, &status);
    assert_true(U_SUCCESS(status) && (size_t)length + strlen(suffix) < TEXT_MAX);
    memcpy(text + length, suffix, strlen(suffix) + 1);
    return (size_t)length;
}

/* The whole spelling is read, and its value is the number. */
static bool reads_back(const char *text, size_t length, const char *locale,
                       int64_t number) {
    reading_bench bench;
    fxi_tokens tokens;
    fxi_quantity q;
    size_t count;
    fxi_decimal wanted = fxi_decimal_from_integer(number);
    reading_start(&bench);
    bench.tools.language = locale;
    assert_int_equal(
        fxi_tokens_read(&tokens, (fxi_text){text, strlen(text)}, &bench.tools), FXC_OK);
    fxi_quantity_status status =
        fxi_quantity_read(&q, &count, &tokens, 0, &bench.tools);
    bool same = status == FXI_QUANTITY_READ &&
                fxi_decimal_compare(&q.value, &wanted) == 0 &&
                tokens.items[count - 1].span.end == length;
    reading_end(&bench);
    return same;
}

/* A bare 만 that more follows ("만 이천", written 1만 2000), and a single digit behind
   it, are no Korean numbers of a newspaper. */
static bool is_unwritten(const spelling *s, int64_t number) {
    int64_t rest = number % 10000;
    return strcmp(s->locale, "ko") == 0 && number > 10000 && rest != 0 &&
           (number / 10000 == 1 || rest < 10);
}

static bool check(UNumberFormat *format, const spelling *s, int64_t number) {
    char text[TEXT_MAX];
    if (is_unwritten(s, number))
        return true;
    size_t length = spell(text, format, number, s->suffix);
    if (reads_back(text, length, s->locale, number))
        return true;
    print_error("%s: %lld is not read from \"%s\"\n", s->locale, (long long)number,
                text);
    return false;
}

static void spelled_numbers_are_read(void **state) {
    const spelling *s = *state;
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, s->locale, NULL, &status);
    assert_true(U_SUCCESS(status));
    size_t failed = 0;
    for (int64_t number = s->first; number <= SMALL_MAX; number++)
        failed += !check(format, s, number);
    for (size_t i = 0; i < sizeof large / sizeof large[0]; i++)
        failed += !check(format, s, large[i]);
    unum_close(format);
    assert_int_equal(failed, 0);
}

int main(void) {
    enum { COUNT = sizeof spellings / sizeof spellings[0] };
    struct CMUnitTest tests[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        tests[i] =
            (struct CMUnitTest){.name = spellings[i].locale,
                                .test_func = spelled_numbers_are_read,
                                .initial_state = (void *)(uintptr_t)&spellings[i]};
    return _cmocka_run_group_tests("spellout", tests, COUNT, NULL, NULL);
}
