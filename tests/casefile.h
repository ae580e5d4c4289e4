/* SPDX-License-Identifier: MIT */
/* Rows of test cases in plain text, one reader for every module. A line is

       ID 'INPUT' [key[=value] ...] -> EXPECTED

   and `#` starts a comment line. In quotes \n \t \r \\ \' and \xNN are escapes. The
   input may be several quoted pieces, which are joined, and `*N` directly behind a
   piece repeats it: '$' '9'*1000000. The option repeat=N repeats the whole input. A
   value that holds blanks stands in quotes: key='a b'. */
#ifndef TESTS_CASEFILE_H
#define TESTS_CASEFILE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { CASEFILE_OPTIONS_MAX = 8 };

/* `value` is "" for an option without one. */
typedef struct casefile_option {
    char *key, *value;
} casefile_option;

/* All text is NUL-terminated as well; the input may hold NULs of its own. */
typedef struct casefile_row {
    char *id;
    char *input;
    size_t length;
    casefile_option options[CASEFILE_OPTIONS_MAX];
    size_t option_count;
    char *expected; /* "" if nothing stands behind the arrow */
    unsigned line;
} casefile_row;

typedef struct casefile {
    casefile_row *rows;
    size_t count;
} casefile;

/* Reads a file; `keys` are the options it may use, separated by blanks ("date lang").
   False: `message` says "file:line: what", and nothing is owned. An unknown or repeated
   option, a repeated id, a line of another form and a file without rows are refused. */
bool casefile_read(casefile *out, const char *path, const char *keys,
                   char message[256]);
/* The same from memory; `name` stands for the file in messages. */
bool casefile_parse(casefile *out, const char *name, const char *text, size_t length,
                    const char *keys, char message[256]);
void casefile_free(casefile *file);

/* NULL: the row does not have it. */
const char *casefile_value(const casefile_row *row, const char *key);

/* Runs `check` once a row as a cmocka test that is named by the row's id, and returns
   how many failed: the exit status. `name` is below tests/cases ("numerals.rows"). A
   file that can not be read counts as one failure and is reported. */
int casefile_run(const char *name, const char *keys,
                 void (*check)(const casefile_row *row));

/* The same for rows that were read already; `name` is shown for the group. */
int casefile_run_rows(const char *name, const casefile *file,
                      void (*check)(const casefile_row *row));

#endif
