/* SPDX-License-Identifier: MIT */
/* Numbers of several parts whose scales fall: "one million two hundred thousand". */
#ifndef FXI_READING_NUMBER_PARTS_H
#define FXI_READING_NUMBER_PARTS_H

#include "reading/number_reader.h"

/* Reads on behind the first group, whose value is `group`. */
fxi_quantity_status fxi_number_cardinal(fxi_number_reader *r, int group);

#endif
