/* SPDX-License-Identifier: MIT */
#include "casefile.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is left of the line under reading. The first fault of a file wins. */
typedef struct cursor {
    const char *at, *end;
    const char *name;
    unsigned line;
    char *message;
} cursor;

typedef struct text {
    char *bytes;
    size_t length;
} text;

static bool refuse(const cursor *c, const char *what) {
    snprintf(c->message, 256, "%s:%u: %s", c->name, c->line, what);
    return false;
}

static void *require(void *memory) {
    if (memory == NULL) {
        perror("casefile");
        exit(EXIT_FAILURE);
    }
    return memory;
}

static char *copy(const char *bytes, size_t length) {
    char *out = require(malloc(length + 1));
    memcpy(out, bytes, length);
    out[length] = '\0';
    return out;
}

static void append(text *to, const char *bytes, size_t length) {
    to->bytes = require(realloc(to->bytes, to->length + length + 1));
    memcpy(to->bytes + to->length, bytes, length);
    to->length += length;
    to->bytes[to->length] = '\0';
}

static void append_repeated(text *to, const text *piece, size_t times) {
    to->bytes = require(realloc(to->bytes, to->length + piece->length * times + 1));
    for (size_t i = 0; i < times; i++) {
        memcpy(to->bytes + to->length, piece->bytes, piece->length);
        to->length += piece->length;
    }
    to->bytes[to->length] = '\0';
}

static bool looks_at(const cursor *c, const char *sign) {
    const size_t length = strlen(sign);
    return (size_t)(c->end - c->at) >= length && memcmp(c->at, sign, length) == 0;
}

static void skip_blanks(cursor *c) {
    while (c->at < c->end && (*c->at == ' ' || *c->at == '\t'))
        c->at++;
}

static bool at_blank(const cursor *c) {
    return c->at == c->end || *c->at == ' ' || *c->at == '\t';
}

static bool read_hex(cursor *c, char *byte) {
    char digits[3] = {0};
    if (c->end - c->at < 2 || !isxdigit((unsigned char)c->at[0]) ||
        !isxdigit((unsigned char)c->at[1]))
        return refuse(c, "two hexadecimal digits expected behind \\x");
    memcpy(digits, c->at, 2);
    *byte = (char)strtoul(digits, NULL, 16);
    c->at += 2;
    return true;
}

static bool read_escape(cursor *c, char *byte) {
    static const char names[] = "ntr\\'";
    static const char values[] = "\n\t\r\\'";
    if (c->at == c->end)
        return refuse(c, "an escape is cut off");
    const char name = *c->at++;
    if (name == 'x')
        return read_hex(c, byte);
    const char *found = memchr(names, name, sizeof names - 1);
    if (found == NULL)
        return refuse(c, "unknown escape; \\n \\t \\r \\\\ \\' and \\xNN are known");
    *byte = values[found - names];
    return true;
}

static bool read_quoted(cursor *c, text *out) {
    c->at++;
    append(out, "", 0);
    while (c->at < c->end && *c->at != '\'') {
        char byte = *c->at++;
        if (byte == '\\' && !read_escape(c, &byte))
            return false;
        append(out, &byte, 1);
    }
    if (c->at == c->end)
        return refuse(c, "a quote is not closed");
    c->at++;
    return true;
}

static bool parse_count(const cursor *c, const char *digits, size_t *out) {
    char *end;
    const unsigned long value = strtoul(digits, &end, 10);
    if (!isdigit((unsigned char)*digits) || value > 100000000)
        return refuse(c, "a count from 0 to 100000000 expected");
    *out = value;
    return true;
}

static bool read_count(cursor *c, size_t *out) {
    char digits[12] = {0};
    size_t length = 0;
    while (c->at < c->end && isdigit((unsigned char)*c->at) &&
           length + 1 < sizeof digits)
        digits[length++] = *c->at++;
    return parse_count(c, digits, out);
}

