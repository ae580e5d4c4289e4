/* SPDX-License-Identifier: MIT */
/* Where a text that is not read may hold money: the first look at long texts. */
#ifndef FXI_READING_SCAN_ANCHOR_H
#define FXI_READING_SCAN_ANCHOR_H

#include "reading/scan/survey.h"

typedef struct fxi_anchor {
    size_t at;     /* its first byte; the length of the text: there is none */
    bool is_broad; /* it tells about its paragraph: a cell of a table, a sign that turns
                      the direction of the text */
} fxi_anchor;

/* The first anchor at or behind `from`, where a word may start: a piece of the key of a
   currency, a sign of one, a border of cells, and what makes it hard to tell, such as
   bytes that are not UTF-8. There is none in most sentences, and one or more in each
   that has money. */
fxi_anchor fxi_anchor_next(fxi_survey *survey, size_t from);

#endif
