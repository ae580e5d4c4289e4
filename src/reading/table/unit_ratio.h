/* SPDX-License-Identifier: MIT */
/* "Each ADS represents eight ordinary shares": how many of one unit another holds. */
#ifndef FXI_READING_TABLE_UNIT_RATIO_H
#define FXI_READING_TABLE_UNIT_RATIO_H

#include "reading/text/token.h"

enum {
    FXI_UNIT_RATIOS_MAX = 8, /* of one document; further ones are passed over */
    FXI_UNIT_RATIO_MOST = 10000
};

typedef struct fxi_unit_ratio {
    fxc_span span; /* from the holder to the number */
    size_t holder; /* token: "ADS" */
    int32_t count; /* 2 to FXI_UNIT_RATIO_MOST */
    uint32_t sentence;
} fxi_unit_ratio;

typedef struct fxi_unit_ratios {
    fxi_unit_ratio items[FXI_UNIT_RATIOS_MAX];
    size_t count;
} fxi_unit_ratios;

/* Those of the text, in order. */
void fxi_unit_ratios_read(fxi_unit_ratios *out, const fxi_tokens *tokens,
                          const fxi_tools *tools);

#endif
