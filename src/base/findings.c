/* SPDX-License-Identifier: MIT */
#include "base/findings.h"

#include <assert.h>

static const fxc_rule catalogue[] = {
#define ROW(name, number_, slug_, level_, summary_, explanation_)                      \
    [FXI_RULE_##name] = {.number = (number_),                                          \
                         .slug = (slug_),                                              \
                         .level = (level_),                                            \
                         .summary = (summary_),                                        \
                         .explanation = (explanation_)},
    FXI_FINDINGS(ROW)
#undef ROW
};

const fxc_rule *fxi_finding_rule(fxi_rule rule) {
    assert(rule < FXI_RULE_COUNT);
    return &catalogue[rule];
}

size_t fxc_rule_count(void) { return FXI_RULE_COUNT; }

const fxc_rule *fxc_rule_at(size_t index) {
    return index < FXI_RULE_COUNT ? &catalogue[index] : NULL;
}
