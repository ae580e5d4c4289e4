/* SPDX-License-Identifier: MIT */
/* "was|RMB27.1 billion", "a total of|HK$5 million": a word of grammar that lost the
   blank before money, as a page of which the styles are dropped has it, and "5
   million|The", what lost the line end behind it. */
#ifndef FXI_READING_TEXT_RUN_ON_H
#define FXI_READING_TEXT_RUN_ON_H

#include "reading/text/lexer.h"

/* A word with these senses, NULL where it has none, may lead to money: "was", "of",
   "about". */
bool fxi_run_on_leads(const fxi_sense *grammar, const fxi_sense *modifier);

/* Bytes of the word of grammar that the word of `length` bytes at the lexer starts
   with, before a mark and digits, or of the scale or name of money, before a capital,
   and its entry; `length`, and no change: it starts with neither. */
size_t fxi_run_on_part(fxi_entry *entry, const fxi_lexer *l, size_t length);

#endif
