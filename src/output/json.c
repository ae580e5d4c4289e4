/* SPDX-License-Identifier: MIT */
/* The object of docs/spec.md "The stream", on one line or indented. The order of the
   keys is part of the contract; new keys come behind the old ones. */
#include "output/fact_json.h"
#include "output/json_writer.h"
#include "output/place.h"

static void put_place(fxi_json *json, const fxc_document *document, fxc_span span) {
    fxc_span place = fxi_span_whole(span, document);
    fxi_json_put_size(json, "start", place.start);
    fxi_json_put_size(json, "end", place.end);
}

static void put_candidates(fxi_json *json, const fxc_figure *figure) {
    fxi_json_open_under(json, "candidates", '[');
    for (size_t i = 0; i < figure->candidate_count; i++)
        fxi_json_currency(json, &figure->candidates[i].currency);
    fxi_json_close(json, ']');
}

static void put_granule(fxi_json *json, const fxc_figure *figure) {
    fxi_json_open_under(json, "granule", '{');
    fxi_json_put_plain(json, "shown", figure->granule_shown);
    fxi_json_put_plain(json, "coarse", figure->granule_coarse);
    fxi_json_close(json, '}');
}

static void put_figure(fxi_json *json, const fxc_document *document,
                       const fxc_figure *figure) {
    fxc_span span = fxi_span_clip(figure->span, document);
    fxi_json_open(json, '{');
    put_place(json, document, span);
    fxi_json_key(json, "text");
    fxi_json_bytes(json, document->text + span.start, span.end - span.start);
    fxi_json_put_plain(json, "amount", figure->amount);
    if (figure->amount_high != NULL)
        fxi_json_put_plain(json, "amount_high", figure->amount_high);
    fxi_json_put_currency(json, "currency", &figure->currency);
    fxi_json_put_plain(json, "basis",
                       figure->basis == FXC_BASIS_NONE ? NULL
                                                       : fxc_basis_name(figure->basis));
    put_candidates(json, figure);
    fxi_json_put_plain(json, "modifier",
                       figure->modifier == FXC_MODIFIER_NONE
                           ? NULL
                           : fxc_modifier_name(figure->modifier));
    put_granule(json, figure);
    fxi_json_put_text(json, "basis_reason", figure->basis_reason);
    if (figure->alternative != NULL)
        fxi_json_put_plain(json, "alternative", figure->alternative);
    if (figure->alternative_high != NULL)
        fxi_json_put_plain(json, "alternative_high", figure->alternative_high);
    fxi_json_close(json, '}');
}

static void put_implied(fxi_json *json, const fxc_pair *pair) {
    fxi_json_key(json, "implied");
    if (pair->implied_low == NULL || pair->implied_high == NULL) {
        fxi_json_null(json);
        return;
    }
    fxi_json_open(json, '{');
    fxi_json_put_currency(json, "base", &pair->implied_base);
    fxi_json_put_currency(json, "quote", &pair->implied_quote);
    fxi_json_put_plain(json, "low", pair->implied_low);
    fxi_json_put_plain(json, "high", pair->implied_high);
    fxi_json_put_boolean(json, "low_closed", pair->implied_low_closed);
    fxi_json_put_boolean(json, "high_closed", pair->implied_high_closed);
    fxi_json_close(json, '}');
}

static void put_list(fxi_json *json, const char *key, const char *const *items,
                     size_t count) {
    fxi_json_key(json, key);
    fxi_json_open(json, '[');
    for (size_t i = 0; i < count && items[i] != NULL; i++)
        fxi_json_text(json, items[i]);
    fxi_json_close(json, ']');
}

