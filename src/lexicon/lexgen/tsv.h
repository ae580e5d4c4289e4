/* SPDX-License-Identifier: MIT */
/* Tables of words/: UTF-8, line feeds, columns parted by single tabs, `#` comments,
   empty lines between groups. */
#ifndef FXI_LEXGEN_TSV_H
#define FXI_LEXGEN_TSV_H

#include "lexicon/lexgen/vocabulary.h"

enum { FIELDS_MAX = 8 };

typedef struct field {
    const char *bytes;
    size_t length;
    uint32_t column;
} field;

typedef struct tsv {
    const char *file; /* its last path component, for messages */
    const char *bytes;
    size_t length, at;
    uint32_t line;
    size_t column_count; /* every row has as many */
    bool starts_group;   /* a comment or an empty line stands before the row */
    field fields[FIELDS_MAX];
} tsv;

typedef enum tsv_status { TSV_ROW, TSV_END, TSV_BAD } tsv_status;

/* The last component of the path. */
const char *tsv_name(const char *path);
bool tsv_open(tsv *out, fxi_arena *arena, const char *path, size_t column_count);
/* The next row; comments are passed over. */
tsv_status tsv_next(tsv *table);
place tsv_place(const tsv *table, const field *where);
/* The field is that text. */
bool field_is(const field *text, const char *wanted);
/* A decimal integer of at most four digits, perhaps with a minus sign. */
bool field_integer(int *out, const field *text);
/* Takes the next word off a list parted by single spaces; false at its end. */
bool field_next(field *item, field *list);

#endif
