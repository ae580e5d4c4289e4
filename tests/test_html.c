/* SPDX-License-Identifier: MIT */
/* Where the text of a page comes from, and what hostile pages cost. What is read from
   pages is in cases/html.rows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cli/markup/html.h"
#include "cli/markup/html_token.h"

static void read_page(cli_extract *out, const char *page, size_t length) {
    char name[CLI_CHARSET_NAME_MAX];
    cli_extract_init(out, page, length);
    cli_html_read(out, cli_charset_of(name, page, length));
    assert_false(out->failed);
}

static void expect_text(const char *page, const char *text) {
    cli_extract out;
    read_page(&out, page, strlen(page));
    assert_int_equal(out.length, strlen(text));
    assert_memory_equal(out.text, text, out.length);
    cli_extract_clear(&out);
}

/* The place in the page that `part` of its text stands for. */
static void expect_place(const char *page, const char *part, const char *place) {
    cli_extract out;
    read_page(&out, page, strlen(page));
    const char *found = memmem(out.text, out.length, part, strlen(part));
    assert_non_null(found);
    size_t start = (size_t)(found - out.text);
    fxc_origin origin = cli_extract_origin(&out);
    fxc_span span = fxc_origin_span(&origin, (fxc_span){start, start + strlen(part)});
    assert_int_equal(span.end - span.start, strlen(place));
    assert_memory_equal(page + span.start, place, strlen(place));
    cli_extract_clear(&out);
}

static void text_is_what_is_shown(void **state) {
    (void)state;
    expect_text("", "");
    expect_text(" <p> a <b> b </b>\n c</p>d<br>e<hr>f", "a b c\n\nd\ne\n\nf");
    expect_text("<table><tr><td>a</td><td> </td><td> b </td></tr><tr><td><p>c</p>"
                "<p>d</p></td><td>e</td></tr></table>f",
                "a\tb\nc\n\nd\te\n\nf");
    expect_text("<pre>a\n  b</pre>", "a\n  b");
    expect_text("a\xA3 b", "a\xC2\xA3 b");
}

static void places_are_those_of_the_page(void **state) {
    (void)state;
    expect_place("<p>ab <b>cd</b>", "b c", "b <b>c");
    expect_place("a&euro;b", "\xE2\x82\xAC", "&euro;");
    expect_place("a&euro;b",
                 "\xE2\x82\xAC"
                 "b",
                 "&euro;b");
    expect_place("a &amp; b", "a &", "a &amp;");
    expect_place("x\n \n y", "x y", "x\n \n y");
    expect_place("1<sup>(2)</sup>", "\xC2\xB2", "2");
    expect_place("<td>5</td><td>6</td>", "6", "6");
    expect_place("\xEF\xBB\xBF<p>5", "5", "5");
    expect_place("\xA3"
                 "5 \xA3"
                 "6",
                 "\xC2\xA3"
                 "6",
                 "\xA3"
                 "6");
}

/* Every byte of the text that was not put there stands in the page where the map says.
 */
static void every_literal_byte_is_mapped(void **state) {
    (void)state;
    static const char page[] =
        "<html><!-- x --><body class='a>b'><p>Tolls &mdash; up\r\n5&percnt; "
        "at&nbsp;most"
        "<table><tr><th "
        "rowspan=2>a<th>b<tr><td>c</table><script>d</script>&#0;&bad;&#x";
    cli_extract out;
    read_page(&out, page, sizeof page - 1);
    size_t at = 0, source = 0;
    for (size_t i = 0; i < out.piece_count; i++) {
        const fxc_piece *p = &out.pieces[i];
        assert_int_equal(p->start, at);
        assert_true(p->source_start >= source);
        for (size_t k = 0; p->length == p->source_length && k < p->length; k++) {
            char shown = out.text[p->start + k], there = page[p->source_start + k];
            assert_true(shown == there || (shown == ' ' && cli_html_is_space(there)));
        }
        at += p->length;
        source = p->source_start + p->source_length;
    }
    assert_int_equal(at, out.length);
    assert_true(source <= sizeof page - 1);
    cli_extract_clear(&out);
}

