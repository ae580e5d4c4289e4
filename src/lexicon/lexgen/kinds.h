/* SPDX-License-Identifier: MIT */
/* The kinds, values and flags that rows of words/ may have, as the head of words/en.tsv
   explains them. */
#ifndef FXI_LEXGEN_KINDS_H
#define FXI_LEXGEN_KINDS_H

#include "lexicon/lexgen/tsv.h"

typedef struct name_value {
    const char *name;
    int value;
} name_value;

/* How the value column of a kind is read. */
typedef enum value_form {
    FORM_NONE,        /* - */
    FORM_INTEGER,     /* an integer of the kind's range */
    FORM_FRACTION,    /* "2" for 1/2; "2 3" for 3/2 */
    FORM_NAME,        /* one of the kind's names */
    FORM_NAME_CODES,  /* one of them, then currencies, or none */
    FORM_NAMES,       /* several of them, the bits of a set */
    FORM_PERIOD,      /* "quarter 3" */
    FORM_SOURCE,      /* a name of fxi_named_sources */
    FORM_CODES,       /* currencies, likeliest first */
    FORM_ANY_CODES,   /* currencies, or - */
    FORM_POWER,       /* a power of ten, then currencies, or none: "7 INR PKR" */
    FORM_POWER_CODES, /* a power of ten, then currencies: "-2 USD EUR" */
    FORM_WORTH_CODES  /* a decimal number, then currencies: "0.25 USD CAD" */
} value_form;

typedef struct kind_row {
    const char *name;
    int kind;
    value_form form;
    int least, most;         /* of the integer, of the power */
    const name_value *names; /* of the value; ends with a NULL name */
} kind_row;

typedef enum flag_target { TARGET_SENSE, TARGET_CASE, TARGET_ADJECTIVE } flag_target;

typedef struct flag_row {
    const char *name;
    flag_target target;
    int value;
} flag_row;

/* NULL: there is none of that name. */
const kind_row *find_kind(const field *text);
const flag_row *find_flag(const field *text);
/* Of a list that ends with a NULL name; NULL: it has none. */
const name_value *find_name(const name_value *names, const field *text);

#endif
