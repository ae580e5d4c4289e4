/* SPDX-License-Identifier: MIT */
/* The NDJSON reader of the command: lines of a stream, requests, ids. */
#include "casefile.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/document/request.h"
#include "cli/input/json_text.h"
#include "cli/input/lines.h"
#include "cli/input/plain_line.h"
#include "random.h"

/* A descriptor that reads the bytes. */
static int stream_of(const char *bytes, size_t length) {
    char path[] = "/tmp/fxcheck-test-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    unlink(path);
    assert_int_equal(write(fd, bytes, length), (ssize_t)length);
    assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
    return fd;
}

static void assert_line(cli_lines *lines, const char *expected) {
    cli_line line;
    assert_int_equal(cli_lines_next(&line, lines), CLI_LINE_READ);
    assert_int_equal(line.length, strlen(expected));
    assert_memory_equal(line.bytes, expected, line.length);
}

static void lines_end_at_feeds_and_at_the_end(void **state) {
    (void)state;
    static const char bytes[] = "a\r\n\nb\rc\nlast";
    cli_lines lines;
    cli_line line;
    cli_lines_init(&lines, stream_of(bytes, sizeof bytes - 1));
    assert_line(&lines, "a");
    assert_true(cli_lines_are_waiting(&lines));
    assert_line(&lines, "");
    assert_line(&lines, "b\rc");
    assert_line(&lines, "last");
    assert_int_equal(cli_lines_next(&line, &lines), CLI_LINE_END);
    assert_int_equal(cli_lines_next(&line, &lines), CLI_LINE_END);
    cli_lines_clear(&lines);
}

/* Lines longer than one read, and one that starts at the last byte of a read. */
static void long_lines_are_whole(void **state) {
    (void)state;
    enum { LENGTH = 200000 };
    char *bytes = malloc(2 * LENGTH);
    assert_non_null(bytes);
    memset(bytes, 'x', 2 * LENGTH);
    bytes[LENGTH] = '\n';
    cli_lines lines;
    cli_line line;
    cli_lines_init(&lines, stream_of(bytes, 2 * LENGTH));
    assert_int_equal(cli_lines_next(&line, &lines), CLI_LINE_READ);
    assert_int_equal(line.length, LENGTH);
    assert_int_equal(cli_lines_next(&line, &lines), CLI_LINE_READ);
    assert_int_equal(line.length, LENGTH - 1);
    assert_int_equal(cli_lines_next(&line, &lines), CLI_LINE_END);
    cli_lines_clear(&lines);
    free(bytes);
}

static void a_line_past_the_limit_is_passed_over(void **state) {
    (void)state;
    size_t length = CLI_LINE_MAX + 3;
    char *bytes = malloc(length);
    assert_non_null(bytes);
    memset(bytes, 'x', length);
    bytes[length - 2] = '\n';
    cli_lines lines;
    cli_line line;
    cli_lines_init(&lines, stream_of(bytes, length));
    assert_int_equal(cli_lines_next(&line, &lines), CLI_LINE_TOO_LONG);
    assert_line(&lines, "x");
    cli_lines_clear(&lines);
    free(bytes);
}

static void a_stream_that_cannot_be_read(void **state) {
    (void)state;
    cli_lines lines;
    cli_line line;
    cli_lines_init(&lines, open("/", O_RDONLY));
    assert_int_equal(cli_lines_next(&line, &lines), CLI_LINE_FAILED);
    cli_lines_clear(&lines);
}

typedef struct request_row {
    const char *line;
    const char *code; /* NULL: it is a good line */
    const char *id;   /* NULL: none */
} request_row;

static void check_request(const request_row *row) {
    cli_line line = {row->line, strlen(row->line)};
    cli_request request;
    cli_refusal refusal = {.code = NULL};
    bool good = cli_request_read(&request, &line, &refusal);
    assert_int_equal(good, row->code == NULL);
    if (!good) {
        assert_string_equal(refusal.code, row->code);
    }
    if (row->id == NULL) {
        assert_null(request.id);
    } else {
        assert_non_null(request.id);
        assert_string_equal(request.id, row->id);
    }
    cli_request_clear(&request);
}

