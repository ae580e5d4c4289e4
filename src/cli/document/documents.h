/* SPDX-License-Identifier: MIT */
/* The run over all operands that check and scan share. */
#ifndef CLI_DOCUMENT_DOCUMENTS_H
#define CLI_DOCUMENT_DOCUMENTS_H

#include "cli/document/job.h"

/* book NULL: figures only. */
cli_exit cli_documents_run(const cli_options *options, const fxc_rates *book,
                           cli_judge_fn *judge);

#endif
