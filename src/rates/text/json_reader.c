/* SPDX-License-Identifier: MIT */
#include "rates/text/json_reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/error.h"

fxi_json_reader fxi_json_reader_open(const fxi_lines *lines, fxi_arena *arena,
                                     fxc_error *error) {
    const char *end = lines->bytes + lines->length;
    return (fxi_json_reader){.arena = arena,
                             .at = lines->bytes,
                             .end = end,
                             .line = fxi_line_from(lines->bytes, end, 1),
                             .error = error};
}

static fxc_status refuse(const fxi_json_reader *json, const char *at,
                         const char *what) {
    const char *end = json->line.text.bytes + json->line.text.length;
    return fxi_line_expected(&json->line, (fxi_slice){at, at < end ? 1 : 0}, what,
                             json->error);
}

fxc_status fxi_json_reader_expected(const fxi_json_reader *json,
                                    const fxi_json_token *found, const char *what) {
    return fxi_line_expected(&found->line, found->text, what, json->error);
}

static void skip_space(fxi_json_reader *json) {
    for (; json->at < json->end; json->at++) {
        if (*json->at == '\n')
            json->line = fxi_line_from(json->at + 1, json->end, json->line.number + 1);
        else if (!fxi_ascii_is_blank(*json->at))
            return;
    }
}

static void take(fxi_json_token *out, fxi_json_reader *json, fxi_json_kind kind,
                 const char *end) {
    *out = (fxi_json_token){kind, {json->at, (size_t)(end - json->at)}, json->line};
    json->at = end;
}

/* --- strings --------------------------------------------------------------------- */

