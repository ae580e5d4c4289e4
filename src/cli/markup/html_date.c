/* SPDX-License-Identifier: MIT */
#include "cli/markup/html_date.h"

#include <jansson.h>
#include <string.h>

#include "cli/system/values.h"

enum { RANK_OLD = 1, RANK_DUBLIN_CORE, RANK_PUBLISHED, DAY = 10 };

typedef struct name_rank {
    const char *name; /* in small letters */
    int rank;
} name_rank;

/* Of the attributes property, name and itemprop. */
static const name_rank names[] = {
    {"datepublished", RANK_PUBLISHED},
    {"article:published_time", RANK_PUBLISHED},
    {"article:published", RANK_PUBLISHED},
    {"og:article:published_time", RANK_PUBLISHED},
    {"dc.date.issued", RANK_DUBLIN_CORE},
    {"dcterms.issued", RANK_DUBLIN_CORE},
    {"dcterms.created", RANK_DUBLIN_CORE},
    {"dc.date", RANK_DUBLIN_CORE},
    {"dcterms.date", RANK_DUBLIN_CORE},
    {"publication_date", RANK_OLD},
    {"publish-date", RANK_OLD},
    {"publishdate", RANK_OLD},
    {"pubdate", RANK_OLD},
};

/* "NewsArticle", "BlogPosting", "Report", "WebPage": what a page is, not what it lists.
 */
static bool is_text_type(const char *type, size_t length) {
    static const char *const ends[] = {"Article", "Posting", "Report", "WebPage"};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        size_t end = strlen(ends[i]);
        if (length >= end && memcmp(type + length - end, ends[i], end) == 0)
            return true;
    }
    return false;
}

/* "2025-02-24", and an hour perhaps: the day is the one that the page prints, in
   whatever zone. */
static void hear(cli_html_date *date, const char *value, size_t length, int rank) {
    char text[DAY + 1] = "";
    fxc_date day;
    bool is_long = length > DAY && value[DAY] != 'T' && value[DAY] != ' ';
    if (rank <= date->rank || length < DAY || is_long)
        return;
    memcpy(text, value, DAY);
    if (cli_read_date(&day, text))
        date->day = day, date->rank = rank;
}

/* --- tags ------------------------------------------------------------------------- */

static int rank_of(const cli_html_attribute *a) {
    for (size_t i = 0; a->value != NULL && i < sizeof names / sizeof names[0]; i++)
        if (cli_html_is(a->value, a->value_length, names[i].name))
            return names[i].rank;
    return 0;
}

static bool is_one_of(const cli_html_attribute *a, const char *const *list) {
    for (; *list != NULL; list++)
        if (cli_html_is(a->name, a->name_length, *list))
            return true;
    return false;
}

/* What an itemscope says that it describes. */
static void hear_type(cli_html_date *date, const cli_html_lexer *lexer,
                      const cli_html_token *tag) {
    cli_html_attribute type;
    if (cli_html_attribute_find(&type, lexer, tag, "itemtype"))
        date->is_other = !is_text_type(type.value, type.value_length);
}

/* The names under which the tag gives its value, by the best of them; 0: none. */
static int read_tag(cli_html_attribute *value, const cli_html_date *date,
                    const cli_html_lexer *lexer, const cli_html_token *tag) {
    static const char *const keys[] = {"property", "name", NULL};
    static const char *const values[] = {"content", "datetime", NULL};
    cli_html_attribute a;
    size_t at = tag->attributes;
    int rank = 0;
    while (cli_html_attribute_next(&a, &at, lexer, tag)) {
        bool is_key =
            is_one_of(&a, keys) ||
            (!date->is_other && cli_html_is(a.name, a.name_length, "itemprop"));
        if (rank == 0 && is_key)
            rank = rank_of(&a);
        else if (is_one_of(&a, values))
            *value = a;
        else if (cli_html_is(a.name, a.name_length, "pubdate"))
            rank = RANK_PUBLISHED; /* of <time>, in early HTML 5 */
    }
    return rank;
}

static void count_aside(cli_html_date *date, bool starts) {
    if (starts)
        date->asides++;
    else if (date->asides > 0)
        date->asides--;
}

void cli_html_date_tag(cli_html_date *date, const cli_html_lexer *lexer,
                       const cli_html_token *tag) {
    bool starts = tag->kind == CLI_HTML_START;
    if (strcmp(tag->name, "aside") == 0)
        count_aside(date, starts);
    if (!starts)
        return;
    hear_type(date, lexer, tag);
    if (date->asides > 0 ||
        (strcmp(tag->name, "meta") != 0 && strcmp(tag->name, "time") != 0))
        return;
    cli_html_attribute value = {0};
    int rank = read_tag(&value, date, lexer, tag);
    if (rank > 0 && value.value != NULL)
        hear(date, value.value, value.value_length, rank);
}

/* --- JSON-LD ---------------------------------------------------------------------- */

static bool is_text(const json_t *type) {
    return json_is_string(type) &&
           is_text_type(json_string_value(type), json_string_length(type));
}

static bool is_article(const json_t *object) {
    const json_t *type = json_object_get(object, "@type");
    size_t count = json_array_size(type);
    for (size_t i = 0; i < count; i++)
        if (is_text(json_array_get(type, i)))
            return true;
    return is_text(type);
}

static void hear_object(cli_html_date *date, const json_t *object) {
    const json_t *day = json_object_get(object, "datePublished");
    if (json_is_string(day) && is_article(object))
        hear(date, json_string_value(day), json_string_length(day), RANK_PUBLISHED);
}

static void hear_list(cli_html_date *date, const json_t *list) {
    size_t count = json_array_size(list);
    for (size_t i = 0; i < count; i++)
        hear_object(date, json_array_get(list, i));
}

static bool is_linked_data(const cli_html_lexer *lexer, const cli_html_token *tag) {
    cli_html_attribute type;
    return cli_html_attribute_find(&type, lexer, tag, "type") &&
           cli_html_is(type.value, type.value_length, "application/ld+json");
}

void cli_html_date_script(cli_html_date *date, const cli_html_lexer *lexer,
                          const cli_html_token *tag, const char *bytes, size_t length) {
    if (date->rank == RANK_PUBLISHED || !is_linked_data(lexer, tag))
        return;
    json_t *root = json_loadb(bytes, length, 0, NULL);
    hear_object(date, root);
    hear_list(date, root);
    hear_list(date, json_object_get(root, "@graph"));
    json_decref(root);
}
