/* SPDX-License-Identifier: MIT */
/* Runs the examples of docs/spec.md. An example is a fenced block

       ```example date=2025-02-24 strict
       text
       ---
       statements, as in expectation.h
       ```

   and bears the number of its line. */
#include "expectation.h"

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
static bool add_example(row_text *out, const char *block, const char *end,
                        unsigned line) {
    const char *text = memchr(block, '\n', (size_t)(end - block));
    const char *rule = strstr(block, "\n---\n");
    if (text == NULL || rule == NULL || rule >= end) {
        fprintf(stderr, "docs/spec.md:%u: an example without '---'\n", line);
        return false;
    }
    char id[40];
    const int id_length = snprintf(id, sizeof id, "spec.md:%u ", line);
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

static bool collect(row_text *out, const char *text) {
    static const char open[] = "\n```example", close[] = "\n```\n";
    const char *at = text;
    while ((at = strstr(at, open)) != NULL) {
        const unsigned line = line_of(text, at + 1);
        const char *block = at + sizeof open - 1;
        const char *end = strstr(block, close);
        if (end == NULL || !add_example(out, block, end, line))
            return false;
        at = end + sizeof close - 2;
    }
    return true;
}

static void check_example(const casefile_row *row) {
    assert_true(expectation_holds(row, rates));
}

static int run(const char *text) {
    row_text rows = {0};
    casefile file;
    char message[256];
    int failed = 1;
    if (!collect(&rows, text))
        fprintf(stderr, "docs/spec.md: an example is not closed\n");
    else if (!casefile_parse(&file, "examples of docs/spec.md", rows.bytes, rows.length,
                             EXPECTATION_KEYS, message))
        fprintf(stderr, "%s\n", message);
    else {
        failed = casefile_run_rows("docs/spec.md", &file, check_example);
        casefile_free(&file);
    }
    free(rows.bytes);
    return failed;
}

int main(void) {
    char *text = load(FXC_TEST_DIR "/../docs/spec.md");
    if (text == NULL || fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    const int failed = run(text);
    fxc_rates_free(rates);
    free(text);
    return failed != 0;
}
