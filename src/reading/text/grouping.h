/* SPDX-License-Identifier: MIT */
/* What the separators of a numeral say: groups, decimals, or nothing certain. Keeps no
   digits, so that a run of any length is judged in constant memory. */
#ifndef FXI_READING_TEXT_GROUPING_H
#define FXI_READING_TEXT_GROUPING_H

#include <stdbool.h>
#include <stddef.h>

#include "lexicon/language.h"

typedef enum fxi_separator {
    FXI_SEPARATOR_NONE, /* nothing but hidden characters */
    FXI_SEPARATOR_DOT,
    FXI_SEPARATOR_COMMA,
    FXI_SEPARATOR_APOSTROPHE,
    FXI_SEPARATOR_SPACE,
    FXI_SEPARATOR_DECIMAL,
    FXI_SEPARATOR_RAISED, /* the point of British print: "£5·00" */
    FXI_SEPARATOR_ARABIC_GROUP,
    FXI_SEPARATOR_ODD /* joins digits, but gives no number: "1..5", "1_000", "1e3" */
} fxi_separator;

/* Digits before the first space of groups: "2500 000" sets the last gap alone. */
enum { FXI_GROUPING_HEAD_MAX = 6 };

/* The separators and part lengths of a run of digits. An inner part lies between two
   separators. Start from FXI_GROUPING_INIT. */
typedef struct fxi_grouping {
    size_t count; /* of separators */
    fxi_separator first, second, last;
    size_t first_length, previous_length, last_length; /* previous: the latest inner */
    bool zero_first;                                   /* the first digit is 0 */
    bool zeros_last;    /* every digit of the last part is 0 */
    bool one_separator; /* all but the last equal the first */
    bool threes;        /* every inner part has three digits */
    bool twos;          /* every inner part but the latest has two */
    bool odd;
} fxi_grouping;

#define FXI_GROUPING_INIT                                                              \
    { .one_separator = true, .threes = true, .twos = true }

/* A separator behind a part of `part_length` digits. */
void fxi_grouping_add(fxi_grouping *grouping, fxi_separator separator,
                      size_t part_length);

typedef enum fxi_grouping_reading {
    FXI_GROUPING_OPEN,    /* more than one reading, or none */
    FXI_GROUPING_WHOLE,   /* groups of an integer, or no separator */
    FXI_GROUPING_DECIMALS /* the last part is behind the decimal mark */
} fxi_grouping_reading;

/* The reading, when last_length and zeros_last are set. */
fxi_grouping_reading fxi_grouping_read(const fxi_grouping *grouping,
                                       fxi_convention convention);

/* Another convention reads the separators otherwise, and it is not certain that it does
   not hold: "1.234" in a text of unknown language. */
bool fxi_grouping_is_open(const fxi_grouping *grouping, fxi_convention convention);

#endif
