/* SPDX-License-Identifier: MIT */
/* Numbers of a row whose groups blanks part: "Sales 1 204 1 188 24". A pure kernel: no
   ICU, no GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_TIGHT_GROUP_H
#define FXI_READING_LAYOUT_TIGHT_GROUP_H

#include "reading/layout/tight_line.h"

/* Makes `columns` values of those of the row, if they can be so many numbers of about
   equal length in one way alone; where `may_have_note`, the first may also be the
   number of a note, which then goes to the label. False, and the row as it was: nothing
   tells. */
bool fxi_tight_regroup(fxi_tight_line *line, size_t columns, bool may_have_note,
                       const char *bytes);

#endif
