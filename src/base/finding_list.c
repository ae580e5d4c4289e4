/* SPDX-License-Identifier: MIT */
#include "base/finding_list.h"

#include <stdint.h>

fxc_status fxi_finding_add(fxi_finding_list *list, fxi_arena *arena,
                           fxi_finding finding) {
    if (!finding.message)
        return FXC_ENOMEM;
    if (list->count > FXI_FINDINGS_MAX)
        return FXC_OK;
    if (list->count == FXI_FINDINGS_MAX) {
        finding.rule = FXI_RULE_LIMIT_REACHED;
        finding.message = "more than 10000 findings; the rest are not listed";
        finding.pair = SIZE_MAX;
    }
    fxi_finding *items =
        fxi_arena_grow(arena, list->items, list->count, &list->capacity, sizeof *items);
    if (!items)
        return FXC_ENOMEM;
    list->items = items;
    list->items[list->count++] = finding;
    return FXC_OK;
}
