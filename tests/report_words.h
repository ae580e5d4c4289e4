/* SPDX-License-Identifier: MIT */
/* A report in the words of statements: expectation.h. */
#ifndef TESTS_REPORT_WORDS_H
#define TESTS_REPORT_WORDS_H

#include "fxcheck.h"

enum { REPORT_WORD_TEXT = 256 };

/* The bytes of the span, cut where they have no room; line breaks, tabs and grave
   accents as "\n", "\t", "\g". */
void report_words_span(char out[REPORT_WORD_TEXT], const char *text, fxc_span span);

/* "5", "5..7"; "-" where there is no amount. */
void report_words_range(char out[REPORT_WORD_TEXT], const char *low, const char *high);

/* The code; "-" where there is none. */
const char *report_words_currency(const fxc_figure *figure);

/* Prints what there is, for a test that fails. `concordance` may be NULL. */
void report_words_print(const fxc_report *report, const fxc_concordance *concordance,
                        const char *text);

#endif
