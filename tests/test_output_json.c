/* SPDX-License-Identifier: MIT */
/* The object of the stream, key by key, on reports made by hand. */
#include "casefile.h"

#include <stdio.h>
#include <string.h>

#include "output/indent.h"
#include "report_stub.h"

static const fxc_rule mismatch = {1, "rate-mismatch", FXC_LEVEL_ERROR, "", ""};
static const fxc_candidate yen_sign[] = {{{"CNY"}, ""}, {{"JPY"}, ""}};
static const fxc_candidate dollar[] = {{{"USD"}, ""}};
static const fxc_cause causes[] = {{.code = "THIRD_CURRENCY",
                                    .text = "in euros",
                                    .credible = true,
                                    .variants = 3,
                                    .chance = "1/40"}};

static const char *const refuted[] = {"SCALE", "DOUBLE"};

static const fxc_comparison comparisons[] = {{.test = "rounding",
                                              .part = 1,
                                              .base = {"5", "6", true, false},
                                              .quote = {"7", "8", true, true},
                                              .tolerance = "1/400",
                                              .implied = {"7/6", "8/5", false, true},
                                              .source = "ecb",
                                              .date = {2025, 2, 24},
                                              .rates = {"1", "2", true, true},
                                              .holds = true},
                                             {.test = "stale"}};

static const char article[] = "at least $53 billion (¥380bn)";

static const fxc_figure figures[] = {
    {.span = {9, 20},
     .amount = "53000000000",
     .currency = {"USD"},
     .basis = FXC_BASIS_SYMBOL,
     .candidates = dollar,
     .candidate_count = 1,
     .modifier = FXC_MODIFIER_AT_LEAST,
     .granule_shown = "1000000000",
     .granule_coarse = "1000000000"},
    {.span = {22, 29},
     .amount = "380000000000",
     .amount_high = "390000000000",
     .basis = FXC_BASIS_NONE,
     .basis_reason = "several readings",
     .candidates = yen_sign,
     .candidate_count = 2,
     .granule_shown = "1000000000",
     .granule_coarse = "10000000000"},
};

static const fxc_pair judged = {.left = 0,
                                .right = 1,
                                .verdict = FXC_VERDICT_TOLERANCE,
                                .severity = FXC_SEVERITY_TRIVIAL,
                                .excess = "4472/15930013",
                                .excess_bp = "2.81",
                                .implied = {.base = {"USD"},
                                            .quote = {"CNY"},
                                            .low = "759/107",
                                            .high = "761/105",
                                            .low_closed = true},
                                .width = "1732/79695",
                                .expected = "384",
                                .rate = {.evidence = FXC_EVIDENCE_DOCUMENT,
                                         .source = "ecb",
                                         .date = {2025, 2, 24},
                                         .low = "151757/20933",
                                         .high = "151759/20931",
                                         .path = {"EUR/USD", "EUR/CNY"},
                                         .printed = {"1.0466", "7.5879"},
                                         .span = {3, 8},
                                         .hash = "sha256:11",
                                         .value = "75879/10466"},
                                .causes = causes,
                                .cause_count = 1,
                                .refuted = refuted,
                                .refuted_count = 2,
                                .left_units = 8,
                                .right_units = 1,
                                .comparisons = comparisons,
                                .comparison_count = 2,
                                .explanation = "fits"};

static const char *render(rendered *out, const fxc_report *report,
                          const fxc_document *document) {
    out->length = 0;
    out->text[0] = '\0';
    assert_int_equal(fxc_render_ndjson(report, document, rendered_write, out), FXC_OK);
    return out->text;
}

