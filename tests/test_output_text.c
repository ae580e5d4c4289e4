/* SPDX-License-Identifier: MIT */
/* The forms for people and for editors, on reports made by hand. */
#include "casefile.h"

#include <string.h>

#include "report_stub.h"

static const fxc_rule mismatch = {1, "rate-mismatch", FXC_LEVEL_ERROR, "no fit", ""};
static const fxc_rule tolerance = {4, "within-tolerance", FXC_LEVEL_NOTE, "", ""};
static const fxc_rule invalid = {10, "invalid-utf8", FXC_LEVEL_WARNING, "", ""};

static const fxc_candidate yen_sign[] = {{{"CNY"}, ""}, {{"JPY"}, ""}};
static const fxc_cause causes[] = {
    {.code = "THIRD_CURRENCY", .text = "they would fit in euros", .credible = true},
    {.code = "ONE_DIGIT", .text = "one digit differs"},
};

typedef fxc_status render_fn(const fxc_report *report, const fxc_document *document,
                             fxc_write_fn write, void *context);

static const char *render(rendered *out, render_fn *function, const fxc_report *report,
                          const fxc_document *document) {
    out->length = 0;
    out->text[0] = '\0';
    assert_int_equal(function(report, document, rendered_write, out), FXC_OK);
    return out->text;
}

static fxc_figure figure_at(const char *text, const char *part, const char *amount,
                            const char *code) {
    fxc_figure figure = {.span = span_of(text, part),
                         .amount = amount,
                         .basis = FXC_BASIS_SYMBOL,
                         .granule_shown = "1",
                         .granule_coarse = "1"};
    memcpy(figure.currency.code, code, strlen(code) + 1);
    return figure;
}

static const char article[] =
    "Marsh Tea\n\nSales were ¥280.2 billion ($36.96 billion), "
    "Marsh Tea said.\n";

static const fxc_pair disagreeing = {.left = 0,
                                     .right = 1,
                                     .verdict = FXC_VERDICT_DISAGREE,
                                     .severity = FXC_SEVERITY_MODERATE,
                                     .causes = causes,
                                     .cause_count = 2,
                                     .explanation =
                                         "280.2 / 7.2994 = 38.39, not 36.96"};

static void a_disagreement_shows_both_figures(void **state) {
    (void)state;
    const fxc_figure figures[] = {
        figure_at(article, "¥280.2 billion", "280200000000", "CNY"),
        figure_at(article, "$36.96 billion", "36960000000", "USD")};
    const fxc_finding findings[] = {{&mismatch, FXC_LEVEL_ERROR, figures[0].span,
                                     "280.2 / 7.2994 = 38.39, not 36.96; they would "
                                     "fit in euros",
                                     0}};
    fxc_report report = {figures, 2, &disagreeing, 1, findings, 1, {0}, NULL};
    fxc_document document = document_of("tea.txt", article);
    rendered out;
    assert_string_equal(
        render(&out, fxc_render_text, &report, &document),
        "tea.txt:3:12: error: no fit [rate-mismatch]\n"
        "    3 | Sales were ¥280.2 billion ($36.96 billion), Marsh Tea said.\n"
        "      |            ^^^^^^^^^^^^^^  ~~~~~~~~~~~~~~\n"
        "      = 280.2 / 7.2994 = 38.39, not 36.96\n"
        "      = they would fit in euros\n"
        "tea.txt: 2 figures, 1 pair: 1 disagrees\n");
    assert_string_equal(render(&out, fxc_render_gcc, &report, &document),
                        "tea.txt:3:12: error: 280.2 / 7.2994 = 38.39, not 36.96; they "
                        "would fit in euros [rate-mismatch]\n");
}

/* Of causes that do not stand out the likeliest is told, and the others are not. */
static void of_mere_possibilities_one_is_told(void **state) {
    (void)state;
    static const fxc_cause doubtful[] = {
        {.code = "STALE", .text = "they would fit in May"},
        {.code = "ONE_DIGIT", .text = "one digit differs"},
    };
    const fxc_figure figures[] = {figure_at(article, "¥280.2 billion", "1", "CNY"),
                                  figure_at(article, "$36.96 billion", "1", "USD")};
    const fxc_finding findings[] = {
        {&mismatch, FXC_LEVEL_ERROR, figures[0].span, disagreeing.explanation, 0}};
    fxc_pair pair = disagreeing;
    pair.causes = doubtful;
    fxc_report report = {figures, 2, &pair, 1, findings, 1, {0}, NULL};
    fxc_document document = document_of("t", article);
    rendered out;
    const char *text = render(&out, fxc_render_text, &report, &document);
    assert_non_null(
        strstr(text, "      = this may be chance: they would fit in May\n"));
    assert_null(strstr(text, "one digit differs"));
}

