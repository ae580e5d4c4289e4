/* SPDX-License-Identifier: MIT */
/* The options of a check, parsed and bounded. */
#ifndef FXI_JUDGING_CASE_SETTINGS_H
#define FXI_JUDGING_CASE_SETTINGS_H

#include "exact/rational.h"
#include "fxcheck.h"
#include "lexicon/lexicon.h"

typedef struct fxi_settings {
    fxc_date date;
    size_t source;          /* index in the book, SIZE_MAX: its order */
    fxi_rational tolerance; /* relative */
    bool tolerance_is_set;  /* else that of the profile for E4-E7, and 0 for E0-E3 */
    fxi_rational about_k;
    fxc_reading reading;
    fxc_mode mode;
    bool strict;
    fxc_profile profile;
    int32_t max_age_days, stale_max_days;
    fxc_currency home[FXI_HOME_MAX]; /* of the region that the language names; none
                                        behind the last */
    const fxc_symbol *symbols;       /* borrowed from the options */
    size_t symbol_count;
} fxi_settings;

/* options may be NULL; rates may be NULL (scan). FXC_EARG and FXC_ESYNTAX name the
   option. */
fxc_status fxi_settings_read(fxi_settings *out, const fxc_options *options,
                             const fxc_rates *rates, fxc_error *error);

#endif
