/* SPDX-License-Identifier: MIT */
#include "cli/input/foreign.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

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

/* The end of the line that starts at `at`, behind its line feed. */
static size_t line_end(const char *bytes, size_t length, size_t at) {
    const char *feed = memchr(bytes + at, '\n', length - at);
    return feed != NULL ? (size_t)(feed - bytes) + 1 : length;
}

static bool begins(const char *bytes, size_t length, const char *words) {
    size_t size = strlen(words);
    return length >= size && strncasecmp(bytes, words, size) == 0;
}

/* "Received: ..." */
static bool is_header(const char *line, size_t length) {
    size_t name = 0;
    while (name < length && line[name] > ' ' && line[name] < 0x7F && line[name] != ':')
        name++;
    return name > 0 && name < length && line[name] == ':';
}

/* A mail, or a page that is kept as one, whose text is not there to be read. */
static bool is_encoded_mail(const char *bytes, size_t length) {
    static const char field[] = "Content-Transfer-Encoding:";
    if (!is_header(bytes, line_end(bytes, length, 0)))
        return false;
    for (size_t at = 0; at < length; at = line_end(bytes, length, at)) {
        size_t value = at + sizeof field - 1;
        if (!begins(bytes + at, length - at, field))
            continue;
        while (value < length && bytes[value] == ' ')
            value++;
        if (begins(bytes + value, length - value, "quoted-printable") ||
            begins(bytes + value, length - value, "base64"))
            return true;
    }
    return false;
}

/* A few NULs or controls are odd text and are read; one byte in twenty is no text. */
const char *cli_foreign_kind(const char *bytes, size_t length) {
    const char *kind = find_signature(bytes, length);
    if (kind != NULL)
        return kind;
    size_t sample = length < CLI_FOREIGN_SAMPLE ? length : CLI_FOREIGN_SAMPLE;
    if (is_encoded_mail(bytes, sample))
        return "is a mail in an encoding of MIME" READS_TEXT;
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
