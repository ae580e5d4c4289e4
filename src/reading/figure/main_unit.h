/* SPDX-License-Identifier: MIT */
/* An amount as it is printed to the main unit of its money. */
#ifndef FXI_READING_FIGURE_MAIN_UNIT_H
#define FXI_READING_FIGURE_MAIN_UNIT_H

#include "reading/number/quantity.h"
#include "reading/text/tools.h"

/* "50 cents" is half a dollar, "two fivers" are ten pounds. Three digits that may be
   decimals or a group are what the money is written with: a group in "125.000 €",
   thousandths in "5,000 DT". False: the value leaves the bounds of a decimal. */
bool fxi_main_unit_take(fxi_quantity *quantity, const fxi_sense *mark,
                        fxi_language language, const fxi_tools *tools);

#endif
