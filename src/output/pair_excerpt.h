/* SPDX-License-Identifier: MIT */
/* The lines of a text on which one figure stands, or two. */
#ifndef FXI_OUTPUT_PAIR_EXCERPT_H
#define FXI_OUTPUT_PAIR_EXCERPT_H

#include "output/excerpt.h"
#include "output/position.h"

/* `span` is underlined with '^'. */
void fxi_span_excerpt_write(fxi_writer *writer, const fxc_document *document,
                            fxi_positions *positions, fxc_span span);

/* The first of two spans is underlined with '^', the second with '~'; on different
   lines they give two excerpts. */
void fxi_pair_excerpt_write(fxi_writer *writer, const fxc_document *document,
                            fxi_positions *positions, fxc_span first, fxc_span second);

#endif
