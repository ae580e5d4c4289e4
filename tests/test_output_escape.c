/* SPDX-License-Identifier: MIT */
/* Foreign bytes in output: code points, escapes, positions, the writer. */
#include "casefile.h"

#include <stdio.h>
#include <string.h>

#include "base/unicode.h"
#include "output/codepoint.h"
#include "output/escape.h"
#include "output/json_writer.h"
#include "output/position.h"
#include "output/repeat.h"
#include "random.h"
#include "report_stub.h"

static const char *visible(rendered *out, const char *bytes, size_t length) {
    fxi_writer writer;
    out->length = 0;
    out->text[0] = '\0';
    fxi_writer_init(&writer, rendered_write, out);
    fxi_escape_visible(&writer, bytes, length);
    assert_int_equal(fxi_writer_finish(&writer), FXC_OK);
    return out->text;
}

static const char *json(rendered *out, const char *bytes, size_t length) {
    fxi_writer writer;
    out->length = 0;
    out->text[0] = '\0';
    fxi_writer_init(&writer, rendered_write, out);
    fxi_escape_json(&writer, bytes, length);
    assert_int_equal(fxi_writer_finish(&writer), FXC_OK);
    return out->text;
}

#define BYTES(literal) literal, sizeof literal - 1

static void well_formed_sequences_are_read_whole(void **state) {
    (void)state;
    uint32_t code_point;
    assert_int_equal(fxi_codepoint_read(&code_point, BYTES("a")), 1);
    assert_int_equal(code_point, 'a');
    assert_int_equal(fxi_codepoint_read(&code_point, BYTES("\xC2\xA5")), 2);
    assert_int_equal(code_point, 0xA5);
    assert_int_equal(fxi_codepoint_read(&code_point, BYTES("\xE2\x82\xAC!")), 3);
    assert_int_equal(code_point, 0x20AC);
    assert_int_equal(fxi_codepoint_read(&code_point, BYTES("\xF4\x8F\xBF\xBF")), 4);
    assert_int_equal(code_point, 0x10FFFF);
}

static void ill_formed_bytes_stand_alone(void **state) {
    (void)state;
    static const char *const rows[] = {
        "\xC0\xA4",     "\xE0\x80\xA4",     "\xF0\x80\x80\xA4",
        "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
        "\x80",         "\xE2\x82",
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t code_point;
        assert_int_equal(fxi_codepoint_read(&code_point, rows[i], strlen(rows[i])), 1);
        assert_int_equal(code_point, FXI_CODEPOINT_NONE);
    }
}

static void columns_follow_east_asian_width(void **state) {
    (void)state;
    assert_int_equal(fxi_codepoint_columns('a'), 1);
    assert_int_equal(fxi_codepoint_columns(0xA5), 1);
    assert_int_equal(fxi_codepoint_columns(0x301), 0);
    assert_int_equal(fxi_codepoint_columns(0x10FF), 1);
    assert_int_equal(fxi_codepoint_columns(0x1100), 2);
    assert_int_equal(fxi_codepoint_columns(0x4EBF), 2);
    assert_int_equal(fxi_codepoint_columns(0xFFE5), 2);
    assert_int_equal(fxi_codepoint_columns(0xFF61), 1);
    assert_int_equal(fxi_codepoint_columns(0x1F4B2), 2);
    assert_int_equal(fxi_codepoint_columns(0x3FFFE), 1);
}

static void controls_are_written_out(void **state) {
    (void)state;
    rendered out;
    assert_string_equal(visible(&out, BYTES("a\x1b]0;x\x07z")), "a\\x1b]0;x\\x07z");
    assert_string_equal(visible(&out, BYTES("\x7f\b\r\n\t")), "\\x7f\\x08\\r\\n\\t");
    assert_string_equal(visible(&out, BYTES("\0")), "\\x00");
    assert_string_equal(visible(&out, BYTES("\xC2\x9B"
                                            "31m")),
                        "\\u{9B}31m");
    assert_string_equal(visible(&out, BYTES("\x9B")), "\\x9b");
}

