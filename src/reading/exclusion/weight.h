/* SPDX-License-Identifier: MIT */
/* Pounds that weigh: "5 pounds of sugar", "weighs 200 pounds", "a 152-pound boxer". */
#ifndef FXI_READING_EXCLUSION_WEIGHT_H
#define FXI_READING_EXCLUSION_WEIGHT_H

#include "reading/exclusion/subject.h"

/* The subject, whose name of money is a measure too, is a weight and no amount. */
bool fxi_weight_is(const fxi_subject *subject);

#endif
