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
    fxc_span span; /* but for blanks around it, and bars */
} fxi_stacked_line;

typedef struct fxi_stacked_row {
    fxc_span label; /* of no length: none */
    fxc_span values[FXI_STACKED_MAX];
    size_t count;
    size_t signs; /* values with a sign on a line of its own */
    bool is_last; /* prose, or the end, follows */
} fxi_stacked_row;

/* What is read. */
typedef struct fxi_stacked_lines {
    fxi_text text;
    const fxc_lexicon *lexicon;
    bool have_bars; /* "4,110 |": at their ends, and a bar alone is an empty line */
} fxi_stacked_lines;

/* The line at `start` is a sign of money alone, "$", "HK$". */
bool fxi_stacked_is_sign(const fxi_stacked_lines *lines, size_t start);

/* The bytes but for blanks around them, and bars. */
fxc_span fxi_stacked_trim(const fxi_stacked_lines *lines, fxc_span span);

/* It is as short as such a line, as few are. */
static inline bool fxi_stacked_is_short(size_t start, size_t end) {
    enum { LENGTH_MAX = 6 };
    return end - start - 1 < LENGTH_MAX;
}

/* Reads the line that starts at `at`; returns the start of the next one, or the
   length. */
size_t fxi_stacked_line_read(fxi_stacked_line *out, const fxi_stacked_lines *lines,
                             size_t at);

/* Reads the row whose label, if it has one, starts at `at`, and returns where the next
   one does. */
size_t fxi_stacked_row_read(fxi_stacked_row *out, const fxi_stacked_lines *lines,
                            size_t at);

/* "2.40", "(0,07": two decimals. */
bool fxi_stacked_has_cents(const fxi_stacked_lines *lines, fxc_span value);

#endif
