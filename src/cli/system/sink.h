/* SPDX-License-Identifier: MIT */
/* Where results go: standard output, or a file that appears whole or not at all. The
   first failure sticks and is reported once, when the sink is closed. */
#ifndef CLI_SYSTEM_SINK_H
#define CLI_SYSTEM_SINK_H

#include <sys/types.h>

#include "cli/system/message.h"

enum { CLI_SINK_BUFFER = 16384 };

typedef struct cli_sink {
    int fd;
    int error; /* errno of the first failure, 0: none */
    const char *name;
    char *target, *temporary; /* of a file that is renamed into place; else NULL */
    bool is_file;             /* `device` and `inode` tell which */
    bool is_input;            /* an operand is that file too: it stays as it was */
    dev_t device;
    ino_t inode;
    size_t used;
    char buffer[CLI_SINK_BUFFER];
} cli_sink;

/* path NULL: standard output. False after a message. */
bool cli_sink_open(cli_sink *sink, const char *path);
/* An fxc_write_fn; context is the sink. */
int cli_sink_write(void *context, const char *bytes, size_t length);
void cli_sink_text(cli_sink *sink, const char *text);
/* Foreign text, as cli_visible writes it. */
void cli_sink_visible(cli_sink *sink, const char *text);
/* At most 4 KB a call. */
void cli_sink_format(cli_sink *sink, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void cli_sink_flush(cli_sink *sink);
/* Flushes, makes durable and puts the file in place. False after a message, and where
   the file is an input: who found that out has said so. */
bool cli_sink_close(cli_sink *sink);
/* Leaves the target as it was. */
void cli_sink_discard(cli_sink *sink);

#endif
