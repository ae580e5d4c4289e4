/* SPDX-License-Identifier: MIT */
/* What the label of a row says about its numbers. */
#ifndef FXI_READING_TABLE_TABLE_LABEL_H
#define FXI_READING_TABLE_TABLE_LABEL_H

#include "reading/text/table_row.h"

typedef enum fxi_label {
    FXI_LABEL_MONEY,    /* amounts, in the scale of the table */
    FXI_LABEL_PER_UNIT, /* "per ADS": amounts, in units of money */
    FXI_LABEL_COUNT     /* shares, people, per cent: no money */
} fxi_label;

/* Of the tokens first..end-1 that stand before the numbers of a row; `section` is that
   of the last row without numbers, and holds for rows that only go on with it: "Basic",
   "Class A ordinary shares". */
fxi_label fxi_label_read(const fxi_tokens *tokens, size_t first, size_t end,
                         fxi_label section, const fxi_tools *tools);

/* "Per share data (RMB cents)", "Je Aktie": what stands below is counted per share. */
bool fxi_label_heads_shares(const fxi_tokens *tokens, size_t first, size_t end,
                            const fxi_tools *tools);

/* "Shares issued", and, where the label has said no more than MONEY, "Diluted
   shares": where a caption excepts shares they are these. */
bool fxi_label_names_shares(const fxi_tokens *tokens, size_t first, size_t end,
                            fxi_label own, const fxi_tools *tools);

#endif