/* Four quotes are the most; the list ends with them. */
static void a_rate_says_where_its_quotes_are_from(void **state) {
    (void)state;
    fxc_pair pair = judged;
    pair.rate.span = (fxc_span){0, 0};
    for (size_t i = 0; i < FXC_LEGS_MAX; i++) {
        pair.rate.path[i] = "EUR/USD";
        pair.rate.printed[i] = "";
        pair.rate.from[i] = (fxc_quote_origin){
            i == 1 ? "ecb" : "parities", "sha256:22", {2025, 2, (uint8_t)(i + 1)}};
    }
    fxc_report report = {
        .figures = figures, .figure_count = 2, .pairs = &pair, .pair_count = 1};
    fxc_document document = document_of("", article);
    rendered out;
    assert_non_null(strstr(
        render(&out, &report, &document),
        "\"path\":[\"EUR/USD\",\"EUR/USD\",\"EUR/USD\",\"EUR/USD\"],\"evidence\":"
        "\"E6\",\"printed\":[\"\",\"\",\"\",\"\"],\"hash\":\"sha256:11\",\"value\":"
        "\"75879/10466\",\"from\":["
        "{\"source\":\"parities\",\"date\":\"2025-02-01\",\"hash\":\"sha256:22\"},"
        "{\"source\":\"ecb\",\"date\":\"2025-02-02\",\"hash\":\"sha256:22\"},"
        "{\"source\":\"parities\",\"date\":\"2025-02-03\",\"hash\":\"sha256:22\"},"
        "{\"source\":\"parities\",\"date\":\"2025-02-04\",\"hash\":\"sha256:22\"}]}"));
}

static void the_whole_object(void **state) {
    (void)state;
    const fxc_finding findings[] = {
        {&mismatch, FXC_LEVEL_ERROR, {9, 29}, "they \"differ\"", 0}};
    fxc_report report = {figures,  2, &judged,       1,
                         findings, 1, {2025, 2, 24}, "sha256:00"};
    fxc_document document = document_of("name is not shown", article);
    document.id = "\"a1\"";
    rendered out;
    assert_string_equal(
        render(&out, &report, &document),
        "{\"id\":\"a1\",\"figures\":["
        "{\"start\":9,\"end\":20,\"text\":\"$53 billion\",\"amount\":\"53000000000\","
        "\"currency\":\"USD\",\"basis\":\"symbol\",\"candidates\":[\"USD\"],"
        "\"modifier\":\"at-least\",\"granule\":{\"shown\":\"1000000000\",\"coarse\":"
        "\"1000000000\"},\"basis_reason\":null},"
        "{\"start\":22,\"end\":29,\"text\":\"¥380bn\",\"amount\":\"380000000000\","
        "\"amount_high\":\"390000000000\",\"currency\":null,\"basis\":null,"
        "\"candidates\":[\"CNY\",\"JPY\"],\"modifier\":null,\"granule\":{\"shown\":"
        "\"1000000000\",\"coarse\":\"10000000000\"},\"basis_reason\":\"several "
        "readings\"}],"
        "\"pairs\":[{\"left\":0,\"right\":1,\"verdict\":\"tolerance\",\"severity\":"
        "\"trivial\",\"excess_bp\":\"2.81\",\"implied\":{\"base\":\"USD\",\"quote\":"
        "\"CNY\",\"low\":\"759/107\",\"high\":\"761/105\",\"low_closed\":true,"
        "\"high_closed\":false},\"rate\":{\"source\":\"ecb\",\"date\":\"2025-02-24\","
        "\"low\":\"151757/20933\",\"high\":\"151759/20931\",\"path\":[\"EUR/USD\","
        "\"EUR/CNY\"],\"evidence\":\"E6\",\"printed\":[\"1.0466\",\"7.5879\"],"
        "\"hash\":\"sha256:11\",\"value\":\"75879/10466\",\"start\":3,\"end\":8},"
        "\"causes\":[{\"code\":\"THIRD_CURRENCY\",\"text\":\"in euros\",\"credible\":"
        "true,\"variants\":3,\"chance\":\"1/40\"}],"
        "\"explanation\":\"fits\",\"excess\":\"4472/15930013\",\"width\":"
        "\"1732/79695\",\"expected\":\"384\","
        "\"comparisons\":[{\"test\":\"rounding\",\"holds\":true,\"part\":1,"
        "\"base\":{\"low\":\"5\",\"high\":\"6\",\"low_closed\":true,"
        "\"high_closed\":false},\"quote\":{\"low\":\"7\",\"high\":\"8\","
        "\"low_closed\":true,\"high_closed\":true},\"tolerance\":\"1/400\","
        "\"implied\":{\"low\":\"7/6\",\"high\":\"8/5\",\"low_closed\":false,"
        "\"high_closed\":true},\"source\":\"ecb\",\"date\":\"2025-02-24\","
        "\"rates\":{\"low\":\"1\",\"high\":\"2\",\"low_closed\":true,"
        "\"high_closed\":true}},{\"test\":\"stale\",\"holds\":false,\"part\":0,"
        "\"base\":null,\"quote\":null,\"tolerance\":null,\"implied\":null,"
        "\"source\":null,\"date\":null,\"rates\":null}],"
        "\"refuted\":[\"SCALE\",\"DOUBLE\"],\"units\":[8,1]}],"
        "\"findings\":[{\"rule\":\"rate-mismatch\",\"severity\":\"error\",\"start\":9,"
        "\"end\":29,\"message\":\"they \\\"differ\\\"\",\"pair\":0}],"
        "\"meta\":{\"fxcheck\":\"0.1.0\",\"rates\":\"sha256:00\",\"lexicon\":"
        "\"cldr-42\",\"date\":\"2025-02-24\"}}\n");
}

