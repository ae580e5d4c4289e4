/* SPDX-License-Identifier: MIT */
/* A label and the values below it, each on a line of its own. A pure kernel: no ICU, no
   GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_STACKED_ROW_H
#define FXI_READING_LAYOUT_STACKED_ROW_H

#include "reading/text/tools.h"

/* Values of a row; one with more has as many. */
enum { FXI_STACKED_MAX = 23 };

typedef enum fxi_stacked_kind {
    FXI_STACKED_EMPTY,
    FXI_STACKED_SIGN,  /* "$", "RMB": of the number on the next line */
    FXI_STACKED_VALUE, /* "4,110", "(0.07", "—", "$ 4,110" */
    FXI_STACKED_END,   /* ")", "%": of the number on the line before */
    FXI_STACKED_NOTE,  /* "(1)", "[a]" */
    FXI_STACKED_TEXT,  /* a label, a head or a caption */
    FXI_STACKED_PROSE
} fxi_stacked_kind;

typedef struct fxi_stacked_line {
    fxi_stacked_kind kind;
    fxc_span span; /* but for blanks around it */
} fxi_stacked_line;

typedef struct fxi_stacked_row {
    fxc_span label; /* of no length: none */
    fxc_span values[FXI_STACKED_MAX];
    size_t count;
    size_t signs; /* values with a sign on a line of its own */
    bool is_last; /* prose, or the end, follows */
} fxi_stacked_row;

/* The line at `start` is a sign of money alone, "$", "HK$". */
bool fxi_stacked_is_sign(fxi_text text, size_t start, const fxc_lexicon *lexicon);

/* It is as short as such a line, as few are. */
static inline bool fxi_stacked_is_short(size_t start, size_t end) {
    enum { LENGTH_MAX = 6 };
    return end - start - 1 < LENGTH_MAX;
}

/* Reads the line that starts at `at`; returns the start of the next one, or the
   length. */
size_t fxi_stacked_line_read(fxi_stacked_line *out, fxi_text text, size_t at,
                             const fxc_lexicon *lexicon);

/* Reads the row whose label, if it has one, starts at `at`, and returns where the next
   one does. */
size_t fxi_stacked_row_read(fxi_stacked_row *out, fxi_text text, size_t at,
                            const fxc_lexicon *lexicon);

#endif
