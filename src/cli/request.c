/* SPDX-License-Identifier: MIT */
#include "cli/request.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/json_text.h"
#include "cli/values.h"

static bool refuse(cli_refusal *refusal, const char *code, const char *message) {
    refusal->code = code;
    snprintf(refusal->message, sizeof refusal->message, "%s", message);
    return false;
}

/* Absent and null are the same. */
static const json_t *find(const cli_request *request, const char *key) {
    const json_t *value = json_object_get(request->root, key);
    return json_is_null(value) ? NULL : value;
}

/* NULL unless the value is a string without a NUL inside. */
static const char *plain_string(const json_t *value) {
    const char *text = json_string_value(value);
    return text != NULL && strlen(text) == json_string_length(value) ? text : NULL;
}

static bool read_text(cli_request *out, cli_refusal *refusal) {
    const json_t *text = find(out, "text");
    if (!json_is_string(text))
        return refuse(refusal, "bad-text", "the key \"text\" has to be a string");
    out->text = json_string_value(text);
    out->length = json_string_length(text);
    return true;
}

static bool read_date(cli_request *out, cli_refusal *refusal) {
    const json_t *date = find(out, "date");
    const char *text = plain_string(date);
    if (date == NULL || (text != NULL && cli_read_date(&out->date, text)))
        return true;
    return refuse(refusal, "bad-date", "the key \"date\" has to be a day, YYYY-MM-DD");
}

static bool read_language(cli_request *out, cli_refusal *refusal) {
    const json_t *language = find(out, "lang");
    if (language == NULL)
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

static bool read_group(cli_request *out, cli_refusal *refusal) {
    const json_t *group = find(out, "group");
    out->group = plain_string(group);
    return group == NULL || out->group != NULL ||
           refuse(refusal, "bad-group", "the key \"group\" has to be a string");
}

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
    out->id = cli_json_raw_id(line->bytes, line->length);
    /* Behind a key with escapes: only what has no digits to keep. */
    bool has_digits = json_is_number(id) || json_is_array(id) || json_is_object(id);
    if (out->id == NULL && !has_digits)
        out->id = json_dumps(id, JSON_ENCODE_ANY | JSON_COMPACT);
    return out->id != NULL ||
           refuse(refusal, "bad-id",
                  "the key \"id\" has to be written without escapes");
}

bool cli_request_read(cli_request *out, const cli_line *line, cli_refusal *refusal) {
    *out = (cli_request){.root = NULL};
    if (!parse(out, line, refusal))
        return false;
    return read_id(out, line, refusal) && read_text(out, refusal) &&
           read_date(out, refusal) && read_language(out, refusal) &&
           read_group(out, refusal);
}

void cli_request_clear(cli_request *request) {
    json_decref(request->root);
    free(request->id);
}
