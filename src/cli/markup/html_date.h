/* SPDX-License-Identifier: MIT */
/* The day on which a page says that it was published, in what is not shown of it:
   schema.org's datePublished (JSON-LD, or attributes of <meta> and <time>), the Open
   Graph's article:published_time, Dublin Core, and the older names of <meta>. */
#ifndef CLI_MARKUP_HTML_DATE_H
#define CLI_MARKUP_HTML_DATE_H

#include "cli/markup/html_token.h"
#include "fxcheck.h"

/* What is known so far; all zero: nothing. Of two days the one that stands behind the
   better name counts, or the first one. */
typedef struct cli_html_date {
    fxc_date day;
    int rank;
    size_t asides; /* open ones: what they tell of is not the page */
    bool is_other; /* the last thing described is no article: a comment, an event */
} cli_html_date;

/* A tag of a page. */
void cli_html_date_tag(cli_html_date *date, const cli_html_lexer *lexer,
                       const cli_html_token *tag);

/* What stands between the tags of a script, which `tag` begins. */
void cli_html_date_script(cli_html_date *date, const cli_html_lexer *lexer,
                          const cli_html_token *tag, const char *bytes, size_t length);

#endif
