/* SPDX-License-Identifier: MIT */
/* Any bytes as an NDJSON stream through the command's readers: as many lines come
   out as went in, a refusal says why, an answer is one line of JSON with the same id,
   and what is taken of a plain line is what jansson reads there. */
#include "cli/document/request.h"
#include "cli/input/lines.h"
#include "cli/input/plain_line.h"
#include "fuzz.h"
#include "fxcheck.h"

#include <string.h>
#include <unistd.h>

enum { PIPE_SIZE = 4096 }; /* every pipe holds as much without a reader */

static size_t count_lines(const uint8_t *data, size_t size) {
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += data[i] == '\n';
    return count + (size > 0 && data[size - 1] != '\n');
}

static int open_stream(const uint8_t *data, size_t size) {
    int ends[2];
    FUZZ_REQUIRE(pipe(ends) == 0);
    FUZZ_REQUIRE(size == 0 || write(ends[1], data, size) == (ssize_t)size);
    close(ends[1]);
    return ends[0];
}

/* The id as it came, inside an array, so that any value is a document. */
static json_t *parse_id(const char *id) {
    char text[PIPE_SIZE + 16];
    const int length = snprintf(text, sizeof text, "[%s]", id == NULL ? "null" : id);
    FUZZ_REQUIRE(length > 0 && (size_t)length < sizeof text);
    return json_loadb(text, (size_t)length, JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL,
                      NULL);
}

static void require_same_id(const json_t *answer, const char *id) {
    json_t *wanted = parse_id(id);
    FUZZ_REQUIRE(wanted != NULL);
    FUZZ_REQUIRE(json_equal(json_object_get(answer, "id"), json_array_get(wanted, 0)));
    json_decref(wanted);
}

static void answer(const cli_request *request) {
    const fxc_document document = {
        .text = request->text, .length = request->length, .id = request->id};
    fxc_options options = FXC_OPTIONS_INIT;
    fxc_report *report;
    fuzz_text out = {0};
    options.date = request->date;
    options.language = request->language;
    fxc_status status =
        fxc_scan(&report, request->text, request->length, &options, NULL);
    if (status == FXC_EARG && request->language != NULL)
        return; /* a language that the lexicon does not have */
    FUZZ_REQUIRE(status == FXC_OK);
    FUZZ_REQUIRE(fxc_render_ndjson(report, &document, fuzz_text_write, &out) == FXC_OK);
    FUZZ_REQUIRE(memchr(out.bytes, '\n', out.length) == out.bytes + out.length - 1);
    json_t *root = json_loadb(
        out.bytes, out.length,
        JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL, NULL);
    FUZZ_REQUIRE(root != NULL);
    require_same_id(root, request->id);
    json_decref(root);
    free(out.bytes);
    fxc_report_free(report);
}

static void require_same_values(const cli_plain_line *plain, const json_t *root) {
    size_t given = 0;
    for (cli_key key = 0; key < CLI_KEYS; key++) {
        const cli_plain_value *value = &plain->values[key];
        const json_t *wanted = json_object_get(root, cli_key_names[key]);
        FUZZ_REQUIRE((value->bytes != NULL) == (wanted != NULL));
        given += wanted != NULL;
        if (wanted != NULL && key != CLI_KEY_ID)
            FUZZ_REQUIRE(value->length == json_string_length(wanted) &&
                         memcmp(value->bytes, json_string_value(wanted),
                                value->length + 1) == 0);
    }
    FUZZ_REQUIRE(json_object_size(root) == given);
}

static void read_plainly(const cli_line *line) {
    cli_plain_line plain;
    if (!cli_plain_line_read(&plain, line))
        return;
    json_t *root = json_loadb(
        line->bytes, line->length,
        JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL, NULL);
    FUZZ_REQUIRE(json_is_object(root));
    require_same_values(&plain, root);
    if (plain.values[CLI_KEY_ID].bytes != NULL)
        require_same_id(root, plain.values[CLI_KEY_ID].bytes);
    json_decref(root);
    free(plain.memory);
}

static void read_line(const cli_line *line) {
    cli_request request;
    cli_refusal refusal = {0};
    FUZZ_REQUIRE(memchr(line->bytes, '\n', line->length) == NULL);
    read_plainly(line);
    if (cli_request_read(&request, line, &refusal))
        answer(&request);
    else
        FUZZ_REQUIRE(refusal.code != NULL && refusal.message[0] != '\0');
    cli_request_clear(&request);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    cli_lines lines;
    cli_line line;
    size_t count = 0;
    if (size > PIPE_SIZE)
        size = PIPE_SIZE;
    cli_lines_init(&lines, open_stream(data, size));
    while (cli_lines_next(&line, &lines) == CLI_LINE_READ) {
        read_line(&line);
        count++;
    }
    FUZZ_REQUIRE(count == count_lines(data, size));
    cli_lines_clear(&lines);
    return 0;
}
