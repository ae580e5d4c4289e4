/* SPDX-License-Identifier: MIT */
#include "cli/tables/tables.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/input/folders.h"

/* What a table in the data folder ends in; the folder may hold other files. */
static const char *const suffixes[] = {".csv", ".txt"};

static bool fail_memory(void) {
    cli_message(NULL, "memory ran out");
    return false;
}

/* Takes the path over; NULL: memory ran out before. */
static bool add(cli_tables *tables, char *path) {
    if (path == NULL)
        return fail_memory();
    if (tables->count == tables->capacity) {
        size_t capacity = 2 * tables->capacity + 8;
        cli_rate_table *items = realloc(tables->items, capacity * sizeof *items);
        if (items == NULL) {
            free(path);
            return fail_memory();
        }
        tables->items = items;
        tables->capacity = capacity;
    }
    tables->items[tables->count++] = (cli_rate_table){.path = path};
    return true;
}

static bool add_listed(cli_tables *tables, const char *list) {
    bool good = true;
    while (good && *list != '\0') {
        size_t length = strcspn(list, ":");
        if (length > 0)
            good = add(tables, strndup(list, length));
        list += length + (list[length] == ':');
    }
    return good;
}

static int is_table(const struct dirent *entry) {
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (entry->d_name[0] != '.' && cli_path_ends_in(entry->d_name, suffixes[i]))
            return 1;
    return 0;
}

static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* A folder that is not there holds no table. */
static bool add_folder(cli_tables *tables, const char *folder) {
    struct dirent **entries;
    int count = scandir(folder, &entries, is_table, by_name);
    if (count < 0 && (errno == ENOENT || errno == ENOTDIR))
        return true;
    if (count < 0) {
        cli_message(folder, "%s", strerror(errno));
        return false;
    }
    bool good = true;
    for (int i = 0; i < count; i++) {
        good = good && add(tables, cli_path_join(folder, entries[i]->d_name));
        free(entries[i]);
    }
    free(entries);
    return good;
}

bool cli_tables_find(cli_tables *out, const cli_options *options) {
    *out = (cli_tables){0};
    const char *list = secure_getenv("FXCHECK_RATES");
    char *folder = list == NULL ? cli_data_path("rates") : NULL;
    bool good = list == NULL || add_listed(out, list);
    if (folder != NULL)
        good = add_folder(out, folder);
    free(folder);
    for (size_t i = 0; good && i < options->rate_count; i++)
        good = add(out, strdup(options->rates[i]));
    return good;
}

void cli_tables_clear(cli_tables *tables) {
    for (size_t i = 0; i < tables->count; i++)
        free(tables->items[i].path);
    free(tables->items);
    *tables = (cli_tables){0};
}

/* Cuts off the last suffix, if it is that one; NULL: any. */
static void cut_suffix(char *name, const char *suffix) {
    char *dot = strrchr(name, '.');
    if (dot != NULL && dot > name && (suffix == NULL || strcmp(dot, suffix) == 0))
        *dot = '\0';
}

void cli_table_name(char out[CLI_TABLE_NAME], const char *path) {
    const char *slash = strrchr(path, '/');
    snprintf(out, CLI_TABLE_NAME, "%s", slash != NULL ? slash + 1 : path);
    cut_suffix(out, ".gz");
    cut_suffix(out, NULL);
}

static const cli_rate_table *table_of(const cli_tables *tables,
                                      const fxc_source *source) {
    for (size_t i = tables->count; i-- > 0;)
        if (strcmp(tables->items[i].hash, source->hash) == 0)
            return &tables->items[i];
    return NULL;
}

void cli_tables_loaded(cli_rate_table *table, const cli_tables *tables,
                       const fxc_rates *book) {
    for (size_t i = 0; i < fxc_rates_source_count(book); i++) {
        const fxc_source *source = fxc_rates_source(book, i);
        if (!source->shipped && table_of(tables, source) == NULL)
            snprintf(table->hash, sizeof table->hash, "%s", source->hash);
    }
}

const char *cli_tables_path(const cli_tables *tables, const fxc_source *source) {
    const cli_rate_table *table = source->shipped ? NULL : table_of(tables, source);
    return table != NULL ? table->path : "shipped";
}
