/* SPDX-License-Identifier: MIT */
/* "was|RMB27.1 billion", "a total of|HK$5 million": a word of grammar that lost the
   blank before money, as a page of which the styles are dropped has it, and "5
   million|The", what lost the line end behind it. */
#ifndef FXI_READING_TEXT_RUN_ON_H
#define FXI_READING_TEXT_RUN_ON_H

#include "base/ascii.h"
#include "reading/text/lexer.h"

enum { FXI_RUN_ON_LEAST = 2 }; /* letters of either of two words that have run on */

/* Bytes of the small letters of ASCII that end where a capital of it joins them,
   "crore|Margin", and are enough for a word; 0: there is no such joint. */
static inline size_t fxi_run_on_joint(const char *bytes, size_t length) {
    size_t small = 0;
    while (small < length && fxi_ascii_is_lower(bytes[small]))
        small++;
    return small >= FXI_RUN_ON_LEAST && small < length &&
                   fxi_ascii_is_upper(bytes[small])
               ? small
               : 0;
}

/* A word with these senses, NULL where it has none, may lead to money: "was", "of",
   "about". */
bool fxi_run_on_leads(const fxi_sense *grammar, const fxi_sense *modifier);

/* Bytes of the word of grammar that the word of `length` bytes at the lexer starts
   with, before a mark and digits, or of the scale or name of money, before a capital,
   and its entry; `length`, and no change: it starts with neither. */
size_t fxi_run_on_part(fxi_entry *entry, const fxi_lexer *l, size_t length);

#endif
