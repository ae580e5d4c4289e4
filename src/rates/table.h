/* SPDX-License-Identifier: MIT */
/* Text to a source: the strict loader of every form of a table. */
#ifndef FXI_RATES_TABLE_H
#define FXI_RATES_TABLE_H

#include "rates/draft.h"
#include "rates/head.h"

/* Reads a table of any form, those of import.h included; the form is found from the
   content. On success *out is owned by the caller. FXC_ESYNTAX and FXC_ELIMIT name the
   place; FXC_ENOMEM. */
fxc_status fxi_table_read(fxi_source **out, const char *name, const char *bytes,
                          size_t length, fxc_error *error);

/* The two forms; `lines` stands at the start. The draft is empty, the source new. */
fxc_status fxi_table_read_long(fxi_source *source, fxi_draft *draft, fxi_lines *lines,
                               fxc_error *error);
fxc_status fxi_table_read_own(fxi_source *source, fxi_draft *draft, fxi_lines *lines,
                              fxc_error *error);

/* Holds `gap`, `end` and `pause` of the head against the fixings that there are: every
   hole longer than the pause is marked, and every mark is a hole. Marks what it matched
   in the head. */
fxc_status fxi_table_check(const fxi_source *source, fxi_head *head, fxc_error *error);

#endif
