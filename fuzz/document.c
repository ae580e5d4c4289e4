/* SPDX-License-Identifier: MIT */
#include "document.h"

#include <jansson.h>
#include <string.h>

#include "base/utf8.h"
#include "book.h"

typedef struct subject {
    const char *text;
    size_t length;
    uint8_t *boundary; /* 1 where a code point or an ill-formed byte starts */
} subject;

void fuzz_options_take(fxc_options *out, fuzz_input *input) {
    static const fxc_date dates[] = {
        {0}, {2025, 2, 24}, {2024, 12, 31}, {1998, 12, 31}};
    static const char *const tolerances[] = {NULL, "0", "25bp", "1%"};
    static const char *const halves[] = {NULL, "1/2", "2", "10"};
    static const char *const sources[] = {NULL, "ecb", "h10", NULL};
    static const fxc_symbol symbols[] = {{"\xC2\xA5", {"CNY"}}, {"$", {"CAD"}}};
    const unsigned first = fuzz_take(input, 0xFF), second = fuzz_take(input, 0xFF);
    const unsigned third = fuzz_take(input, 0xFF);
    *out = (fxc_options)FXC_OPTIONS_INIT;
    out->strict = first & 1;
    out->reading = (fxc_reading)((first >> 1) % 3);
    out->mode = (fxc_mode)((first >> 3) % 7);
    out->date = dates[second & 3];
    out->tolerance = tolerances[(second >> 2) & 3];
    out->about_k = halves[(second >> 4) & 3];
    out->source = sources[(second >> 6) & 3];
    out->symbols = symbols;
    out->symbol_count = (third & 3) % 3;
    out->profile = (fxc_profile)((third >> 2) % 3);
}

static void mark_boundaries(subject *s) {
    s->boundary = calloc(s->length + 1, 1);
    FUZZ_REQUIRE(s->boundary != NULL);
    for (size_t i = 0; i < s->length;) {
        uint32_t code_point;
        const size_t width = fxi_utf8_decode(&code_point, s->text + i, s->length - i);
        s->boundary[i] = 1;
        i += width == 0 ? 1 : width;
    }
    s->boundary[s->length] = 1;
}

static void require_span(const subject *s, fxc_span span) {
    FUZZ_REQUIRE(span.start <= span.end && span.end <= s->length);
    FUZZ_REQUIRE(s->boundary[span.start] && s->boundary[span.end]);
}

static void require_decimal(const char *text) {
    FUZZ_REQUIRE(text != NULL && *text != '\0');
    FUZZ_REQUIRE(strspn(text + (*text == '-'), "0123456789.") ==
                 strlen(text + (*text == '-')));
}

static void require_figures(const subject *s, const fxc_report *report) {
    size_t last = 0;
    for (size_t i = 0; i < fxc_report_figure_count(report); i++) {
        const fxc_figure *figure = fxc_report_figure(report, i);
        require_span(s, figure->span);
        FUZZ_REQUIRE(figure->span.start >= last);
        FUZZ_REQUIRE(figure->span.start < figure->span.end);
        last = figure->span.end;
        require_decimal(figure->amount);
        require_decimal(figure->granule_shown);
        require_decimal(figure->granule_coarse);
        if (figure->amount_high != NULL)
            require_decimal(figure->amount_high);
        FUZZ_REQUIRE((figure->currency.code[0] == '\0') ==
                     (figure->basis == FXC_BASIS_NONE));
    }
}

static void require_pairs(const fxc_report *report) {
    const size_t figures = fxc_report_figure_count(report);
    for (size_t i = 0; i < fxc_report_pair_count(report); i++) {
        const fxc_pair *pair = fxc_report_pair(report, i);
        FUZZ_REQUIRE(pair->left < pair->right && pair->right < figures);
        FUZZ_REQUIRE(pair->explanation != NULL);
        if (pair->verdict == FXC_VERDICT_CANNOT_JUDGE) {
            FUZZ_REQUIRE(pair->reason != NULL && pair->excess == NULL);
            continue;
        }
        FUZZ_REQUIRE(pair->excess != NULL && pair->excess_bp != NULL);
        FUZZ_REQUIRE(pair->implied.low != NULL && pair->implied.high != NULL);
        FUZZ_REQUIRE(pair->rate.source != NULL && pair->rate.low != NULL);
    }
}

