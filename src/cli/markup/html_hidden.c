/* SPDX-License-Identifier: MIT */
#include "cli/markup/html_hidden.h"

#include <string.h>

/* "display: none", with any white space and in any case. */
static bool hides(const cli_html_attribute *style) {
    static const char wanted[] = "display:none";
    size_t matched = 0;
    for (size_t i = 0; i < style->value_length && matched < sizeof wanted - 1; i++) {
        char byte = style->value[i];
        if (cli_html_is_space(byte))
            continue;
        if (!cli_html_is(&byte, 1, (const char[]){wanted[matched], '\0'}))
            matched = 0;
        if (cli_html_is(&byte, 1, (const char[]){wanted[matched], '\0'}))
            matched++;
    }
    return matched == sizeof wanted - 1;
}

static bool says_hidden(const cli_html_lexer *lexer, const cli_html_token *tag) {
    cli_html_attribute a;
    size_t at = tag->attributes;
    while (cli_html_attribute_next(&a, &at, lexer, tag)) {
        if (cli_html_is(a.name, a.name_length, "hidden"))
            return true;
        if (a.value != NULL && cli_html_is(a.name, a.name_length, "style") && hides(&a))
            return true;
    }
    return false;
}

bool cli_html_hidden_open(cli_html_hidden *out, const cli_html_lexer *lexer,
                          const cli_html_token *tag, const cli_element *element) {
    if (element->is_void || tag->is_closed || element->kind == CLI_ELEMENT_RAW ||
        (element->kind != CLI_ELEMENT_HIDDEN && !says_hidden(lexer, tag)))
        return false;
    *out = (cli_html_hidden){
        .ends_alone = element->ends_alone, .kind = element->kind, .depth = 1};
    memcpy(out->name, tag->name, sizeof tag->name);
    return true;
}

/* An element without an end tag of its own ends with the next one of its name, and
   where what it lies in ends or goes on. */
static bool ends(const cli_html_hidden *hidden, const cli_html_token *tag,
                 const cli_element *element) {
    if (hidden->tables > 0)
        return false;
    if (strcmp(hidden->name, tag->name) == 0)
        return true;
    bool in_table = hidden->kind >= CLI_ELEMENT_ROWS;
    if (in_table)
        return element->kind >= CLI_ELEMENT_TABLE &&
               (element->kind <= hidden->kind || hidden->kind >= CLI_ELEMENT_CELL);
    return element->kind == CLI_ELEMENT_BLOCK && tag->kind == CLI_HTML_END;
}

static void count(size_t *open, bool starts) {
    if (starts)
        ++*open;
    else if (*open > 0)
        --*open;
}

bool cli_html_hidden_pass(cli_html_hidden *hidden, const cli_html_token *tag,
                          const cli_element *element) {
    bool starts = tag->kind == CLI_HTML_START;
    if (hidden->ends_alone && ends(hidden, tag, element)) {
        bool own_end = !starts && strcmp(hidden->name, tag->name) == 0;
        hidden->name[0] = '\0';
        return own_end;
    }
    if (element->kind == CLI_ELEMENT_TABLE)
        count(&hidden->tables, starts);
    if (hidden->ends_alone || strcmp(hidden->name, tag->name) != 0 ||
        (starts && tag->is_closed))
        return true;
    count(&hidden->depth, starts);
    if (hidden->depth == 0)
        hidden->name[0] = '\0';
    return true;
}
