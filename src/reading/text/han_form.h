/* SPDX-License-Identifier: MIT */
/* Which of its two forms Chinese is written in, that of the mainland or that of Taiwan
   and Hong Kong, and so whose money a bare "元" is. */
#ifndef FXI_READING_TEXT_HAN_FORM_H
#define FXI_READING_TEXT_HAN_FORM_H

#include "reading/text/token.h"

/* Most of the frequent characters that have two forms stand in the simplified one, and
   no "（港元，下同）" says that the text goes on in the money that it names. */
bool fxi_han_is_of_mainland(fxi_text text);

/* Most of them stand in the traditional one. */
bool fxi_han_is_traditional(fxi_text text);

#endif
