/* SPDX-License-Identifier: MIT */
/* What documents say of each other, rendered from a comparison made by hand. */
#include "casefile.h"

#include <string.h>

#include "report_stub.h"

static const fxc_rule conflict = {30, "conflict", FXC_LEVEL_ERROR, "they differ", ""};
static const fxc_rule corroborated = {32, "corroborated", FXC_LEVEL_NOTE, "", ""};

static const char first[] = "News\n\nIt cost 5 EUR (6 USD).\n";
static const char second[] = "For 7 USD, or 5 EUR.\n";
static const char third[] = "Only 5 EUR\x1B.\n";

typedef fxc_status render_fn(const fxc_concordance *concordance,
                             const fxc_document *documents, size_t count,
                             fxc_write_fn write, void *context);

static fxc_place place_in(size_t document, const char *text, const char *partner) {
    fxc_place place = {
        .document = document, .figure = span_of(text, "5 EUR"), .pair = SIZE_MAX};
    if (partner != NULL) {
        place.partner = span_of(text, partner);
        place.pair = 0;
    }
    return place;
}

typedef struct bench {
    fxc_document documents[3];
    fxc_place places[3];
    fxc_fact facts[2];
    fxc_concordance concordance;
    rendered out;
} bench;

/* A conflict of three documents, the second of which dissents, and an echo. */
static void open_bench(bench *b) {
    *b =
        (bench){.documents = {document_of("a.txt", first), document_of("b.txt", second),
                              document_of("c.txt", third)},
                .places = {place_in(0, first, "6 USD"), place_in(1, second, "7 USD"),
                           place_in(2, third, NULL)}};
    b->places[1].dissents = true;
    b->facts[0] = (fxc_fact){.rule = &conflict,
                             .level = FXC_LEVEL_ERROR,
                             .accord = FXC_ACCORD_CONFLICT,
                             .message = "5 EUR is 6 USD and 7 USD",
                             .currency = {"EUR"},
                             .counterpart = {"USD"},
                             .document_count = 3,
                             .converting = 2,
                             .support = 1,
                             .gap = "1/100",
                             .gap_bp = "100.00",
                             .places = b->places,
                             .place_count = 3};
    b->facts[1] = b->facts[0];
    b->facts[1].rule = &corroborated;
    b->facts[1].level = FXC_LEVEL_NOTE;
    b->facts[1].is_echo = true;
    b->concordance = (fxc_concordance){b->facts, 2};
}

static const char *render(bench *b, render_fn *function) {
    b->out.length = 0;
    assert_int_equal(
        function(&b->concordance, b->documents, 3, rendered_write, &b->out), FXC_OK);
    return b->out.text;
}

static void a_conflict_shows_both_places(void **state) {
    (void)state;
    static bench b;
    open_bench(&b);
    assert_string_equal(render(&b, fxc_render_set_text),
                        "a.txt:3:9: error: they differ [conflict]\n"
                        "    3 | It cost 5 EUR (6 USD).\n"
                        "      |         ^^^^^  ~~~~~\n"
                        "b.txt:1:15: note: the other conversion stands here\n"
                        "    1 | For 7 USD, or 5 EUR.\n"
                        "      |     ^^^^^     ~~~~~\n"
                        "      = 5 EUR is 6 USD and 7 USD; also c.txt:1:6; against "
                        "b.txt:1:15\n");
}

static void an_echo_shows_in_json_alone(void **state) {
    (void)state;
    static bench b;
    open_bench(&b);
    assert_string_equal(render(&b, fxc_render_set_gcc),
                        "a.txt:3:9: error: 5 EUR is 6 USD and 7 USD; also c.txt:1:6; "
                        "against b.txt:1:15 [conflict]\n");
    assert_non_null(strstr(render(&b, fxc_render_set_ndjson), "\"echo\":true"));
}

static void a_note_takes_one_line(void **state) {
    (void)state;
    static bench b;
    open_bench(&b);
    b.facts[1].is_echo = false;
    b.places[1].dissents = false;
    b.concordance = (fxc_concordance){&b.facts[1], 1};
    assert_string_equal(render(&b, fxc_render_set_text),
                        "a.txt:3:9: note: 5 EUR is 6 USD and 7 USD; also b.txt:1:15, "
                        "c.txt:1:6 [corroborated]\n");
}

static void json_names_documents_by_their_ids(void **state) {
    (void)state;
    static bench b;
    open_bench(&b);
    b.documents[0].id = "\"a\"";
    b.concordance.count = 1;
    assert_string_equal(
        render(&b, fxc_render_set_ndjson),
        "{\"id\":null,\"cross\":[{\"rule\":\"conflict\",\"severity\":\"error\","
        "\"message\":\"5 EUR is 6 USD and 7 USD\",\"currency\":\"EUR\","
        "\"counterpart\":\"USD\",\"documents\":3,\"converting\":2,\"support\":1,"
        "\"gap\":\"1/100\",\"gap_bp\":\"100.00\",\"echo\":false,\"places\":["
        "{\"id\":\"a\",\"start\":14,\"end\":19,\"partner\":{\"start\":21,\"end\":26,"
        "\"pair\":0},\"dissents\":false},"
        "{\"id\":null,\"start\":14,\"end\":19,\"partner\":{\"start\":4,\"end\":9,"
        "\"pair\":0},\"dissents\":true},"
        "{\"id\":null,\"start\":5,\"end\":10,\"partner\":null,\"dissents\":false}]}]}"
        "\n");
}

static void a_missing_document_is_refused(void **state) {
    (void)state;
    static render_fn *const functions[] = {fxc_render_set_text, fxc_render_set_gcc,
                                           fxc_render_set_json, fxc_render_set_ndjson};
    static bench b;
    open_bench(&b);
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        assert_int_equal(
            functions[i](&b.concordance, b.documents, 2, rendered_write, &b.out),
            FXC_EARG);
        assert_int_equal(functions[i](NULL, b.documents, 3, rendered_write, &b.out),
                         FXC_EARG);
    }
    assert_int_equal(b.out.length, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_conflict_shows_both_places),
        cmocka_unit_test(an_echo_shows_in_json_alone),
        cmocka_unit_test(a_note_takes_one_line),
        cmocka_unit_test(json_names_documents_by_their_ids),
        cmocka_unit_test(a_missing_document_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
