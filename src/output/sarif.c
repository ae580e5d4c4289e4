/* SPDX-License-Identifier: MIT */
/* The Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS, 2020): one log
   with one run, whose results are those of all documents. Sections in comments are the
   standard's. */
#include <string.h>

#include "output/folder.h"
#include "output/json_writer.h"
#include "output/place.h"
#include "output/sarif_text.h"
#include "output/sheet.h"

static void put_message(fxi_json *json, const char *key, const char *text) {
    fxi_json_open_under(json, key, '{');
    fxi_json_key(json, "text");
    fxi_sarif_message(json, text, strlen(text));
    fxi_json_close(json, '}');
}

/* --- the log -------------------------------------------------------------------- */

static void put_rule(fxi_json *json, const fxc_rule *rule) {
    fxi_json_open(json, '{');
    fxi_json_put_plain(json, "id", rule->slug);
    put_message(json, "shortDescription", rule->summary);
    put_message(json, "fullDescription", rule->explanation);
    fxi_json_open_under(json, "defaultConfiguration", '{');
    fxi_json_put_plain(json, "level", fxc_level_name(rule->level));
    fxi_json_close(json, '}');
    fxi_json_close(json, '}');
}

static void put_driver(fxi_json *json) {
    fxi_json_open_under(json, "tool", '{');
    fxi_json_open_under(json, "driver", '{');
    fxi_json_put_text(json, "name", "fxcheck");
    fxi_json_put_text(json, "semanticVersion", fxc_version());
    fxi_json_open_under(json, "rules", '[');
    for (size_t i = 0; i < fxc_rule_count(); i++)
        put_rule(json, fxc_rule_at(i));
    fxi_json_close(json, ']');
    fxi_json_close(json, '}');
    fxi_json_close(json, '}');
}

/* The brackets that are left open here are closed by fxc_render_sarif_end. */
fxc_status fxc_render_sarif_start(fxc_write_fn write, void *context) {
    if (write == NULL)
        return FXC_EARG;
    fxi_writer writer;
    fxi_writer_init(&writer, write, context);
    fxi_json json = {.writer = &writer};
    fxi_json_open(&json, '{');
    fxi_json_put_text(&json, "$schema",
                      "https://json.schemastore.org/sarif-2.1.0.json");
    fxi_json_put_text(&json, "version", "2.1.0");
    fxi_json_open_under(&json, "runs", '[');
    fxi_json_open(&json, '{');
    put_driver(&json);
    fxi_json_put_text(&json, "columnKind", "unicodeCodePoints");
    fxi_json_open_under(&json, "results", '[');
    fxi_writer_add_char(&writer, '\n');
    return fxi_writer_finish(&writer);
}

fxc_status fxc_render_sarif_end(fxc_write_fn write, void *context) {
    static const char end[] = "]}]}\n";
    if (write == NULL)
        return FXC_EARG;
    return write(context, end, sizeof end - 1) == 0 ? FXC_OK : FXC_EWRITE;
}

/* --- places --------------------------------------------------------------------- */

/* Lines and columns from 1, an end behind the last character (3.30). */
static void put_region(fxi_json *json, fxc_span span, const fxc_document *document,
                       fxi_positions *positions) {
    fxi_position start = fxi_positions_at(positions, span.start);
    fxi_position end = fxi_positions_at(positions, span.end);
    fxc_span place = fxi_span_whole(span, document);
    fxi_json_open_under(json, "region", '{');
    fxi_json_put_size(json, "startLine", start.line);
    fxi_json_put_size(json, "startColumn", start.column);
    fxi_json_put_size(json, "endLine", end.line);
    fxi_json_put_size(json, "endColumn", end.column);
    fxi_json_put_size(json, "byteOffset", place.start);
    fxi_json_put_size(json, "byteLength", place.end - place.start);
    fxi_json_close(json, '}');
}

static void put_physical(fxi_json *json, fxc_span span, const fxc_document *document,
                         fxi_positions *positions) {
    const char *name = document->name != NULL ? document->name : "";
    fxi_json_open_under(json, "physicalLocation", '{');
    fxi_json_open_under(json, "artifactLocation", '{');
    fxi_json_key(json, "uri");
    fxi_sarif_uri(json, name, strlen(name));
    fxi_json_close(json, '}');
    put_region(json, span, document, positions);
    fxi_json_close(json, '}');
}

static void put_location(fxi_json *json, fxc_span span, const fxc_document *document,
                         fxi_positions *positions) {
    fxi_json_open(json, '{');
    put_physical(json, span, document, positions);
    fxi_json_close(json, '}');
}

