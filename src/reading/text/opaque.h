/* SPDX-License-Identifier: MIT */
/* Stretches of text that are no prose: addresses, paths, variables, formulas,
   tickers. */
#ifndef FXI_READING_TEXT_OPAQUE_H
#define FXI_READING_TEXT_OPAQUE_H

#include "base/ascii.h"
#include "reading/text/tools.h"

/* Length of what starts at `at`: a URL ("scheme://...", "www...."), "mailto:...",
   "C:\...", "${NAME}", "$x = 5$"; 0: none. Looks at the bytes that it returns and at
   most 84 more. */
size_t fxi_opaque_length(fxi_text text, size_t at);

/* Length of mathematics between dollar signs, of which the first is at `at`: "$10$",
   "$x = 5$"; 0: none is. */
size_t fxi_opaque_find_formula(fxi_text text, size_t at);

/* Behind the number at the start of mathematics: not ' ', a letter or a stop. */
static inline bool fxi_opaque_goes_on(char next) {
    switch (next) {
    case '$':
    case '\\':
    case '^':
    case '_':
    case '=':
    case '-':
    case '+':
    case '*':
    case '/':
    case '<':
    case '>':
        return true;
    default:
        return false;
    }
}

/* The same; most signs stand before the number of an amount and a blank or stop. */
static inline size_t fxi_opaque_formula(fxi_text text, size_t at) {
    size_t end = at + 1;
    const bool is_wide = end < text.length && text.bytes[end] == ' ';
    end += is_wide;
    const size_t start = end;
    while (end < text.length && (fxi_ascii_is_digit(text.bytes[end]) ||
                                 text.bytes[end] == '.' || text.bytes[end] == ','))
        end++;
    if (end >= text.length)
        return 0;
    const char next = text.bytes[end];
    const char later = end + 1 < text.length ? text.bytes[end + 1] : next;
    const bool is_said = later == '\\' || (later >= '<' && later <= '>');
    if (end > start && !(next == ' ' ? is_said : fxi_opaque_goes_on(next)))
        return 0;
    return fxi_opaque_find_formula(text, at);
}

/* Length of a ticker behind a dollar sign, "$BABA", at `at`; 0 for "$US", "$bn" and
   every other word that the lexicon has as money, scale or number. */
size_t fxi_opaque_cashtag(fxi_text text, size_t at, fxi_language language,
                          const fxi_tools *tools);

/* Length of "@example.org" at `at`, as it ends an e-mail address; 0: none. */
size_t fxi_opaque_mail_host(fxi_text text, size_t at);

#endif
