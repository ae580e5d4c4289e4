/* SPDX-License-Identifier: MIT */
/* Markdown to text: docs/spec/pages.md "Markdown". */
#ifndef CLI_MARKUP_MARKDOWN_H
#define CLI_MARKUP_MARKDOWN_H

#include "cli/markup/extract.h"

/* Reads the document that `extract` was begun with. NULL, or why it was not read; that
   memory ran out is told by the extract. */
const char *cli_markdown_read(cli_extract *extract);

#endif
