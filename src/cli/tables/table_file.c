/* SPDX-License-Identifier: MIT */
#include "cli/tables/table_file.h"

#include <stdlib.h>
#include <string.h>

#include "cli/input/inflate.h"
#include "cli/input/zip.h"

typedef const char *unpack_fn(cli_bytes *out, const char *bytes, size_t length);

static const char *unpack_gzip(cli_bytes *out, const char *bytes, size_t length) {
    return cli_inflate(out, bytes, length, CLI_WRAPPING_GZIP);
}

static const struct {
    const char *mark;
    size_t length;
    unpack_fn *unpack;
} packings[] = {
    {"\x1F\x8B", 2, unpack_gzip},
    {"PK\3\4", 4, cli_zip_read},
    {"PK\5\6", 4, cli_zip_read},
};

/* NULL: the bytes are not packed. */
static unpack_fn *packing_of(const cli_bytes *data) {
    for (size_t i = 0; i < sizeof packings / sizeof *packings; i++)
        if (data->length >= packings[i].length &&
            memcmp(data->bytes, packings[i].mark, packings[i].length) == 0)
            return packings[i].unpack;
    return NULL;
}

bool cli_table_unpack(cli_bytes *table, const char *name) {
    unpack_fn *unpack = packing_of(table);
    if (unpack == NULL)
        return true;
    cli_bytes plain;
    const char *why = unpack(&plain, table->bytes, table->length);
    if (why == NULL && packing_of(&plain) != NULL) {
        free(plain.bytes);
        why = "is packed twice";
    }
    if (why != NULL) {
        cli_message(name, "%s", why);
        return false;
    }
    free(table->bytes);
    *table = plain;
    return true;
}

bool cli_table_read(cli_bytes *out, const char *path, cli_sink *results) {
    *out = (cli_bytes){NULL, 0};
    int fd = cli_input_open(path, path, results);
    if (fd < 0 || !cli_input_read(out, fd, path))
        return false;
    if (cli_table_unpack(out, path))
        return true;
    free(out->bytes);
    *out = (cli_bytes){NULL, 0};
    return false;
}
