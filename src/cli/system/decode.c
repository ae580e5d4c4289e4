/* SPDX-License-Identifier: MIT */
#include "cli/system/decode.h"

/* What may follow the first byte of a character: Unicode, table 3-7. */
typedef struct lead_row {
    unsigned char first, last; /* leads */
    unsigned char least, most; /* of the second byte */
    unsigned char length;
} lead_row;

static const lead_row leads[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};

static const lead_row *find_lead(unsigned char byte) {
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (byte >= leads[i].first && byte <= leads[i].last)
            return &leads[i];
    return NULL;
}

size_t cli_character_length(const char *text, size_t length) {
    const unsigned char *bytes = (const unsigned char *)text;
    if (length > 0 && bytes[0] < 0x80)
        return 1;
    const lead_row *lead = length > 0 ? find_lead(bytes[0]) : NULL;
    if (lead == NULL || length < lead->length || bytes[1] < lead->least ||
        bytes[1] > lead->most)
        return 0;
    for (size_t i = 2; i < lead->length; i++)
        if (bytes[i] >> 6 != 2)
            return 0;
    return lead->length;
}

size_t cli_decode(uint32_t *code_point, const char *text, size_t length) {
    const unsigned char *bytes = (const unsigned char *)text;
    size_t size = cli_character_length(text, length);
    if (size == 0)
        return 0;
    *code_point = size == 1 ? bytes[0] : bytes[0] & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++)
        *code_point = *code_point << 6 | (bytes[i] & 0x3Fu);
    return size;
}
