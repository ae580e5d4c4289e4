/* SPDX-License-Identifier: MIT */
/* The grammar of JSON: commas, indentation, quotes. Amounts and rates are strings. */
#ifndef FXI_OUTPUT_JSON_WRITER_H
#define FXI_OUTPUT_JSON_WRITER_H

#include "output/writer.h"

/* {.writer = w, .indented = ...} starts a value. */
typedef struct fxi_json {
    fxi_writer *writer;
    bool indented;
    bool behind_value; /* the next element needs a comma */
    bool behind_key;
    size_t depth;
} fxi_json;

void fxi_json_open(fxi_json *json, char bracket);
void fxi_json_close(fxi_json *json, char bracket);
void fxi_json_key(fxi_json *json, const char *key);
void fxi_json_bytes(fxi_json *json, const char *bytes, size_t length);
void fxi_json_text(fxi_json *json, const char *text); /* NULL: null */
/* A string whose inside, between the two calls, goes to the writer escaped. */
void fxi_json_open_text(fxi_json *json);
void fxi_json_close_text(fxi_json *json);
void fxi_json_size(fxi_json *json, size_t number);
void fxi_json_boolean(fxi_json *json, bool value);
void fxi_json_date(fxi_json *json, fxc_date date); /* no date: null */
/* A finished JSON value. */
void fxi_json_raw(fxi_json *json, const char *text);

/* A key and its value. */
void fxi_json_put_text(fxi_json *json, const char *key, const char *text);
void fxi_json_put_size(fxi_json *json, const char *key, size_t number);
void fxi_json_open_under(fxi_json *json, const char *key, char bracket);

#endif
