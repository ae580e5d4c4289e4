/* SPDX-License-Identifier: MIT */
/* CSV, workflow commands and SARIF, on reports made by hand. */
#include "casefile.h"

#include <stdio.h>
#include <string.h>

#include "report_stub.h"

static const fxc_rule mismatch = {1, "rate-mismatch", FXC_LEVEL_ERROR, "", ""};

typedef fxc_status render_fn(const fxc_report *report, const fxc_document *document,
                             fxc_write_fn write, void *context);

static const char *render(rendered *out, render_fn *form, const fxc_report *report,
                          const fxc_document *document) {
    out->length = 0;
    out->text[0] = '\0';
    assert_int_equal(form(report, document, rendered_write, out), FXC_OK);
    return out->text;
}

/* One figure that is the whole text. */
static const char *render_figure(rendered *out, render_fn *form, const char *name,
                                 const char *text, size_t length) {
    const fxc_figure figure = {.span = {0, length},
                               .amount = "-5",
                               .currency = {"USD"},
                               .basis = FXC_BASIS_SYMBOL};
    const fxc_report report = {.figures = &figure, .figure_count = 1};
    const fxc_document document = {
        .name = name, .text = text, .length = length, .figures_only = true};
    return render(out, form, &report, &document);
}

/* The finding `message` about a file of that name. */
static const char *render_finding(rendered *out, render_fn *form, const char *name,
                                  const char *message) {
    const fxc_finding finding = {&mismatch, FXC_LEVEL_ERROR, {2, 4}, message, SIZE_MAX};
    const fxc_report report = {.findings = &finding, .finding_count = 1};
    const fxc_document document = document_of(name, "a\nbcd");
    return render(out, form, &report, &document);
}

/* --- CSV ------------------------------------------------------------------------ */

static void csv_names_its_columns(void **state) {
    (void)state;
    rendered out = {.length = 0};
    assert_int_equal(fxc_render_csv_head(true, rendered_write, &out), FXC_OK);
    assert_string_equal(out.text, "file,line,column,start,end,text,amount,amount_high,"
                                  "currency,basis,candidates,modifier\n");
    assert_int_equal(fxc_render_csv_head(true, NULL, NULL), FXC_EARG);
}

static void a_formula_is_text_and_a_number_stays_one(void **state) {
    (void)state;
    static const char *const formulas[] = {"=HYPERLINK(1)", "+5", "-5", "@a",
                                           "\xEF\xBC\x9D"
                                           "1"};
    rendered out;
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++) {
        char wanted[64];
        snprintf(wanted, sizeof wanted, "\"'%s\",-5,,USD,symbol,,\n", formulas[i]);
        const char *text = render_figure(&out, fxc_render_csv, "a.txt", formulas[i],
                                         strlen(formulas[i]));
        assert_non_null(strstr(text, wanted));
    }
    render_figure(&out, fxc_render_csv, "=cmd|'/c calc'!A1", "$5", 2);
    assert_string_equal(out.text,
                        "\"'=cmd|'/c calc'!A1\",1,1,0,2,\"$5\",-5,,USD,symbol,,\n");
}

static void quotes_are_doubled_and_a_record_is_a_line(void **state) {
    (void)state;
    static const char text[] = "5,\"a\"\n\r\0\x1B";
    rendered out;
    render_figure(&out, fxc_render_csv, "a,b\n.txt", text, sizeof text - 1);
    assert_string_equal(out.text,
                        "\"a,b\\n.txt\",1,1,0,9,\"5,\"\"a\"\"\\n\\r\\x00\\x1b\","
                        "-5,,USD,symbol,,\n");
}

static void csv_has_a_record_a_pair(void **state) {
    (void)state;
    static const char text[] = "$5 (\xE2\x82\xAC"
                               "4)";
    static const fxc_figure figures[] = {
        {.span = {0, 2}, .amount = "5", .currency = {"USD"}},
        {.span = {4, 8}, .amount = "4", .amount_high = "6", .currency = {"EUR"}}};
    static const fxc_pair pair = {.left = 0,
                                  .right = 1,
                                  .verdict = FXC_VERDICT_TOLERANCE,
                                  .severity = FXC_SEVERITY_TRIVIAL,
                                  .excess_bp = "2.81",
                                  .rate = {.evidence = FXC_EVIDENCE_DOCUMENT,
                                           .source = "ecb",
                                           .date = {2025, 2, 24},
                                           .low = "1",
                                           .path = {"EUR/USD"},
                                           .printed = {"1.0466"}},
                                  .explanation = "fits"};
    const fxc_report report = {
        .figures = figures, .figure_count = 2, .pairs = &pair, .pair_count = 1};
    const fxc_document document = document_of("a.txt", text);
    rendered out;
    assert_string_equal(render(&out, fxc_render_csv, &report, &document),
                        "\"a.txt\",1,1,0,8,\"$5\",5,,USD,\"\xE2\x82\xAC"
                        "4\",4,6,EUR,tolerance,,trivial,2.81,E6,\"ecb\",2025-02-24,"
                        "EUR/USD 1.0466,\"fits\"\n");
}

/* --- workflow commands ---------------------------------------------------------- */

