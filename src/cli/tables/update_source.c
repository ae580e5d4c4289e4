/* SPDX-License-Identifier: MIT */
#include "cli/tables/update_source.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/input/folders.h"
#include "cli/tables/fetch.h"

enum { CONFIGURATION_MAX = 65536, WORDS = 3 };

/* FRED gives the series of H.10 that are still published; those that ended are kept. */
static const struct {
    const char *name, *url;
    bool adds;
} known[] = {
    {"ecb", "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip", false},
    {"ecb-daily", "https://www.ecb.europa.eu/stats/eurofxref/eurofxref.zip", true},
    {"h10",
     "https://fred.stlouisfed.org/graph/"
     "fredgraph.csv?id=DEXBZUS,DEXCAUS,DEXCHUS,DEXDNUS,DEXHKUS,DEXINUS,DEXJPUS,DEXKOUS,"
     "DEXMAUS,DEXMXUS,DEXNOUS,DEXSDUS,DEXSFUS,DEXSIUS,DEXSLUS,DEXSZUS,DEXTAUS,DEXTHUS,"
     "DEXUSAL,DEXUSEU,DEXUSNZ,DEXUSUK",
     true},
};

/* The count if there is none of that name. */
static size_t index_of(const cli_update_sources *sources, const char *name) {
    size_t i = 0;
    while (i < sources->count && strcmp(sources->items[i].name, name) != 0)
        i++;
    return i;
}

const cli_update_source *cli_update_source_of(const cli_update_sources *sources,
                                              const char *name) {
    size_t i = index_of(sources, name);
    return i < sources->count ? &sources->items[i] : NULL;
}

static void add_known(cli_update_sources *out) {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        cli_update_source *next = &out->items[out->count++];
        snprintf(next->name, sizeof next->name, "%s", known[i].name);
        snprintf(next->url, sizeof next->url, "%s", known[i].url);
        next->adds = known[i].adds;
    }
}

static bool is_name(const char *word) {
    size_t length = strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                 "0123456789-");
    return length > 0 && length < CLI_UPDATE_NAME && word[length] == '\0' &&
           word[0] != '-';
}

/* What is wrong with a line, as what was expected; NULL: nothing. */
static const char *word_problem(char *words[WORDS], size_t count) {
    if (count < 2)
        return "a name and a URL";
    if (!is_name(words[0]))
        return "a name of letters, digits and '-', at most 31";
    if (count > 2 && strcmp(words[2], "adds") != 0)
        return "the word 'adds' or the end of the line";
    return strlen(words[1]) < CLI_UPDATE_URL ? cli_url_problem(words[1])
                                             : "a URL of at most 2047 bytes";
}

static const char *take_line(cli_update_sources *out, char *line) {
    char *words[WORDS] = {NULL}, *rest = line, *word;
    size_t count = 0;
    while ((word = strsep(&rest, " \t\r")) != NULL) {
        if (*word == '\0')
            continue;
        if (count == WORDS)
            return "the end of the line";
        words[count++] = word;
    }
    if (count == 0 || words[0][0] == '#')
        return NULL;
    const char *expected = word_problem(words, count);
    if (expected != NULL)
        return expected;
    size_t index = index_of(out, words[0]);
    if (index == CLI_UPDATE_SOURCES_MAX)
        return "at most 64 sources";
    out->count += index == out->count;
    cli_update_source *place = &out->items[index];
    snprintf(place->name, sizeof place->name, "%s", words[0]);
    snprintf(place->url, sizeof place->url, "%s", words[1]);
    place->adds = count > 2;
    return NULL;
}

static bool take_lines(cli_update_sources *out, char *text, const char *path) {
    unsigned number = 1;
    for (char *line; (line = strsep(&text, "\n")) != NULL; number++) {
        bool is_comment = line[strspn(line, " \t")] == '#';
        const char *expected = is_comment ? NULL : take_line(out, line);
        if (expected != NULL) {
            cli_message(path, "line %u: expected %s", number, expected);
            return false;
        }
    }
    return true;
}

/* The configuration as a string; it has no NUL of its own. */
static bool take_file(cli_update_sources *out, const char *path) {
    cli_bytes text;
    int fd = cli_input_open(path, path, NULL);
    if (fd < 0 || !cli_input_read(&text, fd, path))
        return false;
    bool good = text.length < CONFIGURATION_MAX &&
                memchr(text.bytes, '\0', text.length) == NULL;
    char *copy = good ? strndup(text.bytes, text.length) : NULL;
    if (copy == NULL)
        cli_message(path, "is not a short text");
    good = copy != NULL && take_lines(out, copy, path);
    free(copy);
    free(text.bytes);
    return good;
}

cli_update_sources *cli_update_sources_read(void) {
    cli_update_sources *out = calloc(1, sizeof *out);
    char *path = cli_config_path("rates.conf");
    bool good = out != NULL;
    if (good) {
        add_known(out);
        good = path == NULL || access(path, F_OK) != 0 || take_file(out, path);
    } else {
        cli_message(NULL, "memory ran out");
    }
    free(path);
    if (good)
        return out;
    free(out);
    return NULL;
}
