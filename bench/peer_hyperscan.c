/* SPDX-License-Identifier: MIT */
/* usage: peer_hyperscan TEXT PATTERNS...: finds the matches of all lines of the files
   of patterns in a text in memory, with the offsets where they start. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <hs/hs.h>

#include "stopwatch.h"
#include "text_file.h"

enum { PATTERNS_MAX = 64, PATTERN_BYTES = 1 << 16 };

typedef struct pattern_set {
    char text[PATTERN_BYTES];
    const char *lines[PATTERNS_MAX];
    unsigned flags[PATTERNS_MAX], ids[PATTERNS_MAX];
    unsigned count;
} pattern_set;

static void add_lines(pattern_set *set, char *lines) {
    for (char *line = strtok(lines, "\n"); line != NULL && set->count < PATTERNS_MAX;
         line = strtok(NULL, "\n")) {
        set->lines[set->count] = line;
        set->flags[set->count] = HS_FLAG_SOM_LEFTMOST;
        set->ids[set->count] = set->count;
        set->count++;
    }
}

static bool read_patterns(pattern_set *set, char **paths, int count) {
    size_t used = 0;
    for (int i = 0; i < count; i++) {
        size_t length = 0;
        char *bytes = text_file_read(paths[i], &length);
        if (bytes == NULL || used + length + 1 > PATTERN_BYTES)
            return false;
        memcpy(set->text + used, bytes, length);
        set->text[used + length] = '\0';
        free(bytes);
        add_lines(set, set->text + used);
        used += length + 1;
    }
    return true;
}

/* One match ends at many places; each start counts once. */
typedef struct tally {
    unsigned long long last_start;
    size_t found;
} tally;

static int on_match(unsigned id, unsigned long long from, unsigned long long to,
                    unsigned flags, void *context) {
    (void)id, (void)to, (void)flags;
    tally *t = context;
    t->found += t->found == 0 || from != t->last_start;
    t->last_start = from;
    return 0;
}

int main(int argc, char **argv) {
    static pattern_set set;
    size_t length = 0;
    char *text = argc > 2 ? text_file_read(argv[1], &length) : NULL;
    hs_database_t *database = NULL;
    hs_compile_error_t *fault = NULL;
    hs_scratch_t *scratch = NULL;
    if (text == NULL || !read_patterns(&set, argv + 2, argc - 2))
        return 2;
    if (hs_compile_multi(set.lines, set.flags, set.ids, set.count, HS_MODE_BLOCK, NULL,
                         &database, &fault) != HS_SUCCESS) {
        fprintf(stderr, "%s\n", fault->message);
        return 1;
    }
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
        return 1;
    tally t = {0, 0};
    stopwatch start = stopwatch_start();
    hs_error_t status =
        hs_scan(database, text, (unsigned)length, 0, scratch, on_match, &t);
    stopwatch_print(start, 1);
    fprintf(stderr, "%zu starts\n", t.found);
    hs_free_scratch(scratch);
    hs_free_database(database);
    free(text);
    return status != HS_SUCCESS;
}
