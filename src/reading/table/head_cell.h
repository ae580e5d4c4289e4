/* SPDX-License-Identifier: MIT */
/* What one cell of a head says of its column, and one behind a label of its row. */
#ifndef FXI_READING_TABLE_HEAD_CELL_H
#define FXI_READING_TABLE_HEAD_CELL_H

#include "reading/figure/figure.h"
#include "reading/text/table_row.h"

/* mark NULL: no currency; year, month and day 0: none; scale: power of ten, 0: none. */
typedef struct fxi_column {
    const fxi_sense *mark;
    fxc_span mark_span;
    /* Of the mark, once a cell has asked for them; until then NULL. */
    const fxc_currency *candidates;
    size_t candidate_count;
    fxc_basis basis;
    int year, month, day; /* day 0: not named with both of them */
    int scale;
    bool is_ratio;    /* "Change %": no money */
    bool is_per_unit; /* "Per share": in units of money, whatever the caption says */
    /* The narrowest head over the column, which names it: where rows split a cell in
       different ways, the head stays. width 0: none. */
    size_t head, width;
} fxi_column;

/* "2024 RMB'000", "30 June 2024", "Dividend (US cents)"; a field that the cell does not
   mention stays empty. */
fxi_column fxi_head_cell_read(const fxi_cell *cell, const fxi_tokens *tokens,
                              const fxi_tools *tools);

/* "Note", "Ref.": the word alone. */
bool fxi_head_cell_is_note(const fxi_cell *cell, const fxi_tokens *tokens,
                           const fxi_tools *tools);

/* Of the words of a unit, "RMB million", small units of money among them: "RMB cents".
 */
fxi_column fxi_head_cell_read_unit(const fxi_cell *unit, const fxi_tokens *tokens,
                                   const fxi_tools *tools);

/* "Revenue | EUR million | 351.6", "配当 | （円） | 45.00": the cell behind a label
   holds a unit, or a scale in brackets, and no more. A code without a scale names what
   has a rate: "Euro | EUR | 1.08". False: it does not. */
bool fxi_head_cell_read_unit_alone(fxi_column *out, const fxi_cell *cell,
                                   const fxi_tokens *tokens, const fxi_tools *tools);

#endif
