/* SPDX-License-Identifier: MIT */
/* Lines that may be a table whose columns are one blank apart, and what they say of its
   columns. A pure kernel: no ICU, no GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_TIGHT_BLOCK_H
#define FXI_READING_LAYOUT_TIGHT_BLOCK_H

#include "reading/layout/tight_line.h"

/* What is read. */
typedef struct fxi_tight_lines {
    fxi_text text;
    const fxc_lexicon *lexicon;
} fxi_tight_lines;

/* Rows by their values, but for those with two blanks where there are others. */
typedef struct fxi_tight_counts {
    size_t most;                  /* values of a row */
    size_t most_grouped;          /* of one with a number like "1,204" */
    size_t most_running;          /* of one that may run on */
    size_t of[FXI_TIGHT_MAX];     /* rows with so many */
    size_t notes[FXI_TIGHT_MAX];  /* of them those that begin with a note's number */
    size_t bare[FXI_TIGHT_MAX];   /* of these "7" ... */
    size_t dotted[FXI_TIGHT_MAX]; /* ... and "7.2", not "(7)" */
} fxi_tight_counts;

typedef struct fxi_tight_block {
    size_t start;     /* of its first head, or row */
    size_t first_row; /* start */
    size_t end;       /* of the last row */
    size_t next;      /* the line that ends it */
    size_t rows;      /* that make a table */
    size_t firm_rows; /* of them those with signs of one money */
    size_t spans;     /* those that are "20 – 30" */
    size_t whole;     /* and those without two blanks */
    fxi_tight_counts counts;
    size_t columns;      /* values of most rows */
    bool has_marks;      /* its heads name money */
    bool is_grouped;     /* by blanks, as its heads show */
    bool may_have_notes; /* where words stand beside these heads: "Note" */
} fxi_tight_block;

static inline bool fxi_tight_has_label(const fxi_tight_line *line) {
    return line->label.end > line->label.start;
}

/* The first value is the number of a note. */
bool fxi_tight_has_note(const fxi_tight_line *line, fxi_text text);

/* A label and two numbers: "n - 1" has but one. */
static inline bool fxi_tight_makes_table(const fxi_tight_line *line) {
    return line->kind == FXI_TIGHT_ROW && fxi_tight_has_label(line) &&
           line->count - line->nils > 1;
}

/* The rows from the one at `at` on, up to prose or several lines without values. False:
   they are no table. */
bool fxi_tight_block_read(fxi_tight_block *out, const fxi_tight_lines *lines,
                          size_t at);

/* Where its columns start, not before `from`, and how many they are. False: nothing
   tells its numbers apart. */
bool fxi_tight_block_find_columns(fxi_tight_block *block, const fxi_tight_lines *lines,
                                  size_t from);

/* Reads a line above the first row, and returns the start of the next one. */
size_t fxi_tight_block_read_above(fxi_tight_line *out, const fxi_tight_lines *lines,
                                  size_t at);

/* It has one item for each column. */
static inline bool fxi_tight_block_is_head(const fxi_tight_block *block,
                                           const fxi_tight_line *line) {
    return line->kind == FXI_TIGHT_HEAD && line->count == block->columns;
}

/* Of a row with fewer values than heads that name money nothing says whose they are,
   nor where the empty cell was in one with more than others. Where blanks part groups,
   makes numbers of its values. */
bool fxi_tight_block_is_unclear(const fxi_tight_block *block, fxi_tight_line *line,
                                fxi_text text);

#endif
