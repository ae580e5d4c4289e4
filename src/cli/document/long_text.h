/* SPDX-License-Identifier: MIT */
/* A text that is not held whole: its figures, part by part. */
#ifndef CLI_DOCUMENT_LONG_TEXT_H
#define CLI_DOCUMENT_LONG_TEXT_H

#include "cli/document/document.h"

/* Reads the rest of a document that is long, closes its file and frees its start. What
   is found goes to the sink; `found` and `failed` are set. */
void cli_long_text_scan(cli_document *document, cli_sink *sink);

/* The same for a thread of a crew, if the results are sure to fit into memory: they are
   on the page then, `size` is set, and the document is long no more. */
void cli_long_text_page(cli_document *document);

#endif