static void requests_are_read_strictly(void **state) {
    (void)state;
    static const request_row rows[] = {
        {"{\"id\":\"a\",\"text\":\"t\"}", NULL, "\"a\""},
        {"{\"text\":\"t\"}", NULL, NULL},
        {"{\"text\":\"\",\"id\":1.10}", NULL, "1.10"},
        {"{\"text\":\"\",\"id\": 123456789012345678901 }", NULL,
         "123456789012345678901"},
        {"{\"text\":\"\",\"id\":[1, {\"a b\" : \" ] \\\" , \"} ]}", NULL,
         "[1,{\"a b\":\" ] \\\" , \"}]"},
        {"{\"x\":{\"id\":1},\"text\":\"\",\"id\":null}", NULL, "null"},
        {"{\"text\":\"\",\"\\u0069d\":true}", NULL, "true"},
        {"{\"id\":3,\"text\":5}", "bad-text", "3"},
        {"{\"id\":3}", "bad-text", "3"},
        {"{\"text\":\"\",\"date\":\"2025-02-24\"}", NULL, NULL},
        {"{\"text\":\"\",\"date\":\"2025-02-29\"}", "bad-date", NULL},
        {"{\"text\":\"\",\"date\":7}", "bad-date", NULL},
        {"{\"text\":\"\",\"lang\":\"en\",\"extra\":[]}", NULL, NULL},
        {"{\"text\":\"\",\"lang\":\"\"}", "bad-lang", NULL},
        {"{\"text\":\"\",\"text\":\"\"}", "bad-json", NULL},
        {"[\"text\"]", "bad-json", NULL},
        {"\"text\"", "bad-json", NULL},
        {"{\"text\":\"\"}}", "bad-json", NULL},
        {"{\"text\":\"\\ud800\"}", "bad-json", NULL},
        {"{\"text\":\"\xff\"}", "bad-json", NULL},
        {"{'text':''}", "bad-json", NULL},
        {"", "bad-json", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_request(&rows[i]);
    }
}

enum { JSON_FLAGS = JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL };

static void assert_value(const cli_plain_line *plain, const json_t *root, cli_key key) {
    const cli_plain_value *value = &plain->values[key];
    const json_t *wanted = json_object_get(root, cli_key_names[key]);
    assert_int_equal(value->bytes != NULL, wanted != NULL);
    if (wanted == NULL || key == CLI_KEY_ID)
        return;
    assert_int_equal(value->length, json_string_length(wanted));
    assert_memory_equal(value->bytes, json_string_value(wanted), value->length + 1);
}

/* What is taken of a line is what jansson reads there. Whether it is taken at all. */
static bool is_plain_as_jansson_reads(const char *bytes, size_t length) {
    cli_plain_line plain;
    if (!cli_plain_line_read(&plain, &(cli_line){bytes, length})) {
        assert_null(plain.memory);
        return false;
    }
    json_t *root = json_loadb(bytes, length, JSON_FLAGS, NULL);
    assert_true(json_is_object(root));
    size_t given = 0;
    for (cli_key key = 0; key < CLI_KEYS; key++) {
        assert_value(&plain, root, key);
        given += plain.values[key].bytes != NULL;
    }
    assert_int_equal(json_object_size(root), given);
    char *id = cli_json_raw_id(bytes, length);
    assert_int_equal(id != NULL, plain.values[CLI_KEY_ID].bytes != NULL);
    if (id != NULL)
        assert_string_equal(plain.values[CLI_KEY_ID].bytes, id);
    free(id);
    json_decref(root);
    free(plain.memory);
    return true;
}

static void plain_lines_are_taken(void **state) {
    (void)state;
    static const char *const plain[] = {
        "{\"id\":\"a\",\"text\":\"t\"}",
        "{\"id\": 120, \"text\": \"Seven bytes, eight bytes, nine \\\"bytes\\\".\"}",
        "\t { \"text\" : \"\" , \"id\" : -7 } ",
        "{\"date\":\"2025-02-24\",\"lang\":\"de\",\"group\":\"g\\u00e9\",\"text\":"
        "\"x\"}",
        "{\"id\":0,\"text\":\"\\/\\b\\f\\n\\r\\t\\\\ \\u0041\\u20aC\\uFFFD\x7f\"}",
        "{\"text\":\"\u20ac \u4ebf \U0001f4b6 \u0627\"}",
        "{\"id\":123456789012345678,\"text\":\"\"}",
    };
    static const char *const other[] = {
        "",
        "{",
        "{}",
        "[]",
        "{\"text\":\"t\"",
        "{\"text\":\"t",
        "{\"text\":\"t\"}}",
        "{\"text\":\"t\",}",
        "{\"text\":null}",
        "{\"text\":1}",
        "{\"x\":\"\"}",
        "{\"text\":\"\",\"text\":\"\"}",
        "{\"t\\u0065xt\":\"\"}",
        "{\"texts\":\"\"}",
        "{\"id\":1.5}",
        "{\"id\":01}",
        "{\"id\":-}",
        "{\"id\":1e3}",
        "{\"id\":null}",
        "{\"id\":\"a\\n\"}",
        "{\"id\":1234567890123456789}",
        "{\"text\":\"\\u0000\"}",
        "{\"text\":\"\\ud83d\\ude00\"}",
        "{\"text\":\"\\u12\"}",
        "{\"text\":\"\\x\"}",
        "{\"text\":\"\\\"",
        "{\"text\":\"a\tb\"}",
        "{\"text\":\"\x80\"}",
        "{\"text\":\"\xc1\x81\"}",
        "{\"text\":\"\xe0\x9f\xbf\"}",
        "{\"text\":\"\xed\xa0\x80\"}",
        "{\"text\":\"\xf4\x90\x80\x80\"}",
        "{\"text\":\"\xe2\x82\"}",
        "{\"text\":\"a\" \"date\":\"\"}",
    };
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (!is_plain_as_jansson_reads(plain[i], strlen(plain[i])))
            fail_msg("not taken: %s", plain[i]);
    for (size_t i = 0; i < sizeof other / sizeof *other; i++)
        if (is_plain_as_jansson_reads(other[i], strlen(other[i])))
            fail_msg("taken: %s", other[i]);
}

static const char *random_piece(uint64_t *random) {
    static const char *const pieces[] = {"\"id\":",
                                         "\"text\":",
                                         "\"date\":",
                                         "\"a\"",
                                         "\"\"",
                                         "12",
                                         "-0",
                                         "\"x\":",
                                         ",",
                                         "plain text, more than eight bytes",
                                         " ",
                                         "\"",
                                         "{",
                                         "}",
                                         "null",
                                         "\\u00e9",
                                         "\\n",
                                         "\\ud83d",
                                         "\xe2\x82\xac",
                                         "\xc3",
                                         "\x01",
                                         "\\",
                                         "0"};
    return pieces[random_below(random, sizeof pieces / sizeof *pieces)];
}

/* Of sound pieces and faulty ones. */
static size_t random_line(char *out, uint64_t *random) {
    size_t length = (size_t)sprintf(out, "{\"text\":\"");
    for (int count = random_below(random, 8); count > 0; count--)
        length += (size_t)sprintf(out + length, "%s", random_piece(random));
    length += (size_t)sprintf(out + length, "\",\"id\":");
    for (int count = random_below(random, 4); count > 0; count--)
        length += (size_t)sprintf(out + length, "%s", random_piece(random));
    return length + (size_t)sprintf(out + length, "}");
}

static void plain_lines_are_read_as_by_jansson(void **state) {
    (void)state;
    uint64_t random = 5;
    size_t taken = 0;
    for (size_t i = 0; i < 100000; i++) {
        char line[1024];
        taken += is_plain_as_jansson_reads(line, random_line(line, &random));
    }
    assert_in_range(taken, 1000, 90000);
}

static void a_nul_is_a_byte_of_the_text(void **state) {
    (void)state;
    static const char bytes[] = "{\"text\":\"a\\u0000b\",\"lang\":\"auto\","
                                "\"date\":\"2024-02-29\"}";
    cli_line line = {bytes, sizeof bytes - 1};
    cli_request request;
    cli_refusal refusal;
    assert_true(cli_request_read(&request, &line, &refusal));
    assert_int_equal(request.length, 3);
    assert_memory_equal(request.text, "a\0b", 3);
    assert_null(request.language);
    assert_int_equal(request.date.year, 2024);
    assert_int_equal(request.date.month, 2);
    assert_int_equal(request.date.day, 29);
    cli_request_clear(&request);
}

static void names_become_json_strings(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"a\"b.txt", "\"a\\\"b.txt\""}, {"", "\"\""}, {"a\xff", "\"a\\\\xff\""}};
    for (size_t i = 0; i < 3; i++) {
        char *text = cli_json_text(rows[i][0]);
        assert_non_null(text);
        assert_string_equal(text, rows[i][1]);
        free(text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_end_at_feeds_and_at_the_end),
        cmocka_unit_test(long_lines_are_whole),
        cmocka_unit_test(a_line_past_the_limit_is_passed_over),
        cmocka_unit_test(a_stream_that_cannot_be_read),
        cmocka_unit_test(requests_are_read_strictly),
        cmocka_unit_test(plain_lines_are_taken),
        cmocka_unit_test(plain_lines_are_read_as_by_jansson),
        cmocka_unit_test(a_nul_is_a_byte_of_the_text),
        cmocka_unit_test(names_become_json_strings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