/* The quotes of a rate of several sources say where each is from. */
static void csv_names_the_source_of_each_quote(void **state) {
    (void)state;
    static const fxc_figure figures[] = {
        {.span = {0, 2}, .amount = "5", .currency = {"USD"}},
        {.span = {3, 7}, .amount = "3134", .currency = {"XOF"}}};
    static const fxc_pair pair = {
        .left = 0,
        .right = 1,
        .verdict = FXC_VERDICT_EXACT,
        .excess_bp = "0.00",
        .rate = {.evidence = FXC_EVIDENCE_DOCUMENT,
                 .source = "ecb+parities",
                 .date = {2025, 2, 24},
                 .low = "1",
                 .path = {"EUR/USD", "EUR/XOF"},
                 .printed = {"1.0466", "655.957"},
                 .from = {{"ecb", "sha256:1", {2025, 2, 24}},
                          {"parities", "sha256:2", {1999, 1, 1}}}},
        .explanation = "fits"};
    const fxc_report report = {
        .figures = figures, .figure_count = 2, .pairs = &pair, .pair_count = 1};
    const fxc_document document = document_of("a.txt", "$5 3134");
    rendered out;
    assert_string_equal(
        render(&out, fxc_render_csv, &report, &document),
        "\"a.txt\",1,1,0,7,\"$5\",5,,USD,\"3134\",3134,,XOF,exact,,none,0.00,E6,"
        "\"ecb+parities\",2025-02-24,EUR/USD 1.0466 ecb 2025-02-24 EUR/XOF 655.957 "
        "parities 1999-01-01,\"fits\"\n");
}

static void a_finding_is_a_workflow_command(void **state) {
    (void)state;
    rendered out;
    assert_string_equal(
        render_finding(&out, fxc_render_github, "b/a.txt", "they differ"),
        "::error file=b/a.txt,line=2,col=1,endLine=2,endColumn=3,"
        "title=rate-mismatch::they differ\n");
}

static void no_text_starts_a_command(void **state) {
    (void)state;
    rendered out;
    assert_string_equal(
        render_finding(&out, fxc_render_github, "a,line=9::b%0A\n.txt",
                       "1 %\n::set-env name=A::b%0A"),
        "::error file=a%2Cline=9%3A%3Ab%250A\\n.txt,line=2,col=1,endLine=2,endColumn=3,"
        "title=rate-mismatch::1 %25\\n::set-env name=A::b%250A\n");
}

/* --- SARIF ---------------------------------------------------------------------- */

static void a_finding_is_a_result(void **state) {
    (void)state;
    rendered out;
    assert_non_null(strstr(
        render_finding(&out, fxc_render_sarif, "b/a.txt", "they differ"),
        "\"level\":\"error\",\"message\":{\"text\":\"they differ\"},\"locations\":[{"
        "\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"b/a.txt\"},\"region\":{"
        "\"startLine\":2,\"startColumn\":1,\"endLine\":2,\"endColumn\":3,"
        "\"byteOffset\":2,\"byteLength\":2}}}]}"));
}

static void placeholders_and_links_are_text(void **state) {
    (void)state;
    rendered out;
    assert_non_null(strstr(
        render_finding(&out, fxc_render_sarif, "a.txt", "{0} [a](javascript:b) \\ \""),
        "\"text\":\"{{0}} \\\\[a\\\\](javascript:b) \\\\\\\\ \\\"\""));
}

static void names_are_uris(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"a b%.txt", "a%20b%25.txt"},          {"javascript:x", "javascript%3Ax"},
        {"\xFF\xC3\xA9.txt", "%FF%C3%A9.txt"}, {"../a#b?c.txt", "../a%23b%3Fc.txt"},
        {"/srv/a.txt", "file:///srv/a.txt"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char wanted[64];
        rendered out;
        snprintf(wanted, sizeof wanted, "{\"uri\":\"%s\"}", rows[i][1]);
        assert_non_null(
            strstr(render_finding(&out, fxc_render_sarif, rows[i][0], "m"), wanted));
    }
}

static void the_figures_of_a_scan_are_information(void **state) {
    (void)state;
    rendered out;
    const char *text = render_figure(&out, fxc_render_sarif, "a.txt", "-$5", 3);
    assert_non_null(strstr(text, "\"kind\":\"informational\",\"level\":\"none\""));
    assert_non_null(
        strstr(text, "\"properties\":{\"amount\":\"-5\",\"currency\":\"USD\"}"));
}

static void broken_calls_are_refused(void **state) {
    (void)state;
    static render_fn *const forms[] = {fxc_render_csv, fxc_render_github,
                                       fxc_render_sarif};
    const fxc_report report = {.figure_count = 0};
    const fxc_document document = document_of(NULL, "");
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        assert_int_equal(forms[i](NULL, &document, rendered_write, NULL), FXC_EARG);
        assert_int_equal(forms[i](&report, NULL, rendered_write, NULL), FXC_EARG);
        assert_int_equal(forms[i](&report, &document, NULL, NULL), FXC_EARG);
    }
    assert_int_equal(fxc_render_sarif_start(NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_render_sarif_end(NULL, NULL), FXC_EARG);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_names_its_columns),
        cmocka_unit_test(a_formula_is_text_and_a_number_stays_one),
        cmocka_unit_test(quotes_are_doubled_and_a_record_is_a_line),
        cmocka_unit_test(csv_has_a_record_a_pair),
        cmocka_unit_test(csv_names_the_source_of_each_quote),
        cmocka_unit_test(a_finding_is_a_workflow_command),
        cmocka_unit_test(no_text_starts_a_command),
        cmocka_unit_test(a_finding_is_a_result),
        cmocka_unit_test(placeholders_and_links_are_text),
        cmocka_unit_test(names_are_uris),
        cmocka_unit_test(the_figures_of_a_scan_are_information),
        cmocka_unit_test(broken_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
