/* SPDX-License-Identifier: MIT */
/* The report that leaves the library: public structs over one arena. */
#ifndef FXI_REPORT_H
#define FXI_REPORT_H

#include "base/arena.h"
#include "base/finding_list.h"
#include "judging/judgement/judging.h"

struct fxc_report {
    fxi_arena arena;
    fxc_figure *figures;
    size_t figure_count;
    fxc_pair *pairs;
    size_t pair_count;
    fxc_finding *findings;
    size_t finding_count;
    fxc_date date;
    const char *rates_hash;
};

/* Freezes what the stages left in the report's own arena: amounts as text, findings in
   order of their spans. FXC_ENOMEM. */
fxc_status fxi_report_fill(fxc_report *report, const fxi_figures *figures,
                           const fxi_judgements *judgements,
                           const fxi_finding_list *findings);

/* Leaves the figures and findings that start in `span`; of a report without pairs. */
void fxi_report_keep(fxc_report *report, fxc_span span);

#endif
