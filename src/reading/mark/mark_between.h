/* SPDX-License-Identifier: MIT */
/* Whose a mark is that stands between two numbers: "2024 USD 5", "10 $ 30 $", "12
   million USD 2 years ago". */
#ifndef FXI_READING_MARK_MARK_BETWEEN_H
#define FXI_READING_MARK_MARK_BETWEEN_H

#include "reading/mark/mark.h"

/* The mark stands behind a number. True if it belongs to a number behind it: "USD 5",
   unless it touches only the one before, "5$ 7". */
bool fxi_mark_belongs_to_next(const fxi_tokens *tokens, const fxi_mark *mark,
                              const fxi_tools *tools);

#endif
