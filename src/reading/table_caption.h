/* SPDX-License-Identifier: MIT */
/* What a line above a table says about its numbers. */
#ifndef FXI_READING_TABLE_CAPTION_H
#define FXI_READING_TABLE_CAPTION_H

#include "reading/table_row.h"

/* "(in millions)"; or a scale for each money: "(Rs. in lakhs, US$ in millions)". */
typedef struct fxi_caption {
    int scale;             /* power of ten of all, but ...; 0: none */
    const fxi_sense *mark; /* ... of this money; NULL: none differs */
    int marked_scale;
} fxi_caption;

/* False: the line is prose. */
bool fxi_caption_read(fxi_caption *out, const fxi_row *line, const fxi_tokens *tokens,
                      const fxi_tools *tools);

/* The scale of numbers whose head has this mark, NULL: none. */
int fxi_caption_scale(const fxi_caption *caption, const fxi_sense *mark,
                      const fxi_tools *tools);

#endif