/* A second finding about the pair goes on with the block of the first; a note does not,
   and neither does another pair. */
static void one_pair_has_one_block(void **state) {
    (void)state;
    static const fxc_rule conflict = {20, "common-rate-conflict", FXC_LEVEL_WARNING,
                                      "cannot be", ""};
    const fxc_figure figures[] = {figure_at(article, "¥280.2 billion", "1", "CNY"),
                                  figure_at(article, "$36.96 billion", "1", "USD")};
    const char *message = disagreeing.explanation;
    fxc_pair pairs[] = {disagreeing, disagreeing};
    pairs[0].cause_count = pairs[1].cause_count = 0;
    fxc_finding findings[] = {
        {&mismatch, FXC_LEVEL_ERROR, figures[0].span, message, 0},
        {&conflict, FXC_LEVEL_WARNING, figures[0].span, "5 % apart", 0}};
    fxc_report report = {figures, 2, pairs, 2, findings, 2, {0}, NULL};
    fxc_document document = document_of("t", article);
    rendered out;
    const char *text = render(&out, fxc_render_text, &report, &document);
    assert_non_null(strstr(text, "      = 280.2 / 7.2994 = 38.39, not 36.96\n"
                                 "      = 5 % apart [common-rate-conflict]\n"));
    assert_null(strstr(text, "cannot be"));
    findings[1].pair = 1;
    assert_non_null(strstr(render(&out, fxc_render_text, &report, &document),
                           "warning: cannot be [common-rate-conflict]\n"));
    findings[1] = (fxc_finding){&tolerance, FXC_LEVEL_NOTE, figures[0].span, "m", 0};
    assert_non_null(strstr(render(&out, fxc_render_text, &report, &document),
                           "note: m [within-tolerance]\n"));
}

/* The remark before the cause has a line of its own. */
static void a_message_is_told_in_its_parts(void **state) {
    (void)state;
    const fxc_figure figures[] = {figure_at(article, "¥280.2 billion", "1", "CNY"),
                                  figure_at(article, "$36.96 billion", "1", "USD")};
    const fxc_finding findings[] = {{&mismatch, FXC_LEVEL_ERROR, figures[0].span,
                                     "280.2 / 7.2994 = 38.39, not 36.96; without it "
                                     "all fit; they would fit in euros",
                                     0}};
    fxc_report report = {figures, 2, &disagreeing, 1, findings, 1, {0}, NULL};
    fxc_document document = document_of("t", article);
    rendered out;
    assert_non_null(strstr(render(&out, fxc_render_text, &report, &document),
                           "      = 280.2 / 7.2994 = 38.39, not 36.96\n"
                           "      = without it all fit\n"
                           "      = they would fit in euros\n"
                           "t: "));
}

static void colours_are_written_only_on_request(void **state) {
    (void)state;
    const fxc_figure figures[] = {figure_at(article, "¥280.2 billion", "1", "CNY"),
                                  figure_at(article, "$36.96 billion", "1", "USD")};
    const fxc_finding findings[] = {
        {&mismatch, FXC_LEVEL_ERROR, figures[0].span, "m", 0}};
    fxc_pair pair = disagreeing;
    pair.cause_count = 0;
    pair.explanation = NULL;
    fxc_report report = {figures, 2, &pair, 1, findings, 1, {0}, NULL};
    fxc_document document = document_of("t", article);
    document.color = true;
    rendered out;
    assert_string_equal(
        render(&out, fxc_render_text, &report, &document),
        "\x1b[1mt:3:12: \x1b[0m\x1b[1;31merror\x1b[0m: no fit [rate-mismatch]\n"
        "\x1b[34m    3 | \x1b[0mSales were ¥280.2 billion ($36.96 billion), Marsh Tea "
        "said.\n"
        "\x1b[34m      | \x1b[0m           \x1b[1;32m^^^^^^^^^^^^^^\x1b[0m  "
        "\x1b[1;32m~~~~~~~~~~~~~~\x1b[0m\n"
        "\x1b[34m      = \x1b[0mm\n"
        "t: 2 figures, 1 pair: 1 disagrees\n");
}

