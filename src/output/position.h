/* SPDX-License-Identifier: MIT */
/* Lines and columns of byte offsets. Lines end at a line feed, as editors count them;
   columns count code points, and an ill-formed byte as one; a byte order mark at the
   start counts as none. */
#ifndef FXI_OUTPUT_POSITION_H
#define FXI_OUTPUT_POSITION_H

#include "fxcheck.h"

enum { FXI_POSITION_MARKS = 512 };

typedef struct fxi_position {
    size_t offset, line, column;
} fxi_position;

/* Positions at even distances, as far as has been asked, so that a look-up walks at
   most a 512th of what was walked before; and the last one found, so that offsets in
   order walk all of it once. */
typedef struct fxi_positions {
    const fxc_origin *origin; /* NULL: offsets are those of the text itself */
    const char *text;         /* that lines are counted in */
    size_t length, stride;
    size_t count; /* of marks: the first is the start of the text */
    fxi_position marks[FXI_POSITION_MARKS];
    fxi_position last;
} fxi_positions;

void fxi_positions_init(fxi_positions *positions, const fxc_document *document);
/* The position of an offset of the document's text, in its origin if it has one. An
   offset inside a code point has the position of that code point, one past the end that
   of the end. */
fxi_position fxi_positions_at(fxi_positions *positions, size_t offset);

#endif
