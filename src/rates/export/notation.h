/* SPDX-License-Identifier: MIT */
/* Days and pairs as they are written in tables and messages about them. */
#ifndef FXI_RATES_EXPORT_NOTATION_H
#define FXI_RATES_EXPORT_NOTATION_H

#include "base/buffer.h"
#include "time/date.h"

/* "2024-02-29" */
static inline void fxi_notation_day(fxi_buffer *out, fxi_day day) {
    char date[FXI_DATE_TEXT];
    fxi_date_format(date, fxi_date_from_day(day));
    fxi_buffer_add_text(out, date);
}

/* "EUR/USD" */
static inline void fxi_notation_pair(fxi_buffer *out, fxc_currency base,
                                     fxc_currency quote) {
    fxi_buffer_add_text(out, base.code);
    fxi_buffer_add_char(out, '/');
    fxi_buffer_add_text(out, quote.code);
}

#endif
