/* SPDX-License-Identifier: MIT */
#include "report_stub.h"

#include <string.h>

size_t fxc_report_figure_count(const fxc_report *report) {
    return report->figure_count;
}

const fxc_figure *fxc_report_figure(const fxc_report *report, size_t index) {
    return index < report->figure_count ? &report->figures[index] : NULL;
}

size_t fxc_report_pair_count(const fxc_report *report) { return report->pair_count; }

const fxc_pair *fxc_report_pair(const fxc_report *report, size_t index) {
    return index < report->pair_count ? &report->pairs[index] : NULL;
}

size_t fxc_report_finding_count(const fxc_report *report) {
    return report->finding_count;
}

const fxc_finding *fxc_report_finding(const fxc_report *report, size_t index) {
    return index < report->finding_count ? &report->findings[index] : NULL;
}

fxc_date fxc_report_date(const fxc_report *report) { return report->date; }

const char *fxc_report_rates_hash(const fxc_report *report) {
    return report->rates_hash != NULL ? report->rates_hash : "";
}

size_t fxc_concordance_fact_count(const fxc_concordance *concordance) {
    return concordance->count;
}

const fxc_fact *fxc_concordance_fact(const fxc_concordance *concordance, size_t index) {
    return index < concordance->count ? &concordance->facts[index] : NULL;
}

const char *fxc_data_version(void) { return "cldr-42"; }

int rendered_write(void *context, const char *bytes, size_t length) {
    rendered *out = context;
    size_t room = sizeof out->text - 1 - out->length;
    size_t part = length < room ? length : room;
    memcpy(out->text + out->length, bytes, part);
    out->length += part;
    out->text[out->length] = '\0';
    return 0;
}

fxc_document document_of(const char *name, const char *text) {
    return (fxc_document){.name = name, .text = text, .length = strlen(text)};
}

fxc_span span_of(const char *text, const char *part) {
    const char *found = strstr(text, part);
    size_t start = found != NULL ? (size_t)(found - text) : 0;
    return (fxc_span){start, start + strlen(part)};
}