static void direction_and_hidden_characters_are_written_out(void **state) {
    (void)state;
    rendered out;
    assert_string_equal(visible(&out, BYTES("a\xE2\x80\xAE"
                                            "b")),
                        "a\\u{202E}b");
    assert_string_equal(visible(&out, BYTES("1\xE2\x80\x8B"
                                            "000")),
                        "1\\u{200B}000");
    assert_string_equal(visible(&out, BYTES("\xF3\xA0\x81\x81")), "\\u{E0041}");
    assert_string_equal(visible(&out, BYTES("\xEF\xBB\xBF")), "\\u{FEFF}");
}

static void plain_text_stays_as_it_is(void **state) {
    (void)state;
    rendered out;
    assert_string_equal(visible(&out, BYTES("\xC2\xA5"
                                            "380 \xE4\xBA\xBF \\ \"")),
                        "\xC2\xA5"
                        "380 \xE4\xBA\xBF \\ \"");
}

static void json_strings_are_safe(void **state) {
    (void)state;
    rendered out;
    assert_string_equal(json(&out, BYTES("\"\\\n\t\r\b\f")), "\\\"\\\\\\n\\t\\r\\b\\f");
    assert_string_equal(json(&out, BYTES("\0\x1b\x7f")), "\\u0000\\u001B\\u007F");
    assert_string_equal(json(&out, BYTES("\xE2\x80\xA8\xC2\x85")), "\\u2028\\u0085");
    assert_string_equal(json(&out, BYTES("</script>")), "<\\/script>");
    assert_string_equal(json(&out, BYTES("a/b")), "a/b");
    assert_string_equal(json(&out, BYTES("a\x80z")), "a\xEF\xBF\xBDz");
    assert_string_equal(json(&out, BYTES("\xF3\xA0\x80\x81")), "\\uDB40\\uDC01");
}

typedef const char *escape_fn(rendered *out, const char *bytes, size_t length);

/* A byte among others is written as it is alone, wherever it stands. */
static void assert_alone(escape_fn *escape, char byte) {
    enum { LENGTH = 19 };
    rendered out;
    char alone[16];
    strcpy(alone, escape(&out, &byte, 1));
    for (size_t length = 1; length <= LENGTH; length++)
        for (size_t at = 0; at < length; at++) {
            char text[LENGTH], wanted[LENGTH + sizeof alone];
            memset(text, '~', length);
            text[at] = byte;
            memset(wanted, '~', at);
            strcpy(wanted + at, alone);
            size_t end = at + strlen(alone);
            memset(wanted + end, '~', length - at - 1);
            wanted[end + length - at - 1] = '\0';
            assert_string_equal(escape(&out, text, length), wanted);
        }
}

static void every_byte_is_seen_at_every_place(void **state) {
    (void)state;
    for (int byte = 0; byte < 256; byte++) {
        assert_alone(visible, (char)byte);
        assert_alone(json, (char)byte);
    }
}

static void assert_position(const char *text, size_t offset, size_t line,
                            size_t column) {
    size_t found_line;
    size_t found_column;
    fxc_text_position(text, strlen(text), offset, &found_line, &found_column);
    assert_int_equal(found_line, line);
    assert_int_equal(found_column, column);
}

static void lines_end_at_line_feeds(void **state) {
    (void)state;
    static const char text[] = "ab\r\nc\rd\n\n\xC2\xA5x";
    assert_position(text, 0, 1, 1);
    assert_position(text, 2, 1, 3);
    assert_position(text, 4, 2, 1);
    assert_position(text, 6, 2, 3);
    assert_position(text, 8, 3, 1);
    assert_position(text, 9, 4, 1);
    assert_position(text, 10, 4, 1); /* inside the sign */
    assert_position(text, 11, 4, 2);
    assert_position(text, 99, 4, 3);
    assert_position("", 0, 1, 1);
}

static void positions_do_not_depend_on_the_order_of_questions(void **state) {
    (void)state;
    enum { LENGTH = 10000, STEP = 7919 }; /* coprime: every offset is asked for once */
    static char text[LENGTH];
    for (size_t i = 0; i < LENGTH; i++)
        text[i] = "ab\n\xC3\xA9\x80"[i % 6];
    fxi_positions positions;
    const fxc_document document = {.text = text, .length = LENGTH};
    fxi_positions_init(&positions, &document);
    for (size_t i = 0; i < LENGTH; i++) {
        size_t offset = i * STEP % LENGTH, line, column;
        fxc_text_position(text, LENGTH, offset, &line, &column);
        fxi_position found = fxi_positions_at(&positions, offset);
        assert_int_equal(found.line, line);
        assert_int_equal(found.column, column);
    }
}

