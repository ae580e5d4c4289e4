/* SPDX-License-Identifier: MIT */
#include "cli/input/json_text.h"

#include <jansson.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cli/system/message.h"

static char *dump_string(const char *text) {
    json_t *value = json_string(text);
    if (value == NULL)
        return NULL;
    char *dumped = json_dumps(value, JSON_ENCODE_ANY | JSON_ENSURE_ASCII);
    json_decref(value);
    return dumped;
}

char *cli_json_text(const char *text) {
    char *dumped = dump_string(text);
    if (dumped != NULL)
        return dumped;
    char *visible = cli_visible(text);
    if (visible != NULL)
        dumped = dump_string(visible);
    free(visible);
    return dumped;
}

/* The object is valid, so that each step below finds what it looks for before the
   end. */
static size_t skip_blanks(const char *json, size_t at) {
    while (json[at] == ' ' || json[at] == '\t' || json[at] == '\r' || json[at] == '\n')
        at++;
    return at;
}

/* `at` is the opening quote; an escape hides the byte behind the backslash. */
static size_t skip_string(const char *json, size_t at) {
    for (at++; json[at] != '"'; at++)
        at += json[at] == '\\';
    return at + 1;
}

/* To the comma or bracket behind the value that starts at `at`. */
static size_t skip_value(const char *json, size_t at) {
    size_t depth = 0;
    for (;;) {
        char byte = json[at];
        if (byte == '"') {
            at = skip_string(json, at);
            continue;
        }
        bool closes = byte == '}' || byte == ']';
        if (depth == 0 && (closes || byte == ','))
            return at;
        depth += byte == '{' || byte == '[';
        depth -= closes;
        at++;
    }
}

static char *copy_without_blanks(const char *json, size_t start, size_t end) {
    char *copy = malloc(end - start + 1);
    if (copy == NULL)
        return NULL;
    size_t used = 0;
    for (size_t at = skip_blanks(json, start); at < end; at = skip_blanks(json, at)) {
        size_t next = json[at] == '"' ? skip_string(json, at) : at + 1;
        memcpy(copy + used, json + at, next - at);
        used += next - at;
        at = next;
    }
    copy[used] = '\0';
    return copy;
}

char *cli_json_raw_id(const char *object, size_t length) {
    static const char key[] = "\"id\"";
    size_t at = skip_blanks(object, 0) + 1;
    while (at < length) {
        size_t name = skip_blanks(object, at);
        if (object[name] != '"')
            return NULL;
        size_t colon = skip_blanks(object, skip_string(object, name));
        size_t value = skip_blanks(object, colon + 1);
        size_t end = skip_value(object, value);
        if (strncmp(object + name, key, sizeof key - 1) == 0)
            return copy_without_blanks(object, value, end);
        at = end + 1;
    }
    return NULL;
}
