/* SPDX-License-Identifier: MIT */
/* The rows of two columns in two currencies were converted at one rate: if they share
   none, the columns are no pair; a row that misses the rate of the others is odd. */
#ifndef FXI_JUDGING_ADMISSION_COLUMN_TEST_H
#define FXI_JUDGING_ADMISSION_COLUMN_TEST_H

#include "judging/evidence/evidence.h"

typedef enum fxi_row_standing {
    FXI_ROW_OUT, /* no pair */
    FXI_ROW_IN,
    FXI_ROW_ODD /* a pair that misses what the other rows share */
} fxi_row_standing;

/* What the rows of two columns share, of columns with an odd row. */
typedef struct fxi_column_rate {
    fxi_interval shared;
    size_t rows; /* that share it */
} fxi_column_rate;

typedef struct fxi_column_test {
    fxi_row_standing *standings; /* one a pair of the document's column pairs */
    uint32_t *columns;           /* of an odd pair: index into `rates` */
    fxi_column_rate *rates;
    size_t rate_count, rate_capacity;
} fxi_column_test;

/* docs/spec/verdicts.md "Pairs that are not judged": near n log n. FXC_ENOMEM. */
fxc_status fxi_columns_test(fxi_column_test *out, const fxi_inquiry *inquiry);

/* Names the odd row: column pair `index` of the document, which is pair `pair` of the
   report. FXC_ENOMEM. */
fxc_status fxi_columns_report(const fxi_column_test *test, const fxi_inquiry *inquiry,
                              size_t index, size_t pair);

#endif
