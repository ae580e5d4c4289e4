/* SPDX-License-Identifier: MIT */
#include "output/json_writer.h"

#include <string.h>

#include "output/escape.h"

static void break_line(fxi_json *json) {
    if (json->indented) {
        fxi_writer_add_char(json->writer, '\n');
        fxi_writer_add_repeated(json->writer, ' ', 2 * json->depth);
    }
}

/* What has to stand before a value or a key. */
static void begin_element(fxi_json *json) {
    if (json->behind_key) {
        json->behind_key = false;
        return;
    }
    if (json->behind_value)
        fxi_writer_add_char(json->writer, ',');
    if (json->depth > 0)
        break_line(json);
}

void fxi_json_open(fxi_json *json, char bracket) {
    begin_element(json);
    fxi_writer_add_char(json->writer, bracket);
    json->depth++;
    json->behind_value = false;
}

void fxi_json_close(fxi_json *json, char bracket) {
    json->depth--;
    if (json->behind_value)
        break_line(json);
    fxi_writer_add_char(json->writer, bracket);
    json->behind_value = true;
}

void fxi_json_key(fxi_json *json, const char *key) {
    begin_element(json);
    fxi_writer_add_char(json->writer, '"');
    fxi_writer_add_text(json->writer, key);
    fxi_writer_add_text(json->writer, json->indented ? "\": " : "\":");
    json->behind_key = true;
}

void fxi_json_raw(fxi_json *json, const char *text) {
    begin_element(json);
    fxi_writer_add_text(json->writer, text);
    json->behind_value = true;
}

void fxi_json_open_text(fxi_json *json) {
    begin_element(json);
    fxi_writer_add_char(json->writer, '"');
}

void fxi_json_close_text(fxi_json *json) {
    fxi_writer_add_char(json->writer, '"');
    json->behind_value = true;
}

void fxi_json_bytes(fxi_json *json, const char *bytes, size_t length) {
    fxi_json_open_text(json);
    fxi_escape_json(json->writer, bytes, length);
    fxi_json_close_text(json);
}

void fxi_json_text(fxi_json *json, const char *text) {
    if (text == NULL) {
        fxi_json_raw(json, "null");
        return;
    }
    fxi_json_bytes(json, text, strlen(text));
}

void fxi_json_size(fxi_json *json, size_t number) {
    begin_element(json);
    fxi_writer_add_size(json->writer, number);
    json->behind_value = true;
}

void fxi_json_boolean(fxi_json *json, bool value) {
    fxi_json_raw(json, value ? "true" : "false");
}

void fxi_json_date(fxi_json *json, fxc_date date) {
    if (date.month == 0) {
        fxi_json_raw(json, "null");
        return;
    }
    fxi_json_open_text(json);
    fxi_writer_add_date(json->writer, date);
    fxi_json_close_text(json);
}

void fxi_json_put_text(fxi_json *json, const char *key, const char *text) {
    fxi_json_key(json, key);
    fxi_json_text(json, text);
}

void fxi_json_put_size(fxi_json *json, const char *key, size_t number) {
    fxi_json_key(json, key);
    fxi_json_size(json, number);
}

void fxi_json_open_under(fxi_json *json, const char *key, char bracket) {
    fxi_json_key(json, key);
    fxi_json_open(json, bracket);
}
