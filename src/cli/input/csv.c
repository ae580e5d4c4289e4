/* SPDX-License-Identifier: MIT */
#include "cli/input/csv.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/system/message.h"
#include "cli/system/values.h"

void cli_csv_init(cli_csv *csv, int fd) {
    memset(csv, 0, sizeof *csv);
    csv->next_line = 1;
    cli_lines_init(&csv->lines, fd);
}

void cli_csv_clear(cli_csv *csv) {
    cli_lines_clear(&csv->lines);
    free(csv->text);
    free(csv->fields_text);
    free(csv->fields);
}

static bool reserve(char **text, size_t *capacity, size_t size) {
    if (size <= *capacity)
        return true;
    char *grown = realloc(*text, 2 * size);
    if (grown == NULL)
        return false;
    *text = grown;
    *capacity = 2 * size;
    return true;
}

static bool append_line(cli_csv *csv, const cli_line *line) {
    if (!reserve(&csv->text, &csv->capacity, csv->length + line->length + 2))
        return false;
    if (csv->length > 0)
        csv->text[csv->length++] = '\n';
    memcpy(csv->text + csv->length, line->bytes, line->length);
    csv->length += line->length;
    csv->text[csv->length] = '\0';
    return true;
}

/* An odd number of quotes leaves a field open: each that is doubled counts twice. */
static bool toggles(const cli_line *line) {
    bool odd = false;
    for (size_t i = 0; i < line->length; i++)
        odd ^= line->bytes[i] == '"';
    return odd;
}

/* Lines up to one that closes what the first opened. */
static cli_csv_kind read_text(cli_csv *csv, const char **why) {
    bool open = false;
    csv->length = 0;
    csv->line = csv->next_line;
    do {
        cli_line line;
        cli_line_kind kind = cli_lines_next(&line, &csv->lines);
        if (kind == CLI_LINE_END && !open)
            return CLI_CSV_END;
        if (kind != CLI_LINE_READ) {
            *why = kind == CLI_LINE_END      ? "a quote is opened here and not closed"
                   : kind == CLI_LINE_FAILED ? strerror(errno)
                                             : "the line is too long";
            return CLI_CSV_FAULT;
        }
        csv->next_line++;
        open ^= toggles(&line);
        if (csv->length + line.length > CLI_CSV_RECORD_MAX) {
            *why = open ? "a quote is opened here and not closed within 1 MiB"
                        : "a record of more than 1 MiB";
            return CLI_CSV_FAULT;
        }
        if (!append_line(csv, &line)) {
            *why = "memory ran out";
            return CLI_CSV_FAULT;
        }
    } while (open);
    return CLI_CSV_RECORD;
}

/* One field from `at` into `to`; where the next one starts, NULL behind the last. */
static const char *read_field(char **to, const char *at, const char *end,
                              const char **why) {
    bool quoted = at < end && *at == '"';
    bool inside = quoted;
    for (at += quoted; at < end; at++) {
        if (inside && *at == '"' && at + 1 < end && at[1] == '"') {
            at++;
        } else if (inside && *at == '"') {
            inside = false;
            continue;
        } else if (!inside && *at == ',') {
            *(*to)++ = '\0';
            return at + 1;
        } else if (!inside && (quoted || *at == '"')) {
            *why = "a quote stands inside a field, or text behind a closing quote";
        }
        *(*to)++ = *at;
    }
    *(*to)++ = '\0';
    return NULL;
}

static bool read_fields(cli_csv *csv, const char **why) {
    if (csv->fields == NULL)
        csv->fields = malloc(CLI_CSV_FIELDS_MAX * sizeof *csv->fields);
    if (csv->fields == NULL ||
        !reserve(&csv->fields_text, &csv->fields_capacity, csv->length + 2)) {
        *why = "memory ran out";
        return false;
    }
    const char *at = csv->text;
    const char *end = csv->text + csv->length;
    char *to = csv->fields_text;
    csv->field_count = 0;
    *why = NULL;
    while (at != NULL && *why == NULL) {
        char *start = to;
        if (csv->field_count == CLI_CSV_FIELDS_MAX) {
            *why = "more than 1000 fields";
            break;
        }
        at = read_field(&to, at, end, why);
        csv->fields[csv->field_count++] =
            (cli_csv_field){start, (size_t)(to - start) - 1};
    }
    return *why == NULL;
}

cli_csv_kind cli_csv_next(cli_csv *csv, const char **why) {
    cli_csv_kind kind;
    do {
        kind = read_text(csv, why);
    } while (kind == CLI_CSV_RECORD && csv->length == 0);
    if (kind != CLI_CSV_RECORD)
        return kind;
    return read_fields(csv, why) ? CLI_CSV_RECORD : CLI_CSV_FAULT;
}

cli_csv_field cli_csv_trim(const cli_csv_field *field) {
    size_t start = strspn(field->bytes, " "), end = field->length;
    while (end > start && field->bytes[end - 1] == ' ')
        end--;
    return (cli_csv_field){field->bytes + start, end - start};
}

/* A NUL is a byte like another: it is of no day. */
const char *cli_csv_day(fxc_date *out, const cli_csv_field *field) {
    bool has_nul = strlen(field->bytes) != field->length;
    if (!has_nul && cli_read_date(out, field->bytes))
        return NULL;
    return cli_date_fault(has_nul ? "" : field->bytes);
}

static void drop_mark(cli_csv *csv) {
    cli_csv_field *first = &csv->fields[0];
    if (csv->length < 3 || memcmp(csv->text, "\xEF\xBB\xBF", 3) != 0)
        return;
    csv->length -= 3;
    memmove(csv->text, csv->text + 3, csv->length);
    if (first->length >= 3 && memcmp(first->bytes, "\xEF\xBB\xBF", 3) == 0) {
        first->bytes += 3;
        first->length -= 3;
    }
}

bool cli_csv_head(cli_csv *csv, const char *input) {
    const char *why = "it is empty";
    if (cli_csv_next(csv, &why) != CLI_CSV_RECORD) {
        cli_message(input, "expected a head with the names of columns: %s", why);
        return false;
    }
    drop_mark(csv);
    return true;
}

cli_csv_kind cli_csv_answer(cli_csv *csv, cli_sink *sink, const char *input) {
    const char *why = NULL;
    if (!cli_lines_are_waiting(&csv->lines))
        cli_sink_flush(sink);
    const cli_csv_kind kind = cli_csv_next(csv, &why);
    if (kind == CLI_CSV_FAULT)
        cli_message(input, "line %zu: %s", csv->line, why);
    return kind;
}

/* "day;sum;cur": its head is one field. */
static bool is_parted_otherwise(const cli_csv *csv) {
    return csv->field_count == 1 && strpbrk(csv->fields[0].bytes, ";\t") != NULL;
}

bool cli_csv_find(int *out, const cli_csv *csv, const char *name, const char *input) {
    *out = CLI_CSV_NONE;
    for (size_t i = 0; name != NULL && i < csv->field_count; i++) {
        if (strcmp(csv->fields[i].bytes, name) != 0)
            continue;
        if (*out != CLI_CSV_NONE) {
            cli_message(input, "two columns are named '%s'", name);
            return false;
        }
        *out = (int)i;
    }
    if (name != NULL && *out == CLI_CSV_NONE)
        cli_message(input, "no column is named '%s'%s", name,
                    is_parted_otherwise(csv) ? ": fields are parted by commas" : "");
    return name == NULL || *out != CLI_CSV_NONE;
}
