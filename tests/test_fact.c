/* SPDX-License-Identifier: MIT */
/* Facts of documents made by hand: the bound of the sweep, clusters, support. */
#include "casefile.h"

#include <stdlib.h>
#include <string.h>

#include "judging/fact/fact_cluster.h"
#include "judging/fact/fact_support.h"
#include "random.h"

static fxi_decimal decimal(int64_t value) { return fxi_decimal_from_integer(value); }

/* An amount of dollars between two whole numbers, with two keywords. */
static fxi_fact fact_between(int64_t low, int64_t high) {
    static const fxi_keyword keywords[] = {11, 12};
    return (fxi_fact){.currency = {"USD"},
                      .amount = {decimal(low), decimal(high), true, true},
                      .digits = 4,
                      .keywords = keywords,
                      .keyword_count = 2};
}

static void add_year(fxi_fact *fact, int16_t year) {
    fact->times.values[0][0] = year;
    fact->times.counts[0] = 1;
}

typedef struct bench {
    fxi_arena arena;
    fxi_facts *documents;
    fxi_witness *witnesses;
    size_t count;
    fxi_links links;
    fxi_clusters clusters;
} bench;

/* Documents of `each` facts. */
static void compare_documents(bench *b, fxi_fact *facts, size_t count, size_t each) {
    *b = (bench){.count = count};
    b->documents =
        fxi_arena_alloc(&b->arena, (count / each + 1) * sizeof *b->documents);
    b->witnesses = fxi_arena_alloc(&b->arena, count * sizeof *b->witnesses);
    for (size_t i = 0; i < count; i++) {
        fxi_facts *document = &b->documents[i / each];
        document->items = &facts[i - i % each];
        document->count = i % each + 1;
        b->witnesses[i] = (fxi_witness){document, &facts[i], i / each};
    }
    assert_int_equal(fxi_links_find(&b->links, b->witnesses, count, &b->arena), FXC_OK);
    assert_int_equal(
        fxi_clusters_make(&b->clusters, &b->links, b->witnesses, count, &b->arena),
        FXC_OK);
}

static void compare_facts(bench *b, fxi_fact *facts, size_t count) {
    compare_documents(b, facts, count, 1);
}

static void closed_ends_touch_and_open_ones_do_not(void **state) {
    (void)state;
    bench b;
    fxi_fact facts[] = {fact_between(10, 20), fact_between(20, 30)};
    compare_facts(&b, facts, 2);
    assert_int_equal(b.clusters.count, 1);
    fxi_arena_clear(&b.arena);
    facts[0].amount.high_closed = false;
    compare_facts(&b, facts, 2);
    assert_int_equal(b.clusters.count, 0);
    fxi_arena_clear(&b.arena);
}

/* 10..20 meets 15..30, which meets 25..40: the three have nothing in common. The weaker
   link is passed over. */
static void a_cluster_shares_an_amount(void **state) {
    (void)state;
    bench b;
    fxi_fact facts[] = {fact_between(10, 20), fact_between(15, 30),
                        fact_between(25, 40)};
    facts[0].digits = 3;
    compare_facts(&b, facts, 3);
    assert_int_equal(b.links.count, 2);
    assert_int_equal(b.clusters.count, 1);
    assert_int_equal(b.clusters.of[0], SIZE_MAX);
    assert_int_equal(b.clusters.of[1], 0);
    assert_int_equal(b.clusters.of[2], 0);
    fxi_arena_clear(&b.arena);
}

static void a_cluster_shares_a_year(void **state) {
    (void)state;
    bench b;
    fxi_fact facts[] = {fact_between(10, 20), fact_between(10, 20),
                        fact_between(10, 20)};
    add_year(&facts[0], 2023);
    add_year(&facts[2], 2024);
    facts[0].digits = 3;
    compare_facts(&b, facts, 3);
    assert_int_equal(b.clusters.of[0], SIZE_MAX);
    assert_int_equal(b.clusters.of[1], b.clusters.of[2]);
    fxi_arena_clear(&b.arena);
}

/* Wide and narrow amounts that nearly all meet: the worst for a sweep. 200,000 figures
   are 100,000 pairs. */
