/* SPDX-License-Identifier: MIT */
/* What the report of any document has to keep. */
#ifndef FUZZ_DOCUMENT_H
#define FUZZ_DOCUMENT_H

#include "fuzz.h"
#include "fxcheck.h"

/* Takes three bytes. */
void fuzz_options_take(fxc_options *out, fuzz_input *input);

/* The report has to keep the promises of fxcheck.h, to be the same a second time, and
   to render as valid JSON. */
void fuzz_document(const char *text, size_t length, const fxc_options *options);

#endif
