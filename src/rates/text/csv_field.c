/* SPDX-License-Identifier: MIT */
#include "rates/text/csv_field.h"

#include "base/ascii.h"
#include "base/error.h"

fxc_status fxi_csv_field_quoted(fxi_slice *out, fxi_slice *rest, const fxi_line *line,
                                fxc_error *error) {
    const char *open = rest->bytes;
    size_t end = 1;
    while (end < rest->length && open[end] != '"')
        end++;
    if (end == rest->length)
        return fxi_error_at(error, FXC_ESYNTAX, line->number,
                            fxi_line_column(line, open),
                            "expected a closing quote before the end of the line");
    *out = (fxi_slice){open + 1, end - 1};
    fxi_slice behind = {open + end + 1, rest->length - end - 1};
    if (behind.length > 0 && behind.bytes[0] != ',')
        return fxi_line_expected(line, behind, "a comma behind the closing quote",
                                 error);
    if (behind.length > 0)
        *rest = (fxi_slice){behind.bytes + 1, behind.length - 1};
    else
        *rest = (fxi_slice){NULL, 0};
    return FXC_OK;
}

fxi_slice fxi_slice_trim(fxi_slice slice) {
    while (slice.length > 0 && fxi_ascii_is_blank(slice.bytes[0])) {
        slice.bytes++;
        slice.length--;
    }
    while (slice.length > 0 && fxi_ascii_is_blank(slice.bytes[slice.length - 1]))
        slice.length--;
    return slice;
}
