/* SPDX-License-Identifier: MIT */
/* Runs the examples of docs/spec. An example is a fenced block

       ```example date=2025-02-24 strict
       text
       ---
       statements, as in expectation.h
       ```

   and bears the number of its line. */
#include "expectation.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static fxc_rates *rates;

static char *load(const char *path) {
    FILE *stream = fopen(path, "rb");
    if (stream == NULL)
        return NULL;
    const size_t capacity = 1 << 22;
    char *bytes = malloc(capacity);
    if (bytes != NULL)
        bytes[fread(bytes, 1, capacity - 1, stream)] = '\0';
    fclose(stream);
    return bytes;
}

/* A growing text of rows in the form that casefile.c reads. */
typedef struct row_text {
    char *bytes;
    size_t length;
    unsigned count;
} row_text;

static void add(row_text *out, const char *bytes, size_t length) {
    char *grown = realloc(out->bytes, out->length + length + 1);
    if (grown == NULL)
        exit(EXIT_FAILURE);
    out->bytes = grown;
    memcpy(out->bytes + out->length, bytes, length);
    out->length += length;
    out->bytes[out->length] = '\0';
}

static void add_quoted(row_text *out, const char *bytes, size_t length) {
    add(out, "'", 1);
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n')
            add(out, "\\n", 2);
        else if (bytes[i] == '\\' || bytes[i] == '\'')
            add(out, (const char[]){'\\', bytes[i]}, 2);
        else
            add(out, &bytes[i], 1);
    }
    add(out, "'", 1);
}

static void add_statements(row_text *out, const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++)
        add(out, bytes[i] == '\n' ? "; " : &bytes[i], bytes[i] == '\n' ? 2 : 1);
}

/* One example, from the options behind its opening fence to its closing fence. */
static bool add_example(row_text *out, const char *name, const char *block,
                        const char *end, unsigned line) {
    const char *text = memchr(block, '\n', (size_t)(end - block));
    const char *rule = strstr(block, "\n---\n");
    if (text == NULL || rule == NULL || rule >= end) {
        fprintf(stderr, "%s:%u: an example without '---'\n", name, line);
        return false;
    }
    char id[80];
    const int id_length = snprintf(id, sizeof id, "%s:%u ", name, line);
    add(out, id, (size_t)id_length);
    text++;
    add_quoted(out, text, rule > text ? (size_t)(rule - text) : 0);
    add(out, " ", 1);
    add(out, block, (size_t)(text - 1 - block));
    add(out, " -> ", 4);
    add_statements(out, rule + 5, (size_t)(end - (rule + 5)));
    add(out, "\n", 1);
    out->count++;
    return true;
}

static unsigned line_of(const char *text, const char *at) {
    unsigned line = 1;
    for (; text < at; text++)
        line += *text == '\n';
    return line;
}

static bool collect(row_text *out, const char *name, const char *text) {
    static const char open[] = "\n```example", close[] = "\n```\n";
    const char *at = text;
    while ((at = strstr(at, open)) != NULL) {
        const unsigned line = line_of(text, at + 1);
        const char *block = at + sizeof open - 1;
        const char *end = strstr(block, close);
        if (end == NULL) {
            fprintf(stderr, "%s:%u: an example is not closed\n", name, line);
            return false;
        }
        if (!add_example(out, name, block, end, line))
            return false;
        at = end + sizeof close - 2;
    }
    return true;
}

static void check_example(const casefile_row *row) {
    assert_true(expectation_holds(row, rates));
}

/* How many examples of a chapter fail. */
static int run_rows(const char *name, const row_text *rows) {
    casefile file;
    char message[256];
    if (!casefile_parse(&file, name, rows->bytes, rows->length, EXPECTATION_KEYS,
                        message)) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    const int failed = casefile_run_rows(name, &file, check_example);
    casefile_free(&file);
    return failed;
}

static int run_chapter(const char *path) {
    const char *name = strrchr(path, '/') + 1;
    row_text rows = {0};
    int failed = 1;
    char *text = load(path);
    if (text != NULL && collect(&rows, name, text))
        failed = rows.count > 0 ? run_rows(name, &rows) : 0;
    free(rows.bytes);
    free(text);
    return failed;
}

static int run_chapters(void) {
    glob_t found;
    if (glob(FXC_TEST_DIR "/../docs/spec/*.md", 0, NULL, &found) != 0)
        return 1;
    int failed = 0;
    for (size_t i = 0; i < found.gl_pathc; i++)
        failed += run_chapter(found.gl_pathv[i]);
    globfree(&found);
    return failed;
}

int main(void) {
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    const int failed = run_chapters();
    fxc_rates_free(rates);
    return failed != 0;
}