static void put_only_location(fxi_json *json, fxc_span span,
                              const fxc_document *document, fxi_positions *positions) {
    fxi_json_open_under(json, "locations", '[');
    put_location(json, span, document, positions);
    fxi_json_close(json, ']');
}

/* --- results -------------------------------------------------------------------- */

static size_t rule_index(const fxc_rule *rule) {
    for (size_t i = 0; i < fxc_rule_count(); i++)
        if (fxc_rule_at(i) == rule)
            return i;
    return SIZE_MAX;
}

static void open_result(fxi_json *json, const fxc_rule *rule, fxc_level level,
                        const char *message) {
    size_t index = rule_index(rule);
    fxi_json_open(json, '{');
    fxi_json_put_plain(json, "ruleId", rule->slug);
    if (index != SIZE_MAX)
        fxi_json_put_size(json, "ruleIndex", index);
    fxi_json_put_plain(json, "level", fxc_level_name(level));
    put_message(json, "message", message);
}

/* A line feed between results: a log is long, and is looked at in a pager. */
static void close_result(fxi_json *json) {
    fxi_json_close(json, '}');
    fxi_writer_add_char(json->writer, '\n');
}

/* The two figures of the pair that a finding is about. */
static void put_figures(fxi_json *json, const fxi_sheet *sheet, const fxc_pair *pair) {
    const size_t figures[] = {pair->left, pair->right};
    fxi_json_open_under(json, "relatedLocations", '[');
    for (size_t i = 0; i < 2; i++) {
        const fxc_figure *figure = fxc_report_figure(sheet->report, figures[i]);
        put_location(json, figure->span, sheet->document, sheet->positions);
    }
    fxi_json_close(json, ']');
}

static void put_finding(fxi_json *json, const fxi_sheet *sheet,
                        const fxc_finding *finding) {
    const fxc_pair *pair = fxc_report_pair(sheet->report, finding->pair);
    open_result(json, finding->rule, finding->level, finding->message);
    put_only_location(json, finding->span, sheet->document, sheet->positions);
    if (pair != NULL)
        put_figures(json, sheet, pair);
    close_result(json);
}

/* No rule is broken: informational (3.27.9), and of no level. */
static void put_figure(fxi_json *json, const fxi_sheet *sheet,
                       const fxc_figure *figure) {
    fxi_json_open(json, '{');
    fxi_json_put_plain(json, "ruleId", "figure");
    fxi_json_put_text(json, "kind", "informational");
    fxi_json_put_text(json, "level", "none");
    fxi_json_open_under(json, "message", '{');
    fxi_json_put_text(json, "text", figure->amount);
    fxi_json_close(json, '}');
    put_only_location(json, figure->span, sheet->document, sheet->positions);
    fxi_json_open_under(json, "properties", '{');
    fxi_json_put_plain(json, "amount", figure->amount);
    if (figure->amount_high != NULL)
        fxi_json_put_plain(json, "amountHigh", figure->amount_high);
    fxi_json_put_currency(json, "currency", &figure->currency);
    fxi_json_close(json, '}');
    close_result(json);
}

static void put_report(const fxi_sheet *sheet) {
    fxi_json json = {.writer = sheet->writer};
    for (size_t i = 0; i < fxi_sheet_figure_count(sheet); i++)
        put_figure(&json, sheet, fxc_report_figure(sheet->report, i));
    for (size_t i = 0; i < fxc_report_finding_count(sheet->report); i++)
        put_finding(&json, sheet, fxc_report_finding(sheet->report, i));
}

fxc_status fxc_render_sarif(const fxc_report *report, const fxc_document *document,
                            fxc_write_fn write, void *context) {
    return fxi_sheet_render(report, document, write, context, put_report);
}

static void put_fact(fxi_writer *writer, const fxi_folder *folder,
                     const fxc_fact *fact) {
    fxi_json out = {.writer = writer, .behind_value = folder->written > 0};
    fxi_json *json = &out;
    const fxc_place *head = fxi_folder_head(fact);
    open_result(json, fact->rule, fact->level, fact->message);
    put_only_location(json, head->figure, fxi_folder_document(folder, head),
                      folder->positions[head->document]);
    fxi_json_open_under(json, "relatedLocations", '[');
    for (size_t i = 0; i < fact->place_count; i++)
        if (&fact->places[i] != head)
            put_location(json, fact->places[i].figure,
                         fxi_folder_document(folder, &fact->places[i]),
                         folder->positions[fact->places[i].document]);
    fxi_json_close(json, ']');
    close_result(json);
}

fxc_status fxc_render_set_sarif(const fxc_concordance *concordance,
                                const fxc_document *documents, size_t count,
                                fxc_write_fn write, void *context) {
    return fxi_folder_render(concordance, documents, count, write, context, put_fact);
}
