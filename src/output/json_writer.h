/* SPDX-License-Identifier: MIT */
/* The grammar of JSON: commas, indentation, quotes. Amounts and rates are strings. What
 * nearly every element needs is inline, as in writer.h. */
#ifndef FXI_OUTPUT_JSON_WRITER_H
#define FXI_OUTPUT_JSON_WRITER_H

#include "output/writer.h"

/* Always inline, for the sake of the key: of a literal the length is a constant. */
#define FXI_KEYED __attribute__((always_inline)) static inline

/* {.writer = w, .indented = ...} starts a value. */
typedef struct fxi_json {
    fxi_writer *writer;
    bool indented;
    bool behind_value; /* the next element needs a comma */
    bool behind_key;   /* the next element stays on its line */
    size_t depth;
} fxi_json;

/* The indented form: a line break, and what stands before an element. */
void fxi_json_break_line(fxi_json *json);
void fxi_json_begin_line(fxi_json *json);

/* Where the next element goes, behind its comma if it needs one: room for `length`
   bytes, less than a block. They are added by fxi_json_end. */
static inline char *fxi_json_begin(fxi_json *json, size_t length) {
    if (json->indented)
        fxi_json_begin_line(json);
    char *at = fxi_writer_room(json->writer, 1 + length);
    *at = ',';
    return at + json->behind_value;
}

static inline void fxi_json_end(fxi_json *json, const char *end) {
    fxi_writer *writer = json->writer;
    writer->used = (size_t)(end - writer->block);
}

static inline void fxi_json_end_value(fxi_json *json, const char *end) {
    fxi_json_end(json, end);
    json->behind_value = true;
}

static inline void fxi_json_open(fxi_json *json, char bracket) {
    char *at = fxi_json_begin(json, 1);
    *at = bracket;
    fxi_json_end(json, at + 1);
    json->behind_value = false;
    json->depth++;
}

static inline void fxi_json_close(fxi_json *json, char bracket) {
    json->depth--;
    if (json->indented && json->behind_value)
        fxi_json_break_line(json);
    fxi_writer_add_char(json->writer, bracket);
    json->behind_value = true;
}

/* Keys need no escape and are shorter than a block. */
FXI_KEYED void fxi_json_key(fxi_json *json, const char *key) {
    size_t length = strlen(key);
    char *at = fxi_json_begin(json, length + 4);
    at[0] = '"';
    memcpy(at + 1, key, length);
    memcpy(at + 1 + length, "\": ", 3);
    fxi_json_end(json, at + length + 3 + json->indented);
    json->behind_value = false;
    json->behind_key = true;
}

static inline void fxi_json_null(fxi_json *json) {
    char *at = fxi_json_begin(json, 4);
    memcpy(at, "null", 4);
    fxi_json_end_value(json, at + 4);
}

/* A code of three capitals; an empty one is a currency that is not known: null. */
static inline void fxi_json_currency(fxi_json *json, const fxc_currency *currency) {
    if (currency->code[0] == '\0') {
        fxi_json_null(json);
        return;
    }
    char *at = fxi_json_begin(json, 6);
    at[0] = '"';
    memcpy(at + 1, currency->code, 4);
    at[4] = '"';
    fxi_json_end_value(json, at + 5);
}

void fxi_json_bytes(fxi_json *json, const char *bytes, size_t length);
void fxi_json_text(fxi_json *json, const char *text); /* NULL: null */
/* A string that needs no escape: digits, and names of ours. NULL: null. */
void fxi_json_plain(fxi_json *json, const char *text);
/* A string whose inside, between the two calls, goes to the writer escaped. */
void fxi_json_open_text(fxi_json *json);
void fxi_json_close_text(fxi_json *json);
void fxi_json_size(fxi_json *json, size_t number);
void fxi_json_boolean(fxi_json *json, bool value);
void fxi_json_date(fxi_json *json, fxc_date date); /* no date: null */
/* A finished JSON value. */
void fxi_json_raw(fxi_json *json, const char *text);

/* A key and its value. */
FXI_KEYED void fxi_json_put_text(fxi_json *json, const char *key, const char *text) {
    fxi_json_key(json, key);
    fxi_json_text(json, text);
}

FXI_KEYED void fxi_json_put_plain(fxi_json *json, const char *key, const char *text) {
    fxi_json_key(json, key);
    fxi_json_plain(json, text);
}

FXI_KEYED void fxi_json_put_currency(fxi_json *json, const char *key,
                                     const fxc_currency *currency) {
    fxi_json_key(json, key);
    fxi_json_currency(json, currency);
}

FXI_KEYED void fxi_json_put_size(fxi_json *json, const char *key, size_t number) {
    fxi_json_key(json, key);
    fxi_json_size(json, number);
}

FXI_KEYED void fxi_json_put_boolean(fxi_json *json, const char *key, bool value) {
    fxi_json_key(json, key);
    fxi_json_boolean(json, value);
}

FXI_KEYED void fxi_json_open_under(fxi_json *json, const char *key, char bracket) {
    fxi_json_key(json, key);
    fxi_json_open(json, bracket);
}

#endif
