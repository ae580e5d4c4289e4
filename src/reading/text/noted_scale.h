/* SPDX-License-Identifier: MIT */
/* "$38 million1": a scale that the digits of a footnote have run into. */
#ifndef FXI_READING_TEXT_NOTED_SCALE_H
#define FXI_READING_TEXT_NOTED_SCALE_H

#include "reading/text/lexer.h"

/* Bytes of the scale that the word of `length` bytes at the lexer starts with, and its
   entry; 0: the word is none, or stands behind no amount. */
size_t fxi_noted_scale_read(fxi_entry *entry, const fxi_lexer *l, size_t length);

/* "$5" stands before the lexer. */
bool fxi_noted_scale_is_behind_amount(const fxi_lexer *l);

#endif
