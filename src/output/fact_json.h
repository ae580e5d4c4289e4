/* SPDX-License-Identifier: MIT */
/* The key "cross" of docs/spec/stream.md "The stream". */
#ifndef FXI_OUTPUT_FACT_JSON_H
#define FXI_OUTPUT_FACT_JSON_H

#include "output/json_writer.h"

/* `documents` are those of the set; their ids are written. */
void fxi_fact_json_put(fxi_writer *out, const fxc_concordance *concordance,
                       const fxc_document *documents);

#endif
