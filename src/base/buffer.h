/* SPDX-License-Identifier: MIT */
/* Text under construction in an arena. The first failure sticks, so that a message is
   built by a run of appends and tested once, at the end. */
#ifndef FXI_BASE_BUFFER_H
#define FXI_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct fxi_buffer {
    fxi_arena *arena;
    char *bytes;
    size_t length, capacity;
    bool failed;
} fxi_buffer;

fxi_buffer fxi_buffer_in(fxi_arena *arena);
void fxi_buffer_add(fxi_buffer *buffer, const char *bytes, size_t length);
void fxi_buffer_add_text(fxi_buffer *buffer, const char *text); /* NUL-terminated */
/* The text of another buffer; its failure is one of this buffer too. */
void fxi_buffer_append(fxi_buffer *buffer, const fxi_buffer *text);
void fxi_buffer_add_char(fxi_buffer *buffer, char byte);
void fxi_buffer_add_number(fxi_buffer *buffer, int64_t number);
/* The NUL-terminated text; NULL if an append failed. */
const char *fxi_buffer_text(fxi_buffer *buffer);

#endif
