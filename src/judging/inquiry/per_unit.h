/* SPDX-License-Identifier: MIT */
/* Two prices of different units: "RMB1.25 per ordinary share (US$1.37 per ADS, each ADS
   representing eight shares)". */
#ifndef FXI_JUDGING_INQUIRY_PER_UNIT_H
#define FXI_JUDGING_INQUIRY_PER_UNIT_H

#include "judging/case/case.h"
#include "judging/inquiry/document.h"

/* Where both figures are per something, and one of them per the holder of a ratio that
   their sentence states, the other one counts as often as the ratio says. */
void fxi_per_unit_apply(fxi_case *judged, const fxi_document *document);

/* The figures are per units of different names ("€2 a litre ($8.20 a gallon)"), or one
   alone is per depositary receipt, and the text states no ratio. */
bool fxi_per_unit_differs(const fxi_case *judged, const fxi_document *document,
                          const fxi_tools *tools);

#endif
