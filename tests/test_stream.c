/* SPDX-License-Identifier: MIT */
/* Texts that come piece by piece, held against the same texts read whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fxcheck.h"

enum { TEXT_SIZE = 400000, FOUND_MAX = 1 << 16 };

/* One figure, at its place in the whole text. */
typedef struct place {
    size_t start, end, line, column;
    char amount[32];
    char currency[4];
} place;

typedef struct harvest {
    place *places;
    size_t count, finding_count, part_count;
} harvest;

/* Of some places, since it walks the text. */
static void find_line(place *p, size_t offset, const fxc_stretch *stretch) {
    fxc_text_position(stretch->text, stretch->length, offset, &p->line, &p->column);
    p->column += p->line == 1 ? stretch->column - 1 : 0;
    p->line += stretch->line - 1;
}

static void add_figure(harvest *out, const fxc_figure *figure,
                       const fxc_stretch *stretch) {
    assert_true(out->count < FOUND_MAX);
    place *p = &out->places[out->count++];
    *p = (place){.start = stretch->offset + figure->span.start,
                 .end = stretch->offset + figure->span.end};
    if (p->start % 64 == 0)
        find_line(p, figure->span.start, stretch);
    snprintf(p->amount, sizeof p->amount, "%s", figure->amount);
    memcpy(p->currency, figure->currency.code, sizeof p->currency);
}

static void add_report(harvest *out, fxc_report *report, const fxc_stretch *stretch) {
    for (size_t i = 0; i < fxc_report_figure_count(report); i++)
        add_figure(out, fxc_report_figure(report, i), stretch);
    out->finding_count += fxc_report_finding_count(report);
    out->part_count++;
    fxc_report_free(report);
}

/* Reads what can be read; the parts have to follow each other without a gap. */
static void read_parts(harvest *out, size_t *end, fxc_stream *stream, bool ended) {
    for (;;) {
        fxc_report *report;
        fxc_stretch stretch;
        assert_int_equal(fxc_stream_next(&report, &stretch, stream, ended, NULL),
                         FXC_OK);
        if (report == NULL)
            return;
        assert_int_equal(stretch.offset + stretch.own.start, *end);
        *end = stretch.offset + stretch.own.end;
        add_report(out, report, &stretch);
    }
}

/* Every second piece is written into the room of the stream. */
static size_t give(fxc_stream *stream, const char *bytes, size_t length, size_t at) {
    size_t room;
    if (at / 3 % 2 == 0)
        return fxc_stream_put(stream, bytes, length);
    char *to = fxc_stream_room(stream, &room);
    size_t taken = length < room ? length : room;
    memcpy(to, bytes, taken);
    fxc_stream_fill(stream, taken);
    return taken;
}

static harvest read_in_parts(const char *text, size_t length, size_t piece) {
    harvest out = {.places = calloc(FOUND_MAX, sizeof(place))};
    fxc_stream *stream;
    size_t end = 0;
    assert_int_equal(fxc_stream_new(&stream, NULL, NULL), FXC_OK);
    for (size_t at = 0; at < length;) {
        size_t wanted = length - at < piece ? length - at : piece;
        at += give(stream, text + at, wanted, at);
        read_parts(&out, &end, stream, false);
    }
    read_parts(&out, &end, stream, true);
    assert_int_equal(end, length);
    fxc_stream_free(stream);
    return out;
}

static harvest read_whole(const char *text, size_t length) {
    harvest out = {.places = calloc(FOUND_MAX, sizeof(place))};
    const fxc_stretch whole = {
        .text = text, .length = length, .line = 1, .column = 1, .own = {0, length}};
    fxc_report *report;
    assert_int_equal(fxc_scan(&report, text, length, NULL, NULL), FXC_OK);
    add_report(&out, report, &whole);
    return out;
}

static void assert_same(const harvest *parts, const harvest *whole) {
    assert_int_equal(parts->count, whole->count);
    for (size_t i = 0; i < whole->count; i++) {
        assert_int_equal(parts->places[i].start, whole->places[i].start);
        assert_memory_equal(&parts->places[i], &whole->places[i], sizeof(place));
    }
}

