/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"

/* A replaced character shrinks from at most four bytes to one, so a message of this
   length fills fxc_error.text whatever it holds. */
enum { DRAFT_BYTES = 4 * sizeof((fxc_error *)0)->text };

/* It would break a line, steer a terminal, reorder what is shown or not be seen. */
static bool is_unsafe(uint32_t code_point) {
    return code_point == '\t' || fxi_unicode_is(code_point, FXI_UNICODE_HIDDEN) ||
           fxi_unicode_is(code_point, FXI_UNICODE_BREAK);
}

/* Copies whole characters while they fit and the NUL after them. */
static void copy_safely(char *out, size_t size, const char *text) {
    size_t filled = 0;
    size_t length = strlen(text);
    for (size_t i = 0; i < length;) {
        uint32_t code_point = 0;
        size_t width = fxi_utf8_decode(&code_point, text + i, length - i);
        bool replaced = width == 0 || is_unsafe(code_point);
        size_t copied = replaced ? 1 : width;
        if (filled + copied >= size)
            break;
        for (size_t k = 0; k < copied; k++)
            out[filled++] = replaced ? '?' : text[i + k];
        i += width == 0 ? 1 : width;
    }
    out[filled] = '\0';
}

__attribute__((format(printf, 3, 0))) static void
write_message(fxc_error *error, fxc_status code, const char *format, va_list values) {
    char draft[DRAFT_BYTES];
    if (vsnprintf(draft, sizeof draft, format, values) < 0)
        draft[0] = '\0';
    copy_safely(error->text, sizeof error->text, draft);
    error->code = code;
}

void fxi_error_clear(fxc_error *error) {
    if (error)
        *error = (fxc_error){.code = FXC_OK};
}

fxc_status fxi_error_set(fxc_error *error, fxc_status code, const char *format, ...) {
    if (!error || error->code != FXC_OK)
        return code;
    va_list values;
    va_start(values, format);
    write_message(error, code, format, values);
    va_end(values);
    error->line = error->column = 0;
    return code;
}

fxc_status fxi_error_null(fxc_error *error) {
    return fxi_error_set(error, FXC_EARG, "a required argument is NULL");
}

fxc_status fxi_error_at(fxc_error *error, fxc_status code, uint32_t line,
                        uint32_t column, const char *format, ...) {
    if (!error || error->code != FXC_OK)
        return code;
    va_list values;
    va_start(values, format);
    write_message(error, code, format, values);
    va_end(values);
    error->line = line;
    error->column = column;
    return code;
}
