/* SPDX-License-Identifier: MIT */
/* Ends of sentences that need no reading to be sure of. */
#ifndef FXI_READING_SCAN_FULL_STOP_H
#define FXI_READING_SCAN_FULL_STOP_H

#include "reading/text/punctuation.h"
#include "reading/text/tools.h"

/* At `at` a sentence ends beyond doubt: behind a word in small letters that is no
   abbreviation stands a full stop, and a capital follows; or there is a stop that
   only sentences end with. The bytes of the stop and of the quotes and brackets that it
   closes; 0: not beyond doubt. */
size_t fxi_full_stop(fxi_text text, size_t at);

/* Bytes of a stop with what it closes, that are looked back over. */
enum { FXI_STOP_MAX = 8 };

/* Such a stop, of no more bytes than that, ends before `at`. */
bool fxi_behind_full_stop(fxi_text text, size_t at);

/* False: the byte starts no such stop; no character of Han or Hangul does. */
static inline bool fxi_may_stop(char byte) {
    unsigned char lead = (unsigned char)byte;
    return fxi_punctuation_is_ascii_stop(lead) || lead >= 0xEF ||
           (lead >= 0xD6 && lead < 0xE4);
}

#endif
