/* SPDX-License-Identifier: MIT */
#include "judging/inquiry.h"

fxi_rate_query fxi_inquiry_query(const fxi_inquiry *inquiry, fxc_currency base,
                                 fxc_currency quote) {
    return (fxi_rate_query){.base = base,
                            .quote = quote,
                            .source = inquiry->settings->source,
                            .policy = FXC_POLICY_PREVIOUS,
                            .max_age_days = inquiry->settings->max_age_days};
}

fxc_span fxi_inquiry_span(const fxi_inquiry *inquiry, size_t left, size_t right) {
    const fxi_figure *figures = inquiry->document->figures->items;
    return (fxc_span){figures[left].span.start, figures[right].span.end};
}

fxc_status fxi_inquiry_report(const fxi_inquiry *inquiry, fxi_rule rule, fxc_span span,
                              const char *message) {
    return fxi_finding_add(
        inquiry->tools->findings, inquiry->tools->arena,
        (fxi_finding){
            .rule = rule, .span = span, .message = message, .pair = SIZE_MAX});
}