static void a_note_is_one_line(void **state) {
    (void)state;
    const fxc_figure figures[] = {figure_at(article, "¥280.2 billion", "1", "CNY"),
                                  figure_at(article, "$36.96 billion", "1", "USD")};
    const fxc_finding findings[] = {
        {&tolerance, FXC_LEVEL_NOTE, figures[0].span, "2.81 bp", 0}};
    fxc_pair pairs[] = {disagreeing, disagreeing, disagreeing};
    pairs[0].verdict = FXC_VERDICT_TOLERANCE;
    pairs[1].verdict = FXC_VERDICT_EXACT;
    pairs[2].verdict = FXC_VERDICT_EXACT;
    fxc_report report = {figures, 2, pairs, 3, findings, 1, {0}, NULL};
    fxc_document document = document_of(NULL, article);
    rendered out;
    assert_string_equal(render(&out, fxc_render_text, &report, &document),
                        "3:12: note: 2.81 bp [within-tolerance]\n"
                        "2 figures, 3 pairs: 2 agree exactly, 1 within tolerance\n");
}

static void figures_on_two_lines_give_two_excerpts(void **state) {
    (void)state;
    static const char text[] = "It paid €5.\nThat is $9.\n";
    const fxc_figure figures[] = {figure_at(text, "€5", "5", "EUR"),
                                  figure_at(text, "$9", "9", "USD")};
    const fxc_finding findings[] = {
        {&mismatch, FXC_LEVEL_ERROR, figures[0].span, "m", 0}};
    fxc_pair pair = disagreeing;
    pair.cause_count = 0;
    fxc_report report = {figures, 2, &pair, 1, findings, 1, {0}, NULL};
    fxc_document document = document_of("t", text);
    rendered out;
    assert_string_equal(render(&out, fxc_render_text, &report, &document),
                        "t:1:9: error: no fit [rate-mismatch]\n"
                        "    1 | It paid €5.\n"
                        "      |         ^^\n"
                        "    2 | That is $9.\n"
                        "      |         ~~\n"
                        "      = m\n"
                        "t: 2 figures, 1 pair: 1 disagrees\n");
}

/* The excerpt of one warning without a pair at `part`. */
static const char *excerpt(rendered *out, const char *text, size_t length,
                           fxc_span span) {
    const fxc_finding findings[] = {{&invalid, FXC_LEVEL_WARNING, span, "m", SIZE_MAX}};
    fxc_report report = {.findings = findings, .finding_count = 1};
    fxc_document document = {.text = text, .length = length};
    render(out, fxc_render_text, &report, &document);
    char *end = strrchr(out->text, '\n'); /* without the summary */
    *end = '\0';
    end = strrchr(out->text, '\n');
    end[1] = '\0';
    return strchr(out->text, '\n') + 1;
}

static void long_lines_are_cut_between_words(void **state) {
    (void)state;
    static const char text[] =
        "one two three four five six seven eight nine ten eleven twelve $36.96 billion "
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
    rendered out;
    assert_string_equal(
        excerpt(&out, text, sizeof text - 1, span_of(text, "$36.96 billion")),
        "    1 | …eight nine ten eleven twelve $36.96 billion thirteen fourteen "
        "fifteen…\n"
        "      |                               ^^^^^^^^^^^^^^\n");
}

static void wide_characters_and_tabs_keep_the_signs_in_place(void **state) {
    (void)state;
    static const char wide[] = "投资3800亿元, yes";
    rendered out;
    assert_string_equal(excerpt(&out, wide, sizeof wide - 1, span_of(wide, "3800亿元")),
                        "    1 | 投资3800亿元, yes\n"
                        "      |     ^^^^^^^^\n");
    static const char tabs[] = "a\tb\t$5";
    assert_string_equal(excerpt(&out, tabs, sizeof tabs - 1, span_of(tabs, "$5")),
                        "    1 | a       b       $5\n"
                        "      |                 ^^\n");
    static const char marks[] = "cafe\xCC\x81 $5";
    assert_string_equal(excerpt(&out, marks, sizeof marks - 1, span_of(marks, "$5")),
                        "    1 | cafe\xCC\x81 $5\n"
                        "      |      ^^\n");
}

static void the_excerpt_escapes_controls(void **state) {
    (void)state;
    static const char text[] = "\x1b]0;pwn\x07 $5\r\x9b";
    rendered out;
    assert_string_equal(excerpt(&out, text, sizeof text - 1, span_of(text, "$5")),
                        "    1 | \\x1b]0;pwn\\x07 $5\\r\\x9b\n"
                        "      |                ^^\n");
}

static void places_without_extent_are_marked(void **state) {
    (void)state;
    static const char text[] = "abc\ndef";
    rendered out;
    assert_string_equal(excerpt(&out, text, 7, (fxc_span){7, 7}), "    2 | def\n"
                                                                  "      |    ^\n");
    assert_string_equal(excerpt(&out, text, 7, (fxc_span){1, 1}), "    1 | abc\n"
                                                                  "      |  ^\n");
    assert_string_equal(excerpt(&out, text, 7, (fxc_span){3, 3}), "    1 | abc\n"
                                                                  "      |    ^\n");
    assert_string_equal(excerpt(&out, "", 0, (fxc_span){0, 0}), "    1 | \n"
                                                                "      | ^\n");
}

