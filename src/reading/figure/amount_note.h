/* SPDX-License-Identifier: MIT */
/* A short bracket behind an amount that says what it includes. */
#ifndef FXI_READING_FIGURE_AMOUNT_NOTE_H
#define FXI_READING_FIGURE_AMOUNT_NOTE_H

#include "reading/text/token.h"

/* "5,500円（税込）": the closing bracket of words behind the token `last`; `last`: none
   stands there, or it holds a number or money. */
size_t fxi_amount_note_end(const fxi_tokens *tokens, size_t last,
                           const fxi_tools *tools);

#endif
