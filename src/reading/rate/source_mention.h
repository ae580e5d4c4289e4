/* SPDX-License-Identifier: MIT */
/* Whose rates a text says it converts at: "as set forth in the H.10 release". */
#ifndef FXI_READING_RATE_SOURCE_MENTION_H
#define FXI_READING_RATE_SOURCE_MENTION_H

#include "reading/text/token.h"

enum { FXI_SOURCE_MENTIONS_MAX = 64 }; /* of one text; later ones are left out */

typedef struct fxi_source_mention {
    fxc_span span;
    uint32_t sentence;
    uint8_t source; /* index of fxi_named_sources */
    bool
        is_used; /* its sentence speaks of a translation: it holds for the whole text */
} fxi_source_mention;

typedef struct fxi_source_mentions {
    fxi_source_mention items[FXI_SOURCE_MENTIONS_MAX];
    size_t count;
} fxi_source_mentions;

/* In the order of the text. */
void fxi_source_mentions_read(fxi_source_mentions *out, const fxi_tokens *tokens,
                              const fxi_tools *tools);

#endif