static void expect_cell(const cli_extract *out, size_t index, uint32_t row,
                        uint32_t column, const char *text) {
    assert_true(index < out->cell_count);
    const fxc_cell *cell = &out->cells[index];
    assert_int_equal(cell->row, row);
    assert_int_equal(cell->column, column);
    assert_int_equal(cell->span.end - cell->span.start, strlen(text));
    assert_memory_equal(out->text + cell->span.start, text, strlen(text));
}

static void cells_take_the_next_free_column(void **state) {
    (void)state;
    static const char page[] =
        "<table><thead><tr><th rowspan=2>a<th colspan=2>b<th>c</thead>"
        "<tr><td>d<td rowspan='2'>e<td>f<tr><td>g<td>h<td>i</table>";
    cli_extract out;
    read_page(&out, page, sizeof page - 1);
    assert_int_equal(out.cell_count, 9);
    expect_cell(&out, 0, 0, 0, "a");
    expect_cell(&out, 1, 0, 1, "b");
    assert_int_equal(out.cells[1].column_count, 2);
    assert_true(out.cells[1].is_head);
    expect_cell(&out, 2, 0, 3, "c");
    expect_cell(&out, 3, 1, 1, "d");
    expect_cell(&out, 4, 1, 2, "e");
    expect_cell(&out, 5, 1, 3, "f");
    expect_cell(&out, 6, 2, 0, "g");
    expect_cell(&out, 7, 2, 1, "h");
    expect_cell(&out, 8, 2, 3, "i");
    cli_extract_clear(&out);
}

