/* SPDX-License-Identifier: MIT */
/* "` 7.27 crore": fonts from before the sign of the rupee had a code drew it as the
   grave accent, and text out of their pages has that. */
#ifndef FXI_READING_TEXT_GRAVE_RUPEE_H
#define FXI_READING_TEXT_GRAVE_RUPEE_H

#include "reading/text/lexer.h"

/* The entry of the rupee's sign if the grave accent at the lexer is one; 0: it is none.
 */
fxi_entry fxi_grave_rupee_read(const fxi_lexer *l);

#endif
