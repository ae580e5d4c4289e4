/* SPDX-License-Identifier: MIT */
/* How texts write days and periods. Each reader returns how many tokens the form takes
   from `index` on, 0 if it does not start there, and looks at a bounded number of them.
   Only `period`, `is_impossible` and `is_bare` of the mention are set. */
#ifndef FXI_READING_DATE_DATE_FORM_H
#define FXI_READING_DATE_DATE_FORM_H

#include "reading/date/mention.h"

/* "February 24, 2024", "Feb. 24", "24 February", "March 2024", "May", "2024年12月31日",
   and those of digits alone. */
size_t fxi_date_form_read(fxi_date_mention *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools);

/* "2024-02-24", "31/12/2024", "31.12.2024", "2024. 12. 31". */
size_t fxi_date_digits_read(fxi_date_mention *out, const fxi_tokens *tokens,
                            size_t index, const fxi_tools *tools);

/* "fourth quarter of 2024", "quarter ended December 31, 2024", "Q4 2024", "4Q24",
   "first half of 2023", "FY2024", "fiscal 2023/24", "in 2011". */
size_t fxi_period_form_read(fxi_date_mention *out, const fxi_tokens *tokens,
                            size_t index, const fxi_tools *tools);

/* The codes among them. */
size_t fxi_period_code_read(fxi_date_mention *out, const fxi_tokens *tokens,
                            size_t index, const fxi_tools *tools);

/* "2024年3月期", "2025年3月期第1四半期", "10-12月期", "2024年1至9月". */
size_t fxi_term_form_read(fxi_date_mention *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools);

/* What a word of kind period says: kind, number and whose year; no year. */
fxi_period fxi_period_of_sense(const fxi_sense *sense);

/* A year of the common era; 2567 where years are counted so. */
bool fxi_date_form_year(int *year, const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools);

/* The number behind the form of `count` tokens counts money, goods or a share, so that
   it is no year: "March 2000 tonnes". */
bool fxi_date_form_is_quantity(const fxi_tokens *tokens, size_t index,
                               const fxi_tools *tools);

/* A day of a year, 0: of none, that the calendar may not have. */
void fxi_date_form_set_day(fxi_date_mention *out, int year, int month, int day);

/* Tokens from `index` on that end at byte `end`; 0 if none ends there. */
size_t fxi_date_form_tokens(const fxi_tokens *tokens, size_t index, size_t end);

#endif
