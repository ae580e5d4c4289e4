/* SPDX-License-Identifier: MIT */
/* A line of typewritten text as stretches that blanks part. A pure kernel: no ICU, no
   GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_PAGE_LINE_H
#define FXI_READING_LAYOUT_PAGE_LINE_H

#include "reading/text/tools.h"

/* Stretches of one line; a line with more is of no table. */
enum { FXI_STRETCHES_MAX = 32 };

/* Words with no two blanks or three dots in between. A sign of money or a bracket apart
   from its number belongs to it: "$   8,100". */
typedef struct fxi_stretch {
    fxc_span span;
    size_t left, right; /* characters of the line before it, and up to its end */
    bool is_number;     /* digits, and what stands around them in a column */
    bool may_be_more;   /* "310 295": one number, or several one blank apart */
    bool is_year;       /* a number of four digits, 19.. or 20.., or "Q1 2024" */
} fxi_stretch;

typedef enum fxi_page_line_kind {
    FXI_PAGE_BLANK, /* also one that only rules or tags of columns are in: "----" */
    FXI_PAGE_TEXT,
    FXI_PAGE_PROSE /* a sentence, or what other separators part */
} fxi_page_line_kind;

typedef struct fxi_page_line {
    fxi_page_line_kind kind;
    bool is_empty;  /* a BLANK one in which nothing stands */
    bool has_value; /* its last stretch is a number */
    bool has_label; /* its first one is none */
    bool is_tight;  /* one blank parts numbers, or the label and a number */
    fxi_stretch items[FXI_STRETCHES_MAX];
    size_t count;
} fxi_page_line;

/* Reads the line that starts at `at`; returns the start of the next one, or the
   length. */
size_t fxi_page_line_read(fxi_page_line *out, fxi_text text, size_t at);

#endif
