/* SPDX-License-Identifier: MIT */
#include "cli/system/message.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "cli/system/decode.h"

enum { TEXT_MAX = 1024, ESCAPE_MAX = 9, CHARACTER_MAX = 4 };

typedef struct range {
    uint32_t first, last;
} range;

/* What the library writes out as well: a test holds the list against the table of
   Unicode, which the command does not see. */
static const range hidden[] = {
    {0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD}, {0x034F, 0x034F},
    {0x061C, 0x061C},   {0x115F, 0x1160},   {0x17B4, 0x17B5}, {0x180B, 0x180F},
    {0x200B, 0x200F},   {0x2028, 0x202E},   {0x2060, 0x206F}, {0x3164, 0x3164},
    {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},   {0xFFF9, 0xFFFB}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

static bool is_hidden(uint32_t code_point) {
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        if (code_point >= hidden[i].first && code_point <= hidden[i].last)
            return true;
    return false;
}

/* Writes one code point, at most ESCAPE_MAX bytes; returns how many it wrote. */
static size_t escape_one(char *out, const char **text) {
    uint32_t code_point = 0;
    size_t length = cli_decode(&code_point, *text, strnlen(*text, CHARACTER_MAX));
    size_t consumed = length == 0 ? 1 : length;
    size_t written = consumed;
    if (length == 0 || (is_hidden(code_point) && length == 1)) {
        written = (size_t)snprintf(out, ESCAPE_MAX + 1, "\\x%02x",
                                   (unsigned)(unsigned char)**text);
    } else if (is_hidden(code_point)) {
        written =
            (size_t)snprintf(out, ESCAPE_MAX + 1, "\\u{%X}", (unsigned)code_point);
    } else {
        memcpy(out, *text, length);
    }
    *text += consumed;
    return written;
}

char *cli_visible(const char *text) {
    char *out = malloc(strlen(text) * ESCAPE_MAX + ESCAPE_MAX);
    if (out == NULL)
        return NULL;
    size_t used = 0;
    while (*text != '\0')
        used += escape_one(out + used, &text);
    out[used] = '\0';
    return out;
}

static void put_visible(const char *text) {
    char *visible = cli_visible(text);
    fputs(visible != NULL ? visible : "?", stderr);
    free(visible);
}

void cli_message(const char *subject, const char *format, ...) {
    char text[TEXT_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    fputs("fxcheck: ", stderr);
    if (subject != NULL) {
        put_visible(subject);
        fputs(": ", stderr);
    }
    put_visible(text);
    fputc('\n', stderr);
}

bool cli_succeeded(const char *subject, fxc_status status, const fxc_error *error) {
    if (status == FXC_OK)
        return true;
    const char *text = error->text[0] != '\0' ? error->text : fxc_status_name(status);
    if (error->line == 0) {
        cli_message(subject, "%s", text);
    } else if (error->column == 0) {
        cli_message(subject, "line %u: %s", (unsigned)error->line, text);
    } else {
        cli_message(subject, "line %u, column %u: %s", (unsigned)error->line,
                    (unsigned)error->column, text);
    }
    return false;
}
