/* SPDX-License-Identifier: MIT */
#include "cli/input/foreign.h"

#include <stdbool.h>
#include <string.h>

#define READS_UTF8 "; only UTF-8 is read"
#define READS_TEXT "; only plain text is read"

typedef struct signature {
    const char *bytes;
    size_t length;
    const char *kind;
} signature;

/* Longer ones first where one begins with another. */
static const signature signatures[] = {
    {"\xFF\xFE\0\0", 4, "looks like UTF-32" READS_UTF8},
    {"\0\0\xFE\xFF", 4, "looks like UTF-32" READS_UTF8},
    {"\xFF\xFE", 2, "looks like UTF-16" READS_UTF8},
    {"\xFE\xFF", 2, "looks like UTF-16" READS_UTF8},
    {"%PDF-", 5, "is a PDF document" READS_TEXT},
    {"PK\x03\x04", 4,
     "is a zip archive, or a .docx, .xlsx or .odt document" READS_TEXT},
    {"\xD0\xCF\x11\xE0", 4, "is an old Office document" READS_TEXT},
    {"\x1F\x8B", 2, "is a gzip file" READS_TEXT},
    {"{\\rtf", 5, "is an RTF document" READS_TEXT},
};

static const char *find_signature(const char *bytes, size_t length) {
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++) {
        const signature *row = &signatures[i];
        if (length >= row->length && memcmp(bytes, row->bytes, row->length) == 0)
            return row->kind;
    }
    return NULL;
}

/* No key types it and no text file holds it, but for the white space and for ESC. */
static bool is_odd_control(unsigned char byte) {
    return byte < 0x20 && !(byte >= '\b' && byte <= '\r') && byte != 0x1B;
}

static bool has_odd_control(const char *bytes, size_t length) {
    unsigned char found = 0;
    for (size_t i = 0; i < length; i++)
        found |= is_odd_control((unsigned char)bytes[i]);
    return found != 0;
}

/* Half of the even or of the odd places, and none of the others: ASCII letters in
   UTF-16 without its mark. */
static bool looks_wide(const size_t nuls[2], size_t sample) {
    bool one_sided = (nuls[0] == 0) != (nuls[1] == 0);
    return one_sided && (nuls[0] + nuls[1]) * 4 >= sample;
}

/* A few NULs or controls are odd text and are read; one byte in twenty is no text. */
const char *cli_foreign_kind(const char *bytes, size_t length) {
    const char *kind = find_signature(bytes, length);
    if (kind != NULL)
        return kind;
    size_t sample = length < CLI_FOREIGN_SAMPLE ? length : CLI_FOREIGN_SAMPLE;
    if (!has_odd_control(bytes, sample))
        return NULL;
    size_t odd = 0;
    size_t nuls[2] = {0, 0};
    for (size_t i = 0; i < sample; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        odd += is_odd_control(byte);
        nuls[i % 2] += byte == 0;
    }
    if (looks_wide(nuls, sample))
        return "looks like UTF-16" READS_UTF8;
    return odd > 2 + sample / 20 ? "looks like a binary file" READS_TEXT : NULL;
}
