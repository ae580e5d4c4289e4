/* SPDX-License-Identifier: MIT */
/* HTML to text: docs/spec/pages.md "HTML". */
#ifndef CLI_MARKUP_HTML_H
#define CLI_MARKUP_HTML_H

#include "cli/markup/charset.h"
#include "cli/markup/extract.h"

/* Reads the document that `extract` was begun with, in steps linear in its bytes and in
   memory that does not grow with its depth. The charset is UTF-8 or windows-1252. */
void cli_html_read(cli_extract *extract, cli_charset charset);

/* The first bytes look like HTML. */
bool cli_html_looks_like(const char *bytes, size_t length);

#endif