/* Many figures, some of which have all in common but their places and amounts, and some
   all but one thing: each is the object that it is alone. */
static void a_figure_is_the_same_among_others(void **state) {
    (void)state;
    enum { COUNT = 30 };
    static const char start[] = "{\"id\":null,\"figures\":[";
    fxc_figure many[COUNT];
    rendered whole, one;
    fxc_document document = document_of(NULL, article);
    for (size_t i = 0; i < COUNT; i++) {
        many[i] = figures[i % 2];
        many[i].amount = i % 3 == 0 ? "1" : "22";
        many[i].modifier = i % 5 == 0 ? FXC_MODIFIER_ABOUT : FXC_MODIFIER_NONE;
        many[i].granule_coarse = i % 7 == 0 ? "10" : many[i].granule_shown;
        memcpy(many[i].currency.code, i % 11 == 0 ? "JPY" : "CNY", 4);
        many[i].basis = i % 13 == 0 ? FXC_BASIS_CODE : FXC_BASIS_NAME;
    }
    fxc_report report = {.figures = many, .figure_count = COUNT, .rates_hash = ""};
    const char *at = render(&whole, &report, &document) + sizeof start - 1;
    for (size_t i = 0; i < COUNT; i++) {
        report = (fxc_report){.figures = &many[i], .figure_count = 1, .rates_hash = ""};
        const char *alone = render(&one, &report, &document) + sizeof start - 1;
        size_t length = (size_t)(strstr(alone, "],\"pairs\"") - alone);
        assert_memory_equal(at, alone, length);
        at += length;
        assert_int_equal(*at++, i + 1 < COUNT ? ',' : ']');
    }
}

static void what_is_missing_is_null(void **state) {
    (void)state;
    fxc_pair pair = {.left = 0,
                     .right = 1,
                     .verdict = FXC_VERDICT_CANNOT_JUDGE,
                     .reason = "no-rate",
                     .rate = {.evidence = FXC_EVIDENCE_NONE}};
    fxc_report report = {.pairs = &pair, .pair_count = 1};
    fxc_document document = document_of(NULL, "");
    rendered out;
    assert_string_equal(
        render(&out, &report, &document),
        "{\"id\":null,\"figures\":[],\"pairs\":[{\"left\":0,\"right\":1,\"verdict\":"
        "\"cannot-judge\",\"reason\":\"no-rate\",\"severity\":\"none\",\"excess_bp\":"
        "null,\"implied\":null,\"rate\":null,\"causes\":[],\"explanation\":null,"
        "\"excess\":null,\"width\":null,\"expected\":null,\"comparisons\":[],"
        "\"refuted\":[],\"units\":[0,0]}],\"findings\":[],\"meta\":{"
        "\"fxcheck\":\"0.1.0\",\"rates\":null,\"lexicon\":\"cldr-42\",\"date\":null}}"
        "\n");
}

