/* SPDX-License-Identifier: MIT */
/* The text of a document with mark-up: what is visible, where each byte of it came
   from, and which stretches of it are cells of tables. */
#ifndef CLI_MARKUP_EXTRACT_H
#define CLI_MARKUP_EXTRACT_H

#include "cli/markup/table_map.h"

/* What parts two stretches of text; of several in a row the widest one counts. */
typedef enum cli_break {
    CLI_BREAK_NONE,
    CLI_BREAK_SPACE,
    CLI_BREAK_CELL, /* a tab */
    CLI_BREAK_LINE,
    CLI_BREAK_PARAGRAPH
} cli_break;

/* Offsets of the document are called source_. The text never holds more than three
   bytes for one of the document, the pieces no more than one. */
typedef struct cli_extract {
    const char *source; /* borrowed */
    size_t source_length;
    char *text;
    size_t length, capacity;
    fxc_piece *pieces;
    size_t piece_count, piece_capacity;
    fxc_cell *cells;
    size_t cell_count, cell_capacity;
    cli_table_map tables;
    fxc_span title; /* of the text; end 0: not read to its end */
    bool in_title;
    char region[3];     /* that the document says it is from, "AU"; "" */
    fxc_date published; /* that it says besides its text; none */
    cli_break pending;  /* written before the next text; none before the first */
    size_t space_at;    /* source offset of a pending SPACE */
    bool failed;        /* memory ran out: all further calls do nothing */
} cli_extract;

void cli_extract_init(cli_extract *extract, const char *source, size_t source_length);
void cli_extract_clear(cli_extract *extract);

/* Appends bytes of the document as they stand. */
void cli_extract_copy(cli_extract *extract, size_t source_start, size_t length);
/* Appends what a place of the document stands for: an entity, say. */
void cli_extract_put(cli_extract *extract, const char *bytes, size_t length,
                     size_t source_start, size_t source_length);
/* Parts what comes from what was. White space at `source_start` stands for itself.
   Lines and paragraphs do not part the content of a cell from its borders. */
void cli_extract_break(cli_extract *extract, cli_break kind, size_t source_start);

/* The heading that begins is the title of the document, if none was before it. */
void cli_extract_title(cli_extract *extract);
void cli_extract_end_title(cli_extract *extract);

/* Tables nest; cells belong to the innermost. A row or cell that is open ends where the
   next one begins. A cell that holds a table is none itself. */
void cli_extract_table(cli_extract *extract);
void cli_extract_end_table(cli_extract *extract);
void cli_extract_row(cli_extract *extract);
void cli_extract_end_row(cli_extract *extract);
void cli_extract_cell(cli_extract *extract, uint32_t column_count, uint32_t row_count,
                      bool is_head);
void cli_extract_end_cell(cli_extract *extract);

/* What the library is to read, and where it is from; both borrowed from the extract. */
fxc_input cli_extract_input(const cli_extract *extract);
fxc_origin cli_extract_origin(const cli_extract *extract);

#endif
