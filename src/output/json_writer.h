/* SPDX-License-Identifier: MIT */
/* The grammar of JSON, on one line. A comma follows every element; the bracket that
   closes takes it back, so that no element has to know what stands before it. Amounts
   and rates are strings. What most elements need is inline, as in writer.h. */
#ifndef FXI_OUTPUT_JSON_WRITER_H
#define FXI_OUTPUT_JSON_WRITER_H

#include "output/writer.h"

/* Always inline, for the sake of the key: of a literal the length is a constant. */
#define FXI_KEYED __attribute__((always_inline)) static inline

static inline void fxi_json_open(fxi_writer *out, char bracket) {
    fxi_writer_add_char(out, bracket);
}

/* Takes back the comma of the last element. A block is flushed only before something is
   added to it, so what was added last is there. */
static inline void fxi_json_end(fxi_writer *out) {
    out->used -= out->block[out->used - 1] == ',';
}

static inline void fxi_json_close(fxi_writer *out, char bracket) {
    const char text[] = {bracket, ','};
    fxi_json_end(out);
    fxi_writer_add(out, text, sizeof text);
}

/* The same of an object or array that has an element: to see what was added last would
   wait for it. */
static inline void fxi_json_close_filled(fxi_writer *out, char bracket) {
    out->block[out->used - 1] = bracket;
    fxi_writer_add_char(out, ',');
}

/* Keys need no escape and are shorter than a block. */
FXI_KEYED char *fxi_json_key_at(char *at, const char *key) {
    size_t length = strlen(key);
    at[0] = '"';
    memcpy(at + 1, key, length);
    memcpy(at + 1 + length, "\":", 2);
    return at + length + 3;
}

FXI_KEYED void fxi_json_key(fxi_writer *out, const char *key) {
    char *at = fxi_writer_room(out, strlen(key) + 3);
    out->used += (size_t)(fxi_json_key_at(at, key) - at);
}

static inline void fxi_json_null(fxi_writer *out) { fxi_writer_add_text(out, "null,"); }

/* A code of three capitals; an empty one is a currency that is not known: null. */
static inline void fxi_json_currency(fxi_writer *out, const fxc_currency *currency) {
    if (currency->code[0] == '\0') {
        fxi_json_null(out);
        return;
    }
    char *at = fxi_writer_room(out, 6);
    at[0] = '"';
    memcpy(at + 1, currency->code, 4);
    memcpy(at + 4, "\",", 2);
    out->used += 6;
}

void fxi_json_bytes(fxi_writer *out, const char *bytes, size_t length);

static inline void fxi_json_text(fxi_writer *out, const char *text) { /* NULL: null */
    if (text == NULL)
        fxi_json_null(out);
    else
        fxi_json_bytes(out, text, strlen(text));
}

/* A string that needs no escape: digits, and names of ours. NULL: null. */
void fxi_json_plain(fxi_writer *out, const char *text);
/* A string whose inside, between the two calls, goes to the writer escaped. */
void fxi_json_open_text(fxi_writer *out);
void fxi_json_close_text(fxi_writer *out);
void fxi_json_size(fxi_writer *out, size_t number);
static inline void fxi_json_boolean(fxi_writer *out, bool value) {
    if (value)
        fxi_writer_add_text(out, "true,");
    else
        fxi_writer_add_text(out, "false,");
}

void fxi_json_date(fxi_writer *out, fxc_date date); /* no date: null */
/* A finished JSON value. */
void fxi_json_raw(fxi_writer *out, const char *text);

/* A key and its value. */
FXI_KEYED void fxi_json_put_text(fxi_writer *out, const char *key, const char *text) {
    fxi_json_key(out, key);
    fxi_json_text(out, text);
}

FXI_KEYED void fxi_json_put_plain(fxi_writer *out, const char *key, const char *text) {
    fxi_json_key(out, key);
    fxi_json_plain(out, text);
}

FXI_KEYED void fxi_json_put_currency(fxi_writer *out, const char *key,
                                     const fxc_currency *currency) {
    fxi_json_key(out, key);
    fxi_json_currency(out, currency);
}

FXI_KEYED void fxi_json_put_size(fxi_writer *out, const char *key, size_t number) {
    char *at = fxi_writer_room(out, strlen(key) + 3 + FXI_WRITER_DIGITS + 1);
    char *end = fxi_writer_put_size(fxi_json_key_at(at, key), number);
    *end = ',';
    out->used += (size_t)(end + 1 - at);
}

FXI_KEYED void fxi_json_put_boolean(fxi_writer *out, const char *key, bool value) {
    fxi_json_key(out, key);
    fxi_json_boolean(out, value);
}

FXI_KEYED void fxi_json_open_under(fxi_writer *out, const char *key, char bracket) {
    fxi_json_key(out, key);
    fxi_json_open(out, bracket);
}

#endif
