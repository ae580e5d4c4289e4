/* SPDX-License-Identifier: MIT */
/* Fields of CSV as in RFC 4180, as far as rate tables need it: none has room for a
   comma, a quote or a line break of its own. */
#ifndef FXI_RATES_CSV_FIELD_H
#define FXI_RATES_CSV_FIELD_H

#include "rates/lines.h"

/* The next field of the line, without quotes around it. `rest->bytes` is not NULL, and
   NULL when it was the last. */
fxc_status fxi_csv_field_next(fxi_slice *out, fxi_slice *rest, const fxi_line *line,
                              fxc_error *error);

/* Without blanks around it. */
fxi_slice fxi_slice_trim(fxi_slice slice);

/* "No rate that day", as the publishers write it: empty, "-", ".", "N/A", "ND". */
static inline bool fxi_csv_is_missing(fxi_slice field) {
    const char *text = field.bytes;
    switch (field.length) {
    case 0:
        return true;
    case 1:
        return text[0] == '-' || text[0] == '.';
    case 2:
        return text[0] == 'N' && text[1] == 'D';
    case 3:
        return text[0] == 'N' && text[1] == '/' && text[2] == 'A';
    default:
        return false;
    }
}

#endif
