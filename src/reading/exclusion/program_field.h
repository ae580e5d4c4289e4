/* SPDX-License-Identifier: MIT */
/* Fields of a line in a program: "awk '{print $1, $2}'". */
#ifndef FXI_READING_EXCLUSION_PROGRAM_FIELD_H
#define FXI_READING_EXCLUSION_PROGRAM_FIELD_H

#include "reading/exclusion/subject.h"

/* A dollar sign touches one or two digits behind "{print" and before its brace. */
bool fxi_program_field_is(const fxi_subject *s);

#endif
