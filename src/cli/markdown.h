/* SPDX-License-Identifier: MIT */
/* Markdown to text: docs/spec.md "Markdown". */
#ifndef CLI_MARKDOWN_H
#define CLI_MARKDOWN_H

#include "cli/extract.h"

/* Reads the document that `extract` was begun with. False: its tables have far more
   cells than bytes, or memory ran out. */
bool cli_markdown_read(cli_extract *extract);

#endif
