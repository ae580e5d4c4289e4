/* SPDX-License-Identifier: MIT */
/* Elements of HTML that a page does not show, with all that is in them. */
#ifndef CLI_MARKUP_HTML_HIDDEN_H
#define CLI_MARKUP_HTML_HIDDEN_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/markup/html_element.h"
#include "cli/markup/html_token.h"

/* The outermost one that is open; all zero: none is. */
typedef struct cli_html_hidden {
    char name[CLI_HTML_NAME_MAX + 1];
    bool ends_alone;
    cli_element_kind kind;
    size_t depth;  /* of elements of that name, the first one among them */
    size_t tables; /* that were opened in it */
} cli_html_hidden;

static inline bool cli_html_hidden_is_open(const cli_html_hidden *hidden) {
    return hidden->name[0] != '\0';
}

/* Opens the element of a start tag if it is not shown. False: it is, or is a script,
   which is passed over by itself. */
bool cli_html_hidden_open(cli_html_hidden *out, const cli_html_lexer *lexer,
                          const cli_html_token *tag, const cli_element *element);

/* Takes a tag behind that of the open element. True: it is part of what is not shown;
   false: it ended before the tag. */
bool cli_html_hidden_pass(cli_html_hidden *hidden, const cli_html_token *tag,
                          const cli_element *element);

#endif