static void references_follow_the_standard(void **state) {
    (void)state;
    static const struct {
        const char *page, *text;
    } rows[] = {
        {"&euro;", "\xE2\x82\xAC"}, /* what follows is not in the old list */
        {"&euro5", "&euro5"},
        {"&pound5", "\xC2\xA3"
                    "5"},
        {"&notanentity;", "\xC2\xAC"
                          "anentity;"},
        {"&amp;euro;", "&euro;"},
        {"&#0;", "\xEF\xBF\xBD"},
        {"&#x110000;", "\xEF\xBF\xBD"},
        {"&#xD800;", "\xEF\xBF\xBD"},
        {"&#99999999999;", "\xEF\xBF\xBD"},
        {"&#128;", "\xE2\x82\xAC"},
        {"&#36", "$"},
        {"&#x24;", "$"},
        {"&#;", "&#;"},
        {"&#x;", "&#x;"},
        {"&;", "&;"},
        {"&", "&"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        expect_text(rows[i].page, rows[i].text);
}

static void charsets_are_told(void **state) {
    (void)state;
    static const struct {
        const char *page;
        cli_charset charset;
    } rows[] = {
        {"<p>abc", CLI_CHARSET_UTF8},
        {"<p>\xE2\x82\xAC", CLI_CHARSET_UTF8},
        {"<meta charset=iso-8859-1><p>\xE2\x82\xAC", CLI_CHARSET_UTF8},
        {"<meta charset=iso-8859-1><p>\xA3", CLI_CHARSET_WINDOWS_1252},
        {"<p>\xA3", CLI_CHARSET_WINDOWS_1252},
        {"<p>\xE2\x82\xAC\xA3", CLI_CHARSET_UTF8},
        {"<META http-equiv='Content-Type' content='text/html; Charset=GB2312'>\xD6\xD0",
         CLI_CHARSET_OTHER},
        {"<meta charset=utf-16><p>\xA3", CLI_CHARSET_UTF8}, /* it lies */
        {"<?xml version='1.0' encoding='Shift_JIS'?><p>\x83\x80", CLI_CHARSET_OTHER},
        {"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>\xA3",
         CLI_CHARSET_WINDOWS_1252},
        {"<?xml encoding='gb2312'?><meta charset=latin1>\xA3",
         CLI_CHARSET_WINDOWS_1252},
        {"<?xml encoding='gb2312'?><p>\xC2\xA3", CLI_CHARSET_UTF8},
        {"<?xml version='1.0'><p encoding='gb2312'>\xA3", CLI_CHARSET_WINDOWS_1252},
        {"<?xml encoding=", CLI_CHARSET_UTF8},
        {"<?xml encoding=>\xA3", CLI_CHARSET_WINDOWS_1252},
        {"<!-- <meta charset=gb2312> --><p>\xA3", CLI_CHARSET_WINDOWS_1252},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char name[CLI_CHARSET_NAME_MAX];
        assert_int_equal(cli_charset_of(name, rows[i].page, strlen(rows[i].page)),
                         rows[i].charset);
    }
}

static void pages_are_told_from_texts(void **state) {
    (void)state;
    static const char *const pages[] = {"<!doctype html>x",
                                        "  <HTML>",
                                        "<?xml version='1.0'?>\n<html>",
                                        "<!-- x --> <body>",
                                        "<DOCUMENT>\n<TYPE>20-F",
                                        "<table>",
                                        NULL};
    static const char *const texts[] = {"",     "<",         "a <html>", "<5 million",
                                        "<b>x", "&lt;html>", NULL};
    for (size_t i = 0; pages[i] != NULL; i++)
        assert_true(cli_html_looks_like(pages[i], strlen(pages[i])));
    for (size_t i = 0; texts[i] != NULL; i++)
        assert_false(cli_html_looks_like(texts[i], strlen(texts[i])));
}

/* --- size and shape ------------------------------------------------------------ */

static void expect_bounded(const char *head, const char *part, size_t count,
                           const char *tail) {
    size_t step = strlen(part), start = strlen(head);
    size_t length = start + step * count + strlen(tail);
    char *page = malloc(length + 1);
    assert_non_null(page);
    memcpy(page, head, start);
    for (size_t i = 0; i < count; i++)
        memcpy(page + start + i * step, part, step);
    memcpy(page + start + step * count, tail, strlen(tail));
    cli_extract out;
    read_page(&out, page, length);
    assert_true(out.length <= 3 * length);
    assert_true(out.piece_count <= length);
    assert_true(out.cell_count <= length);
    cli_extract_clear(&out);
    free(page);
}

static void size_costs_no_more_than_its_bytes(void **state) {
    (void)state;
    expect_bounded("", "<div>", 1000000, "x");
    expect_bounded("", "<table>", 100000, "x");
    expect_bounded("", "<table><tr><td rowspan=65534 colspan=1000>x", 50000, "x");
    expect_bounded("<table>", "<td rowspan=9999>x", 100000, "");
    expect_bounded("<table><tr><td rowspan=65534 colspan=255>x", "<tr><td>y", 100000,
                   "");
    expect_bounded("", "<", 1000000, "");
    expect_bounded("", "<!--", 100000, "");
    expect_bounded("", "<!-->", 100000, "");
    expect_bounded("", "--!", 300000, ">");
    expect_bounded("<!--", "->", 300000, "");
    expect_bounded("<p ", "a=1 ", 1000000, ">x");
    expect_bounded("<p ", "hidden style='display: none' ", 50000, ">x</p>y");
    expect_bounded("", "<a href=\"", 100000, "");
    expect_bounded("", "&#36;", 1000000, "");
    expect_bounded("", "&notanentity", 100000, "");
    expect_bounded("", "&", 1000000, "");
    expect_bounded("", "<script>", 100000, "");
    expect_bounded("<script>", "</scrip", 100000, "");
    expect_bounded("", "<div>", 100000, "</b>");
    expect_bounded("<div hidden>", "<div>", 100000, "x");
    expect_bounded("", "<p hidden>", 100000, "x");
    expect_bounded("", "<sup>1", 200000, "");
}

/* Unclosed end tags over deep nesting: what makes parsers with a stack quadratic. */
static void end_tags_without_a_partner(void **state) {
    (void)state;
    enum { COUNT = 100000 };
    char *ends = malloc(4 * COUNT + 1);
    assert_non_null(ends);
    for (size_t i = 0; i < COUNT; i++)
        memcpy(ends + 4 * i, "</b>", 5);
    expect_bounded("", "<div>", COUNT, ends);
    free(ends);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_what_is_shown),
        cmocka_unit_test(places_are_those_of_the_page),
        cmocka_unit_test(every_literal_byte_is_mapped),
        cmocka_unit_test(cells_take_the_next_free_column),
        cmocka_unit_test(references_follow_the_standard),
        cmocka_unit_test(charsets_are_told),
        cmocka_unit_test(pages_are_told_from_texts),
        cmocka_unit_test(size_costs_no_more_than_its_bytes),
        cmocka_unit_test(end_tags_without_a_partner),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
