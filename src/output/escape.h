/* SPDX-License-Identifier: MIT */
/* Foreign bytes made safe: for people, where everything invisible is written out, and
   inside a JSON string. */
#ifndef FXI_OUTPUT_ESCAPE_H
#define FXI_OUTPUT_ESCAPE_H

#include "output/plain.h"

/* One code point, or one ill-formed byte, as people see it: itself, or \n \t \r,
   \x1b (C0, DEL and ill-formed bytes) or \u{202E}. */
typedef struct fxi_visible {
    char bytes[12];
    size_t length;
    size_t columns;  /* on a terminal */
    size_t consumed; /* bytes of the source */
} fxi_visible;

/* length > 0. */
fxi_visible fxi_visible_read(const char *bytes, size_t length);

/* Signs that mean something in the form at hand, and what stands for each. */
typedef struct fxi_own_signs {
    fxi_signs signs;
    const char *texts[FXI_SIGNS];
} fxi_own_signs;

void fxi_escape_own(fxi_writer *writer, const char *bytes, size_t length,
                    const fxi_own_signs *own);
void fxi_escape_visible(fxi_writer *writer, const char *bytes, size_t length);
void fxi_escape_visible_text(fxi_writer *writer, const char *text);
size_t fxi_escape_visible_columns(const char *bytes, size_t length);

/* Of a JSON string; "<" because of "</". */
static const fxi_signs fxi_json_signs = {{'"', '\\', '<'}};

/* The inside of a JSON string (RFC 8259). Ill-formed bytes become U+FFFD; unsafe code
   points are written as \uXXXX; "</" as "<\/". */
void fxi_escape_json(fxi_writer *writer, const char *bytes, size_t length);

#endif
