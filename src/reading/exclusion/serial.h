/* SPDX-License-Identifier: MIT */
/* Numbers of programs, versions and codes beside letters that money has too. */
#ifndef FXI_READING_EXCLUSION_SERIAL_H
#define FXI_READING_EXCLUSION_SERIAL_H

#include "reading/exclusion/subject.h"

/* "v2,5p", "ifunc-25c", "R010", "PHP 5.6", "$one", "rand()": docs/spec/not_money.md
   "Not money". */
bool fxi_serial_is(const fxi_subject *subject);

#endif
