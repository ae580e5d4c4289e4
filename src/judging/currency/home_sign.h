/* SPDX-License-Identifier: MIT */
/* What tells a report of a city or state for its own people, where one place alone is
   named: docs/spec/dollars.md "The press of a country". */
#ifndef FXI_JUDGING_CURRENCY_HOME_SIGN_H
#define FXI_JUDGING_CURRENCY_HOME_SIGN_H

#include "judging/inquiry/inquiry.h"

/* The place at that token stands beside its council: "Perth council", "City of Perth".
 */
bool fxi_home_sign_is_governed(const fxi_inquiry *inquiry, size_t token);

/* It says nothing by itself: America has one of that name that is in the news. */
bool fxi_home_sign_is_namesake(const fxi_inquiry *inquiry, size_t token);

/* "per cent", "Mr Orrin", "ratepayers". */
bool fxi_home_sign_is_printed(const fxi_inquiry *inquiry);
/* "councilman", "Ulster County": only reports of America print it. */
bool fxi_home_sign_is_american(const fxi_inquiry *inquiry);

#endif
