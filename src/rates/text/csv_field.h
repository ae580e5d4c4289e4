/* SPDX-License-Identifier: MIT */
/* Fields of CSV as in RFC 4180, as far as rate tables need it: none has room for a
   comma, a quote or a line break of its own. */
#ifndef FXI_RATES_TEXT_CSV_FIELD_H
#define FXI_RATES_TEXT_CSV_FIELD_H

#include "rates/text/lines.h"

/* A field in quotes at the start of `rest`, up to its closing quote. */
fxc_status fxi_csv_field_quoted(fxi_slice *out, fxi_slice *rest, const fxi_line *line,
                                fxc_error *error);

/* The next field of the line, without quotes around it. `rest->bytes` is not NULL, and
   NULL when it was the last. */
static inline fxc_status fxi_csv_field_next(fxi_slice *out, fxi_slice *rest,
                                            const fxi_line *line, fxc_error *error) {
    if (rest->length > 0 && rest->bytes[0] == '"')
        return fxi_csv_field_quoted(out, rest, line, error);
    fxi_field_next(out, rest, ',');
    return FXC_OK;
}

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
