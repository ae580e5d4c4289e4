/* SPDX-License-Identifier: MIT */
/* The unit at the end of the label of a row: "Sales (RMB million)". */
#ifndef FXI_READING_TABLE_LABEL_UNIT_H
#define FXI_READING_TABLE_LABEL_UNIT_H

#include "reading/text/table_row.h"

/* The words of a unit that end a label, in brackets, behind a comma or dash or led by
   one of them; none where nothing parts them from what is before. */
fxi_cell fxi_label_unit(const fxi_cell *label, const fxi_tokens *tokens,
                        const fxi_tools *tools);

#endif
