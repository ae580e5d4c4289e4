/* SPDX-License-Identifier: MIT */
/* Strict readers for option values and operands: the whole string or nothing, no
   blanks, no sign that was not asked for, no overflow, no locale. */
#ifndef CLI_SYSTEM_VALUES_H
#define CLI_SYSTEM_VALUES_H

#include "fxcheck.h"

/* YYYY-MM-DD, a day of the calendar. */
bool cli_read_date(fxc_date *out, const char *text);
/* What is wrong with a text that is none. Static. */
const char *cli_date_fault(const char *text);
/* The same as what was expected in its place. */
const char *cli_date_wanted(const char *text);
/* Decimal digits; low <= value <= high, low >= 0. */
bool cli_read_integer(int32_t *out, const char *text, int32_t low, int32_t high);
/* Three capital letters. */
bool cli_read_currency(fxc_currency *out, const char *text);
/* "USD/CNY". */
bool cli_read_pair(fxc_currency *base, fxc_currency *quote, const char *text);

/* "3,2,1": whole numbers to 999,999,999. How many; 0: not that form, or over `most`. */
size_t cli_read_weights(uint32_t *out, size_t most, const char *text);

/* One word of a closed set. */
typedef struct cli_choice {
    const char *word;
    int value;
} cli_choice;

/* `choices` ends with a NULL word. */
bool cli_read_choice(int *out, const cli_choice *choices, const char *text);

/* YYYY-MM-DD and a NUL. */
enum { CLI_DATE_TEXT = 11 };
void cli_write_date(char out[CLI_DATE_TEXT], fxc_date date);

#endif
