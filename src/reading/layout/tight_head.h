/* SPDX-License-Identifier: MIT */
/* Heads of columns one blank apart of which one is a share: "2024 2023 Change (%)". A
   pure kernel: no ICU, no GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_TIGHT_HEAD_H
#define FXI_READING_LAYOUT_TIGHT_HEAD_H

#include "reading/layout/tight_line.h"

/* Reads the line from `start` to `end` as such heads, periods or marks of money beside
   the share. False, and `out` as it was: it is none. */
bool fxi_tight_head_read(fxi_tight_line *out, fxi_text text, size_t start, size_t end,
                         const fxc_lexicon *lexicon);

/* What stands before the items of a head says a unit and no more, or nothing: "MSEK",
   "in EUR 1 000", not "MSEK Note". */
bool fxi_tight_corner_is_unit(fxi_text text, fxc_span corner,
                              const fxc_lexicon *lexicon);

#endif
