/* SPDX-License-Identifier: MIT */
/* Keywords of figures and names of documents, counted: what they are is a hash. */
#include "casefile.h"

#include <string.h>

#include "reading/figure/keyword.h"
#include "reading_fixture.h"

/* The keywords of the first figure of a text. */
static fxi_keywords near(const char *text) {
    reading_fixture fixture;
    fxi_keywords found;
    reading_fixture_read(&fixture, text, strlen(text));
    assert_true(fixture.figures.count > 0);
    fxi_keywords_near(&found, &fixture.figures.items[0], &fixture.tokens,
                      &fixture.tools);
    reading_fixture_clear(&fixture);
    return found;
}

static fxi_keywords names(const char *text) {
    reading_fixture fixture;
    fxi_keywords found;
    reading_fixture_read(&fixture, text, strlen(text));
    assert_int_equal(fxi_keywords_names(&found, &fixture.tokens, &fixture.tools),
                     FXC_OK);
    reading_fixture_clear(&fixture);
    return found;
}

static size_t shared(const fxi_keywords *a, const fxi_keywords *b) {
    return fxi_keywords_shared(a->items, a->count, b->items, b->count);
}

typedef struct shared_case {
    const char *a, *b;
    size_t shared;
} shared_case;

static const shared_case shared_cases[] = {
    /* forms of one word; short words, scales and months are none */
    {"The plant cost $5 billion in May.", "A cost of $6 billion for plants in May.", 2},
    {"It will spend $5 million.", "Spending was $5 million.", 1},
    {"It will spend $5 million.", "It will lend $5 million.", 0},
    /* another sentence, and more than 90 characters away */
    {"Cheese. It paid $5 million.", "Cheese for $5 million.", 0},
    {"Cheese is what everybody in the long green valley between the two old rivers "
     "bought and ate for $5 million.",
     "Cheese for $5 million.", 0},
    {"Cheese is what the valley ate for $5 million.", "Cheese for $5 million.", 1},
    /* letter case, accents composed or not, full-width forms */
    {"CHEESE for $5 million.", "cheese for $5 million.", 1},
    {"caf\u00E9s sold for $5 million", "cafe\u0301s sold for $5 million", 2},
    /* languages: each has its own short words */
    {"Die Brücke kostet 5 Millionen Euro.", "Die neue Brücke für 6 Millionen Euro.", 1},
    {"Мост стоит 5 млн рублей.", "За мосты заплатили 5 млн рублей.", 0},
    {"Фабрика стоит 5 млн рублей.", "За фабрику заплатили 5 млн рублей.", 1},
    /* two ideographs are a keyword: 数据 据中 中心 */
    {"数据中心投资45亿元。", "45亿元数据中心。", 3},
};

static void words_are_shared(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof shared_cases / sizeof *shared_cases; i++) {
        const shared_case *c = &shared_cases[i];
        const fxi_keywords a = near(c->a), b = near(c->b);
        if (shared(&a, &b) != c->shared)
            print_error("%s / %s: %zu\n", c->a, c->b, shared(&a, &b));
        assert_int_equal(shared(&a, &b), c->shared);
    }
}

static void keywords_are_ascending_and_bounded(void **state) {
    (void)state;
    const fxi_keywords found = near(
        "ab cd ef gh ij kl mn op qr st uv wx yz ac bd ce df eg fh gi hj $5 million "
        "ik jl km ln mo np oq pr qs rt su tv uw vx wy xz ad be cf dg eh fi gj hk il jm "
        "kn lo mp nq or ps qt ru sv tw ux vy wz");
    assert_true(found.count > 30 && found.count <= FXI_KEYWORDS_MAX);
    for (size_t i = 1; i < found.count; i++)
        assert_true(found.items[i - 1] < found.items[i]);
}

static void names_are_capitals_that_come_often(void **state) {
    (void)state;
    const fxi_keywords long_text = names(
        "Yesterday Oskar Dairy bought Alpine. Cheese from Oskar is good. The Dairy "
        "and Oskar are old. Money bought Alpine.");
    const fxi_keywords short_text = names("a b Oskar, a b Dairy, a b Alpine");
    assert_int_equal(long_text.count, FXI_NAMES_MAX);
    assert_int_equal(shared(&long_text, &short_text), 3);
    assert_int_equal(names("no capitals at all").count, 0);
    assert_int_equal(names("").count, 0);
    assert_int_equal(names("数据中心").count, 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_shared),
        cmocka_unit_test(keywords_are_ascending_and_bounded),
        cmocka_unit_test(names_are_capitals_that_come_often),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
