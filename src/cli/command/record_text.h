/* SPDX-License-Identifier: MIT */
/* A record of amounts as a text, "CNY 7,300 (USD 1,000; EUR 930)", which says that all
   of them are one value. */
#ifndef CLI_COMMAND_RECORD_TEXT_H
#define CLI_COMMAND_RECORD_TEXT_H

#include "cli/input/csv.h"
#include "cli/markup/extract.h"
#include "cli/option/options.h"

/* An amount of the record, and where it stands in the text. */
typedef struct cli_record_part {
    const cli_column *column;
    fxc_span span; /* from the code on */
} cli_record_part;

typedef struct cli_record_text {
    cli_extract text; /* of the fields of the record, which outlive it */
    cli_record_part parts[CLI_COLUMNS_PAIRED_MAX];
    size_t count;
} cli_record_text;

/* Of the columns that hold an amount; `places` has the field of each. `text.failed`:
   memory ran out. To be cleared in any case. */
void cli_record_text_make(cli_record_text *out, const cli_csv *csv,
                          const cli_columns *columns, const int *places);

void cli_record_text_clear(cli_record_text *record);

/* The column of the first amount that is not read as one plain figure; NULL: none. */
const char *cli_record_text_odd_column(const cli_record_text *record,
                                       const fxc_report *report);

#endif
