/* SPDX-License-Identifier: MIT */
/* Deflated bytes, unpacked up to a limit that is counted while they come. */
#ifndef CLI_INPUT_INFLATE_H
#define CLI_INPUT_INFLATE_H

#include "cli/input/input.h"

/* Most bytes that a packed table may stand for: the bound of the library on a table. */
#define CLI_UNPACKED_MAX ((size_t)256 << 20)

typedef enum cli_wrapping { CLI_WRAPPING_GZIP, CLI_WRAPPING_NONE } cli_wrapping;

/* Unpacks one stream, which takes up all of `packed`, checksum included where the
   wrapping has one. NULL, or why not: a phrase behind the name of the file; `*out` is
   the caller's in the first case and empty in the second. */
const char *cli_inflate(cli_bytes *out, const char *packed, size_t length,
                        cli_wrapping wrapping);

#endif
