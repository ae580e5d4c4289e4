/* SPDX-License-Identifier: MIT */
/* JSON (RFC 8259) token by token: strict, without recursion, numbers as their text.
   Keys that come twice in an object, and nesting past a bound, are refused. */
#ifndef FXI_RATES_TEXT_JSON_READER_H
#define FXI_RATES_TEXT_JSON_READER_H

#include "rates/text/lines.h"

enum { FXI_JSON_DEPTH_MAX = 16 };

typedef enum fxi_json_kind {
    FXI_JSON_END, /* of the text */
    FXI_JSON_OBJECT,
    FXI_JSON_OBJECT_END,
    FXI_JSON_ARRAY,
    FXI_JSON_ARRAY_END,
    FXI_JSON_KEY,
    FXI_JSON_STRING,
    FXI_JSON_NUMBER,
    FXI_JSON_WORD /* true, false, null */
} fxi_json_kind;

/* The text is that of the source, of strings without the quotes. Keys have no escapes;
   those of other strings are checked and left as they are. */
typedef struct fxi_json_token {
    fxi_json_kind kind;
    fxi_slice text;
    fxi_line line; /* that it stands on */
} fxi_json_token;

typedef struct fxi_json_frame {
    bool is_object;
    size_t first_key;
} fxi_json_frame;

/* What may come next. */
typedef enum fxi_json_state {
    FXI_JSON_WANTS_VALUE,
    FXI_JSON_WANTS_VALUE_OR_CLOSE,
    FXI_JSON_WANTS_KEY,
    FXI_JSON_WANTS_KEY_OR_CLOSE,
    FXI_JSON_WANTS_COMMA_OR_CLOSE,
    FXI_JSON_WANTS_END
} fxi_json_state;

/* A copy stands where its original stood, and reads on from there. */
typedef struct fxi_json_reader {
    fxi_arena *arena;
    const char *at, *end;
    fxi_line line;
    fxi_json_state state;
    fxi_json_frame frames[FXI_JSON_DEPTH_MAX];
    size_t depth;
    fxi_slice *keys; /* of the open objects, outermost first */
    size_t key_count, key_capacity;
    fxc_error *error;
} fxi_json_reader;

/* `lines` stands at the start. */
fxi_json_reader fxi_json_reader_open(const fxi_lines *lines, fxi_arena *arena,
                                     fxc_error *error);

fxc_status fxi_json_reader_next(fxi_json_token *out, fxi_json_reader *json);
/* Past the rest of the value that the token begins. */
fxc_status fxi_json_reader_skip(fxi_json_reader *json, const fxi_json_token *token);

/* "expected WHAT, found 'TOKEN'" */
fxc_status fxi_json_reader_expected(const fxi_json_reader *json,
                                    const fxi_json_token *found, const char *what);

#endif