static void a_figure_is_compared_with_a_bounded_number(void **state) {
    (void)state;
    static const size_t sizes[] = {50000, 100000, 200000};
    size_t before = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        const size_t count = sizes[i];
        fxi_fact *facts = calloc(count, sizeof *facts);
        uint64_t random = 7;
        bench b;
        assert_non_null(facts);
        for (size_t k = 0; k < count; k++) {
            const int64_t low = random_below(&random, 1000000);
            const int64_t width = random_below(&random, 500000);
            facts[k] = fact_between(low, low + width);
        }
        compare_documents(&b, facts, count, 20);
        assert_true(b.links.comparisons <= FXI_LINK_REACH * count);
        assert_true(b.links.count <= FXI_LINKS_EACH * count);
        assert_true(before == 0 || b.links.comparisons <=
                                       2 * before + FXI_LINK_REACH * FXI_LINK_REACH);
        before = b.links.comparisons;
        fxi_arena_clear(&b.arena);
        free(facts);
    }
}

/* Equal figures of ever so many documents are one cluster: each is compared with some
   of its neighbours only. */
static void many_equal_figures_are_one_fact(void **state) {
    (void)state;
    enum { COUNT = 20000 };
    fxi_fact *facts = calloc(COUNT, sizeof *facts);
    bench b;
    assert_non_null(facts);
    for (size_t i = 0; i < COUNT; i++)
        facts[i] = fact_between(10, 20);
    compare_facts(&b, facts, COUNT);
    assert_int_equal(b.clusters.count, 1);
    assert_int_equal(b.clusters.first[1], COUNT);
    fxi_arena_clear(&b.arena);
    free(facts);
}

/* --- support ---------------------------------------------------------------------- */

enum { CONVERSIONS = 5 };

typedef struct support_case {
    int low[CONVERSIONS], high[CONVERSIONS];
    bool is_open[CONVERSIONS];
    size_t documents[CONVERSIONS]; /* ascending */
    size_t count;
    size_t most;
    const char *dissents; /* a letter a conversion */
} support_case;

static const support_case support_cases[] = {
    {{1, 2, 9}, {5, 6, 10}, {0}, {0, 1, 2}, 3, 2, "..d"},
    {{1, 5}, {5, 9}, {0}, {0, 1}, 2, 2, ".."},           /* they touch */
    {{1, 5}, {5, 9}, {true, false}, {0, 1}, 2, 1, ".d"}, /* and here they do not */
    {{1, 2, 8, 9}, {3, 3, 10, 10}, {0}, {0, 0, 1, 2}, 4, 2, "dd.."}, /* one counts once
                                                                      */
    {{1, 1, 1, 1, 1}, {2, 2, 2, 2, 2}, {0}, {0, 1, 2, 3, 4}, 5, 5, "....."},
};

static void support_counts_documents(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof support_cases / sizeof *support_cases; i++) {
        const support_case *c = &support_cases[i];
        fxi_arena arena = {0};
        fxi_conversion conversions[CONVERSIONS];
        fxi_witness witnesses[CONVERSIONS];
        for (size_t k = 0; k < c->count; k++) {
            fxi_rational low = fxi_rational_from_integer(c->low[k]);
            fxi_rational high = fxi_rational_from_integer(c->high[k]);
            witnesses[k] = (fxi_witness){.number = c->documents[k]};
            conversions[k] = (fxi_conversion){
                .witness = k, .amount = fxi_interval_between(&low, &high)};
            conversions[k].amount.high_closed = !c->is_open[k];
        }
        fxi_support support;
        assert_int_equal(
            fxi_support_measure(&support, conversions, c->count, witnesses, &arena),
            FXC_OK);
        assert_int_equal(support.most, c->most);
        for (size_t k = 0; k < c->count; k++)
            assert_int_equal(conversions[k].dissents, c->dissents[k] == 'd');
        fxi_arena_clear(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(closed_ends_touch_and_open_ones_do_not),
        cmocka_unit_test(a_cluster_shares_an_amount),
        cmocka_unit_test(a_cluster_shares_a_year),
        cmocka_unit_test(a_figure_is_compared_with_a_bounded_number),
        cmocka_unit_test(many_equal_figures_are_one_fact),
        cmocka_unit_test(support_counts_documents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
