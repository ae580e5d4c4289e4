/* SPDX-License-Identifier: MIT */
/* Any bytes as a page: the pieces tile the text and stand in the page in order, the
   cells are what the library takes, and every place of a report lies inside the page.
 */
#include "cli/markup/html.h"
#include "fuzz.h"

#include <string.h>

static void require_pieces(const cli_extract *page) {
    size_t at = 0, source = 0;
    for (size_t i = 0; i < page->piece_count; i++) {
        const fxc_piece *p = &page->pieces[i];
        FUZZ_REQUIRE(p->start == at && p->length > 0);
        FUZZ_REQUIRE(p->source_start >= source);
        at += p->length;
        source = p->source_start + p->source_length;
    }
    FUZZ_REQUIRE(at == page->length && source <= page->source_length);
    FUZZ_REQUIRE(page->length <= 3 * page->source_length);
    FUZZ_REQUIRE(page->piece_count <= 2 * page->source_length);
}

static void require_places(const fxc_report *report, const fxc_origin *origin) {
    size_t end = 0;
    for (size_t i = 0; i < fxc_report_figure_count(report); i++) {
        fxc_span place = fxc_origin_span(origin, fxc_report_figure(report, i)->span);
        FUZZ_REQUIRE(place.start >= end && place.end > place.start);
        FUZZ_REQUIRE(place.end <= origin->length);
        end = place.end;
    }
}

static void read_page(const cli_extract *page) {
    const fxc_input input = cli_extract_input(page);
    const fxc_origin origin = cli_extract_origin(page);
    fxc_report *report;
    FUZZ_REQUIRE(fxc_scan_input(&report, &input, NULL, NULL) == FXC_OK);
    require_places(report, &origin);
    const fxc_document document = {
        .text = input.text, .length = input.length, .origin = &origin};
    fuzz_text out = {0};
    FUZZ_REQUIRE(fxc_render_text(report, &document, fuzz_text_write, &out) == FXC_OK);
    FUZZ_REQUIRE(fxc_render_json(report, &document, fuzz_text_write, &out) == FXC_OK);
    free(out.bytes);
    fxc_report_free(report);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *bytes = (const char *)data;
    char name[CLI_CHARSET_NAME_MAX];
    cli_extract page;
    cli_extract_init(&page, size > 0 ? bytes : "", size);
    cli_html_looks_like(page.source, size);
    cli_html_read(&page, cli_charset_of(name, page.source, size));
    if (!page.failed) {
        require_pieces(&page);
        read_page(&page);
    }
    cli_extract_clear(&page);
    return 0;
}
