/* SPDX-License-Identifier: MIT */
/* Well-formed UTF-8 in blocks of 64 bytes. */
#ifndef FXI_BASE_UTF8_BLOCKS_H
#define FXI_BASE_UTF8_BLOCKS_H

#include <stddef.h>

/* So many bytes at the start are whole characters, well-formed and of three bytes at
   most. There may be more: the rest of a text, the last block before a fault and
   longer characters take another look. */
size_t fxi_utf8_blocks(const char *bytes, size_t length);

#endif
