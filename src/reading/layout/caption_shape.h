/* SPDX-License-Identifier: MIT */
/* The bracket of a caption that says a scale, by its bytes. A pure kernel: no ICU, no
   GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_CAPTION_SHAPE_H
#define FXI_READING_LAYOUT_CAPTION_SHAPE_H

#include "reading/text/tools.h"

/* "(Millions of yen)", "(in thousands)", "($ in millions, except per share data)": at
   the start of the span a bracket that begins with a scale, or with a word before "in"
   and one. */
bool fxi_caption_shape_begins(const char *bytes, fxc_span span,
                              const fxc_lexicon *lexicon);

/* "Amounts due are (in thousands):": the span ends with such a bracket. */
bool fxi_caption_shape_ends(const char *bytes, fxc_span span,
                            const fxc_lexicon *lexicon);

#endif
