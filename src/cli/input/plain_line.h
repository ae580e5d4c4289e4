/* SPDX-License-Identifier: MIT */
/* The plain shape of a line of the stream, which nearly all have: an object of the keys
   that a request knows, each at most once and written without escapes, whose values are
   strings, or for the id a whole number of at most 18 digits. Of such a line nothing is
   built: it is looked at eight bytes at a time. Everything else, a faulty line too, is
   left to jansson; tests hold what is taken against what that reads. */
#ifndef CLI_INPUT_PLAIN_LINE_H
#define CLI_INPUT_PLAIN_LINE_H

#include "cli/input/lines.h"

typedef enum cli_key {
    CLI_KEY_ID,
    CLI_KEY_TEXT,
    CLI_KEY_DATE,
    CLI_KEY_LANG,
    CLI_KEY_GROUP,
    CLI_KEYS
} cli_key;

extern const char *const cli_key_names[CLI_KEYS];

/* Without a NUL inside, and with one behind it. */
typedef struct cli_plain_value {
    const char *bytes; /* NULL: the key is not there */
    size_t length;
} cli_plain_value;

typedef struct cli_plain_line {
    char *memory;                     /* holds the values; to be freed */
    cli_plain_value values[CLI_KEYS]; /* strings; of the id its JSON text */
} cli_plain_line;

/* False: the line is not of that shape, or memory ran out; there is nothing to free. */
bool cli_plain_line_read(cli_plain_line *out, const cli_line *line);

#endif
