/* SPDX-License-Identifier: MIT */
#include "judging/pair_finding.h"

#include <string.h>

#include "base/buffer.h"

static fxi_rule rule_of(const fxc_pair *pair) {
    if (pair->is_weak)
        return FXI_RULE_WEAK_AGREEMENT;
    switch (pair->verdict) {
    case FXC_VERDICT_EXACT:
    case FXC_VERDICT_ROUNDING:
        break;
    case FXC_VERDICT_TOLERANCE:
        return FXI_RULE_WITHIN_TOLERANCE;
    case FXC_VERDICT_COARSE:
        return FXI_RULE_COARSE_MATCH;
    case FXC_VERDICT_OTHER_RATE:
        return FXI_RULE_OTHER_RATE;
    case FXC_VERDICT_DISAGREE:
        return FXI_RULE_RATE_MISMATCH;
    case FXC_VERDICT_CANNOT_JUDGE:
        return strcmp(pair->reason, "ambiguous-currency") == 0
                   ? FXI_RULE_AMBIGUOUS_CURRENCY
                   : FXI_RULE_CANNOT_JUDGE;
    }
    return FXI_RULE_COUNT;
}

/* The likeliest cause, if it is more than possible: the report lists them all. */
static const char *message_of(const fxc_pair *pair, fxi_arena *arena) {
    if (pair->cause_count == 0 || !pair->causes[0].credible)
        return pair->explanation;
    fxi_buffer message = fxi_buffer_in(arena);
    fxi_buffer_add_text(&message, pair->explanation);
    fxi_buffer_add_text(&message, "; ");
    fxi_buffer_add_text(&message, pair->causes[0].text);
    return fxi_buffer_text(&message);
}

/* Triage asks for what is worth a look first. */
static bool is_passed_over(const fxi_inquiry *inquiry, const fxc_pair *pair) {
    return inquiry->settings->profile == FXC_PROFILE_TRIAGE &&
           pair->severity < FXC_SEVERITY_MODERATE;
}

fxc_status fxi_pair_finding_add(const fxi_inquiry *inquiry, const fxc_pair *pair,
                                size_t index) {
    fxi_rule rule = rule_of(pair);
    if (rule == FXI_RULE_COUNT || is_passed_over(inquiry, pair))
        return FXC_OK;
    return fxi_finding_add(
        inquiry->tools->findings, inquiry->tools->arena,
        (fxi_finding){.rule = rule,
                      .span = fxi_inquiry_span(inquiry, pair->left, pair->right),
                      .message = message_of(pair, inquiry->tools->arena),
                      .pair = index});
}
