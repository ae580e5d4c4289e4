/* SPDX-License-Identifier: MIT */
#include "rendering.h"

#include <string.h>

const char rendering_text[] =
    "February 24, 2025\n\n"
    "Lumora will spend at least $53 billion (RMB 380 billion) on new plants. In its "
    "fourth-quarter 2024 report sales were \xC2\xA5"
    "280.2 billion ($36.96 billion) and profit \xC2\xA5"
    "48.9 billion ($6.45 billion).\n\n"
    "A mine went for 380 billion yuan (around $55 billion), a shop for $5 ($6, or "
    "\xE2\x82\xAC"
    "4 or 9 kr) and a ship for $7 to $5 million. ($1 = 7.2450 Chinese yuan)\n"
    "Nobody paid $1.234.5 or $9e99, or billions of dollars, on 31 February 2024.\n"
    "A\xFF$5 \xC2\xA3"
    "3m (U.S.$ 4.1 million)\n";

static int keep(void *context, const char *bytes, size_t length) {
    rendering *out = context;
    if (length > sizeof out->bytes - out->length)
        return 1;
    memcpy(out->bytes + out->length, bytes, length);
    out->length += length;
    return 0;
}

fxc_status rendering_of(rendering *out, const char *text, const fxc_rates *rates,
                        const fxc_options *options) {
    const fxc_document document = {.text = text, .length = strlen(text)};
    fxc_report *report = NULL;
    out->length = 0;
    fxc_status status = fxc_check(&report, text, document.length, rates, options, NULL);
    if (status == FXC_OK)
        status = fxc_render_ndjson(report, &document, keep, out);
    fxc_report_free(report);
    return status;
}

bool rendering_equal(const rendering *a, const rendering *b) {
    return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}
