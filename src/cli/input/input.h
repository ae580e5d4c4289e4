/* SPDX-License-Identifier: MIT */
/* Files as bytes. Every failure is reported under the file's name. */
#ifndef CLI_INPUT_INPUT_H
#define CLI_INPUT_INPUT_H

#include "cli/system/sink.h"

/* Largest file that is read whole, and largest text that is taken for one document
   where the figures are only listed. */
#define CLI_TEXT_MAX     ((size_t)1 << 30)
#define CLI_DOCUMENT_MAX ((size_t)1 << 20)

typedef struct cli_bytes {
    char *bytes; /* to be freed with free(3) */
    size_t length;
} cli_bytes;

/* An fxc_write_fn; context is a cli_bytes, which grows. */
int cli_bytes_append(void *context, const char *bytes, size_t length);

/* Opens for reading; "-" is standard input. Directories, devices and named pipes are
   refused (standard input and /dev/fd may be a pipe), and so is the file that `results`
   replaces; NULL: there are none. -1 after a message under `name`. */
int cli_input_open(const char *path, const char *name, cli_sink *results);

/* Reads to the end of the file and closes it. False after a message. */
bool cli_input_read(cli_bytes *out, int fd, const char *name);

/* The same, and refuses what is no text in an ASCII-compatible encoding. */
bool cli_input_read_text(cli_bytes *out, int fd, const char *name);

/* The same for the first CLI_DOCUMENT_MAX bytes, or fewer of a file that has more;
   `*more`: the file may go on, and stays open. */
bool cli_input_read_start(cli_bytes *out, bool *more, int fd, const char *name);
/* Appends what follows, and closes the file. False after a message, with `out` empty.
 */
bool cli_input_read_rest(cli_bytes *out, int fd, const char *name);

#endif