static void scanning_shows_no_pairs(void **state) {
    (void)state;
    fxc_report report = {.pairs = &judged, .pair_count = 1};
    fxc_document document = document_of(NULL, "");
    document.figures_only = true;
    rendered out;
    assert_non_null(strstr(render(&out, &report, &document), "\"pairs\":[],"));
}

static void the_indented_form_is_the_same_object(void **state) {
    (void)state;
    fxc_report report = {.figures = figures, .figure_count = 1};
    fxc_document document = document_of(NULL, article);
    document.id = "7";
    rendered out = {.length = 0};
    assert_int_equal(fxc_render_json(&report, &document, rendered_write, &out), FXC_OK);
    assert_string_equal(out.text, "{\n"
                                  "  \"id\": 7,\n"
                                  "  \"figures\": [\n"
                                  "    {\n"
                                  "      \"start\": 9,\n"
                                  "      \"end\": 20,\n"
                                  "      \"text\": \"$53 billion\",\n"
                                  "      \"amount\": \"53000000000\",\n"
                                  "      \"currency\": \"USD\",\n"
                                  "      \"basis\": \"symbol\",\n"
                                  "      \"candidates\": [\n"
                                  "        \"USD\"\n"
                                  "      ],\n"
                                  "      \"modifier\": \"at-least\",\n"
                                  "      \"granule\": {\n"
                                  "        \"shown\": \"1000000000\",\n"
                                  "        \"coarse\": \"1000000000\"\n"
                                  "      },\n"
                                  "      \"basis_reason\": null\n"
                                  "    }\n"
                                  "  ],\n"
                                  "  \"pairs\": [],\n"
                                  "  \"findings\": [],\n"
                                  "  \"meta\": {\n"
                                  "    \"fxcheck\": \"0.1.0\",\n"
                                  "    \"rates\": null,\n"
                                  "    \"lexicon\": \"cldr-42\",\n"
                                  "    \"date\": null\n"
                                  "  }\n"
                                  "}\n");
}

/* However the bytes come. */
static void the_indented_form_leaves_strings_alone(void **state) {
    (void)state;
    static const char line[] = "{\"a\\\"[b\":[{},[],{\"x, "
                               "y\":-1.5},[[\"\\\\\",true]]],\"n:\":null,\"\":\"\"}\n";
    static const char wanted[] = "{\n"
                                 "  \"a\\\"[b\": [\n"
                                 "    {},\n"
                                 "    [],\n"
                                 "    {\n"
                                 "      \"x, y\": -1.5\n"
                                 "    },\n"
                                 "    [\n"
                                 "      [\n"
                                 "        \"\\\\\",\n"
                                 "        true\n"
                                 "      ]\n"
                                 "    ]\n"
                                 "  ],\n"
                                 "  \"n:\": null,\n"
                                 "  \"\": \"\"\n"
                                 "}\n";
    for (size_t step = 1; step < sizeof line; step++) {
        rendered out = {.length = 0};
        fxi_indent indent;
        fxi_indent_init(&indent, rendered_write, &out);
        for (size_t at = 0; at < sizeof line - 1; at += step) {
            size_t left = sizeof line - 1 - at;
            fxi_indent_write(&indent, line + at, left < step ? left : step);
        }
        assert_int_equal(fxi_indent_finish(&indent, FXC_OK), FXC_OK);
        assert_string_equal(out.text, wanted);
    }
}

