/* SPDX-License-Identifier: MIT */
/* Stretches of text that are no prose: addresses, paths, variables, tickers. */
#ifndef FXI_READING_OPAQUE_H
#define FXI_READING_OPAQUE_H

#include "reading/tools.h"

/* Length of what starts at `at`: a URL ("scheme://...", "www...."), "mailto:...",
   "C:\...", "${NAME}"; 0: none. Looks at the bytes that it returns and at most 24
   more. */
size_t fxi_opaque_length(fxi_text text, size_t at);

/* Length of a ticker behind a dollar sign, "$BABA", at `at`; 0 for "$US", "$bn" and
   every other word that the lexicon has as money, scale or number. */
size_t fxi_opaque_cashtag(fxi_text text, size_t at, fxi_language language,
                          const fxi_tools *tools);

/* Length of "@example.org" at `at`, as it ends an e-mail address; 0: none. */
size_t fxi_opaque_mail_host(fxi_text text, size_t at);

#endif
