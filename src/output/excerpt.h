/* SPDX-License-Identifier: MIT */
/* The line of the text that a finding is about, with its spans underlined:
 *
 *     3 | Revenue was ¥280.2 billion ($36.96 billion) in the quarter…
 *       |             ^^^^^^^^^^^^^^  ~~~~~~~~~~~~~~
 */
#ifndef FXI_OUTPUT_EXCERPT_H
#define FXI_OUTPUT_EXCERPT_H

#include "output/writer.h"

enum { FXI_EXCERPT_MARKS = 2 };

typedef struct fxi_excerpt_mark {
    fxc_span span; /* inside the text */
    char sign;     /* '^' or '~' */
} fxi_excerpt_mark;

typedef struct fxi_excerpt {
    size_t line; /* its number, for the margin */
    size_t count;
    fxi_excerpt_mark marks[FXI_EXCERPT_MARKS]; /* in order, starting on the same line */
} fxi_excerpt;

void fxi_excerpt_write(fxi_writer *writer, const fxc_document *document,
                       const fxi_excerpt *excerpt);

#endif
