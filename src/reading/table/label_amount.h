/* SPDX-License-Identifier: MIT */
/* Amounts in the label of a row that are parts of what it counts: "Receivables, net of
   allowances of $12 and $10". */
#ifndef FXI_READING_TABLE_LABEL_AMOUNT_H
#define FXI_READING_TABLE_LABEL_AMOUNT_H

#include "reading/table/table_head.h"

/* Gives the figures from `from` on, which a label whose first token is `label` holds,
   the scale of its table, as far as they are such parts. */
void fxi_label_amounts_scale(fxi_figures *figures, size_t from, size_t label,
                             const fxi_table_head *head, const fxi_tokens *tokens,
                             const fxi_tools *tools);

#endif
