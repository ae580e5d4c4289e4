/* SPDX-License-Identifier: MIT */
/* JSON laid out for people: a line for each element, two blanks a level, a blank behind
   a colon. */
#ifndef FXI_OUTPUT_INDENT_H
#define FXI_OUTPUT_INDENT_H

#include "output/writer.h"

typedef struct fxi_indent {
    fxi_writer writer;
    size_t depth;
    bool opened; /* behind an opening bracket: empty ones stay together */
    bool in_string, escaped;
} fxi_indent;

void fxi_indent_init(fxi_indent *indent, fxc_write_fn write, void *context);
/* An fxc_write_fn; context is the fxi_indent. Takes JSON without blanks between its
   values. */
int fxi_indent_write(void *context, const char *bytes, size_t length);
/* FXC_EWRITE, or else what the writing of the one line came to. */
fxc_status fxi_indent_finish(fxi_indent *indent, fxc_status status);

#endif
