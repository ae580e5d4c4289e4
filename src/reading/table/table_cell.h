/* SPDX-License-Identifier: MIT */
/* A cell as a figure. */
#ifndef FXI_READING_TABLE_TABLE_CELL_H
#define FXI_READING_TABLE_TABLE_CELL_H

#include "reading/date/date_form.h"
#include "reading/mark/mark.h"
#include "reading/table/table_head.h"
#include "reading/table/table_label.h"
#include "reading/text/spelling.h"

/* "US$ (1,234)*": what is left once brackets, minus, own mark and footnotes are off. */
typedef struct fxi_cell_parts {
    size_t first, end; /* of all but footnotes */
    size_t number;     /* the token between the signs ... */
    bool is_single;    /* ... if nothing else stands there */
    size_t scaled;     /* ... or the end of its scale words; 0: there are none */
    bool negative;     /* accounting brackets, or a minus */
    bool has_mark;
    fxi_mark mark; /* before the number; set where it has one */
} fxi_cell_parts;

typedef enum fxi_cell_kind {
    FXI_CELL_TEXT,   /* anything that is not one number; rules of dashes too */
    FXI_CELL_YEAR,   /* "2024", "2024 RMB": part of a head */
    FXI_CELL_NUMBER, /* one number, perhaps in accounting brackets */
    FXI_CELL_MONEY   /* the same with a currency of its own */
} fxi_cell_kind;

/* The figure is a year beside a currency, as heads have it: "2024 RMB"; beside a unit
   with its scale where a line parts them. */
bool fxi_cell_is_year(const fxi_figure *own, const fxi_tokens *tokens);

/* The figure is the unit of a table: "百万円", "bin TL"; at its corner or in a caption
   "NOK 1 000", too. */
bool fxi_cell_is_unit(const fxi_figure *own, bool is_corner, const fxi_tokens *tokens,
                      const fxi_tools *tools);

/* "31.12.2024" */
bool fxi_cell_is_day(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

/* The cell of one number is a time, as heads have it: "2024", "31.12.2024". Most are
   none for their length, or for where their last point stands. */
static inline bool fxi_cell_is_time(const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools) {
    enum { YEAR = 4, LEAST = 8, MOST = 10 };
    int year;
    const fxc_span span = tokens->items[index].span;
    const size_t length = span.end - span.start;
    if (length >= LEAST && length <= MOST) {
        const char mark = tokens->text.bytes[span.end - YEAR - 1];
        if (mark == '.')
            return fxi_cell_is_day(tokens, index, tools);
        if (fxi_ascii_is_seen(mark))
            return false;
    }
    return (length == YEAR || length >= LEAST) &&
           fxi_date_form_year(&year, tokens, index, tools);
}

/* The row from that cell on is years since the Hijra, as heads have them, each one
   before or behind the next: "۱۴۰۲ ۱۴۰۱". */
bool fxi_cell_starts_hijra(const fxi_row *row, size_t cell, const fxi_tokens *tokens,
                           const fxi_tools *tools);

/* As fxi_cell_read; the first of a cell of one token and no figure, as most are. */
static inline fxi_cell_kind fxi_cell_read_one(fxi_cell_parts *out, const fxi_cell *cell,
                                              const fxi_tokens *tokens,
                                              const fxi_tools *tools) {
    out->first = out->number = cell->first;
    out->end = cell->end;
    out->is_single = tokens->items[cell->first].kind == FXI_TOKEN_NUMERAL;
    out->scaled = 0;
    out->negative = out->has_mark = false;
    if (!out->is_single)
        return FXI_CELL_TEXT;
    return fxi_cell_is_time(tokens, cell->first, tools) ? FXI_CELL_YEAR
                                                        : FXI_CELL_NUMBER;
}
fxi_cell_kind fxi_cell_read_any(fxi_cell_parts *out, const fxi_cell *cell,
                                const fxi_figure *own, const fxi_tokens *tokens,
                                const fxi_tools *tools);

/* A word that is no sign of money stays where it is, and with it all behind it. */
static inline bool fxi_cell_starts_text(const fxi_cell *cell,
                                        const fxi_tokens *tokens) {
    return tokens->items[cell->first].kind == FXI_TOKEN_WORD &&
           !fxi_token_has(tokens, cell->first, FXI_SENSE_CURRENCY);
}

/* `own` is the figure that was read from the cell's tokens, NULL if there is none. The
   parts of a TEXT are none. */
static inline fxi_cell_kind fxi_cell_read(fxi_cell_parts *out, const fxi_cell *cell,
                                          const fxi_figure *own,
                                          const fxi_tokens *tokens,
                                          const fxi_tools *tools) {
    if (own != NULL)
        return fxi_cell_read_any(out, cell, own, tokens, tools);
    if (fxi_cell_starts_text(cell, tokens))
        return FXI_CELL_TEXT;
    return cell->end - cell->first == 1
               ? fxi_cell_read_one(out, cell, tokens, tools)
               : fxi_cell_read_any(out, cell, own, tokens, tools);
}

/* "(1)", "[a]": a cell that may be the footnote of the number before it. */
bool fxi_cell_is_footnote(const fxi_cell *cell, const fxi_tokens *tokens);

/* "—": nothing, where a number might stand. */
bool fxi_cell_is_nil(const fxi_cell *cell, const fxi_tokens *tokens);

/* Of rows without numbers these are no heads: "Goodwill | — | —", and "Bid/Ask | 41.10
   EUR / 41.20 EUR", of whose cells one holds two of the figures from `first` on, or two
   beside the label one each: "Price | from 41 EUR | from 45 EUR". */
bool fxi_cells_have_nil(const fxi_row *row, const fxi_tokens *tokens);
bool fxi_cells_have_two(const fxi_row *row, const fxi_figures *figures, size_t first);

#endif
