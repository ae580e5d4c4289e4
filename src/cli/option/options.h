/* SPDX-License-Identifier: MIT */
/* What a command line says; option_reader.h reads it. */
#ifndef CLI_OPTION_OPTIONS_H
#define CLI_OPTION_OPTIONS_H

#include "cli/system/message.h"

/* Bits: an option says which commands take it. */
typedef enum cli_command_bit {
    CLI_CHECK = 1 << 0,
    CLI_SCAN = 1 << 1,
    CLI_CONVERT = 1 << 2,
    CLI_RATE = 1 << 3,
    CLI_RATES = 1 << 4,
    CLI_EXPLAIN = 1 << 5,
    CLI_LEXICON = 1 << 6,
    CLI_COMPLETION = 1 << 7
} cli_command_bit;

/* What a command is asked to do. Beside the bit of its command an option has those of
   the uses that alone take it; none: all do. */
typedef enum cli_use {
    CLI_CHECK_TEXTS = 1 << 8,
    CLI_CHECK_COLUMNS = 1 << 9,
    CLI_CONVERT_ONE = 1 << 10,
    CLI_CONVERT_CSV = 1 << 11,
    CLI_RATES_LIST = 1 << 12,
    CLI_RATES_SHOW = 1 << 13,
    CLI_RATES_IMPORT = 1 << 14,
    CLI_RATES_EXPORT = 1 << 15,
    CLI_RATES_VERIFY = 1 << 16,
    CLI_RATES_UPDATE = 1 << 17
} cli_use;

typedef enum cli_input_form {
    CLI_INPUT_AUTO,
    CLI_INPUT_TEXT,
    CLI_INPUT_NDJSON,
    CLI_INPUT_HTML,
    CLI_INPUT_MARKDOWN
} cli_input_form;

typedef enum cli_format {
    CLI_FORMAT_AUTO, /* text, or ndjson for NDJSON input */
    CLI_FORMAT_TEXT,
    CLI_FORMAT_GCC,
    CLI_FORMAT_JSON,
    CLI_FORMAT_NDJSON,
    CLI_FORMAT_CSV,
    CLI_FORMAT_GITHUB,
    CLI_FORMAT_SARIF
} cli_format;

/* AUTO: where several files and no directory are named. */
typedef enum cli_cross_choice {
    CLI_CROSS_AUTO,
    CLI_CROSS_ALWAYS,
    CLI_CROSS_NEVER
} cli_cross_choice;

typedef enum cli_color { CLI_COLOR_AUTO, CLI_COLOR_ALWAYS, CLI_COLOR_NEVER } cli_color;

typedef struct cli_input_options {
    int form; /* cli_input_form */
    const char *stdin_name;
} cli_input_options;

enum { CLI_FAIL_NEVER = FXC_LEVEL_ERROR + 1 };

typedef struct cli_output_options {
    int format;       /* cli_format */
    int color;        /* cli_color */
    int fail_on;      /* fxc_level, or CLI_FAIL_NEVER */
    const char *path; /* NULL: standard output */
    bool quiet, verbose;
} cli_output_options;

enum { CLI_ROUND_CASH = -3, CLI_ROUND_NONE = -2, CLI_ROUND_MINOR = -1 };

/* Days; month 0: none. */
typedef struct cli_period {
    fxc_date first, last;
} cli_period;

enum { CLI_WEIGHTS_MAX = 100 };

typedef struct cli_weights {
    uint32_t values[CLI_WEIGHTS_MAX];
    size_t count; /* 0: none were asked for */
} cli_weights;

typedef struct cli_convert_options {
    fxc_currency to;
    int32_t decimals;    /* or CLI_ROUND_... */
    int32_t significant; /* 0: not asked for */
    cli_weights split;
    int rounding; /* fxc_rounding */
    int policy;   /* fxc_policy */
    cli_period period;
    bool mixed;
} cli_convert_options;

/* Columns of a CSV stream, by name. */
typedef struct cli_csv_options {
    bool on;
    const char *amount, *currency, *date;
} cli_csv_options;

enum { CLI_COLUMNS_PAIRED_MAX = 8 };

typedef struct cli_column {
    const char *name;
    fxc_currency currency;
} cli_column;

/* Columns of a CSV stream that state one value: "rmb=CNY,usd=USD". */
typedef struct cli_columns {
    cli_column items[CLI_COLUMNS_PAIRED_MAX];
    size_t count;
} cli_columns;

typedef struct cli_import_options {
    const char *name, *head;
} cli_import_options;

enum { CLI_UPDATE_SECONDS = 120 };

typedef struct cli_update_options {
    bool offline, allow_rollback;
    int32_t seconds; /* for one file */
} cli_update_options;

/* Of 'rates export': an fxc_list_form, or the project's own form. */
enum { CLI_AS_TABLE = FXC_LIST_BEANCOUNT + 1 };

typedef struct cli_options {
    fxc_options check; /* its symbols are `symbols` */
    fxc_symbol *symbols;
    char **rates; /* files, borrowed from the arguments */
    size_t rate_count;
    int cross; /* cli_cross_choice */
    cli_input_options input;
    cli_output_options output;
    cli_convert_options convert;
    cli_csv_options csv;
    cli_columns columns; /* none: no CSV is checked */
    cli_import_options import;
    cli_update_options update;
    int export_form;
    int32_t jobs; /* threads that read documents, at least 1 */
    bool help, version, list;
    uint64_t given;  /* bits: the options, by their place in the table */
    char **operands; /* borrowed from the arguments */
    size_t operand_count;
} cli_options;

#endif