static void require_findings(const subject *s, const fxc_report *report) {
    const size_t pairs = fxc_report_pair_count(report);
    for (size_t i = 0; i < fxc_report_finding_count(report); i++) {
        const fxc_finding *finding = fxc_report_finding(report, i);
        FUZZ_REQUIRE(finding->rule != NULL && finding->message != NULL);
        FUZZ_REQUIRE(finding->pair == SIZE_MAX || finding->pair < pairs);
        FUZZ_REQUIRE(finding->span.start <= finding->span.end &&
                     finding->span.end <= s->length);
    }
}

static size_t array_size(const json_t *object, const char *key) {
    return json_array_size(json_object_get(object, key));
}

static void require_json(const fxc_report *report, const fuzz_text *out) {
    json_error_t error;
    json_t *root = json_loadb(out->bytes, out->length,
                              JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    FUZZ_REQUIRE(root != NULL);
    FUZZ_REQUIRE(array_size(root, "figures") == fxc_report_figure_count(report));
    FUZZ_REQUIRE(array_size(root, "pairs") == fxc_report_pair_count(report));
    FUZZ_REQUIRE(array_size(root, "findings") == fxc_report_finding_count(report));
    json_decref(root);
}

/* One line, valid JSON; the caller frees the bytes. */
static fuzz_text render(const subject *s, const fxc_report *report) {
    const fxc_document document = {.text = s->text, .length = s->length};
    fuzz_text out = {0};
    FUZZ_REQUIRE(fxc_render_ndjson(report, &document, fuzz_text_write, &out) == FXC_OK);
    FUZZ_REQUIRE(out.length > 0);
    FUZZ_REQUIRE(memchr(out.bytes, '\n', out.length) == out.bytes + out.length - 1);
    require_json(report, &out);
    return out;
}

/* The forms for people carry no control byte but the line feed. */
static void require_printable(const subject *s, const fxc_report *report) {
    const fxc_document document = {
        .name = "\x1B]0;x", .text = s->text, .length = s->length};
    fuzz_text out = {0};
    FUZZ_REQUIRE(fxc_render_text(report, &document, fuzz_text_write, &out) == FXC_OK);
    FUZZ_REQUIRE(fxc_render_gcc(report, &document, fuzz_text_write, &out) == FXC_OK);
    fuzz_text_require_printable(&out);
    free(out.bytes);
}

static void require_report(const subject *s, const fxc_report *report) {
    require_figures(s, report);
    require_pairs(report);
    require_findings(s, report);
    require_printable(s, report);
}

static void require_same(const subject *s, const fxc_options *options,
                         const fuzz_text *first) {
    fxc_report *report;
    FUZZ_REQUIRE(fxc_check(&report, s->text, s->length, fuzz_book(), options, NULL) ==
                 FXC_OK);
    fuzz_text again = render(s, report);
    fuzz_text_require_equal(&again, first);
    free(again.bytes);
    fxc_report_free(report);
}

void fuzz_document(const char *text, size_t length, const fxc_options *options) {
    fxc_report *scanned, *checked;
    subject s = {.text = text, .length = length};
    mark_boundaries(&s);

    FUZZ_REQUIRE(fxc_scan(&scanned, s.text, s.length, options, NULL) == FXC_OK);
    require_figures(&s, scanned);
    fxc_report_free(scanned);

    FUZZ_REQUIRE(fxc_check(&checked, s.text, s.length, fuzz_book(), options, NULL) ==
                 FXC_OK);
    require_report(&s, checked);
    fuzz_text out = render(&s, checked);
    require_same(&s, options, &out);
    free(out.bytes);
    fxc_report_free(checked);
    free(s.boundary);
}
