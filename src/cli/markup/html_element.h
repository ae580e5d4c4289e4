/* SPDX-License-Identifier: MIT */
/* What the elements of HTML do to the text around them. */
#ifndef CLI_MARKUP_HTML_ELEMENT_H
#define CLI_MARKUP_HTML_ELEMENT_H

#include <stdbool.h>

typedef enum cli_element_kind {
    CLI_ELEMENT_INLINE, /* nothing: "<b>$5</b> million" is one amount */
    CLI_ELEMENT_BLOCK,  /* a paragraph before and behind it */
    CLI_ELEMENT_LINE,   /* a line break in its place */
    CLI_ELEMENT_RAW,    /* a script, a style sheet, a title: not shown in the text */
    CLI_ELEMENT_HIDDEN, /* not shown, but may hold elements */
    CLI_ELEMENT_PRE,    /* a block that keeps its white space */
    CLI_ELEMENT_RAISED, /* superscript or subscript: footnotes, exponents */
    /* From here on as they lie in each other, which is compared. */
    CLI_ELEMENT_TABLE,
    CLI_ELEMENT_ROWS, /* <tbody> and its like: ends a row */
    CLI_ELEMENT_ROW,
    CLI_ELEMENT_CELL,
    CLI_ELEMENT_HEAD_CELL
} cli_element_kind;

typedef struct cli_element {
    const char *name;
    cli_element_kind kind;
    bool is_void;    /* it has no end tag */
    bool ends_alone; /* its end tag may be left out: the next of its kind ends it */
} cli_element;

/* Never NULL: an element that is not known is inline. */
const cli_element *cli_html_element(const char *name);

#endif
