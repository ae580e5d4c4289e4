/* SPDX-License-Identifier: MIT */
/* The object of docs/spec/stream.md "The stream", on one line or indented. The order of
   the keys is part of the contract; new keys come behind the old ones. */
#include "output/fact_json.h"
#include "output/figure_json.h"
#include "output/indent.h"
#include "output/json_writer.h"
#include "output/place.h"

static void put_ends(fxi_writer *out, const fxc_interval *interval) {
    fxi_json_put_plain(out, "low", interval->low);
    fxi_json_put_plain(out, "high", interval->high);
    fxi_json_put_boolean(out, "low_closed", interval->low_closed);
    fxi_json_put_boolean(out, "high_closed", interval->high_closed);
}

static void put_implied(fxi_writer *out, const fxc_pair *pair) {
    fxi_json_key(out, "implied");
    if (pair->implied.low == NULL || pair->implied.high == NULL) {
        fxi_json_null(out);
        return;
    }
    fxi_json_open(out, '{');
    fxi_json_put_currency(out, "base", &pair->implied.base);
    fxi_json_put_currency(out, "quote", &pair->implied.quote);
    put_ends(out, &(fxc_interval){.low = pair->implied.low,
                                  .high = pair->implied.high,
                                  .low_closed = pair->implied.low_closed,
                                  .high_closed = pair->implied.high_closed});
    fxi_json_close(out, '}');
}

static void put_list(fxi_writer *out, const char *key, const char *const *items,
                     size_t count) {
    fxi_json_key(out, key);
    fxi_json_open(out, '[');
    for (size_t i = 0; i < count && items[i] != NULL; i++)
        fxi_json_text(out, items[i]);
    fxi_json_close(out, ']');
}

/* Of a rate of several sources, as many as it has quotes. */
static void put_origins(fxi_writer *out, const fxc_pair_rate *rate) {
    if (rate->from[0].source == NULL)
        return;
    fxi_json_open_under(out, "from", '[');
    for (size_t i = 0; i < FXC_LEGS_MAX && rate->from[i].source != NULL; i++) {
        fxi_json_open(out, '{');
        fxi_json_put_text(out, "source", rate->from[i].source);
        fxi_json_key(out, "date");
        fxi_json_date(out, rate->from[i].date);
        fxi_json_put_text(out, "hash", rate->from[i].hash);
        fxi_json_close(out, '}');
    }
    fxi_json_close(out, ']');
}

static void put_rate(fxi_writer *out, const fxc_document *document,
                     const fxc_pair_rate *rate) {
    fxi_json_key(out, "rate");
    if (rate->source == NULL || rate->low == NULL) {
        fxi_json_null(out);
        return;
    }
    fxi_json_open(out, '{');
    fxi_json_put_text(out, "source", rate->source);
    fxi_json_key(out, "date");
    fxi_json_date(out, rate->date);
    fxi_json_put_plain(out, "low", rate->low);
    fxi_json_put_plain(out, "high", rate->high);
    put_list(out, "path", rate->path, FXC_LEGS_MAX);
    fxi_json_put_plain(out, "evidence", fxc_evidence_name(rate->evidence));
    put_list(out, "printed", rate->printed, FXC_LEGS_MAX);
    fxi_json_put_text(out, "hash", rate->hash);
    fxi_json_put_text(out, "value", rate->value);
    put_origins(out, rate);
    if (rate->span.end > rate->span.start)
        fxi_span_json_put(out, document, rate->span);
    fxi_json_close(out, '}');
}

static void put_causes(fxi_writer *out, const fxc_pair *pair) {
    fxi_json_open_under(out, "causes", '[');
    for (size_t i = 0; i < pair->cause_count; i++) {
        fxi_json_open(out, '{');
        fxi_json_put_text(out, "code", pair->causes[i].code);
        fxi_json_put_text(out, "text", pair->causes[i].text);
        fxi_json_put_boolean(out, "credible", pair->causes[i].credible);
        fxi_json_put_size(out, "variants", pair->causes[i].variants);
        fxi_json_put_text(out, "chance", pair->causes[i].chance);
        fxi_json_close(out, '}');
    }
    fxi_json_close(out, ']');
}

static void put_interval(fxi_writer *out, const char *key,
                         const fxc_interval *interval) {
    fxi_json_key(out, key);
    if (interval->low == NULL || interval->high == NULL) {
        fxi_json_null(out);
        return;
    }
    fxi_json_open(out, '{');
    put_ends(out, interval);
    fxi_json_close(out, '}');
}

static void put_comparison(fxi_writer *out, const fxc_comparison *comparison) {
    fxi_json_open(out, '{');
    fxi_json_put_text(out, "test", comparison->test);
    fxi_json_put_boolean(out, "holds", comparison->holds);
    fxi_json_put_size(out, "part", comparison->part);
    put_interval(out, "base", &comparison->base);
    put_interval(out, "quote", &comparison->quote);
    fxi_json_put_text(out, "tolerance", comparison->tolerance);
    put_interval(out, "implied", &comparison->implied);
    fxi_json_put_text(out, "source", comparison->source);
    fxi_json_key(out, "date");
    fxi_json_date(out, comparison->date);
    put_interval(out, "rates", &comparison->rates);
    fxi_json_close(out, '}');
}

