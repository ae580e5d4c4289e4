/* SPDX-License-Identifier: MIT */
/* Foreign bytes in SARIF: messages and URIs, which have a syntax of their own inside
   the JSON string. */
#ifndef FXI_OUTPUT_SARIF_TEXT_H
#define FXI_OUTPUT_SARIF_TEXT_H

#include "output/json_writer.h"

/* A plain text message (SARIF 2.1.0, 3.11): braces, which hold arguments, are doubled,
   brackets, which begin links, have a backslash. */
void fxi_sarif_message(fxi_writer *out, const char *bytes, size_t length);

/* A URI reference (RFC 3986) for the name of a file: relative as the name is, or
   file:///. Bytes that a path does not have as they are, of whatever encoding, are
   written in percent. */
void fxi_sarif_uri(fxi_writer *out, const char *bytes, size_t length);

#endif
