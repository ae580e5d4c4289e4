/* SPDX-License-Identifier: MIT */
/* What stands between two neighbouring figures, while it is read. */
#ifndef FXI_READING_PAIR_JOIN_GAP_H
#define FXI_READING_PAIR_JOIN_GAP_H

#include "reading/pair/pair.h"

/* Tokens [first, end) are not understood yet. */
typedef struct fxi_join_gap {
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    size_t first, end;
    size_t left_last, right_first, right_last; /* tokens of the figures on both sides */
    fxi_tense tense;
    bool has_connector, has_modifier;
    bool are_ranges; /* both figures */
    bool is_worth;   /* "now" before the connector */
    bool has_bound;  /* "over", "up to", "topped": compares, if nothing else joins */
} fxi_join_gap;

static inline bool fxi_join_gap_has(const fxi_join_gap *gap, size_t index,
                                    fxi_sense_kind kind) {
    return fxi_token_sense(gap->tokens, index, kind, gap->tools) != NULL;
}

static inline bool fxi_join_gap_has_role(const fxi_join_gap *gap, size_t index,
                                         int roles) {
    return fxi_token_has_role(gap->tokens, index, FXI_SENSE_GRAMMAR, roles, gap->tools);
}

#endif
