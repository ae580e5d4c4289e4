/* SPDX-License-Identifier: MIT */
/* Words of a unit that heads or captions of a table name: "in RMB millions". */
#ifndef FXI_READING_TABLE_UNIT_H
#define FXI_READING_TABLE_UNIT_H

#include "reading/token.h"

/* Power of ten that one token says, 0: none. */
int fxi_unit_scale_at(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

/* The first of the tokens first..end-1, 0: none. */
int fxi_unit_scale(const fxi_tokens *tokens, size_t first, size_t end,
                   const fxi_tools *tools);

/* Of the tokens first..end-1 those around `index` that are words of its unit, too. */
typedef struct fxi_unit_words {
    size_t first, end;
} fxi_unit_words;

fxi_unit_words fxi_unit_around(const fxi_tokens *tokens, size_t first, size_t end,
                               size_t index, const fxi_tools *tools);

#endif