/* Characters of every length, stray bytes and line feeds, in runs, against a walk of
   one code point after the other. */
static void places_are_counted_in_runs(void **state) {
    (void)state;
    static const char *const pieces[] = {
        "ab",       "\xC3\xA9",         "\xE7\x99\xBE", "\xE0\xA4\x95",
        "\x80",     "\xED\x95\x9C",     "\x01",         "\xEF\xBB\xBF",
        "\xE7\x99", "\xF0\x9F\x92\xB2", "\n",           "\xE3\x81\x82"};
    uint64_t random = 5;
    for (int round = 0; round < 300; round++) {
        char text[2000] = "";
        int longest = round % 4 == 0 ? 40 : 4;
        for (int i = 0; i < 12; i++) {
            const char *piece = pieces[random_below(&random, 12)];
            for (int times = random_below(&random, longest); times >= 0; times--)
                strcat(text, piece);
        }
        size_t length = strlen(text), line = 1, column = 1;
        for (size_t at = 0, size; at < length; at += size) {
            uint32_t code_point;
            assert_position(text, at, line, column);
            size = fxi_codepoint_read(&code_point, text + at, length - at);
            bool is_mark = at == 0 && code_point == FXI_BYTE_ORDER_MARK;
            if (size > 1) /* inside it */
                assert_position(text, at + size - 1, line, column);
            column = code_point == '\n' ? 1 : column + !is_mark;
            line += code_point == '\n';
        }
    }
}

/* The marks only shorten the way. */
static void positions_of_a_long_text_need_no_walk_from_its_start(void **state) {
    (void)state;
    enum { LINES = 40000 };
    static char text[LINES * 6];
    for (size_t i = 0; i < LINES; i++) {
        memcpy(text + i * 6,
               "\xE2\x82\xAC"
               "12\n",
               6);
    }
    fxi_positions positions;
    const fxc_document document = {.text = text, .length = sizeof text};
    fxi_positions_init(&positions, &document);
    for (size_t line = LINES; line > 0; line -= 799) {
        fxi_position found = fxi_positions_at(&positions, (line - 1) * 6 + 4);
        assert_int_equal(found.line, line);
        assert_int_equal(found.column, 3);
        if (line < 800) {
            break;
        }
    }
    assert_int_equal(fxi_positions_at(&positions, sizeof text).line, LINES + 1);
}

static int refuse(void *context, const char *bytes, size_t length) {
    (void)bytes;
    (void)length;
    ++*(int *)context;
    return 1;
}

static void a_refused_write_sticks(void **state) {
    (void)state;
    fxi_writer writer;
    int calls = 0;
    fxi_writer_init(&writer, refuse, &calls);
    fxi_writer_add_repeated(&writer, 'x', (size_t)3 * FXI_WRITER_BLOCK);
    assert_int_equal(fxi_writer_finish(&writer), FXC_EWRITE);
    assert_int_equal(calls, 1);
}

static void the_writer_keeps_order_over_blocks(void **state) {
    (void)state;
    fxi_writer writer;
    rendered out = {.length = 0};
    fxi_writer_init(&writer, rendered_write, &out);
    fxi_writer_add_repeated(&writer, 'a', FXI_WRITER_BLOCK - 1);
    fxi_writer_add_text(&writer, "bc");
    fxi_writer_add_size(&writer, 0);
    fxi_writer_add_size(&writer, 18446744073709551615u);
    fxi_writer_add_date(&writer, (fxc_date){987, 6, 5});
    assert_int_equal(fxi_writer_finish(&writer), FXC_OK);
    assert_string_equal(out.text + FXI_WRITER_BLOCK - 1,
                        "bc0184467440737095516150987-06-05");
}

static void assert_digits(size_t number) {
    char wanted[32], at[FXI_WRITER_DIGITS];
    size_t length = (size_t)snprintf(wanted, sizeof wanted, "%zu", number);
    assert_int_equal(fxi_writer_put_size(at, number) - at, length);
    assert_memory_equal(at, wanted, length);
}

static void numbers_have_their_digits(void **state) {
    (void)state;
    assert_digits(0);
    for (size_t power = 1, count = 0; count < 20; power *= 10, count++) {
        assert_digits(power - 1);
        assert_digits(power);
        assert_digits(power * 7 + power / 3);
    }
    assert_digits(SIZE_MAX);
}

