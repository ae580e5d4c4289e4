/* SPDX-License-Identifier: MIT */
/* Bonds and loans that are named by their money: "EUR 2032 Senior Notes", "two JPY
   facilities". */
#ifndef FXI_READING_EXCLUSION_SECURITY_H
#define FXI_READING_EXCLUSION_SECURITY_H

#include "reading/exclusion/subject.h"

/* The figure is the money of one, and the year in which it is due or how many there
   are. */
bool fxi_security_is(const fxi_subject *s);

#endif
