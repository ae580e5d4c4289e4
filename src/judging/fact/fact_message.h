/* SPDX-License-Identifier: MIT */
/* What documents say of each other, as one sentence that sides with none of them. */
#ifndef FXI_JUDGING_FACT_FACT_MESSAGE_H
#define FXI_JUDGING_FACT_FACT_MESSAGE_H

#include "judging/case/phrase.h"
#include "judging/fact/fact_support.h"

/* `phrase` is the amount of the fact. In the arena; NULL: out of memory. */
const char *fxi_fact_message_bare(const fxc_fact *fact, const char *phrase,
                                  fxi_arena *arena);
const char *fxi_fact_message_converted(const fxc_fact *fact, const char *phrase,
                                       const fxi_conversion *conversions, size_t count,
                                       const fxi_support *support, fxi_arena *arena);

#endif
