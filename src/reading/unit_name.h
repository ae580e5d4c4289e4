/* SPDX-License-Identifier: MIT */
/* A name of money before a number whose unit stands behind it: "日幣300億元". */
#ifndef FXI_READING_UNIT_NAME_H
#define FXI_READING_UNIT_NAME_H

#include "reading/operand.h"

/* Makes the unit behind the operand that of the money named before it, or before its
   modifier: "日幣300億元", "人民币约3800亿元", "新加坡元1.5分". */
void fxi_unit_name_take(fxi_operand *operand, const fxi_tokens *tokens,
                        const fxi_tools *tools);

/* "港幣12.5仙", but "人民币5亿分红", "3000分期": such a word behind the number of a
   mark is the part of a unit. */
bool fxi_unit_name_is_part(const fxi_operand *operand, const fxi_mark *part,
                           const fxi_tokens *tokens);

#endif
