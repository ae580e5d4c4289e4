/* SPDX-License-Identifier: MIT */
#include "output/fact_json.h"

static void put_span(fxi_json *json, fxc_span span) {
    fxi_json_put_size(json, "start", span.start);
    fxi_json_put_size(json, "end", span.end);
}

static void put_partner(fxi_json *json, const fxc_place *place) {
    fxi_json_key(json, "partner");
    if (place->pair == SIZE_MAX) {
        fxi_json_null(json);
        return;
    }
    fxi_json_open(json, '{');
    put_span(json, place->partner);
    fxi_json_put_size(json, "pair", place->pair);
    fxi_json_close(json, '}');
}

static void put_place(fxi_json *json, const fxc_document *document,
                      const fxc_place *place) {
    fxi_json_open(json, '{');
    fxi_json_key(json, "id");
    fxi_json_raw(json, document->id != NULL ? document->id : "null");
    put_span(json, place->figure);
    put_partner(json, place);
    fxi_json_put_boolean(json, "dissents", place->dissents);
    fxi_json_close(json, '}');
}

static void put_places(fxi_json *json, const fxc_document *documents,
                       const fxc_fact *fact) {
    fxi_json_open_under(json, "places", '[');
    for (size_t i = 0; i < fact->place_count; i++)
        put_place(json, &documents[fact->places[i].document], &fact->places[i]);
    fxi_json_close(json, ']');
}

static void put_fact(fxi_json *json, const fxc_document *documents,
                     const fxc_fact *fact) {
    fxi_json_open(json, '{');
    fxi_json_put_plain(json, "rule", fact->rule->slug);
    fxi_json_put_plain(json, "severity", fxc_level_name(fact->level));
    fxi_json_put_text(json, "message", fact->message);
    fxi_json_put_currency(json, "currency", &fact->currency);
    fxi_json_put_currency(json, "counterpart", &fact->counterpart);
    fxi_json_put_size(json, "documents", fact->document_count);
    fxi_json_put_size(json, "converting", fact->converting);
    fxi_json_put_size(json, "support", fact->support);
    fxi_json_put_text(json, "gap", fact->gap);
    fxi_json_put_plain(json, "gap_bp", fact->gap_bp);
    fxi_json_put_boolean(json, "echo", fact->is_echo);
    put_places(json, documents, fact);
    fxi_json_close(json, '}');
}

void fxi_fact_json_put(fxi_json *json, const fxc_concordance *concordance,
                       const fxc_document *documents) {
    fxi_json_open_under(json, "cross", '[');
    for (size_t i = 0; i < fxc_concordance_fact_count(concordance); i++)
        put_fact(json, documents, fxc_concordance_fact(concordance, i));
    fxi_json_close(json, ']');
}

static bool names_another(const fxc_concordance *concordance, size_t count) {
    for (size_t i = 0; i < fxc_concordance_fact_count(concordance); i++) {
        const fxc_fact *fact = fxc_concordance_fact(concordance, i);
        if (fact->places[fact->place_count - 1].document >= count)
            return true;
    }
    return false;
}

static fxc_status render(const fxc_concordance *concordance,
                         const fxc_document *documents, size_t count, bool indented,
                         fxc_write_fn write, void *context) {
    if (concordance == NULL || documents == NULL || write == NULL ||
        names_another(concordance, count))
        return FXC_EARG;
    fxi_writer writer;
    fxi_writer_init(&writer, write, context);
    fxi_json json = {.writer = &writer, .indented = indented};
    fxi_json_open(&json, '{');
    fxi_json_key(&json, "id");
    fxi_json_null(&json);
    fxi_fact_json_put(&json, concordance, documents);
    fxi_json_close(&json, '}');
    fxi_writer_add_char(&writer, '\n');
    return fxi_writer_finish(&writer);
}

fxc_status fxc_render_set_json(const fxc_concordance *concordance,
                               const fxc_document *documents, size_t count,
                               fxc_write_fn write, void *context) {
    return render(concordance, documents, count, true, write, context);
}

fxc_status fxc_render_set_ndjson(const fxc_concordance *concordance,
                                 const fxc_document *documents, size_t count,
                                 fxc_write_fn write, void *context) {
    return render(concordance, documents, count, false, write, context);
}
