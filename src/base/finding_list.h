/* SPDX-License-Identifier: MIT */
/* Findings as the stages collect them, in an arena. */
#ifndef FXI_BASE_FINDING_LIST_H
#define FXI_BASE_FINDING_LIST_H

#include "base/arena.h"
#include "base/findings.h"

/* Past this many findings of one document a single LIMIT_REACHED follows. */
enum { FXI_FINDINGS_MAX = 10000 };

typedef struct fxi_finding {
    fxi_rule rule;
    fxc_span span;
    const char *message; /* lives in the arena or is static */
    size_t pair;         /* SIZE_MAX: about no pair */
} fxi_finding;

typedef struct fxi_finding_list {
    fxi_finding *items;
    size_t count, capacity;
} fxi_finding_list;

/* FXC_ENOMEM also when message is NULL: what fxi_buffer_text gave after a failure. */
fxc_status fxi_finding_add(fxi_finding_list *list, fxi_arena *arena,
                           fxi_finding finding);

#endif
