/* SPDX-License-Identifier: MIT */
/* Any bytes as the documents of a set, parted by the byte 0x1E. Every fact has to name
   places that are there, to be the same a second time and for one document alone, and
   to render. */
#include "book.h"

#include <string.h>

enum { DOCUMENTS_MAX = 32, SEPARATOR = 0x1E };

typedef struct documents {
    fxc_document items[DOCUMENTS_MAX];
    size_t figures[DOCUMENTS_MAX], pairs[DOCUMENTS_MAX];
    size_t count;
} documents;

/* What lies behind the last document that there is room for belongs to it. */
static void split(documents *out, const char *text, size_t length) {
    out->count = 0;
    while (out->count < DOCUMENTS_MAX) {
        const char *end =
            out->count + 1 < DOCUMENTS_MAX ? memchr(text, SEPARATOR, length) : NULL;
        const size_t size = end != NULL ? (size_t)(end - text) : length;
        out->items[out->count++] =
            (fxc_document){.name = "a\x1B.txt", .text = text, .length = size};
        if (end == NULL)
            return;
        text += size + 1;
        length -= size + 1;
    }
}

static void check(fxc_set *set, documents *all) {
    fxc_options options = FXC_OPTIONS_INIT;
    options.date = (fxc_date){2025, 2, 24};
    for (size_t i = 0; i < all->count; i++) {
        fxc_report *report;
        FUZZ_REQUIRE(fxc_set_check(&report, set, all->items[i].text,
                                   all->items[i].length, fuzz_book(), &options,
                                   NULL) == FXC_OK);
        all->figures[i] = fxc_report_figure_count(report);
        all->pairs[i] = fxc_report_pair_count(report);
        fxc_report_free(report);
    }
    FUZZ_REQUIRE(fxc_set_document_count(set) == all->count);
}

static void require_place(const documents *all, const fxc_place *place) {
    FUZZ_REQUIRE(place->document < all->count);
    const size_t length = all->items[place->document].length;
    FUZZ_REQUIRE(place->figure.start < place->figure.end);
    FUZZ_REQUIRE(place->figure.end <= length && place->partner.end <= length);
    FUZZ_REQUIRE(place->pair == SIZE_MAX || place->pair < all->pairs[place->document]);
}

static void require_fact(const documents *all, const fxc_fact *fact) {
    FUZZ_REQUIRE(fact->rule != NULL && fact->message != NULL);
    FUZZ_REQUIRE(fact->document_count >= 2 && fact->document_count <= all->count);
    FUZZ_REQUIRE(fact->converting <= fact->document_count);
    FUZZ_REQUIRE(fact->support <= fact->converting);
    FUZZ_REQUIRE((fact->gap == NULL) == (fact->accord == FXC_ACCORD_CORROBORATED));
    FUZZ_REQUIRE(fact->place_count >= 2);
    bool dissents = false;
    for (size_t i = 0; i < fact->place_count; i++) {
        require_place(all, &fact->places[i]);
        dissents = dissents || fact->places[i].dissents;
    }
    FUZZ_REQUIRE(dissents == (fact->accord != FXC_ACCORD_CORROBORATED));
}

static bool has_document(const fxc_fact *fact, size_t document) {
    for (size_t i = 0; i < fact->place_count; i++)
        if (fact->places[i].document == document)
            return true;
    return false;
}

static fuzz_text render(const fxc_concordance *concordance, const documents *all) {
    fuzz_text out = {0};
    FUZZ_REQUIRE(fxc_render_set_ndjson(concordance, all->items, all->count,
                                       fuzz_text_write, &out) == FXC_OK);
    return out;
}

/* The forms for people carry no control byte but the line feed. */
static void require_printable(const fxc_concordance *concordance,
                              const documents *all) {
    fuzz_text out = {0};
    FUZZ_REQUIRE(fxc_render_set_text(concordance, all->items, all->count,
                                     fuzz_text_write, &out) == FXC_OK);
    FUZZ_REQUIRE(fxc_render_set_gcc(concordance, all->items, all->count,
                                    fuzz_text_write, &out) == FXC_OK);
    fuzz_text_require_printable(&out);
    free(out.bytes);
}

/* The facts of the last document are those of all in which it is. */
static void require_last(const fxc_concordance *every, const fxc_set *set) {
    fxc_concordance *own;
    const size_t last = fxc_set_document_count(set) - 1;
    FUZZ_REQUIRE(fxc_set_compare(&own, set, last, NULL) == FXC_OK);
    size_t expected = 0;
    for (size_t i = 0; i < fxc_concordance_fact_count(every); i++)
        expected += has_document(fxc_concordance_fact(every, i), last);
    FUZZ_REQUIRE(fxc_concordance_fact_count(own) == expected);
    fxc_concordance_free(own);
}

static void require_same(const fxc_set *set, const documents *all,
                         const fuzz_text *first) {
    fxc_concordance *concordance;
    FUZZ_REQUIRE(fxc_set_compare(&concordance, set, FXC_EVERY_DOCUMENT, NULL) ==
                 FXC_OK);
    fuzz_text again = render(concordance, all);
    fuzz_text_require_equal(&again, first);
    free(again.bytes);
    fxc_concordance_free(concordance);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    documents all;
    fxc_set *set;
    fxc_concordance *concordance;
    split(&all, (const char *)data, size);
    FUZZ_REQUIRE(fxc_set_new(&set, NULL) == FXC_OK);
    check(set, &all);
    FUZZ_REQUIRE(fxc_set_compare(&concordance, set, FXC_EVERY_DOCUMENT, NULL) ==
                 FXC_OK);
    for (size_t i = 0; i < fxc_concordance_fact_count(concordance); i++)
        require_fact(&all, fxc_concordance_fact(concordance, i));
    require_printable(concordance, &all);
    require_last(concordance, set);
    fuzz_text out = render(concordance, &all);
    require_same(set, &all, &out);
    free(out.bytes);
    fxc_concordance_free(concordance);
    fxc_set_drop(set, 1);
    FUZZ_REQUIRE(fxc_set_document_count(set) == all.count - 1);
    fxc_set_free(set);
    return 0;
}
