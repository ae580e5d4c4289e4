/* SPDX-License-Identifier: MIT */
#include "cli/markup/html_element.h"

#include <stdlib.h>
#include <string.h>

#define VOID  true
#define ALONE true

/* By name; elements without a row are inline. */
static const cli_element elements[] = {
    {"address", CLI_ELEMENT_BLOCK, 0, 0},    {"article", CLI_ELEMENT_BLOCK, 0, 0},
    {"aside", CLI_ELEMENT_BLOCK, 0, 0},      {"blockquote", CLI_ELEMENT_BLOCK, 0, 0},
    {"body", CLI_ELEMENT_BLOCK, 0, 0},       {"br", CLI_ELEMENT_LINE, VOID, 0},
    {"button", CLI_ELEMENT_BLOCK, 0, 0},     {"caption", CLI_ELEMENT_BLOCK, 0, 0},
    {"center", CLI_ELEMENT_BLOCK, 0, 0},     {"dd", CLI_ELEMENT_BLOCK, 0, ALONE},
    {"details", CLI_ELEMENT_BLOCK, 0, 0},    {"dialog", CLI_ELEMENT_BLOCK, 0, 0},
    {"dir", CLI_ELEMENT_BLOCK, 0, 0},        {"div", CLI_ELEMENT_BLOCK, 0, 0},
    {"dl", CLI_ELEMENT_BLOCK, 0, 0},         {"dt", CLI_ELEMENT_BLOCK, 0, ALONE},
    {"fieldset", CLI_ELEMENT_BLOCK, 0, 0},   {"figcaption", CLI_ELEMENT_BLOCK, 0, 0},
    {"figure", CLI_ELEMENT_BLOCK, 0, 0},     {"footer", CLI_ELEMENT_BLOCK, 0, 0},
    {"form", CLI_ELEMENT_BLOCK, 0, 0},       {"h1", CLI_ELEMENT_BLOCK, 0, 0},
    {"h2", CLI_ELEMENT_BLOCK, 0, 0},         {"h3", CLI_ELEMENT_BLOCK, 0, 0},
    {"h4", CLI_ELEMENT_BLOCK, 0, 0},         {"h5", CLI_ELEMENT_BLOCK, 0, 0},
    {"h6", CLI_ELEMENT_BLOCK, 0, 0},         {"head", CLI_ELEMENT_BLOCK, 0, 0},
    {"header", CLI_ELEMENT_BLOCK, 0, 0},     {"hr", CLI_ELEMENT_BLOCK, VOID, 0},
    {"html", CLI_ELEMENT_BLOCK, 0, 0},       {"iframe", CLI_ELEMENT_RAW, 0, 0},
    {"img", CLI_ELEMENT_INLINE, VOID, 0},    {"input", CLI_ELEMENT_INLINE, VOID, 0},
    {"ix:header", CLI_ELEMENT_HIDDEN, 0, 0}, {"legend", CLI_ELEMENT_BLOCK, 0, 0},
    {"li", CLI_ELEMENT_BLOCK, 0, ALONE},     {"link", CLI_ELEMENT_INLINE, VOID, 0},
    {"listing", CLI_ELEMENT_PRE, 0, 0},      {"main", CLI_ELEMENT_BLOCK, 0, 0},
    {"menu", CLI_ELEMENT_BLOCK, 0, 0},       {"meta", CLI_ELEMENT_INLINE, VOID, 0},
    {"nav", CLI_ELEMENT_BLOCK, 0, 0},        {"noembed", CLI_ELEMENT_RAW, 0, 0},
    {"noframes", CLI_ELEMENT_RAW, 0, 0},     {"ol", CLI_ELEMENT_BLOCK, 0, 0},
    {"optgroup", CLI_ELEMENT_BLOCK, 0, 0},   {"option", CLI_ELEMENT_BLOCK, 0, ALONE},
    {"p", CLI_ELEMENT_BLOCK, 0, ALONE},      {"pre", CLI_ELEMENT_PRE, 0, 0},
    {"script", CLI_ELEMENT_RAW, 0, 0},       {"section", CLI_ELEMENT_BLOCK, 0, 0},
    {"select", CLI_ELEMENT_BLOCK, 0, 0},     {"style", CLI_ELEMENT_RAW, 0, 0},
    {"sub", CLI_ELEMENT_RAISED, 0, 0},       {"summary", CLI_ELEMENT_BLOCK, 0, 0},
    {"sup", CLI_ELEMENT_RAISED, 0, 0},       {"table", CLI_ELEMENT_TABLE, 0, 0},
    {"tbody", CLI_ELEMENT_ROWS, 0, 0},       {"td", CLI_ELEMENT_CELL, 0, ALONE},
    {"template", CLI_ELEMENT_HIDDEN, 0, 0},  {"textarea", CLI_ELEMENT_RAW, 0, 0},
    {"tfoot", CLI_ELEMENT_ROWS, 0, 0},       {"th", CLI_ELEMENT_HEAD_CELL, 0, ALONE},
    {"thead", CLI_ELEMENT_ROWS, 0, 0},       {"title", CLI_ELEMENT_RAW, 0, 0},
    {"tr", CLI_ELEMENT_ROW, 0, ALONE},       {"ul", CLI_ELEMENT_BLOCK, 0, 0},
    {"xmp", CLI_ELEMENT_RAW, 0, 0},
};

static int compare(const void *name, const void *row) {
    return strcmp(name, ((const cli_element *)row)->name);
}

const cli_element *cli_html_element(const char *name) {
    static const cli_element unknown = {"", CLI_ELEMENT_INLINE, 0, 0};
    const cli_element *found = bsearch(
        name, elements, sizeof elements / sizeof *elements, sizeof *elements, compare);
    return found != NULL ? found : &unknown;
}
