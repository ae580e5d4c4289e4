/* SPDX-License-Identifier: MIT */
/* A file that holds a rate table, as it is or packed by gzip or in a ZIP archive. */
#ifndef CLI_TABLES_TABLE_FILE_H
#define CLI_TABLES_TABLE_FILE_H

#include "cli/input/input.h"

/* Unpacks in place what is packed; other bytes stay. False after a message under
   `name`: they are damaged, packed twice, or too many when unpacked. */
bool cli_table_unpack(cli_bytes *table, const char *name);

/* The table in a file; "-" is standard input. `results` as of cli_input_open. False
   after a message. */
bool cli_table_read(cli_bytes *out, const char *path, cli_sink *results);

#endif
