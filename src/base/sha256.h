/* SPDX-License-Identifier: MIT */
/* FIPS 180-4 SHA-256, for the identity of rate tables. */
#ifndef FXI_BASE_SHA256_H
#define FXI_BASE_SHA256_H

#include <stddef.h>

enum { FXI_SHA256_TEXT = 72 };

/* Writes "sha256:" and 64 hexadecimal digits and a NUL. */
void fxi_sha256_text(char out[FXI_SHA256_TEXT], const char *bytes, size_t length);

#endif
