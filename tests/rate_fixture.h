/* SPDX-License-Identifier: MIT */
/* Queries and answers of rates as text, and books of one table. */
#ifndef TESTS_RATE_FIXTURE_H
#define TESTS_RATE_FIXTURE_H

#include "fxcheck.h"

enum { RATE_FIXTURE_TEXT = 1024 };

fxc_currency rate_fixture_currency(const char *code);
/* "USD/CNY", "2024-12-31"; `source` NULL: any. */
fxc_rate_query rate_fixture_query(const char *pair, const char *day,
                                  const char *source);

/* "source date age value [low, high] legs", and the legs as printed; "xN" behind the
   age of a mean of N days; the message where there is no rate. */
void rate_fixture_describe(char out[RATE_FIXTURE_TEXT], const fxc_rates *rates,
                           const fxc_rate_query *query);

/* A book of that table alone, as the source "mine". The caller frees it. */
fxc_rates *rate_fixture_book(const char *table);

void rate_fixture_expect(const fxc_rates *rates, const char *pair, const char *day,
                         const char *expected);

#endif
