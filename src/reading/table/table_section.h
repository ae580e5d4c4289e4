/* SPDX-License-Identifier: MIT */
/* What stands above rows of numbers and may say what they all are: "Per share data",
   "Number of shares:". */
#ifndef FXI_READING_TABLE_TABLE_SECTION_H
#define FXI_READING_TABLE_TABLE_SECTION_H

#include "reading/table/table_label.h"

/* The tokens of the last row without numbers, or of a line that is no row. What they
   say of the rows below is read when the first of these asks: below prose none does. */
typedef struct fxi_table_section {
    size_t first, end;
    bool is_read;
    bool is_of_shares; /* once it is read */
    fxi_label label;
} fxi_table_section;

static inline fxi_table_section fxi_table_section_of(size_t first, size_t end) {
    return (fxi_table_section){.first = first, .end = end};
}

/* What it says of a row below it. */
fxi_label fxi_table_section_read(fxi_table_section *self, const fxi_tokens *tokens,
                                 const fxi_tools *tools);

#endif
