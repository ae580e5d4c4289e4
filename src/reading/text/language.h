/* SPDX-License-Identifier: MIT */
/* Which language a text is in, sentence by sentence: docs/spec/languages.md
   "Languages". */
#ifndef FXI_READING_TEXT_LANGUAGE_H
#define FXI_READING_TEXT_LANGUAGE_H

#include "reading/text/known_word.h"
#include "reading/text/tools.h"

/* Bytes of one language, up to `end`. */
typedef struct fxi_language_run {
    size_t end;
    fxi_language language;
} fxi_language_run;

/* The runs of a text, in order; the last one ends where the text does. */
typedef struct fxi_language_runs {
    fxi_language_run *items;
    size_t count, capacity;
    fxi_known_words known; /* and one at SIZE_MAX behind the last */
} fxi_language_runs;

/* One pass over the bytes. A sentence whose script or words decide has its own
   language, any other that of its paragraph, else of the document; where nothing
   decides, the likeliest one, open. The language that tools->language names holds for
   all but what is plainly in another one. FXC_ENOMEM. */
fxc_status fxi_languages_read(fxi_language_runs *out, fxi_text text,
                              const fxi_tools *tools);

#endif
