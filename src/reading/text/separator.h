/* SPDX-License-Identifier: MIT */
/* The marks that join two runs of digits to one numeral. */
#ifndef FXI_READING_TEXT_SEPARATOR_H
#define FXI_READING_TEXT_SEPARATOR_H

#include <stdint.h>

#include "reading/text/grouping.h"

typedef struct fxi_separator_row {
    uint32_t code_point;
    fxi_separator separator;
    bool wide;    /* also parts clauses, or opens quotes: joins full-width digits, or an
                     exact group */
    uint8_t most; /* digits that may stand behind one that also parts words; 0: any */
} fxi_separator_row;

/* In ascending order, and one that is above every code point. */
extern const fxi_separator_row fxi_separators[];

/* NULL: it is none. */
static inline const fxi_separator_row *fxi_separator_of(uint32_t code_point) {
    const fxi_separator_row *row = fxi_separators;
    while (row->code_point < code_point)
        row++;
    return row->code_point == code_point ? row : NULL;
}

#endif