static int hex_value(char c) {
    if (fxi_ascii_is_digit(c))
        return c - '0';
    c = fxi_ascii_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The code unit of "\uXXXX" at `at`; -1: it is none. */
static int32_t code_unit(const char *at, const char *end) {
    int32_t value = 0;
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return -1;
    for (int i = 2; i < 6; i++) {
        int digit = hex_value(at[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* Bytes of the escape at `at`; 0: it is none. A surrogate is one of a pair. */
static size_t escape_length(const char *at, const char *end) {
    if (end - at < 2)
        return 0;
    if (at[1] != 'u')
        return at[1] != '\0' && strchr("\"\\/bfnrt", at[1]) != NULL ? 2 : 0;
    int32_t unit = code_unit(at, end);
    if (unit < 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
        return 0;
    if (unit < 0xD800 || unit > 0xDBFF)
        return 6;
    int32_t low = code_unit(at + 6, end);
    return low >= 0xDC00 && low <= 0xDFFF ? 12 : 0;
}

/* A string that starts at the quote; its text is without the quotes. */
static fxc_status read_string(fxi_json_token *out, fxi_json_reader *json, bool is_key) {
    const char *end = json->line.text.bytes + json->line.text.length;
    const char *at = json->at + 1;
    while (at < end && *at != '"') {
        size_t length = *at == '\\' ? escape_length(at, end) : 1;
        if (*at == '\\' && is_key)
            return refuse(json, at, "a key without escapes");
        if (length == 0 || (unsigned char)*at < 0x20)
            return refuse(json, at, "a character, or an escape of JSON");
        at += length;
    }
    if (at == end)
        return refuse(json, json->at, "a closing quote before the end of the line");
    json->at++;
    take(out, json, is_key ? FXI_JSON_KEY : FXI_JSON_STRING, at);
    json->at++;
    return FXC_OK;
}

/* --- numbers and words ----------------------------------------------------------- */

static const char *digits_end(const char *at, const char *end) {
    while (at < end && fxi_ascii_is_digit(*at))
        at++;
    return at;
}

/* Behind one digit or more; NULL: there is none. */
static const char *some_digits(const char *at, const char *end) {
    const char *behind = digits_end(at, end);
    return behind > at ? behind : NULL;
}

/* Behind the number at `at`, NULL if it has not the form of RFC 8259. */
static const char *number_end(const char *at, const char *end) {
    at += *at == '-';
    bool is_zero = at < end && *at == '0';
    at = is_zero ? at + 1 : some_digits(at, end);
    if (at != NULL && at < end && *at == '.')
        at = some_digits(at + 1, end);
    if (at == NULL || at == end || (*at != 'e' && *at != 'E'))
        return at;
    at++;
    return some_digits(at + (at < end && (*at == '+' || *at == '-')), end);
}

static bool ends_value(const char *at, const char *end) {
    return at == end || strchr(" \t\n,]}", *at) != NULL;
}

static fxc_status read_scalar(fxi_json_token *out, fxi_json_reader *json) {
    static const char *const words[] = {"true", "false", "null"};
    const char *start = json->at, *end = json->end;
    if (fxi_ascii_is_digit(*start) || *start == '-') {
        const char *behind = number_end(start, end);
        if (behind == NULL || !ends_value(behind, end))
            return refuse(json, start, "a number as JSON has it");
        take(out, json, FXI_JSON_NUMBER, behind);
        return FXC_OK;
    }
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);
        if ((size_t)(end - start) < length || memcmp(start, words[i], length) != 0 ||
            !ends_value(start + length, end))
            continue;
        take(out, json, FXI_JSON_WORD, start + length);
        return FXC_OK;
    }
    return refuse(json, start, "a value of JSON");
}

/* --- objects and arrays ---------------------------------------------------------- */

static fxi_json_state state_behind_value(const fxi_json_reader *json) {
    return json->depth == 0 ? FXI_JSON_WANTS_END : FXI_JSON_WANTS_COMMA_OR_CLOSE;
}

static fxc_status open_frame(fxi_json_token *out, fxi_json_reader *json,
                             bool is_object) {
    if (json->depth == FXI_JSON_DEPTH_MAX)
        return fxi_error_at(json->error, FXC_ELIMIT, json->line.number,
                            fxi_line_column(&json->line, json->at),
                            "more than %d levels of objects and arrays",
                            FXI_JSON_DEPTH_MAX);
    json->frames[json->depth++] = (fxi_json_frame){is_object, json->key_count};
    json->state =
        is_object ? FXI_JSON_WANTS_KEY_OR_CLOSE : FXI_JSON_WANTS_VALUE_OR_CLOSE;
    take(out, json, is_object ? FXI_JSON_OBJECT : FXI_JSON_ARRAY, json->at + 1);
    return FXC_OK;
}

/* By their bytes, equal ones in the order of the text. */
static int compare_keys(const void *a, const void *b) {
    const fxi_slice *left = a, *right = b;
    size_t shorter = left->length < right->length ? left->length : right->length;
    int order = memcmp(left->bytes, right->bytes, shorter);
    if (order != 0)
        return order;
    if (left->length != right->length)
        return left->length < right->length ? -1 : 1;
    return (left->bytes > right->bytes) - (left->bytes < right->bytes);
}

/* The keys of an object are compared when it ends, which is when all are known. */
static fxc_status check_keys(const fxi_json_reader *json, const fxi_json_frame *frame) {
    size_t count = json->key_count - frame->first_key;
    if (count < 2)
        return FXC_OK;
    fxi_slice *keys = json->keys + frame->first_key;
    qsort(keys, count, sizeof *keys, compare_keys);
    for (size_t i = 1; i < count; i++)
        if (fxi_slice_equal(keys[i - 1], keys[i]))
            return fxi_error_at(json->error, FXC_ESYNTAX, json->line.number,
                                fxi_line_column(&json->line, json->at),
                                "expected each key once in the object that ends here, "
                                "found '%.*s' twice",
                                keys[i].length > 40 ? 40 : (int)keys[i].length,
                                keys[i].bytes);
    return FXC_OK;
}

static fxc_status close_frame(fxi_json_token *out, fxi_json_reader *json) {
    const fxi_json_frame *frame = &json->frames[json->depth - 1];
    fxc_status status = frame->is_object ? check_keys(json, frame) : FXC_OK;
    if (status != FXC_OK)
        return status;
    json->key_count = frame->first_key;
    json->depth--;
    json->state = state_behind_value(json);
    take(out, json, frame->is_object ? FXI_JSON_OBJECT_END : FXI_JSON_ARRAY_END,
         json->at + 1);
    return FXC_OK;
}

static fxc_status read_value(fxi_json_token *out, fxi_json_reader *json) {
    if (*json->at == '{' || *json->at == '[')
        return open_frame(out, json, *json->at == '{');
    json->state = state_behind_value(json);
    return *json->at == '"' ? read_string(out, json, false) : read_scalar(out, json);
}

static fxc_status keep_key(fxi_json_reader *json, fxi_slice key) {
    fxi_slice *keys = fxi_arena_grow(json->arena, json->keys, json->key_count,
                                     &json->key_capacity, sizeof *keys);
    if (keys == NULL)
        return FXC_ENOMEM;
    json->keys = keys;
    keys[json->key_count++] = key;
    return FXC_OK;
}

static fxc_status read_key(fxi_json_token *out, fxi_json_reader *json) {
    if (*json->at != '"')
        return refuse(json, json->at, "a key in double quotes");
    fxc_status status = read_string(out, json, true);
    if (status != FXC_OK)
        return status;
    skip_space(json);
    if (json->at == json->end || *json->at != ':')
        return refuse(json, json->at, "a colon behind the key");
    json->at++;
    json->state = FXI_JSON_WANTS_VALUE;
    return keep_key(json, out->text);
}

/* A comma, and what may stand behind it. */
static fxc_status take_comma(fxi_json_reader *json) {
    bool is_object = json->frames[json->depth - 1].is_object;
    if (*json->at != ',')
        return refuse(json, json->at,
                      is_object ? "a comma or '}' behind the value"
                                : "a comma or ']' behind the value");
    json->at++;
    json->state = is_object ? FXI_JSON_WANTS_KEY : FXI_JSON_WANTS_VALUE;
    skip_space(json);
    return json->at < json->end
               ? FXC_OK
               : refuse(json, json->at, "a value before the end of the text");
}

static bool closes(const fxi_json_reader *json) {
    return json->depth > 0 && json->state != FXI_JSON_WANTS_VALUE &&
           json->state != FXI_JSON_WANTS_KEY &&
           *json->at == (json->frames[json->depth - 1].is_object ? '}' : ']');
}

fxc_status fxi_json_reader_next(fxi_json_token *out, fxi_json_reader *json) {
    skip_space(json);
    if (json->at == json->end) {
        take(out, json, FXI_JSON_END, json->at);
        return json->state == FXI_JSON_WANTS_END
                   ? FXC_OK
                   : refuse(json, json->at, "the rest of the JSON text");
    }
    if (json->state == FXI_JSON_WANTS_END)
        return refuse(json, json->at, "nothing behind the JSON text");
    if (closes(json))
        return close_frame(out, json);
    if (json->state == FXI_JSON_WANTS_COMMA_OR_CLOSE) {
        fxc_status status = take_comma(json);
        if (status != FXC_OK)
            return status;
    }
    bool is_key =
        json->state == FXI_JSON_WANTS_KEY || json->state == FXI_JSON_WANTS_KEY_OR_CLOSE;
    return is_key ? read_key(out, json) : read_value(out, json);
}

fxc_status fxi_json_reader_skip(fxi_json_reader *json, const fxi_json_token *token) {
    fxc_status status = FXC_OK;
    if (token->kind != FXI_JSON_OBJECT && token->kind != FXI_JSON_ARRAY)
        return status;
    fxi_json_token inner;
    size_t outside = json->depth - 1;
    while (status == FXC_OK && json->depth > outside)
        status = fxi_json_reader_next(&inner, json);
    return status;
}
