/* SPDX-License-Identifier: MIT */
/* Sets of documents through the public API: what does not depend on their order, and
   what is left when some are dropped. The rule itself is in cases/facts.rows. */
#include "casefile.h"
#include "fxcheck.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DOCUMENTS = 4, FACTS_MAX = 16 };

static fxc_rates *book;

static const char *const texts[DOCUMENTS] = {
    "Oskar Dairy buys a cheese plant in Gouda for \xE2\x82\xAC"
    "100 million ($105 million). Sales were $53.17 billion in 2024.",
    "For \xE2\x82\xAC"
    "100 million ($105 million) a cheese plant in Gouda goes to Oskar Dairy.",
    "A cheese plant in Gouda for \xE2\x82\xAC"
    "100 million ($108 million): Oskar Dairy buys again.",
    "Last year sales of Oskar Dairy rose to $53.17 billion, in 2024 as in 2023.",
};

/* Every fact of a concordance, its documents named by `names`. */
typedef struct summary {
    char lines[FACTS_MAX][200];
    size_t count;
} summary;

static int compare_lines(const void *a, const void *b) { return strcmp(a, b); }

static void add_fact(summary *out, const fxc_fact *fact, const size_t *names) {
    char places[DOCUMENTS + 1] = "....";
    for (size_t i = 0; i < fact->place_count; i++)
        places[names[fact->places[i].document]] = fact->places[i].dissents ? 'd' : 'x';
    assert_true(out->count < FACTS_MAX);
    snprintf(out->lines[out->count++], sizeof out->lines[0], "%s %s/%s %s %zu %zu %s",
             fxc_accord_name(fact->accord), fact->currency.code, fact->counterpart.code,
             places, fact->converting, fact->support,
             fact->gap_bp == NULL ? "-" : fact->gap_bp);
}

static fxc_set *set_of(const size_t *order, size_t count) {
    fxc_set *set;
    assert_int_equal(fxc_set_new(&set, NULL), FXC_OK);
    for (size_t i = 0; i < count; i++) {
        const char *text = texts[order[i]];
        fxc_report *report;
        assert_int_equal(
            fxc_set_check(&report, set, text, strlen(text), book, NULL, NULL), FXC_OK);
        fxc_report_free(report);
    }
    return set;
}

static void summarise(summary *out, const fxc_set *set, size_t document,
                      const size_t *names) {
    fxc_concordance *concordance;
    *out = (summary){.count = 0};
    assert_int_equal(fxc_set_compare(&concordance, set, document, NULL), FXC_OK);
    for (size_t i = 0; i < fxc_concordance_fact_count(concordance); i++)
        add_fact(out, fxc_concordance_fact(concordance, i), names);
    assert_null(
        fxc_concordance_fact(concordance, fxc_concordance_fact_count(concordance)));
    fxc_concordance_free(concordance);
    qsort(out->lines, out->count, sizeof out->lines[0], compare_lines);
}

static const size_t in_order[DOCUMENTS] = {0, 1, 2, 3};

static void L8_the_order_of_the_documents_does_not_matter(void **state) {
    (void)state;
    static const size_t orders[][DOCUMENTS] = {
        {0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}, {1, 3, 0, 2}, {3, 0, 1, 2}};
    summary expected, actual;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        fxc_set *set = set_of(orders[i], DOCUMENTS);
        summarise(i == 0 ? &expected : &actual, set, FXC_EVERY_DOCUMENT, orders[i]);
        fxc_set_free(set);
        if (i == 0)
            continue;
        assert_int_equal(actual.count, expected.count);
        for (size_t k = 0; k < actual.count; k++)
            assert_string_equal(actual.lines[k], expected.lines[k]);
    }
    /* 107.5 / 105.5 - 1 */
    assert_string_equal(expected.lines[0], "conflict EUR/USD xxd. 3 2 189.57");
    assert_string_equal(expected.lines[1], "corroborated USD/ x..x 0 0 -");
}

/* Spans lead to the figures; the partner and the pair are those of its own document. */
static void places_lead_into_the_texts(void **state) {
    (void)state;
    fxc_set *set = set_of(in_order, DOCUMENTS);
    fxc_concordance *concordance;
    assert_int_equal(fxc_set_compare(&concordance, set, FXC_EVERY_DOCUMENT, NULL),
                     FXC_OK);
    const fxc_fact *fact = fxc_concordance_fact(concordance, 0);
    assert_int_equal(fact->accord, FXC_ACCORD_CONFLICT);
    assert_int_equal(fact->level, FXC_LEVEL_ERROR);
    assert_int_equal(fact->place_count, 3);
    for (size_t i = 0; i < fact->place_count; i++) {
        const fxc_place *place = &fact->places[i];
        const char *text = texts[place->document];
        assert_int_equal(place->pair, 0);
        assert_memory_equal(text + place->figure.start,
                            "\xE2\x82\xAC"
                            "100",
                            6);
        assert_memory_equal(text + place->partner.start, "$10", 3);
        assert_int_equal(place->dissents, i == 2);
    }
    assert_string_equal(fact->gap, "4/211");
    fxc_concordance_free(concordance);
    fxc_set_free(set);
}

