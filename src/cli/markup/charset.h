/* SPDX-License-Identifier: MIT */
/* In which characters a document of HTML is written. */
#ifndef CLI_MARKUP_CHARSET_H
#define CLI_MARKUP_CHARSET_H

#include <stddef.h>

typedef enum cli_charset {
    CLI_CHARSET_UTF8,
    CLI_CHARSET_WINDOWS_1252, /* ISO 8859-1 and US-ASCII too, as browsers take them */
    CLI_CHARSET_OTHER         /* one that is not read */
} cli_charset;

enum { CLI_CHARSET_NAME_MAX = 40 };

/* By the standard: a byte order mark, else what a <meta> of the first 1024 bytes says,
   else an XML declaration.
   A text whose bytes beyond ASCII are all UTF-8 is UTF-8 whatever it says, since no
   other text is that by chance; without a declaration one that has none of them in
   UTF-8 is windows-1252. `name` gets the declared name, cut, or "". */
cli_charset cli_charset_of(char name[CLI_CHARSET_NAME_MAX], const char *bytes,
                           size_t length);

#endif