static void put_rate(fxi_json *json, const fxc_document *document,
                     const fxc_pair_rate *rate) {
    fxi_json_key(json, "rate");
    if (rate->source == NULL || rate->low == NULL) {
        fxi_json_null(json);
        return;
    }
    fxi_json_open(json, '{');
    fxi_json_put_text(json, "source", rate->source);
    fxi_json_key(json, "date");
    fxi_json_date(json, rate->date);
    fxi_json_put_plain(json, "low", rate->low);
    fxi_json_put_plain(json, "high", rate->high);
    put_list(json, "path", rate->path, 2);
    fxi_json_put_plain(json, "evidence", fxc_evidence_name(rate->evidence));
    put_list(json, "printed", rate->printed, 2);
    fxi_json_put_text(json, "hash", rate->hash);
    fxi_json_put_text(json, "value", rate->value);
    if (rate->span.end > rate->span.start)
        put_place(json, document, rate->span);
    fxi_json_close(json, '}');
}

static void put_causes(fxi_json *json, const fxc_pair *pair) {
    fxi_json_open_under(json, "causes", '[');
    for (size_t i = 0; i < pair->cause_count; i++) {
        fxi_json_open(json, '{');
        fxi_json_put_text(json, "code", pair->causes[i].code);
        fxi_json_put_text(json, "text", pair->causes[i].text);
        fxi_json_put_boolean(json, "credible", pair->causes[i].credible);
        fxi_json_put_size(json, "variants", pair->causes[i].variants);
        fxi_json_put_text(json, "chance", pair->causes[i].chance);
        fxi_json_close(json, '}');
    }
    fxi_json_close(json, ']');
}

static void put_interval(fxi_json *json, const char *key,
                         const fxc_interval *interval) {
    fxi_json_key(json, key);
    if (interval->low == NULL || interval->high == NULL) {
        fxi_json_null(json);
        return;
    }
    fxi_json_open(json, '{');
    fxi_json_put_plain(json, "low", interval->low);
    fxi_json_put_plain(json, "high", interval->high);
    fxi_json_put_boolean(json, "low_closed", interval->low_closed);
    fxi_json_put_boolean(json, "high_closed", interval->high_closed);
    fxi_json_close(json, '}');
}

static void put_comparison(fxi_json *json, const fxc_comparison *comparison) {
    fxi_json_open(json, '{');
    fxi_json_put_text(json, "test", comparison->test);
    fxi_json_put_boolean(json, "holds", comparison->holds);
    fxi_json_put_size(json, "part", comparison->part);
    put_interval(json, "base", &comparison->base);
    put_interval(json, "quote", &comparison->quote);
    fxi_json_put_text(json, "tolerance", comparison->tolerance);
    put_interval(json, "implied", &comparison->implied);
    fxi_json_put_text(json, "source", comparison->source);
    fxi_json_key(json, "date");
    fxi_json_date(json, comparison->date);
    put_interval(json, "rates", &comparison->rates);
    fxi_json_close(json, '}');
}

static void put_comparisons(fxi_json *json, const fxc_pair *pair) {
    fxi_json_open_under(json, "comparisons", '[');
    for (size_t i = 0; i < pair->comparison_count; i++)
        put_comparison(json, &pair->comparisons[i]);
    fxi_json_close(json, ']');
}

static void put_units(fxi_json *json, const fxc_pair *pair) {
    fxi_json_open_under(json, "units", '[');
    fxi_json_size(json, (size_t)pair->left_units);
    fxi_json_size(json, (size_t)pair->right_units);
    fxi_json_close(json, ']');
}

static void put_pair(fxi_json *json, const fxc_document *document,
                     const fxc_pair *pair) {
    fxi_json_open(json, '{');
    fxi_json_put_size(json, "left", pair->left);
    fxi_json_put_size(json, "right", pair->right);
    fxi_json_put_plain(json, "verdict", fxc_verdict_name(pair->verdict));
    if (pair->reason != NULL)
        fxi_json_put_text(json, "reason", pair->reason);
    fxi_json_put_plain(json, "severity", fxc_severity_name(pair->severity));
    fxi_json_put_plain(json, "excess_bp", pair->excess_bp);
    put_implied(json, pair);
    put_rate(json, document, &pair->rate);
    put_causes(json, pair);
    fxi_json_put_text(json, "explanation", pair->explanation);
    fxi_json_put_text(json, "excess", pair->excess);
    fxi_json_put_text(json, "width", pair->width);
    fxi_json_put_text(json, "expected", pair->expected);
    put_comparisons(json, pair);
    put_list(json, "refuted", pair->refuted, pair->refuted_count);
    put_units(json, pair);
    fxi_json_close(json, '}');
}