static bool read_piece(cursor *c, text *input) {
    text piece = {0};
    size_t times = 1;
    bool done = read_quoted(c, &piece);
    if (done && looks_at(c, "*")) {
        c->at++;
        done = read_count(c, &times);
    }
    if (done)
        append_repeated(input, &piece, times);
    free(piece.bytes);
    if (done && !at_blank(c))
        return refuse(c, "a blank expected behind a quoted piece");
    return done;
}

static bool read_input(cursor *c, casefile_row *row) {
    text input = {0};
    bool done = looks_at(c, "'") || refuse(c, "a quoted input expected behind the id");
    while (done && looks_at(c, "'")) {
        done = read_piece(c, &input);
        skip_blanks(c);
    }
    row->input = input.bytes;
    row->length = input.length;
    return done;
}

static bool is_listed(const char *keys, const char *key) {
    const size_t length = strlen(key);
    for (const char *at = keys; *at != '\0';) {
        const size_t word = strcspn(at, " ");
        if (word == length && memcmp(at, key, length) == 0)
            return true;
        at += word + strspn(at + word, " ");
    }
    return false;
}

static bool accept_option(const cursor *c, casefile_row *row, const char *keys) {
    const casefile_option *added = &row->options[row->option_count - 1];
    if (!is_listed(keys, added->key) && strcmp(added->key, "repeat") != 0)
        return refuse(c, "an option that this file may not use");
    for (size_t i = 0; i + 1 < row->option_count; i++)
        if (strcmp(row->options[i].key, added->key) == 0)
            return refuse(c, "an option stands twice");
    return true;
}

static bool read_value(cursor *c, casefile_option *option) {
    text value = {0};
    const char *first = c->at;
    if (looks_at(c, "'")) {
        const bool done = read_quoted(c, &value);
        option->value = value.bytes;
        return done && (at_blank(c) || refuse(c, "a blank expected behind a value"));
    }
    while (!at_blank(c))
        c->at++;
    option->value = copy(first, (size_t)(c->at - first));
    return true;
}

static bool read_option(cursor *c, casefile_row *row, const char *keys) {
    if (row->option_count == CASEFILE_OPTIONS_MAX)
        return refuse(c, "too many options");
    casefile_option *option = &row->options[row->option_count++];
    const char *first = c->at;
    while (!at_blank(c) && *c->at != '=')
        c->at++;
    option->key = copy(first, (size_t)(c->at - first));
    if (!looks_at(c, "="))
        option->value = copy("", 0);
    else if (c->at++, !read_value(c, option))
        return false;
    return accept_option(c, row, keys);
}

static bool read_options(cursor *c, casefile_row *row, const char *keys) {
    while (!looks_at(c, "->")) {
        if (c->at == c->end)
            return refuse(c, "'->' expected");
        if (!read_option(c, row, keys))
            return false;
        skip_blanks(c);
    }
    c->at += 2;
    return at_blank(c) || refuse(c, "a blank expected behind '->'");
}

static bool repeat_input(const cursor *c, casefile_row *row) {
    const char *value = casefile_value(row, "repeat");
    size_t times;
    if (value == NULL)
        return true;
    if (!parse_count(c, value, &times))
        return false;
    const text once = {.bytes = row->input, .length = row->length};
    text all = {0};
    append_repeated(&all, &once, times);
    free(row->input);
    row->input = all.bytes;
    row->length = all.length;
    return true;
}

static bool read_row(cursor *c, casefile_row *row, const char *keys) {
    const char *first = c->at;
    while (!at_blank(c))
        c->at++;
    row->id = copy(first, (size_t)(c->at - first));
    row->line = c->line;
    skip_blanks(c);
    if (!read_input(c, row) || !read_options(c, row, keys) || !repeat_input(c, row))
        return false;
    skip_blanks(c);
    while (c->end > c->at && (c->end[-1] == ' ' || c->end[-1] == '\r'))
        c->end--;
    row->expected = copy(c->at, (size_t)(c->end - c->at));
    return true;
}

