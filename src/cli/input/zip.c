/* SPDX-License-Identifier: MIT */
/* APPNOTE.TXT 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16. */
#include "cli/input/zip.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum {
    END_SIZE = 22,
    CENTRAL_SIZE = 46,
    LOCAL_SIZE = 30,
    COMMENT_MAX = 0xFFFF,
    ENCRYPTED = 1,
    STORED = 0,
    DEFLATED = 8,
    FOLDER_OR_LINK_SHIFT = 28,
    FOLDER = 4, /* of st_mode, its topmost four bits */
    LINK = 10
};

static const char *const DAMAGED = "is a ZIP archive that is damaged or cut short";

static uint32_t number(const char *at, int bytes) {
    uint32_t value = 0;
    for (int i = bytes - 1; i >= 0; i--)
        value = value << 8 | (unsigned char)at[i];
    return value;
}

static bool has_mark(const char *at, const char mark[4]) {
    return memcmp(at, mark, 4) == 0;
}

typedef struct entry {
    uint32_t flags, method, checksum, packed_size, size;
    const char *data;
} entry;

/* The record whose comment reaches to the end of the archive; NULL: there is none. */
static const char *find_end(const char *archive, size_t length) {
    for (size_t comment = 0; comment <= COMMENT_MAX; comment++) {
        if (comment + END_SIZE > length)
            return NULL;
        const char *at = archive + length - END_SIZE - comment;
        if (has_mark(at, "PK\5\6") && number(at + 20, 2) == comment)
            return at;
    }
    return NULL;
}

/* The header of the only entry, which fills the directory from it to `end`. */
static const char *find_central(const char **out, const char *archive,
                                const char *end) {
    enum { DISK = 4, ENTRIES = 10, SIZE = 12, OFFSET = 16 };
    if (number(end + OFFSET, 4) == UINT32_MAX)
        return "is a ZIP64 archive";
    if (number(end + DISK, 4) != 0)
        return "is one of several parts of a ZIP archive";
    if (number(end + ENTRIES, 2) != 1)
        return number(end + ENTRIES, 2) == 0
                   ? "is an empty ZIP archive"
                   : "is a ZIP archive of several files; a table is one";
    size_t before = (size_t)(end - archive), offset = number(end + OFFSET, 4);
    if (offset > before || before - offset != number(end + SIZE, 4) ||
        before - offset < CENTRAL_SIZE || !has_mark(archive + offset, "PK\1\2"))
        return DAMAGED;
    *out = archive + offset;
    return NULL;
}

static const char *read_central(entry *out, const char *central, const char *end) {
    enum { FLAGS = 8, METHOD = 10, CHECKSUM = 16, PACKED = 20, SIZE = 24, TAIL = 28 };
    enum { ATTRIBUTES = 38, OFFSET = 42 };
    size_t tail = (size_t)number(central + TAIL, 2) + number(central + TAIL + 2, 2) +
                  number(central + TAIL + 4, 2);
    if ((size_t)(end - central) != CENTRAL_SIZE + tail ||
        number(central + OFFSET, 4) != 0)
        return DAMAGED;
    *out = (entry){.flags = number(central + FLAGS, 2),
                   .method = number(central + METHOD, 2),
                   .checksum = number(central + CHECKSUM, 4),
                   .packed_size = number(central + PACKED, 4),
                   .size = number(central + SIZE, 4)};
    uint32_t kind = number(central + ATTRIBUTES, 4) >> FOLDER_OR_LINK_SHIFT;
    if (kind == FOLDER || kind == LINK)
        return "is a ZIP archive of a link or a folder";
    if ((out->flags & ENCRYPTED) != 0)
        return "is an encrypted ZIP archive";
    if (out->method != STORED && out->method != DEFLATED)
        return "is packed in a way that is not deflate";
    return out->size > CLI_UNPACKED_MAX ? "unpacks to more than 256 MiB" : NULL;
}

/* The data behind the header of the file, which starts the archive. */
static const char *find_data(entry *out, const char *archive, const char *central) {
    enum { NAME = 26, EXTRA = 28, METHOD = 8 };
    size_t space = (size_t)(central - archive);
    if (space < LOCAL_SIZE || !has_mark(archive, "PK\3\4") ||
        number(archive + METHOD, 2) != out->method)
        return DAMAGED;
    size_t head =
        LOCAL_SIZE + (size_t)number(archive + NAME, 2) + number(archive + EXTRA, 2);
    if (head > space || out->packed_size > space - head)
        return DAMAGED;
    out->data = archive + head;
    return NULL;
}

static const char *copy(cli_bytes *out, const entry *from) {
    if (from->packed_size != from->size)
        return DAMAGED;
    out->bytes = malloc(from->size > 0 ? from->size : 1);
    if (out->bytes == NULL)
        return "memory ran out";
    memcpy(out->bytes, from->data, from->size);
    out->length = from->size;
    return NULL;
}

static const char *unpack(cli_bytes *out, const entry *from) {
    *out = (cli_bytes){NULL, 0};
    const char *why =
        from->method == STORED
            ? copy(out, from)
            : cli_inflate(out, from->data, from->packed_size, CLI_WRAPPING_NONE);
    if (why != NULL)
        return why;
    uLong checksum = crc32(0, (const Bytef *)out->bytes, (uInt)out->length);
    if (out->length == from->size && checksum == from->checksum)
        return NULL;
    free(out->bytes);
    *out = (cli_bytes){NULL, 0};
    return "is a ZIP archive whose size or checksum does not fit";
}

const char *cli_zip_read(cli_bytes *out, const char *archive, size_t length) {
    entry only;
    const char *central = NULL;
    const char *end = find_end(archive, length);
    if (end == NULL)
        return DAMAGED;
    const char *why = find_central(&central, archive, end);
    if (why == NULL)
        why = read_central(&only, central, end);
    if (why == NULL)
        why = find_data(&only, archive, central);
    return why == NULL ? unpack(out, &only) : why;
}