static void put_finding(fxi_json *json, const fxc_document *document,
                        const fxc_finding *finding) {
    fxi_json_open(json, '{');
    fxi_json_put_plain(json, "rule", finding->rule->slug);
    fxi_json_put_plain(json, "severity", fxc_level_name(finding->level));
    put_place(json, document, finding->span);
    fxi_json_put_text(json, "message", finding->message);
    fxi_json_key(json, "pair");
    if (finding->pair == SIZE_MAX)
        fxi_json_null(json);
    else
        fxi_json_size(json, finding->pair);
    fxi_json_close(json, '}');
}

static void put_meta(fxi_json *json, const fxc_report *report) {
    const char *hash = fxc_report_rates_hash(report);
    fxi_json_open_under(json, "meta", '{');
    fxi_json_put_text(json, "fxcheck", fxc_version());
    fxi_json_put_text(json, "rates", hash[0] == '\0' ? NULL : hash);
    fxi_json_put_text(json, "lexicon", fxc_data_version());
    fxi_json_key(json, "date");
    fxi_json_date(json, fxc_report_date(report));
    fxi_json_close(json, '}');
}

/* The part of a long text that the object is about. */
static void put_stretch(fxi_json *json, const fxc_document *document) {
    fxi_json_open_under(json, "part", '{');
    put_place(json, document, document->stretch->own);
    fxi_json_close(json, '}');
}

static void put_report(fxi_json *json, const fxc_report *report,
                       const fxc_document *document) {
    size_t pairs = document->figures_only ? 0 : fxc_report_pair_count(report);
    fxi_json_open(json, '{');
    fxi_json_key(json, "id");
    fxi_json_raw(json, document->id != NULL ? document->id : "null");
    fxi_json_open_under(json, "figures", '[');
    for (size_t i = 0; i < fxc_report_figure_count(report); i++)
        put_figure(json, document, fxc_report_figure(report, i));
    fxi_json_close(json, ']');
    fxi_json_open_under(json, "pairs", '[');
    for (size_t i = 0; i < pairs; i++)
        put_pair(json, document, fxc_report_pair(report, i));
    fxi_json_close(json, ']');
    fxi_json_open_under(json, "findings", '[');
    for (size_t i = 0; i < fxc_report_finding_count(report); i++)
        put_finding(json, document, fxc_report_finding(report, i));
    fxi_json_close(json, ']');
    put_meta(json, report);
    if (document->concordance != NULL)
        fxi_fact_json_put(json, document->concordance, document->companions);
    if (document->stretch != NULL)
        put_stretch(json, document);
    fxi_json_close(json, '}');
}

static fxc_status render(const fxc_report *report, const fxc_document *document,
                         bool indented, fxc_write_fn write, void *context) {
    if (report == NULL || document == NULL || write == NULL)
        return FXC_EARG;
    fxi_writer writer;
    fxi_writer_init(&writer, write, context);
    fxi_json json = {.writer = &writer, .indented = indented};
    put_report(&json, report, document);
    fxi_writer_add_char(&writer, '\n');
    return fxi_writer_finish(&writer);
}

fxc_status fxc_render_json(const fxc_report *report, const fxc_document *document,
                           fxc_write_fn write, void *context) {
    return render(report, document, true, write, context);
}

fxc_status fxc_render_ndjson(const fxc_report *report, const fxc_document *document,
                             fxc_write_fn write, void *context) {
    return render(report, document, false, write, context);
}
