/* SPDX-License-Identifier: MIT */
/* The stages in their order, for the entry points that need them. */
#ifndef FXI_CHECK_H
#define FXI_CHECK_H

#include "judging/fact/fact.h"

/* Reads and judges one text; rates NULL: only reads. `facts` receives what comparisons
   need, and is to be cleared in any case; it may be NULL. */
fxc_status fxi_check_input(fxc_report **out, fxi_facts *facts, const fxc_input *input,
                           const fxc_rates *rates, const fxc_options *options,
                           fxc_error *error);

/* What is wrong with it, static; NULL: its text is one, and its cells are in order and
   lie in it. */
const char *fxi_check_fault(const fxc_input *input);

/* FXC_ENOMEM. */
fxc_status fxi_check_refuse_memory(fxc_error *error);

/* FXC_EARG, for a broken call; `fault` NULL: an argument is NULL. */
fxc_status fxi_check_refuse(fxc_error *error, const char *fault);

#endif