static void assert_parts_equal(const char *text, size_t length, size_t piece) {
    harvest parts = read_in_parts(text, length, piece);
    harvest whole = read_whole(text, length);
    assert_true(parts.part_count > 1);
    assert_true(whole.count > 100);
    assert_same(&parts, &whole);
    free(parts.places);
    free(whole.places);
}

/* `unit` with a running number for its '#', over and over. */
static char *repeat(const char *unit, size_t *length) {
    char *text = malloc(TEXT_SIZE + 1000);
    size_t at = 0;
    for (unsigned n = 1; at < TEXT_SIZE; n++)
        for (const char *c = unit; *c != '\0'; c++)
            if (*c == '#')
                at += (size_t)sprintf(text + at, "%u", 100 + n % 800);
            else
                text[at++] = *c;
    *length = at;
    return text;
}

static void parts_give_what_the_whole_gives(void **state) {
    (void)state;
    static const char *const units[] = {
        "The plant cost US$# million.\n\nIts roof was $#.50, paid for by the town.\n\n",
        "A bridge of the old kind costs between \xE2\x82\xAC# million and \xE2\x82\xAC"
        "950 million to build. ",
        "They paid USD#\nmillion for it and got RMB# billion\r\nfor the other one.\r\n",
        "Item\tRMB\tUS$\nRent\t#,000\t#\nWages\t#\t#\n\n",
        "The board met in the hall and read the report. They paid \xE2\x82\xAC# "
        "million for "
        "the mill. Then all of them left by the last train, and nobody spoke of it "
        "again.\n",
        "Der Vorstand hat den Bericht gelesen und nichts dazu gesagt. Das Werk kostete "
        "# "
        "Millionen Euro und steht seit Jahren leer. Am Abend fuhren alle nach "
        "Hause.\n\n",
        "Совет прочитал отчёт и ничего не сказал. Завод купили за # млн рублей у "
        "прежнего "
        "владельца. Потом все разошлись по домам.\n\n",
        "It rained in the north of the country.\n\n(in millions of euros)\n\nRent      "
        "# "
        "     #\nWages     #      #\n\nThe rest is about the weather of the spring.\n\n"
        "They paid US$#.\n\n",
        "Vije\u0107e je sjedilo u staroj zgradi i govorilo cijelo jutro.\n\n"
        "Nitko u dvorani nije htio govoriti o vremenu. U\u010ditelji i roditelji "
        "pozdravili su knji\u017enicu.\n\nNa brdima je ki\u0161a padala do kasno.\n\n"
        "Karta stoji # kn.\n\n",
        "Harganya Rp\u00a0# juta. Dewan bertemu di balai kota tua dan berbicara sampai "
        "sore hari.\n\n",
        "and they gave \u00a3# million for the mill and went home by the last train of "
        "the day and said that in the spring they would come for the other one and ",
        "\xE5\x85\xAC\xE5\x8F\xB8\xE6\x8A\x95\xE8\xB5\x84#\xE4\xBA\xBF\xE5\x85\x83\xE4"
        "\xBA\xBA\xE6\xB0\x91\xE5\xB8\x81\xE5\xBB\xBA\xE5\x8E\x82\xE3\x80\x82"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t length;
        char *text = repeat(units[i], &length);
        assert_parts_equal(text, length, 1000 + 977 * i);
        free(text);
    }
}

static void a_byte_at_a_time_is_the_same(void **state) {
    (void)state;
    size_t length;
    char *text = repeat("A seat is \xC2\xA3#.20 and a table US$# million. ", &length);
    assert_parts_equal(text, length, 1);
    free(text);
}

/* The figure is moved over every place that a part may end at, in a text that can only
   be cut between words, and in one that can not be cut at all but between characters.
 */
