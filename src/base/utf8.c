/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include <stdbool.h>

enum { LONGEST = 4 };

/* One row of table 3-7: which lead bytes start a sequence of `length` bytes, and which
   second bytes may follow. The narrowed seconds keep out overlong forms (E0, F0),
   surrogates (ED) and values past U+10FFFF (F4); every later byte is 80..BF. */
typedef struct form {
    uint8_t lead_first, lead_last;
    uint8_t second_first, second_last;
    uint8_t length;
} form;

static const form forms[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
};

/* A lead byte from C0 on: the row of `forms`, counted from 1; 0: it starts nothing. */
static const uint8_t rows[0x40] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 4, 5, 5, 6, 7, 7, 7, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const form *find_form(uint8_t lead) {
    uint8_t row = lead < 0xC0 ? 0 : rows[lead - 0xC0];
    return row == 0 ? NULL : &forms[row - 1];
}

size_t fxi_utf8_decode_any(uint32_t *code_point, const char *bytes, size_t length) {
    const uint8_t *b = (const uint8_t *)bytes;
    const form *found = length == 0 ? NULL : find_form(b[0]);
    if (found == NULL || length < found->length || b[1] < found->second_first ||
        b[1] > found->second_last)
        return 0;
    uint32_t value = (b[0] & (0x7Fu >> found->length)) << 6 | (b[1] & 0x3Fu);
    for (size_t i = 2; i < found->length; i++) {
        if (!fxi_utf8_continues((char)b[i]))
            return 0;
        value = value << 6 | (b[i] & 0x3Fu);
    }
    *code_point = value;
    return found->length;
}

size_t fxi_utf8_encode(char out[4], uint32_t code_point) {
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    size_t length = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (code_point & 0x3F));
        code_point >>= 6;
    }
    static const uint8_t lead[LONGEST + 1] = {0, 0, 0xC0, 0xE0, 0xF0};
    out[0] = (char)(lead[length] | code_point);
    return length;
}

/* No well-formed sequence is the end of another one, so at most one length fits. */
size_t fxi_utf8_previous(const char *bytes, size_t offset) {
    uint32_t ignored;
    for (size_t length = 2; length <= LONGEST && length <= offset; length++)
        if (fxi_utf8_decode(&ignored, bytes + offset - length, length) == length)
            return offset - length;
    return offset - 1;
}
