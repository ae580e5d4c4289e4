/* SPDX-License-Identifier: MIT */
/* Messages on standard error, one line each: "fxcheck: SUBJECT: text". Controls,
   invisible characters and ill-formed UTF-8 in either part are written out. */
#ifndef CLI_SYSTEM_MESSAGE_H
#define CLI_SYSTEM_MESSAGE_H

#include <stddef.h>
#include <stdio.h>

#include "fxcheck.h"

typedef enum cli_exit {
    CLI_EXIT_OK = 0,
    CLI_EXIT_FOUND = 1,
    CLI_EXIT_FAILED = 2
} cli_exit;

/* subject NULL: none. */
void cli_message(const char *subject, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What a call of the library came to: false, after a message, if it failed. `error` was
   passed to it; where it says nothing, the status does. */
bool cli_succeeded(const char *subject, fxc_status status, const fxc_error *error);

/* The escaped form of `text` as a string; owned by the caller, NULL when memory runs
   out. */
char *cli_visible(const char *text);

#endif