/* A span that runs over lines is marked on the first; one past the text is cut off. */
static void odd_spans_stay_inside_the_line(void **state) {
    (void)state;
    static const char text[] = "abc\r\ndef";
    rendered out;
    assert_string_equal(excerpt(&out, text, 8, (fxc_span){1, 7}), "    1 | abc\n"
                                                                  "      |  ^^\n");
    assert_string_equal(excerpt(&out, text, 8, (fxc_span){6, 99}), "    2 | def\n"
                                                                   "      |  ^^\n");
}

static void a_name_or_message_forges_no_line(void **state) {
    (void)state;
    const fxc_finding findings[] = {{&invalid,
                                     FXC_LEVEL_WARNING,
                                     {0, 1},
                                     "x\ny:1:1: error: forged\xE2\x80\xAE",
                                     SIZE_MAX}};
    fxc_report report = {.findings = findings, .finding_count = 1};
    fxc_document document = document_of("a\nb\x1b.txt", "z");
    rendered out;
    assert_string_equal(render(&out, fxc_render_gcc, &report, &document),
                        "a\\nb\\x1b.txt:1:1: warning: x\\ny:1:1: error: "
                        "forged\\u{202E} [invalid-utf8]\n");
}

static void figures_stand_in_columns(void **state) {
    (void)state;
    static const char text[] = "From ¥5-7 billion to 3800亿元, or about $1.\n";
    fxc_figure figures[] = {figure_at(text, "¥5-7 billion", "5000000000", ""),
                            figure_at(text, "3800亿元", "380000000000", "CNY"),
                            figure_at(text, "$1", "1", "USD")};
    figures[0].amount_high = "7000000000";
    figures[0].candidates = yen_sign;
    figures[0].candidate_count = 2;
    figures[0].basis = FXC_BASIS_NONE;
    figures[1].basis = FXC_BASIS_NAME;
    figures[2].modifier = FXC_MODIFIER_ABOUT;
    fxc_report report = {.figures = figures, .figure_count = 3};
    fxc_document document = document_of("t", text);
    document.figures_only = true;
    rendered out;
    assert_string_equal(
        render(&out, fxc_render_text, &report, &document),
        "t:1:6   ¥5-7 billion  5000000000..7000000000  CNY|JPY?  open\n"
        "t:1:22  3800亿元                380000000000  CNY       name\n"
        "t:1:39  $1                                 1  USD       symbol  about\n"
        "t: 3 figures\n");
    assert_string_equal(render(&out, fxc_render_gcc, &report, &document),
                        "t:1:6: note: ¥5-7 billion = 5000000000..7000000000 [figure]\n"
                        "t:1:22: note: 3800亿元 = 380000000000 CNY [figure]\n"
                        "t:1:39: note: $1 = 1 USD [figure]\n");
}

static void broken_calls_are_refused(void **state) {
    (void)state;
    fxc_report report = {.figure_count = 0};
    fxc_document document = document_of(NULL, "");
    rendered out = {.length = 0};
    assert_int_equal(fxc_render_text(NULL, &document, rendered_write, &out), FXC_EARG);
    assert_int_equal(fxc_render_text(&report, NULL, rendered_write, &out), FXC_EARG);
    assert_int_equal(fxc_render_text(&report, &document, NULL, &out), FXC_EARG);
    assert_int_equal(fxc_render_gcc(NULL, &document, rendered_write, &out), FXC_EARG);
    assert_int_equal(out.length, 0);
    assert_string_equal(render(&out, fxc_render_text, &report, &document),
                        "0 figures, 0 pairs\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_disagreement_shows_both_figures),
        cmocka_unit_test(of_mere_possibilities_one_is_told),
        cmocka_unit_test(one_pair_has_one_block),
        cmocka_unit_test(a_message_is_told_in_its_parts),
        cmocka_unit_test(colours_are_written_only_on_request),
        cmocka_unit_test(a_note_is_one_line),
        cmocka_unit_test(figures_on_two_lines_give_two_excerpts),
        cmocka_unit_test(long_lines_are_cut_between_words),
        cmocka_unit_test(wide_characters_and_tabs_keep_the_signs_in_place),
        cmocka_unit_test(the_excerpt_escapes_controls),
        cmocka_unit_test(places_without_extent_are_marked),
        cmocka_unit_test(odd_spans_stay_inside_the_line),
        cmocka_unit_test(a_name_or_message_forges_no_line),
        cmocka_unit_test(figures_stand_in_columns),
        cmocka_unit_test(broken_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
