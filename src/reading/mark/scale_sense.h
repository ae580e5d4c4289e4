/* SPDX-License-Identifier: MIT */
/* What a word says as a scale beside the mark of its number, where the language of the
   text is a guess. docs/spec/quantities.md "Quantities". */
#ifndef FXI_READING_MARK_SCALE_SENSE_H
#define FXI_READING_MARK_SCALE_SENSE_H

#include "reading/text/token.h"

/* The mark before the number at `first`, "€" of "€5 m", or before the low end of its
   range, which may have a scale: "€1.2m-". False: none, and no change. */
bool fxi_scale_sense_unit(size_t *mark, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools);

/* The money of the sign is that of a country which speaks the language. */
bool fxi_scale_sense_is_home(const fxi_sense *sign, fxi_language language,
                             const fxi_tools *tools);

/* A sign of one money is at home in the language of the scale: "R$ 3 mil". */
bool fxi_scale_sense_is_at_home(const fxi_sense *scale, const fxi_tokens *tokens,
                                size_t first, const fxi_tools *tools);

/* What the word at `index` behind the number at `first`, which is `scale` by itself,
   says beside the mark where the language is a guess. */
const fxi_sense *fxi_scale_sense_beside(const fxi_sense *scale,
                                        const fxi_tokens *tokens, size_t first,
                                        size_t index, const fxi_tools *tools);

/* The same before its number, right behind the mark: "TSh| bil. 40.5". NULL: no scale.
 */
const fxi_sense *fxi_scale_sense_behind_mark(const fxi_tokens *tokens, size_t index,
                                             const fxi_tools *tools);

/* The scale at `index`; NULL: none, or one that only follows its number, as most do. */
static inline const fxi_sense *
fxi_scale_first_at(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    if ((tokens->items[index].kinds & FXI_KINDS_SCALE_FIRST) == 0)
        return NULL;
    return fxi_scale_sense_behind_mark(tokens, index, tools);
}

/* Power of the scale at `index` that a number may follow; 0: none. */
int fxi_scale_first_power(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools);

#endif