static void one_document_has_what_it_shares(void **state) {
    (void)state;
    fxc_set *set = set_of(in_order, DOCUMENTS);
    summary of_last, of_second;
    summarise(&of_last, set, 3, in_order);
    summarise(&of_second, set, 1, in_order);
    assert_int_equal(of_last.count, 1);
    assert_string_equal(of_last.lines[0], "corroborated USD/ x..x 0 0 -");
    assert_string_equal(of_second.lines[0], "conflict EUR/USD xxd. 3 2 189.57");
    fxc_concordance *none;
    fxc_error error;
    assert_int_equal(fxc_set_compare(&none, set, DOCUMENTS, &error), FXC_EARG);
    assert_string_equal(error.text, "the set has no such document");
    fxc_set_free(set);
}

static void dropped_documents_are_forgotten(void **state) {
    (void)state;
    static const size_t rest[] = {1, 2, 3};
    fxc_set *set = set_of(in_order, DOCUMENTS);
    assert_int_equal(fxc_set_figure_count(set), 8);
    fxc_set_drop(set, 1);
    assert_int_equal(fxc_set_document_count(set), 3);
    assert_int_equal(fxc_set_figure_count(set), 5);
    summary left;
    summarise(&left, set, FXC_EVERY_DOCUMENT, rest);
    assert_string_equal(left.lines[0], "conflict EUR/USD .xd. 2 1 189.57");
    fxc_set_drop(set, SIZE_MAX);
    assert_int_equal(fxc_set_document_count(set), 0);
    summarise(&left, set, FXC_EVERY_DOCUMENT, rest);
    assert_int_equal(left.count, 0);
    fxc_set_free(set);
}

static int pass_over(void *context, const char *bytes, size_t length) {
    (void)context;
    (void)bytes;
    (void)length;
    return 0;
}

static void what_documents_share_is_not_shown_without_them(void **state) {
    (void)state;
    fxc_set *set = set_of(in_order, 1);
    fxc_report *report;
    fxc_document document = {.text = "", .length = 0};
    fxc_concordance *concordance;
    assert_int_equal(fxc_set_check(&report, set, "", 0, book, NULL, NULL), FXC_OK);
    assert_int_equal(fxc_set_compare(&concordance, set, FXC_EVERY_DOCUMENT, NULL),
                     FXC_OK);
    document.concordance = concordance;
    assert_int_equal(fxc_render_json(report, &document, pass_over, NULL), FXC_EARG);
    document.companions = &document;
    assert_int_equal(fxc_render_json(report, &document, pass_over, NULL), FXC_OK);
    fxc_concordance_free(concordance);
    fxc_report_free(report);
    fxc_set_free(set);
}

static void broken_calls_change_nothing(void **state) {
    (void)state;
    fxc_set *set = set_of(in_order, 1);
    fxc_report *report;
    fxc_error error;
    fxc_options options = FXC_OPTIONS_INIT;
    options.tolerance = "much";
    assert_int_equal(fxc_set_new(NULL, &error), FXC_EARG);
    assert_int_equal(fxc_set_check(&report, NULL, "", 0, book, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_set_check(&report, set, "", 0, NULL, NULL, &error), FXC_EARG);
    assert_int_equal(fxc_set_check(&report, set, "", 0, book, &options, &error),
                     FXC_ESYNTAX);
    assert_int_equal(fxc_set_compare(NULL, set, FXC_EVERY_DOCUMENT, NULL), FXC_EARG);
    assert_int_equal(fxc_set_document_count(set), 1);
    fxc_set_free(set);
    fxc_set_free(NULL);
    fxc_concordance_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(L8_the_order_of_the_documents_does_not_matter),
        cmocka_unit_test(places_lead_into_the_texts),
        cmocka_unit_test(one_document_has_what_it_shares),
        cmocka_unit_test(dropped_documents_are_forgotten),
        cmocka_unit_test(what_documents_share_is_not_shown_without_them),
        cmocka_unit_test(broken_calls_change_nothing),
    };
    if (fxc_rates_new(&book, NULL) != FXC_OK)
        return 1;
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    fxc_rates_free(book);
    return failed;
}
