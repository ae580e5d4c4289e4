/* SPDX-License-Identifier: MIT */
/* The one file in a ZIP archive, in memory: names are not looked at, and nothing is
   written. */
#ifndef CLI_INPUT_ZIP_H
#define CLI_INPUT_ZIP_H

#include "cli/input/inflate.h"

/* NULL, or why not: a phrase behind the name of the archive. Refused: more than one
   entry or none, encryption, links and folders, methods other than "stored" and
   "deflated", ZIP64, and sizes or checksums that do not fit. */
const char *cli_zip_read(cli_bytes *out, const char *archive, size_t length);

#endif