static void deep_lines_are_indented_in_full(void **state) {
    (void)state;
    enum { DEPTH = 20 };
    rendered out = {.length = 0};
    fxi_indent indent;
    fxi_indent_init(&indent, rendered_write, &out);
    for (int i = 0; i < DEPTH; i++)
        fxi_indent_write(&indent, "[", 1);
    fxi_indent_write(&indent, "7", 1);
    assert_int_equal(fxi_indent_finish(&indent, FXC_OK), FXC_OK);
    const char *last = strrchr(out.text, '\n');
    assert_int_equal(strspn(last + 1, " "), 2 * DEPTH);
    assert_string_equal(last + 1 + 2 * DEPTH, "7");
}

static void hostile_text_stays_inside_its_string(void **state) {
    (void)state;
    static const char text[] = "\"\\</script>\x80\xE2\x80\xA8\0";
    fxc_figure figure = figures[0];
    figure.span = (fxc_span){0, sizeof text - 1};
    fxc_report report = {.figures = &figure, .figure_count = 1};
    fxc_document document = {.text = text, .length = sizeof text - 1};
    rendered out;
    assert_non_null(
        strstr(render(&out, &report, &document),
               "\"text\":\"\\\"\\\\<\\/script>\xEF\xBF\xBD\\u2028\\u0000\""));
}

/* However long a text and an amount are, and wherever a block of the writer ends. */
static void the_head_of_a_figure_has_any_length(void **state) {
    (void)state;
    enum { LONGEST = 130, BLOCK = 4096, KEYS = 40 };
    char text[LONGEST + 1], amount[LONGEST + 1], id[BLOCK], wanted[600];
    memset(text, 'x', sizeof text);
    memset(id, '7', sizeof id);
    for (size_t length = 0; length < LONGEST; length++) {
        size_t digits = 1 + length * 7 % LONGEST;
        memset(amount, '3', digits);
        amount[digits] = '\0';
        id[BLOCK - KEYS - length] = '\0'; /* a block ends in the head */
        fxc_figure figure = figures[0];
        figure.span = (fxc_span){1, 1 + length};
        figure.amount = amount;
        fxc_report report = {.figures = &figure, .figure_count = 1};
        fxc_document document = {.text = text, .length = sizeof text, .id = id};
        rendered out;
        snprintf(wanted, sizeof wanted,
                 "\"figures\":[{\"start\":1,\"end\":%zu,\"text\":\"%.*s\","
                 "\"amount\":\"%s\",\"currency\":\"USD\"",
                 1 + length, (int)length, text, amount);
        assert_non_null(strstr(render(&out, &report, &document), wanted));
    }
}

static void broken_calls_are_refused(void **state) {
    (void)state;
    fxc_report report = {.figure_count = 0};
    fxc_document document = document_of(NULL, "");
    assert_int_equal(fxc_render_json(NULL, &document, rendered_write, NULL), FXC_EARG);
    assert_int_equal(fxc_render_ndjson(&report, NULL, rendered_write, NULL), FXC_EARG);
    assert_int_equal(fxc_render_ndjson(&report, &document, NULL, NULL), FXC_EARG);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rate_says_where_its_quotes_are_from),
        cmocka_unit_test(the_whole_object),
        cmocka_unit_test(a_figure_is_the_same_among_others),
        cmocka_unit_test(what_is_missing_is_null),
        cmocka_unit_test(scanning_shows_no_pairs),
        cmocka_unit_test(the_indented_form_is_the_same_object),
        cmocka_unit_test(the_indented_form_leaves_strings_alone),
        cmocka_unit_test(deep_lines_are_indented_in_full),
        cmocka_unit_test(hostile_text_stays_inside_its_string),
        cmocka_unit_test(the_head_of_a_figure_has_any_length),
        cmocka_unit_test(broken_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
