/* SPDX-License-Identifier: MIT */
/* Weak names of the money that the text's own people count in ("Mark" in German, row
   `money` of grammar.tsv). */
#ifndef FXI_READING_EXCLUSION_OWN_NAME_H
#define FXI_READING_EXCLUSION_OWN_NAME_H

#include "reading/exclusion/subject.h"

/* "Es kostet 50 Mark.", "zwanzig Mark im Jahr", "5 Mark pro Stück"; a noun behind it
   may make it a name of something else: "die Nummer 10 Mark Uth". */
bool fxi_own_name_is_money(const fxi_subject *s);

#endif
