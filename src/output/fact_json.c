/* SPDX-License-Identifier: MIT */
#include "output/fact_json.h"

#include "output/indent.h"

static void put_span(fxi_writer *out, fxc_span span) {
    fxi_json_put_size(out, "start", span.start);
    fxi_json_put_size(out, "end", span.end);
}

static void put_partner(fxi_writer *out, const fxc_place *place) {
    fxi_json_key(out, "partner");
    if (place->pair == SIZE_MAX) {
        fxi_json_null(out);
        return;
    }
    fxi_json_open(out, '{');
    put_span(out, place->partner);
    fxi_json_put_size(out, "pair", place->pair);
    fxi_json_close(out, '}');
}

static void put_place(fxi_writer *out, const fxc_document *document,
                      const fxc_place *place) {
    fxi_json_open(out, '{');
    fxi_json_key(out, "id");
    fxi_json_raw(out, document->id != NULL ? document->id : "null");
    put_span(out, place->figure);
    put_partner(out, place);
    fxi_json_put_boolean(out, "dissents", place->dissents);
    fxi_json_close(out, '}');
}

static void put_places(fxi_writer *out, const fxc_document *documents,
                       const fxc_fact *fact) {
    fxi_json_open_under(out, "places", '[');
    for (size_t i = 0; i < fact->place_count; i++)
        put_place(out, &documents[fact->places[i].document], &fact->places[i]);
    fxi_json_close(out, ']');
}

static void put_fact(fxi_writer *out, const fxc_document *documents,
                     const fxc_fact *fact) {
    fxi_json_open(out, '{');
    fxi_json_put_plain(out, "rule", fact->rule->slug);
    fxi_json_put_plain(out, "severity", fxc_level_name(fact->level));
    fxi_json_put_text(out, "message", fact->message);
    fxi_json_put_currency(out, "currency", &fact->currency);
    fxi_json_put_currency(out, "counterpart", &fact->counterpart);
    fxi_json_put_size(out, "documents", fact->document_count);
    fxi_json_put_size(out, "converting", fact->converting);
    fxi_json_put_size(out, "support", fact->support);
    fxi_json_put_text(out, "gap", fact->gap);
    fxi_json_put_plain(out, "gap_bp", fact->gap_bp);
    fxi_json_put_boolean(out, "echo", fact->is_echo);
    put_places(out, documents, fact);
    fxi_json_close(out, '}');
}

void fxi_fact_json_put(fxi_writer *out, const fxc_concordance *concordance,
                       const fxc_document *documents) {
    fxi_json_open_under(out, "cross", '[');
    for (size_t i = 0; i < fxc_concordance_fact_count(concordance); i++)
        put_fact(out, documents, fxc_concordance_fact(concordance, i));
    fxi_json_close(out, ']');
}

static bool names_another(const fxc_concordance *concordance, size_t count) {
    for (size_t i = 0; i < fxc_concordance_fact_count(concordance); i++) {
        const fxc_fact *fact = fxc_concordance_fact(concordance, i);
        if (fact->places[fact->place_count - 1].document >= count)
            return true;
    }
    return false;
}

fxc_status fxc_render_set_ndjson(const fxc_concordance *concordance,
                                 const fxc_document *documents, size_t count,
                                 fxc_write_fn write, void *context) {
    if (concordance == NULL || documents == NULL || write == NULL ||
        names_another(concordance, count))
        return FXC_EARG;
    fxi_writer writer;
    fxi_writer_init(&writer, write, context);
    fxi_json_open(&writer, '{');
    fxi_json_key(&writer, "id");
    fxi_json_null(&writer);
    fxi_fact_json_put(&writer, concordance, documents);
    fxi_json_close(&writer, '}');
    fxi_json_end(&writer);
    fxi_writer_add_char(&writer, '\n');
    return fxi_writer_finish(&writer);
}

fxc_status fxc_render_set_json(const fxc_concordance *concordance,
                               const fxc_document *documents, size_t count,
                               fxc_write_fn write, void *context) {
    if (write == NULL)
        return FXC_EARG;
    fxi_indent indent;
    fxi_indent_init(&indent, write, context);
    fxc_status status =
        fxc_render_set_ndjson(concordance, documents, count, fxi_indent_write, &indent);
    return fxi_indent_finish(&indent, status);
}
