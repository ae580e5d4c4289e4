/* SPDX-License-Identifier: MIT */
/* Lines of a label and one value each below a caption with a scale: "2025 $ 120", "2026
   110". A pure kernel: no ICU, no GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_TIGHT_LIST_H
#define FXI_READING_LAYOUT_TIGHT_LIST_H

#include "reading/layout/tight_block.h"

/* It has a label and one value, of which `line` was read. */
static inline bool fxi_tight_list_has_row(const fxi_tight_line *line) {
    return line->count == 1 && fxi_tight_has_label(line) &&
           (line->kind == FXI_TIGHT_ROW || line->kind == FXI_TIGHT_TEXT);
}

/* Reads the list whose first row, with a sign of money, starts at `at`, and returns its
   end; `at`: no caption stands above it, not before `from`, or it has not two such
   rows. *none_before, at first 0, is handed on from row to row: what was read for one
   that begins no list says as much of the rows behind it, so that each line is read
   once. */
size_t fxi_tight_list_read(const fxi_tight_lines *lines, size_t from, size_t at,
                           size_t *none_before);

#endif
