/* SPDX-License-Identifier: MIT */
/* Any bytes as Markdown: what is read stands in the document in order, and the library
   takes its cells. */
#include "cli/markup/markdown.h"
#include "fuzz.h"

static void require_pieces(const cli_extract *page) {
    size_t at = 0;
    for (size_t i = 0; i < page->piece_count; i++) {
        const fxc_piece *p = &page->pieces[i];
        FUZZ_REQUIRE(p->start == at && p->length > 0);
        FUZZ_REQUIRE(p->source_start + p->source_length <= page->source_length);
        at += p->length;
    }
    FUZZ_REQUIRE(at == page->length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    cli_extract page;
    cli_extract_init(&page, size > 0 ? (const char *)data : "", size);
    if (cli_markdown_read(&page) == NULL && !page.failed) {
        const fxc_input input = cli_extract_input(&page);
        fxc_report *report;
        require_pieces(&page);
        FUZZ_REQUIRE(fxc_scan_input(&report, &input, NULL, NULL) == FXC_OK);
        fxc_report_free(report);
    }
    cli_extract_clear(&page);
    return 0;
}
