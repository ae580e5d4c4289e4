/* SPDX-License-Identifier: MIT */
/* The table of options, one row each: it makes the reader, the help text and the
   completion of shells. */
#ifndef CLI_OPTION_OPTION_ROW_H
#define CLI_OPTION_OPTION_ROW_H

#include "cli/option/options.h"
#include "cli/system/values.h"

/* Takes a value; NULL, or what was expected instead. */
typedef const char *cli_apply_fn(cli_options *options, char *value);

/* "--" and the longest name. */
enum { CLI_OPTION_NAME = 32 };

/* An option without an argument sets a bool. The value of another goes to `apply`;
   without one it is one of `choices`, or a number up to `most`, and sets an int; else
   it is any text but an empty one, and sets a const char *. */
typedef struct cli_option_row {
    const char *name;
    char letter;          /* '\0': no short form */
    const char *argument; /* for the help text; NULL: takes none */
    unsigned commands;    /* cli_command_bit, several, and cli_use */
    const char *help;     /* the choices are added to it */
    cli_apply_fn *apply;
    size_t member;             /* offset in cli_options of what is set */
    const cli_choice *choices; /* NULL: none */
    int32_t least, most;       /* most 0: no number */
    const char *what;          /* a text is, or a number counts: "a file", "days" */
} cli_option_row;

/* NULL past the end. */
const cli_option_row *cli_option_at(size_t index);

#endif
