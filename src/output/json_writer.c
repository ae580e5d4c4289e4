/* SPDX-License-Identifier: MIT */
#include "output/json_writer.h"

#include "output/escape.h"

void fxi_json_open_text(fxi_writer *out) { fxi_writer_add_char(out, '"'); }

void fxi_json_close_text(fxi_writer *out) { fxi_writer_add_text(out, "\","); }

void fxi_json_bytes(fxi_writer *out, const char *bytes, size_t length) {
    size_t part = length < FXI_PLAIN_MAX ? length : FXI_PLAIN_MAX;
    char *at = fxi_writer_room(out, part + 3);
    size_t plain = fxi_plain_copy(at + 1, bytes, part, fxi_json_signs);
    at[0] = '"';
    out->used += 1 + plain;
    if (plain < length)
        fxi_escape_json(out, bytes + plain, length - plain);
    fxi_json_close_text(out);
}

void fxi_json_plain(fxi_writer *out, const char *text) {
    size_t length = text != NULL ? strlen(text) : 0;
    if (text == NULL || length > FXI_PLAIN_MAX) {
        fxi_json_text(out, text);
        return;
    }
    char *at = fxi_writer_room(out, length + 3);
    at[0] = '"';
    memcpy(at + 1, text, length);
    memcpy(at + 1 + length, "\",", 2);
    out->used += length + 3;
}

void fxi_json_raw(fxi_writer *out, const char *text) {
    fxi_writer_add_text(out, text);
    fxi_writer_add_char(out, ',');
}

void fxi_json_size(fxi_writer *out, size_t number) {
    char *at = fxi_writer_room(out, FXI_WRITER_DIGITS + 1);
    char *end = fxi_writer_put_size(at, number);
    *end = ',';
    out->used += (size_t)(end + 1 - at);
}

void fxi_json_date(fxi_writer *out, fxc_date date) {
    if (date.month == 0) {
        fxi_json_null(out);
        return;
    }
    fxi_json_open_text(out);
    fxi_writer_add_date(out, date);
    fxi_json_close_text(out);
}