static void put_comparisons(fxi_writer *out, const fxc_pair *pair) {
    fxi_json_open_under(out, "comparisons", '[');
    for (size_t i = 0; i < pair->comparison_count; i++)
        put_comparison(out, &pair->comparisons[i]);
    fxi_json_close(out, ']');
}

static void put_units(fxi_writer *out, const fxc_pair *pair) {
    fxi_json_open_under(out, "units", '[');
    fxi_json_size(out, (size_t)pair->left_units);
    fxi_json_size(out, (size_t)pair->right_units);
    fxi_json_close(out, ']');
}

static void put_pair(fxi_writer *out, const fxc_document *document,
                     const fxc_pair *pair) {
    fxi_json_open(out, '{');
    fxi_json_put_size(out, "left", pair->left);
    fxi_json_put_size(out, "right", pair->right);
    fxi_json_put_plain(out, "verdict", fxc_verdict_name(pair->verdict));
    if (pair->reason != NULL)
        fxi_json_put_text(out, "reason", pair->reason);
    fxi_json_put_plain(out, "severity", fxc_severity_name(pair->severity));
    fxi_json_put_plain(out, "excess_bp", pair->excess_bp);
    put_implied(out, pair);
    put_rate(out, document, &pair->rate);
    put_causes(out, pair);
    fxi_json_put_text(out, "explanation", pair->explanation);
    fxi_json_put_text(out, "excess", pair->excess);
    fxi_json_put_text(out, "width", pair->width);
    fxi_json_put_text(out, "expected", pair->expected);
    put_comparisons(out, pair);
    put_list(out, "refuted", pair->refuted, pair->refuted_count);
    put_units(out, pair);
    fxi_json_close(out, '}');
}

static void put_finding(fxi_writer *out, const fxc_document *document,
                        const fxc_finding *finding) {
    fxi_json_open(out, '{');
    fxi_json_put_plain(out, "rule", finding->rule->slug);
    fxi_json_put_plain(out, "severity", fxc_level_name(finding->level));
    fxi_span_json_put(out, document, finding->span);
    fxi_json_put_text(out, "message", finding->message);
    fxi_json_key(out, "pair");
    if (finding->pair == SIZE_MAX)
        fxi_json_null(out);
    else
        fxi_json_size(out, finding->pair);
    fxi_json_close(out, '}');
}

static void put_meta(fxi_writer *out, const fxc_report *report) {
    const char *hash = fxc_report_rates_hash(report);
    fxi_json_open_under(out, "meta", '{');
    fxi_json_put_text(out, "fxcheck", fxc_version());
    fxi_json_put_text(out, "rates", hash[0] == '\0' ? NULL : hash);
    fxi_json_put_text(out, "lexicon", fxc_data_version());
    fxi_json_key(out, "date");
    fxi_json_date(out, fxc_report_date(report));
    fxi_json_close(out, '}');
}

/* The part of a long text that the object is about. */
static void put_stretch(fxi_writer *out, const fxc_document *document) {
    fxi_json_open_under(out, "part", '{');
    fxi_span_json_put(out, document, document->stretch->own);
    fxi_json_close(out, '}');
}

static void put_report(fxi_writer *out, const fxc_report *report,
                       const fxc_document *document) {
    size_t pairs = document->figures_only ? 0 : fxc_report_pair_count(report);
    fxi_json_open(out, '{');
    fxi_json_key(out, "id");
    fxi_json_raw(out, document->id != NULL ? document->id : "null");
    fxi_figures_json_put(out, report, document);
    fxi_json_open_under(out, "pairs", '[');
    for (size_t i = 0; i < pairs; i++)
        put_pair(out, document, fxc_report_pair(report, i));
    fxi_json_close(out, ']');
    fxi_json_open_under(out, "findings", '[');
    for (size_t i = 0; i < fxc_report_finding_count(report); i++)
        put_finding(out, document, fxc_report_finding(report, i));
    fxi_json_close(out, ']');
    put_meta(out, report);
    if (document->concordance != NULL)
        fxi_fact_json_put(out, document->concordance, document->companions);
    if (document->stretch != NULL)
        put_stretch(out, document);
    fxi_json_close(out, '}');
}

fxc_status fxc_render_ndjson(const fxc_report *report, const fxc_document *document,
                             fxc_write_fn write, void *context) {
    if (report == NULL || document == NULL || write == NULL ||
        (document->concordance != NULL && document->companions == NULL))
        return FXC_EARG;
    fxi_writer writer;
    fxi_writer_init(&writer, write, context);
    put_report(&writer, report, document);
    fxi_json_end(&writer);
    fxi_writer_add_char(&writer, '\n');
    return fxi_writer_finish(&writer);
}

fxc_status fxc_render_json(const fxc_report *report, const fxc_document *document,
                           fxc_write_fn write, void *context) {
    if (write == NULL)
        return FXC_EARG;
    fxi_indent indent;
    fxi_indent_init(&indent, write, context);
    fxc_status status = fxc_render_ndjson(report, document, fxi_indent_write, &indent);
    return fxi_indent_finish(&indent, status);
}
