/* SPDX-License-Identifier: MIT */
/* Recognises what is no plain text, so that it is refused by name and not read as a
   text without figures. */
#ifndef CLI_INPUT_FOREIGN_H
#define CLI_INPUT_FOREIGN_H

#include <stddef.h>

/* Bytes at the start of a file that are enough to tell. */
enum { CLI_FOREIGN_SAMPLE = 4096 };

/* A static phrase that goes behind the file's name ("looks like UTF-16; ..."), NULL for
   plain text. */
const char *cli_foreign_kind(const char *bytes, size_t length);

#endif
