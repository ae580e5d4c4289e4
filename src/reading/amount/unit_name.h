/* SPDX-License-Identifier: MIT */
/* A mark before a number whose unit, or a part of one, stands behind it: "日幣300億元",
   "RMB12.3 cents". */
#ifndef FXI_READING_AMOUNT_UNIT_NAME_H
#define FXI_READING_AMOUNT_UNIT_NAME_H

#include "reading/amount/operand.h"

/* "RMB12.3 cents", "Rs 50 paise", "港幣12.5仙": the mark of letters before a number
   counts in the minor unit that the name behind it says. Only cents of any money, and
   those of East Asia, may have decimals: "RM2.05 sen" and, behind a sign, "$1.50 cents"
   are slips. False, and no change, where it is no such mark or name. */
bool fxi_unit_name_take_minor(fxi_mark *mark, const fxi_mark *name, bool has_decimals,
                              const fxi_tokens *tokens, const fxi_tools *tools);

/* "美金500元": behind a name of money `unit` is the word for a unit of any money. */
bool fxi_unit_name_has_unit(const fxi_mark *unit, const fxi_mark *name);

/* Makes the unit behind the operand that of the money named before it, or before its
   modifier: "日幣300億元", "人民币约3800亿元", "新加坡元1.5分". */
void fxi_unit_name_take(fxi_operand *operand, const fxi_tokens *tokens,
                        const fxi_tools *tools);

/* "3000元日幣", "50塊美金": the unit is of the money whose name touches it, and the
   mark goes to the end of that, unless a number of its own follows the name. False, and
   no change: it is no unit of any money, or no such name does. */
bool fxi_unit_name_take_behind(fxi_mark *unit, const fxi_tokens *tokens,
                               const fxi_tools *tools);

/* "港幣12.5仙", but "人民币5亿分红", "3000分期": such a word behind the number of a
   mark is the part of a unit. */
bool fxi_unit_name_is_part(const fxi_operand *operand, const fxi_mark *part,
                           const fxi_tokens *tokens);

#endif