/* A string is its inside in quotes, however long. */
static void strings_of_any_length_are_whole(void **state) {
    (void)state;
    char text[2 * FXI_PLAIN_MAX];
    memset(text, 'a', sizeof text);
    text[FXI_PLAIN_MAX + 2] = '"';
    for (size_t length = 0; length < sizeof text; length += 1 + length / 64) {
        rendered inside, whole = {.length = 0};
        fxi_writer writer;
        json(&inside, text, length);
        fxi_writer_init(&writer, rendered_write, &whole);
        fxi_writer_add_repeated(&writer, ' ', FXI_WRITER_BLOCK - 2);
        fxi_json_bytes(&writer, text, length);
        assert_int_equal(fxi_writer_finish(&writer), FXC_OK);
        const char *found = whole.text + FXI_WRITER_BLOCK - 2;
        assert_int_equal(whole.length, FXI_WRITER_BLOCK - 2 + inside.length + 3);
        assert_memory_equal(found, "\"", 1);
        assert_memory_equal(found + 1, inside.text, inside.length);
        assert_memory_equal(found + 1 + inside.length, "\",", 2);
    }
}

/* A piece of as many letters as its key says. */
static void render_letters(fxi_writer *out, const void *subject) {
    const size_t *length = subject;
    fxi_writer_add_repeated(out, (char)('a' + *length % 26), *length);
}

/* More pieces than are kept, and some too long for it; each as often as the others. */
static void repeated_pieces_are_as_rendered(void **state) {
    (void)state;
    static fxi_repeat repeat;
    fxi_repeat_init(&repeat);
    uint64_t random = 3;
    for (int round = 0; round < 3000; round++) {
        rendered kept = {.length = 0}, wanted = {.length = 0};
        fxi_writer writer;
        size_t length = (size_t)random_below(&random, 60);
        if (round % 50 == 49)
            length = FXI_REPEAT_BYTES / 16 * (1 + length % 10);
        fxi_writer_init(&writer, rendered_write, &kept);
        fxi_repeat_put(&writer, &repeat, &(fxi_repeat_key){{length, 7, length / 9}},
                       render_letters, &length);
        assert_int_equal(fxi_writer_finish(&writer), FXC_OK);
        fxi_writer_init(&writer, rendered_write, &wanted);
        render_letters(&writer, &length);
        assert_int_equal(fxi_writer_finish(&writer), FXC_OK);
        assert_int_equal(kept.length, length);
        assert_memory_equal(kept.text, wanted.text, length);
    }
}

static void what_is_hidden_from_readers_is_written_out(void **state) {
    (void)state;
    for (uint32_t c = 0; c < FXI_UNICODE_END; c++) {
        bool is_unseen = c == '\t' || fxi_unicode_is(c, FXI_UNICODE_HIDDEN) ||
                         fxi_unicode_is(c, FXI_UNICODE_BREAK);
        if (fxi_codepoint_is_unsafe(c) != is_unseen)
            fail_msg("U+%04X", (unsigned)c);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(well_formed_sequences_are_read_whole),
        cmocka_unit_test(ill_formed_bytes_stand_alone),
        cmocka_unit_test(columns_follow_east_asian_width),
        cmocka_unit_test(controls_are_written_out),
        cmocka_unit_test(direction_and_hidden_characters_are_written_out),
        cmocka_unit_test(what_is_hidden_from_readers_is_written_out),
        cmocka_unit_test(plain_text_stays_as_it_is),
        cmocka_unit_test(json_strings_are_safe),
        cmocka_unit_test(every_byte_is_seen_at_every_place),
        cmocka_unit_test(lines_end_at_line_feeds),
        cmocka_unit_test(positions_do_not_depend_on_the_order_of_questions),
        cmocka_unit_test(places_are_counted_in_runs),
        cmocka_unit_test(positions_of_a_long_text_need_no_walk_from_its_start),
        cmocka_unit_test(a_refused_write_sticks),
        cmocka_unit_test(the_writer_keeps_order_over_blocks),
        cmocka_unit_test(numbers_have_their_digits),
        cmocka_unit_test(strings_of_any_length_are_whole),
        cmocka_unit_test(repeated_pieces_are_as_rendered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
