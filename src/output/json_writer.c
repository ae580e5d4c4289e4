/* SPDX-License-Identifier: MIT */
#include "output/json_writer.h"

#include "output/escape.h"
#include "output/plain.h"

enum { PIECE_MAX = 512 }; /* bytes of a text that is put at once */

void fxi_json_break_line(fxi_json *json) {
    fxi_writer_add_char(json->writer, '\n');
    fxi_writer_add_repeated(json->writer, ' ', 2 * json->depth);
}

void fxi_json_begin_line(fxi_json *json) {
    if (json->behind_value)
        fxi_writer_add_char(json->writer, ',');
    if (json->depth > 0 && !json->behind_key)
        fxi_json_break_line(json);
    json->behind_value = json->behind_key = false;
}

void fxi_json_open_text(fxi_json *json) {
    char *at = fxi_json_begin(json, 1);
    *at = '"';
    fxi_json_end(json, at + 1);
}

void fxi_json_close_text(fxi_json *json) {
    fxi_writer_add_char(json->writer, '"');
    json->behind_value = true;
}

/* A short text that needs no escape. */
static void put_piece(fxi_json *json, const char *bytes, size_t length) {
    char *at = fxi_json_begin(json, length + 2);
    at[0] = '"';
    memcpy(at + 1, bytes, length);
    at[1 + length] = '"';
    fxi_json_end_value(json, at + length + 2);
}

void fxi_json_bytes(fxi_json *json, const char *bytes, size_t length) {
    if (length > 0 && length <= PIECE_MAX &&
        fxi_plain_length(bytes, length, fxi_json_signs) == length) {
        put_piece(json, bytes, length);
        return;
    }
    fxi_json_open_text(json);
    fxi_escape_json(json->writer, bytes, length);
    fxi_json_close_text(json);
}

void fxi_json_text(fxi_json *json, const char *text) {
    if (text == NULL)
        fxi_json_null(json);
    else
        fxi_json_bytes(json, text, strlen(text));
}

void fxi_json_plain(fxi_json *json, const char *text) {
    size_t length = text != NULL ? strlen(text) : 0;
    if (length > 0 && length <= PIECE_MAX)
        put_piece(json, text, length);
    else
        fxi_json_text(json, text);
}

void fxi_json_raw(fxi_json *json, const char *text) {
    fxi_json_end(json, fxi_json_begin(json, 0));
    fxi_writer_add_text(json->writer, text);
    json->behind_value = true;
}

void fxi_json_size(fxi_json *json, size_t number) {
    char *at = fxi_json_begin(json, FXI_WRITER_DIGITS);
    fxi_json_end_value(json, fxi_writer_put_size(at, number));
}

void fxi_json_boolean(fxi_json *json, bool value) {
    fxi_json_raw(json, value ? "true" : "false");
}

void fxi_json_date(fxi_json *json, fxc_date date) {
    if (date.month == 0) {
        fxi_json_null(json);
        return;
    }
    fxi_json_open_text(json);
    fxi_writer_add_date(json->writer, date);
    fxi_json_close_text(json);
}
