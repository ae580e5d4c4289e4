/* SPDX-License-Identifier: MIT */
/* A word of money that a hyphen breaks at the end of a line, "mil-\nlion", of which a
   blank may be left: "mil- lion". */
#ifndef FXI_READING_TEXT_BROKEN_WORD_H
#define FXI_READING_TEXT_BROKEN_WORD_H

#include "reading/text/tools.h"

/* A hyphen stands there, and maybe a line break behind it. */
static inline bool fxi_broken_word_may_part(fxi_text text, size_t at) {
    return at + 1 < text.length && text.bytes[at] == '-' &&
           (text.bytes[at + 1] == '\n' || text.bytes[at + 1] == '\r' ||
            text.bytes[at + 1] == ' ');
}

/* Bytes of the whole word, of which `part` stands before a hyphen; its two parts join
   to a scale or a name of money of several letters. 0: it is none. */
size_t fxi_broken_word_read(fxi_entry *entry, fxi_text text, fxc_span part,
                            fxi_language language, const fxi_tools *tools);

#endif
