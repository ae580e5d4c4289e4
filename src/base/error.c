/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* A replaced character shrinks from at most three bytes to one, so a message of this
   length fills fxc_error.text whatever it holds. */
enum { DRAFT_BYTES = 3 * sizeof((fxc_error *)0)->text };

/* Inclusive ranges of code points that would break a line, steer a terminal or reorder
   what is shown. */
static const uint32_t unsafe[][2] = {
    {0x0000, 0x001F}, /* C0 */
    {0x007F, 0x009F}, /* DEL, C1 */
    {0x061C, 0x061C}, /* Arabic letter mark */
    {0x200E, 0x200F}, /* left-to-right and right-to-left marks */
    {0x2028, 0x202E}, /* line and paragraph separators, embeddings, overrides */
    {0x2066, 0x2069}, /* isolates */
};

static bool is_unsafe(uint32_t code_point) {
    for (size_t i = 0; i < sizeof unsafe / sizeof unsafe[0]; i++)
        if (code_point >= unsafe[i][0] && code_point <= unsafe[i][1])
            return true;
    return false;
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