static void no_figure_is_cut(void **state) {
    (void)state;
    static const char *const fillers[] = {"to be ", "\xE3\x81\x82"};
    static const char figure[] = " US$ 12.5 million ";
    enum { LENGTH = 20000, FIRST = 5800, LAST = 6500 };
    char *text = malloc(LENGTH);
    for (size_t k = 0; k < 2; k++)
        for (size_t at = FIRST; at < LAST; at += 7) {
            size_t size = strlen(fillers[k]);
            for (size_t i = 0; i < LENGTH; i++)
                text[i] = fillers[k][i % size];
            memcpy(text + at / size * size, figure, sizeof figure - 1);
            harvest parts = read_in_parts(text, LENGTH / size * size, 4096);
            assert_int_equal(parts.count, 1);
            assert_int_equal(parts.places[0].start, at / size * size + 1);
            assert_string_equal(parts.places[0].amount, "12500000");
            free(parts.places);
        }
    free(text);
}

/* Less is read at once where a figure has but a few bytes of text. */
static void prices_alone_are_read_in_smaller_parts(void **state) {
    (void)state;
    static const char *const units[] = {"$5, ", "$5", "5p\n"};
    enum { LENGTH = 60000, TIMES = 2 };
    char *text = malloc(TIMES * LENGTH);
    for (size_t k = 0; k < sizeof units / sizeof *units; k++) {
        size_t size = strlen(units[k]), length = size == 4 ? TIMES * LENGTH : LENGTH;
        for (size_t i = 0; i < length; i++)
            text[i] = units[k][i % size];
        harvest parts = read_in_parts(text, length, 65536);
        harvest whole = read_whole(text, length);
        assert_int_equal(whole.count, length / size);
        assert_true(parts.part_count > length / 40000);
        assert_same(&parts, &whole);
        free(parts.places);
        free(whole.places);
    }
    free(text);
}

static void what_is_not_utf8_is_told_once(void **state) {
    (void)state;
    char *text = malloc(TEXT_SIZE);
    memset(text, 0xFF, TEXT_SIZE);
    harvest parts = read_in_parts(text, TEXT_SIZE, 65536);
    assert_int_equal(parts.count, 0);
    assert_int_equal(parts.finding_count, 1);
    assert_true(parts.part_count > 2);
    free(parts.places);
    free(text);
}

static void a_byline_dates_what_follows(void **state) {
    (void)state;
    size_t length;
    char *rest = repeat("It cost 20 million kroons, #. ", &length);
    static const char head[] = "3 May 2009\n\n";
    char *text = malloc(length + sizeof head);
    memcpy(text, head, sizeof head - 1);
    memcpy(text + sizeof head - 1, rest, length);
    harvest parts = read_in_parts(text, length + sizeof head - 1, 30000);
    assert_string_equal(parts.places[0].currency,
                        parts.places[parts.count - 1].currency);
    free(parts.places);
    free(text);
    free(rest);
}

static void an_empty_text_has_no_part(void **state) {
    (void)state;
    harvest parts = read_in_parts("", 0, 1);
    assert_int_equal(parts.part_count, 0);
    free(parts.places);
}

static void broken_calls_are_refused(void **state) {
    (void)state;
    fxc_options options = FXC_OPTIONS_INIT;
    options.language = "xx";
    fxc_stream *stream = NULL;
    fxc_report *report;
    fxc_stretch stretch;
    assert_int_equal(fxc_stream_new(NULL, NULL, NULL), FXC_EARG);
    assert_int_not_equal(fxc_stream_new(&stream, &options, NULL), FXC_OK);
    assert_null(stream);
    assert_int_equal(fxc_stream_new(&stream, NULL, NULL), FXC_OK);
    assert_int_equal(fxc_stream_next(NULL, &stretch, stream, true, NULL), FXC_EARG);
    assert_int_equal(fxc_stream_next(&report, NULL, stream, true, NULL), FXC_EARG);
    assert_int_equal(fxc_stream_next(&report, &stretch, NULL, true, NULL), FXC_EARG);
    fxc_stream_free(stream);
    fxc_stream_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_give_what_the_whole_gives),
        cmocka_unit_test(a_byte_at_a_time_is_the_same),
        cmocka_unit_test(no_figure_is_cut),
        cmocka_unit_test(prices_alone_are_read_in_smaller_parts),
        cmocka_unit_test(what_is_not_utf8_is_told_once),
        cmocka_unit_test(a_byline_dates_what_follows),
        cmocka_unit_test(an_empty_text_has_no_part),
        cmocka_unit_test(broken_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