static bool is_new(const cursor *c, const casefile *file) {
    const casefile_row *added = &file->rows[file->count - 1];
    for (size_t i = 0; i + 1 < file->count; i++)
        if (strcmp(file->rows[i].id, added->id) == 0)
            return refuse(c, "an id stands twice");
    return true;
}

static bool read_line(cursor *c, casefile *file, const char *keys) {
    skip_blanks(c);
    if (c->at == c->end || *c->at == '#' || *c->at == '\r')
        return true;
    file->rows = require(realloc(file->rows, (file->count + 1) * sizeof *file->rows));
    file->rows[file->count] = (casefile_row){0};
    return read_row(c, &file->rows[file->count++], keys) && is_new(c, file);
}

bool casefile_parse(casefile *out, const char *name, const char *bytes, size_t length,
                    const char *keys, char message[256]) {
    cursor c = {.name = name, .message = message};
    const char *at = bytes, *end = bytes + length;
    *out = (casefile){0};
    bool done = true;
    while (done && at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        c.at = at;
        c.end = stop == NULL ? end : stop;
        c.line++;
        done = read_line(&c, out, keys);
        at = stop == NULL ? end : stop + 1;
    }
    if (done && out->count == 0)
        done = refuse(&c, "no rows");
    if (!done)
        casefile_free(out);
    return done;
}

static bool load(text *out, FILE *stream) {
    char chunk[4096];
    size_t got;
    append(out, "", 0);
    while ((got = fread(chunk, 1, sizeof chunk, stream)) > 0)
        append(out, chunk, got);
    return ferror(stream) == 0;
}

bool casefile_read(casefile *out, const char *path, const char *keys,
                   char message[256]) {
    const cursor start = {.name = path, .message = message};
    text all = {0};
    *out = (casefile){0};
    FILE *stream = fopen(path, "rb");
    if (stream == NULL)
        return refuse(&start, "the file can not be opened");
    const bool done = load(&all, stream) ? casefile_parse(out, path, all.bytes,
                                                          all.length, keys, message)
                                         : refuse(&start, "the file can not be read");
    fclose(stream);
    free(all.bytes);
    return done;
}

void casefile_free(casefile *file) {
    for (size_t i = 0; i < file->count; i++) {
        casefile_row *row = &file->rows[i];
        for (size_t k = 0; k < row->option_count; k++) {
            free(row->options[k].key);
            free(row->options[k].value);
        }
        free(row->id);
        free(row->input);
        free(row->expected);
    }
    free(file->rows);
    *file = (casefile){0};
}

const char *casefile_value(const casefile_row *row, const char *key) {
    for (size_t i = 0; i < row->option_count; i++)
        if (strcmp(row->options[i].key, key) == 0)
            return row->options[i].value;
    return NULL;
}

/* --- rows as cmocka tests ------------------------------------------------------ */

typedef struct bound_row {
    const casefile_row *row;
    void (*check)(const casefile_row *row);
} bound_row;

static void run_row(void **state) {
    const bound_row *bound = *state;
    bound->check(bound->row);
}

int casefile_run_rows(const char *name, const casefile *file,
                      void (*check)(const casefile_row *row)) {
    struct CMUnitTest *tests = require(calloc(file->count, sizeof *tests));
    bound_row *bound = require(calloc(file->count, sizeof *bound));
    for (size_t i = 0; i < file->count; i++) {
        bound[i] = (bound_row){.row = &file->rows[i], .check = check};
        tests[i] = (struct CMUnitTest){
            .name = file->rows[i].id, .test_func = run_row, .initial_state = &bound[i]};
    }
    const int failed = _cmocka_run_group_tests(name, tests, file->count, NULL, NULL);
    free(bound);
    free(tests);
    return failed;
}

int casefile_run(const char *name, const char *keys,
                 void (*check)(const casefile_row *row)) {
    char path[512], message[256];
    casefile file;
    snprintf(path, sizeof path, "%s/cases/%s", FXC_TEST_DIR, name);
    if (!casefile_read(&file, path, keys, message)) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    const int failed = casefile_run_rows(name, &file, check);
    casefile_free(&file);
    return failed;
}
