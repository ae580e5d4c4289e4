/* SPDX-License-Identifier: MIT */
/* What a line above a table, or its corner, says about its numbers. */
#ifndef FXI_READING_TABLE_TABLE_CAPTION_H
#define FXI_READING_TABLE_TABLE_CAPTION_H

#include "reading/text/token.h"

/* "(in millions)"; "in Mio. EUR"; or a scale for each money: "(Rs. in lakhs, US$ in
   millions)". */
typedef struct fxi_caption {
    int scale;             /* power of ten of all, but ...; 0: none */
    const fxi_sense *mark; /* ... of this money; NULL: none differs */
    int marked_scale;
    const fxi_sense *money; /* of columns whose heads name none; NULL: not said */
    fxc_span money_span;
    bool excepts_shares; /* "except per share data": all other rows are of money, ... */
    bool is_heard;       /* ... which a cell has told ... */
    int heard_decimals;  /* ... that has so many */
    char group_mark;     /* of the number that is the scale: "x € 1.000"; NUL: none */
} fxi_caption;

/* Of the tokens first..end-1 of a line or a cell. False: they are prose. */
bool fxi_caption_read(fxi_caption *out, size_t first, size_t end,
                      const fxi_tokens *tokens, const fxi_tools *tools);

/* The mark is a letter, and the caption names another money: "(P)" behind the label of
   a row below "DKK million". */
bool fxi_caption_outdoes(const fxi_caption *caption, const fxi_sense *mark,
                         fxc_span span, const fxi_tools *tools);

/* Takes over what `said` says of the scale and of the money. */
void fxi_caption_add(fxi_caption *caption, const fxi_caption *said,
                     const fxi_tools *tools);

/* The scale of numbers whose head has this mark, NULL: none. */
int fxi_caption_scale(const fxi_caption *caption, const fxi_sense *mark,
                      const fxi_tools *tools);

#endif
