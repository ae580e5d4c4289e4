/* SPDX-License-Identifier: MIT */
/* A table while it is read: dated quotes in the order of the text. */
#ifndef FXI_RATES_DRAFT_DRAFT_H
#define FXI_RATES_DRAFT_DRAFT_H

#include "rates/source/source.h"
#include "rates/text/lines.h"

enum {
    FXI_SERIES_MAX = 1000,
    FXI_ENTRIES_MAX = 8000000,
    FXI_CELLS_MAX = 8000000,
    FXI_DRAFT_SLOTS = 4096 /* a power of two, > 2 * FXI_SERIES_MAX */
};

/* A dated quote: as of fxi_quote, but without room between its parts. */
typedef struct fxi_draft_entry {
    uint64_t mantissa;
    fxi_day day;
    uint32_t line;
    uint16_t series;
    uint8_t decimals;
} fxi_draft_entry;

static inline fxi_quote fxi_draft_quote(const fxi_draft_entry *entry) {
    return (fxi_quote){entry->mantissa, entry->decimals};
}

typedef struct fxi_draft_series {
    fxc_currency base, quote;
    fxi_day first, last;
    uint8_t decimals; /* the most that any of its quotes has */
    fxi_slice note;   /* empty: none */
    uint32_t line;    /* where it is first named */
    uint32_t index;   /* its own, kept through sorting */
} fxi_draft_series;

typedef struct fxi_draft_gap {
    uint16_t series;
    fxi_day from, to;
    fxi_slice note;
} fxi_draft_gap;

/* A table that was laid out while it was read: the arrays of a source, which lie where
   they are to stay. */
typedef struct fxi_block {
    const fxi_day *days;
    size_t day_count;
    const fxi_series *series;
    size_t series_count;
    const uint32_t *mantissas;
    const uint8_t *decimals;
    size_t cell_count;
} fxi_block;

typedef struct fxi_draft {
    fxi_arena *arena; /* dies when the table is read */
    fxi_arena *kept;  /* of the source */
    fxi_slice title;  /* empty: the name of the source */
    fxc_source_kind kind;
    fxc_publication publication;
    bool pad; /* quotes take on the most decimals of their series */
    fxi_draft_series *series;
    size_t series_count, series_capacity;
    fxi_draft_entry *entries;
    size_t entry_count, entry_capacity;
    const fxi_block *block; /* instead of series and entries; NULL: none */
    fxi_draft_gap *gaps;
    size_t gap_count, gap_capacity;
    uint16_t slots[FXI_DRAFT_SLOTS]; /* index + 1 of a series, by hash; 0: free */
} fxi_draft;

/* Index of the series, which is added if it is new. `line` is where it is named.
   FXC_ELIMIT, FXC_ENOMEM. */
fxc_status fxi_draft_series_index(uint16_t *out, fxi_draft *draft, fxc_currency base,
                                  fxc_currency quote, uint32_t line, fxc_error *error);
fxc_status fxi_draft_add(fxi_draft *draft, const fxi_draft_entry *entry,
                         fxc_error *error);
/* Room for the rates of a text of one rate a line, so that they are not moved while it
   is read. */
fxc_status fxi_draft_reserve(fxi_draft *draft, const fxi_lines *lines);
fxc_status fxi_draft_add_gap(fxi_draft *draft, fxi_draft_gap gap);

/* Makes the source. Refuses a table without any rate, and two different rates for one
   pair and day, naming both lines; equal ones are one. */
fxc_status fxi_draft_finish(fxi_source *source, fxi_draft *draft, fxc_error *error);

#endif
