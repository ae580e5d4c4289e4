/* SPDX-License-Identifier: MIT */
#include "cli/document/request.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/input/json_text.h"
#include "cli/input/plain_line.h"
#include "cli/system/values.h"

static bool refuse(cli_refusal *refusal, const char *code, const char *message) {
    refusal->code = code;
    snprintf(refusal->message, sizeof refusal->message, "%s", message);
    return false;
}

/* What stands under a key; absent and null are the same. */
typedef struct value {
    bool is_given;
    const char *text; /* with a NUL behind it; NULL: it is no string */
    size_t length;
} value;

/* NULL unless the value is a string without a NUL inside. */
static const char *plain_string(const value *from) {
    return from->text != NULL && strlen(from->text) == from->length ? from->text : NULL;
}

static bool read_text(cli_request *out, const value *text, cli_refusal *refusal) {
    if (text->text == NULL)
        return refuse(refusal, "bad-text", "the key \"text\" has to be a string");
    out->text = text->text;
    out->length = text->length;
    return true;
}

static bool read_date(cli_request *out, const value *date, cli_refusal *refusal) {
    const char *text = plain_string(date);
    if (!date->is_given || (text != NULL && cli_read_date(&out->date, text)))
        return true;
    return refuse(refusal, "bad-date", "the key \"date\" has to be a day, YYYY-MM-DD");
}

static bool read_language(cli_request *out, const value *language,
                          cli_refusal *refusal) {
    if (!language->is_given)
        return true;
    out->language = plain_string(language);
    if (out->language == NULL || *out->language == '\0') {
        return refuse(refusal, "bad-lang",
                      "the key \"lang\" has to be a language code");
    }
    if (strcmp(out->language, "auto") == 0)
        out->language = NULL;
    return true;
}

static bool read_group(cli_request *out, const value *group, cli_refusal *refusal) {
    out->group = plain_string(group);
    return !group->is_given || out->group != NULL ||
           refuse(refusal, "bad-group", "the key \"group\" has to be a string");
}

static bool read_values(cli_request *out, const value values[CLI_KEYS],
                        cli_refusal *refusal) {
    return read_text(out, &values[CLI_KEY_TEXT], refusal) &&
           read_date(out, &values[CLI_KEY_DATE], refusal) &&
           read_language(out, &values[CLI_KEY_LANG], refusal) &&
           read_group(out, &values[CLI_KEY_GROUP], refusal);
}

/* --- plain lines ------------------------------------------------------------------ */

static bool read_plain(cli_request *out, const cli_plain_line *line,
                       cli_refusal *refusal) {
    value values[CLI_KEYS];
    for (size_t i = 0; i < CLI_KEYS; i++)
        values[i] = (value){.is_given = line->values[i].bytes != NULL,
                            .text = line->values[i].bytes,
                            .length = line->values[i].length};
    out->memory = line->memory;
    out->id = line->values[CLI_KEY_ID].bytes;
    return read_values(out, values, refusal);
}

/* --- all others ------------------------------------------------------------------- */

/* Numbers are read as reals, so that no integer is too large for an id: the id is
   echoed as it is written, and no number is used otherwise. */
static bool parse(cli_request *out, const cli_line *line, cli_refusal *refusal) {
    size_t flags = JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL;
    json_error_t error;
    out->root = json_loadb(line->bytes, line->length, flags, &error);
    if (out->root == NULL) {
        refusal->code = "bad-json";
        snprintf(refusal->message, sizeof refusal->message, "byte %d: %s",
                 error.position, error.text);
        return false;
    }
    return json_is_object(out->root) ||
           refuse(refusal, "bad-json", "a line has to be a JSON object");
}

static bool read_id(cli_request *out, const cli_line *line, cli_refusal *refusal) {
    const json_t *id = json_object_get(out->root, "id");
    if (id == NULL)
        return true;
    out->memory = cli_json_raw_id(line->bytes, line->length);
    /* Behind a key with escapes: only what has no digits to keep. */
    bool has_digits = json_is_number(id) || json_is_array(id) || json_is_object(id);
    if (out->memory == NULL && !has_digits)
        out->memory = json_dumps(id, JSON_ENCODE_ANY | JSON_COMPACT);
    out->id = out->memory;
    return out->id != NULL ||
           refuse(refusal, "bad-id",
                  "the key \"id\" has to be written without escapes");
}

static value value_of(const json_t *root, cli_key key) {
    const json_t *found = json_object_get(root, cli_key_names[key]);
    return (value){.is_given = found != NULL && !json_is_null(found),
                   .text = json_string_value(found),
                   .length = json_string_length(found)};
}

static bool read_other(cli_request *out, const cli_line *line, cli_refusal *refusal) {
    if (!parse(out, line, refusal) || !read_id(out, line, refusal))
        return false;
    value values[CLI_KEYS];
    for (cli_key key = 0; key < CLI_KEYS; key++)
        values[key] = value_of(out->root, key);
    return read_values(out, values, refusal);
}

bool cli_request_read(cli_request *out, const cli_line *line, cli_refusal *refusal) {
    *out = (cli_request){.root = NULL};
    cli_plain_line plain;
    return cli_plain_line_read(&plain, line) ? read_plain(out, &plain, refusal)
                                             : read_other(out, line, refusal);
}

void cli_request_clear(cli_request *request) {
    json_decref(request->root);
    free(request->memory);
}
