/* SPDX-License-Identifier: MIT */
/* A walk over the senses of an entry, in the order of preference. */
#ifndef FXI_LEXICON_SENSE_LIST_H
#define FXI_LEXICON_SENSE_LIST_H

#include "lexicon/tables.h"

/* Items (tables.h); `next` is NULL behind the last one. */
typedef struct fxi_sense_list {
    const uint32_t *next;
} fxi_sense_list;

static inline fxi_sense_list fxi_sense_list_of(const fxc_lexicon *lexicon,
                                               fxi_entry entry) {
    uint32_t first = lexicon->nodes[entry].list;
    return (fxi_sense_list){first == 0 ? NULL : lexicon->lists + first + 1};
}

/* False behind the last one. */
static inline bool fxi_sense_list_next(uint32_t *item, fxi_sense_list *list) {
    if (list->next == NULL)
        return false;
    *item = *list->next;
    list->next = (*item & FXI_LIST_ENDS) != 0 ? NULL : list->next + 1;
    return true;
}

static inline const fxi_sense *fxi_sense_of(const fxc_lexicon *lexicon, uint32_t item) {
    return &lexicon->senses[fxi_item_number(item)];
}

/* The letters of the text are as the case rule of the sense wants them: by
   FXI_CASE_CAPITAL "TURKEY" passes for "Turkey" and "turkey" does not. */
bool fxi_sense_admits(const fxi_sense *sense, const char *text, size_t length);

#endif
