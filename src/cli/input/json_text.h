/* SPDX-License-Identifier: MIT */
/* JSON values as text, for the ids of documents. */
#ifndef CLI_INPUT_JSON_TEXT_H
#define CLI_INPUT_JSON_TEXT_H

#include <stddef.h>

/* A JSON string, quotes included; a name that is no UTF-8 is escaped as in messages.
   Owned by the caller, NULL when memory runs out. */
char *cli_json_text(const char *text);

/* The value of the key "id" in a valid JSON object, as it is written, without the white
   space outside its strings: numbers keep every digit. NULL if the key is written with
   an escape or is not there, or when memory runs out. Owned by the caller. */
char *cli_json_raw_id(const char *object, size_t length);

#endif
