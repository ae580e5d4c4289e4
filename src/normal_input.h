/* SPDX-License-Identifier: MIT */
/* The text that is read in place of the given one, and the way back from it. */
#ifndef FXI_NORMAL_INPUT_H
#define FXI_NORMAL_INPUT_H

#include "judging/fact/fact.h"
#include "reading/text/normal_form.h"
#include "report.h"

typedef struct fxi_normal_input {
    fxi_normal_form form;
    fxc_input input; /* what it is given with, in the places of its text */
} fxi_normal_input;

/* Made in the arena; it keeps the given text. FXC_ENOMEM. */
fxc_status fxi_normal_input_make(fxi_normal_input *out, const fxc_input *input,
                                 fxi_arena *arena);

/* Gives what was found in it the places of the given text; `facts` may be NULL. */
void fxi_normal_input_restore(const fxi_normal_input *normal, fxc_report *report,
                              fxi_facts *facts);

#endif
