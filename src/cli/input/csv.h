/* SPDX-License-Identifier: MIT */
/* CSV as in RFC 4180, one record at a time: fields in double quotes may hold commas,
   line feeds and doubled quotes. */
#ifndef CLI_INPUT_CSV_H
#define CLI_INPUT_CSV_H

#include "cli/input/lines.h"
#include "cli/system/sink.h"
#include "fxcheck.h"

enum {
    CLI_CSV_FIELDS_MAX = 1000,
    CLI_CSV_RECORD_MAX = 1 << 20,
    CLI_CSV_NONE = -1 /* no column */
};

typedef struct cli_csv_field {
    const char *bytes; /* without the quotes around; with a NUL behind */
    size_t length;
} cli_csv_field;

typedef struct cli_csv {
    cli_lines lines;
    char *text, *fields_text; /* the record as it stands, and its fields */
    size_t length, capacity, fields_capacity;
    size_t line, next_line; /* of the record's start, from 1 */
    cli_csv_field *fields;  /* room for CLI_CSV_FIELDS_MAX */
    size_t field_count;
} cli_csv;

typedef enum cli_csv_kind {
    CLI_CSV_RECORD,
    CLI_CSV_END,
    CLI_CSV_FAULT, /* `*why` says what is wrong; nothing can be read behind it */
} cli_csv_kind;

/* Takes over fd. */
void cli_csv_init(cli_csv *csv, int fd);
/* Record and fields are borrowed until the next call. Empty lines are passed over. */
cli_csv_kind cli_csv_next(cli_csv *csv, const char **why);
/* The same for a stream of answers to `sink`, which are not held back while the reader
   waits for more. A fault is reported for `input`. */
cli_csv_kind cli_csv_answer(cli_csv *csv, cli_sink *sink, const char *input);
void cli_csv_clear(cli_csv *csv);

/* The field without the blanks around it; what stands behind it is no NUL then. */
cli_csv_field cli_csv_trim(const cli_csv_field *field);
/* Reads a field that is to be a day; NULL, or what is wrong with it. */
const char *cli_csv_day(fxc_date *out, const cli_csv_field *field);
/* Reads the first record, the head. A byte order mark goes, since it would be part of
   the first column's name. False after a message under `input`: there is none. */
bool cli_csv_head(cli_csv *csv, const char *input);
/* The column of that name, which stands once in the head; CLI_CSV_NONE for NULL. False
   after a message under `input`. */
bool cli_csv_find(int *out, const cli_csv *csv, const char *name, const char *input);

#endif
