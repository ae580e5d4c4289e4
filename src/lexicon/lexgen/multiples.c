/* SPDX-License-Identifier: MIT */
/* "USDm", "EURbn", "CHFk": a scale is written onto the code, as in the reports of
   companies. Codes that are words, and those of money that is gone, have no such form.
 */
#include <stdio.h>

#include "lexicon/lexgen/vocabulary.h"

typedef struct suffix {
    const char *letters;
    int power;
} suffix;

static bool has_multiples(const currency *row) {
    return row->is_word && row->is_money && !row->is_weak && !row->row.withdrawn_year;
}

static bool add_multiple(vocabulary *all, size_t money, const suffix *scale,
                         const char *file) {
    const currency *row = &all->currencies[money];
    char spelling[WORD_MAX];
    int length =
        snprintf(spelling, sizeof spelling, "%s%s", row->row.code, scale->letters);
    const unsigned flags = FXI_SENSE_IS_SYMBOL | FXI_SENSE_PREFIX | FXI_SENSE_SUFFIX;
    word multiple = {
        .spelling = fxi_arena_copy(&all->arena, spelling, (size_t)length),
        .from = {file, row->line, 1},
        .origin = FXI_ORIGIN_ISO,
        .kind = FXI_SENSE_CURRENCY,
        .case_rule = FXI_CASE_EXACT,
        .value = (int16_t)scale->power,
        .flags = (uint16_t)flags,
        .currency_count = 1,
        .currencies = {(uint16_t)money},
    };
    if (!multiple.spelling)
        return complain(multiple.from, "out of memory");
    return add_word(all, multiple);
}

bool add_multiples(vocabulary *all, const char *file) {
    static const suffix suffixes[] = {
        {"K", 3},   {"k", 3},       {"M", 6},        {"MM", 6},      {"m", 6},
        {"mm", 6},  {"mln", 6},     {"mn", 6},       {"Bn", 9},      {"bn", 9},
        {"tn", 12}, {"million", 6}, {"millions", 6}, {"billion", 9}, {"thousand", 3}};
    for (size_t i = 0; i < all->currency_count; i++)
        for (size_t k = 0; k < sizeof suffixes / sizeof suffixes[0]; k++)
            if (has_multiples(&all->currencies[i]) &&
                !add_multiple(all, i, &suffixes[k], file))
                return false;
    return true;
}
