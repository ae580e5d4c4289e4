/* SPDX-License-Identifier: MIT */
/* A label and the values behind it, inside of a line that goes on. A pure kernel: no
   ICU, no GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_FLAT_ROW_H
#define FXI_READING_LAYOUT_FLAT_ROW_H

#include "reading/text/tools.h"

/* Values of a row; one with as many ends its table. */
enum { FXI_FLAT_MAX = 16 };

typedef struct fxi_flat_row {
    fxc_span label;                /* of no length: none */
    fxc_span values[FXI_FLAT_MAX]; /* from the left; two at least */
    size_t count;
    size_t signs;  /* values with a sign of money or a bracket */
    size_t groups; /* values like "1,204" */
    bool is_head;  /* "2024 2023", "£m £m %" */
    bool is_span;  /* "20 – 30": a dash between two numbers */
    bool is_cut;   /* a sentence or a caption ends before the label */
} fxi_flat_row;

/* Reads the next row of the line that ends at `end`, from `at` on; returns where the
   text behind it starts, or `end`, and a row without values, if there is none. */
size_t fxi_flat_row_read(fxi_flat_row *out, fxi_text text, size_t at, size_t end,
                         const fxc_lexicon *lexicon);

#endif
