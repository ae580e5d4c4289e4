/* SPDX-License-Identifier: MIT */
/* A name of money in Han that a line break or letter spacing parts: "新台\n幣", "港
   元". docs/spec/words.md "How a key matches". */
#ifndef FXI_READING_TEXT_BROKEN_NAME_H
#define FXI_READING_TEXT_BROKEN_NAME_H

#include "base/utf8.h"
#include "reading/text/tools.h"

/* A blank or a break stands there, and Han behind it. */
static inline bool fxi_broken_name_may_part(fxi_text text, size_t at) {
    return at + 1 < text.length && (text.bytes[at] == '\n' || text.bytes[at] == ' ') &&
           fxi_utf8_leads_han(text.bytes[at + 1]);
}

/* Bytes from the start of `word`, a token with the entry `*entry` before such a place:
   of the whole name, with its entry; or those before the name that ends the word. 0:
   no name is broken there. */
size_t fxi_broken_name_read(fxi_entry *entry, fxi_text text, fxc_span word,
                            fxi_language language, const fxi_tools *tools);

#endif
