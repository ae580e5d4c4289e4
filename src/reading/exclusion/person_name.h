/* SPDX-License-Identifier: MIT */
/* Names of people that begin or end as money does. */
#ifndef FXI_READING_EXCLUSION_PERSON_NAME_H
#define FXI_READING_EXCLUSION_PERSON_NAME_H

#include "reading/exclusion/subject.h"

/* "In 2003 Mark Adler", "50 Cent performed" */
bool fxi_person_name_is(const fxi_subject *s);

#endif
