/* SPDX-License-Identifier: MIT */
/* UTF-8, of which the command sees what the library does not: names of files, messages
   and lines of JSON. */
#ifndef CLI_SYSTEM_DECODE_H
#define CLI_SYSTEM_DECODE_H

#include <stddef.h>
#include <stdint.h>

/* Bytes of the character that the text starts with; 0 if it is ill-formed, cut off or
   the end. */
size_t cli_character_length(const char *text, size_t length);
/* The same, and which character it is. */
size_t cli_decode(uint32_t *code_point, const char *text, size_t length);

#endif
