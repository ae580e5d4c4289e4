/* SPDX-License-Identifier: MIT */
/* A line of text as a label and the values behind it, one blank apart, as tables come
   out of PDF. A pure kernel: no ICU, no GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_TIGHT_LINE_H
#define FXI_READING_LAYOUT_TIGHT_LINE_H

#include "reading/text/tools.h"

/* A line with as many values is of no table. */
enum { FXI_TIGHT_MAX = 24 };

typedef enum fxi_tight_kind {
    FXI_TIGHT_EMPTY,
    FXI_TIGHT_ROW,  /* values: "Net revenue $ 2,058 $ 2,010", "Other — (12)" */
    FXI_TIGHT_HEAD, /* times or marks of money: "2024 2023", "RMB’000 US$’000" */
    FXI_TIGHT_TEXT, /* words alone */
    FXI_TIGHT_PROSE /* a sentence, or what other separators part */
} fxi_tight_kind;

typedef struct fxi_tight_line {
    fxi_tight_kind kind;
    fxc_span label;                 /* of no length: none */
    fxc_span values[FXI_TIGHT_MAX]; /* from the right */
    size_t count;
    size_t nils;     /* values that are dashes */
    size_t signs;    /* values with a sign of money or a bracket */
    bool one_money;  /* the signs of all values are the same */
    bool has_marks;  /* a head of money */
    bool is_span;    /* "20 – 30": a dash between two numbers */
    size_t groups;   /* values like "1,204", of which blanks part no groups */
    bool may_run_on; /* "310 295": where they do, this is one number */
    bool has_gap;    /* two blanks in a row, as an empty cell leaves them in a ROW */
} fxi_tight_line;

/* Reads the line that starts at `at`; returns the start of the next one, or the
   length. */
size_t fxi_tight_line_read(fxi_tight_line *out, fxi_text text, size_t at,
                           const fxc_lexicon *lexicon);

#endif
