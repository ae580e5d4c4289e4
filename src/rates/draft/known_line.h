/* SPDX-License-Identifier: MIT */
/* Lines of one rate that say little new: the day of the line above or another one, a
   pair that was there before, and a rate of as many digits as that had. Such a line is
   taken from its places alone. Every other one is left to the reader of the form, and
   the next ones like it are known. */
#ifndef FXI_RATES_DRAFT_KNOWN_LINE_H
#define FXI_RATES_DRAFT_KNOWN_LINE_H

#include "rates/draft/draft.h"
#include "rates/draft/row_hash.h"
#include "rates/source/quote_shape.h"

enum {
    FXI_KNOWN_SLOTS = 512,
    FXI_KNOWN_DATE = 10,
    FXI_KNOWN_REACH = 48 /* bytes of text that a line is looked for in */
};

/* What a line of plain form has at its places. All bytes but those of the date and of
   the rate are in the key, or are the same in every such line. */
typedef struct fxi_known_places {
    const char *date;
    uint64_t key;
    fxi_slice rate;
    const char *end; /* its LF */
} fxi_known_places;

/* False: the line at the start of the text is not of plain form, or is too long. */
typedef bool fxi_known_find_fn(fxi_known_places *out, const char text[FXI_KNOWN_REACH]);

typedef struct fxi_known_pair {
    fxi_quote_shape shape;
    uint64_t key;
    uint16_t series; /* of the draft */
    uint8_t decimals;
} fxi_known_pair;

typedef struct fxi_known {
    fxi_known_find_fn *find;
    char date[FXI_KNOWN_DATE];
    fxi_day day;
    size_t pair_count;                     /* half of the slots at most */
    fxi_known_pair pairs[FXI_KNOWN_SLOTS]; /* by the hash of the key; key 0: free */
} fxi_known;

/* Knows nothing, and lies in the arena; NULL when memory runs out. */
fxi_known *fxi_known_new(fxi_arena *arena, fxi_known_find_fn *find);
/* Takes the next line, if it is known, into the draft and the hash. */
bool fxi_known_take(fxi_known *known, fxi_draft *draft, fxi_lines *lines,
                    fxi_row_hash *hash);
/* Learns from a line that the reader of the form took, if it added the last entry of
   the draft; `count` entries were there before. */
void fxi_known_learn(fxi_known *known, const fxi_draft *draft, size_t count,
                     const fxi_line *line);

#endif
