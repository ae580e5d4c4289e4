/* SPDX-License-Identifier: MIT */
#include "cli/option/option_reader.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "cli/option/option_row.h"
#include "cli/option/option_value.h"

enum { ROWS_MAX = 64, LONG_BASE = 256 };

/* All uses of a command that takes some options for one alone. */
enum {
    CHECK_USES = CLI_CHECK_TEXTS | CLI_CHECK_COLUMNS,
    CONVERT_USES = CLI_CONVERT_ONE | CLI_CONVERT_CSV,
    RATES_USES = CLI_RATES_LIST | CLI_RATES_SHOW | CLI_RATES_IMPORT | CLI_RATES_EXPORT |
                 CLI_RATES_VERIFY | CLI_RATES_UPDATE
};

/* What getopt_long wants, made from the table. */
typedef struct getopt_tables {
    struct option longs[ROWS_MAX + 1];
    char shorts[3 * ROWS_MAX + 2];
} getopt_tables;

static void make_tables(getopt_tables *tables, cli_command_bit command) {
    size_t count = 0;
    size_t used = 0;
    tables->shorts[used++] = ':'; /* a missing value is told apart */
    const cli_option_row *row;
    for (size_t i = 0; (row = cli_option_at(i)) != NULL; i++) {
        if ((row->commands & (unsigned)command) == 0)
            continue;
        bool takes = row->argument != NULL;
        tables->longs[count++] =
            (struct option){row->name, takes, NULL, LONG_BASE + (int)i};
        if (row->letter != '\0') {
            tables->shorts[used++] = row->letter;
            if (takes)
                tables->shorts[used++] = ':';
        }
    }
    tables->longs[count] = (struct option){NULL, 0, NULL, 0};
    tables->shorts[used] = '\0';
}

/* The place in the table of what getopt_long returned; SIZE_MAX: a letter of no option
   here. */
static size_t find_row(int value, cli_command_bit command) {
    if (value >= LONG_BASE)
        return (size_t)(value - LONG_BASE);
    const cli_option_row *row;
    for (size_t i = 0; (row = cli_option_at(i)) != NULL; i++)
        if (row->letter == value && (row->commands & (unsigned)command) != 0)
            return i;
    return SIZE_MAX;
}

/* The element that held the option just read: the last one, or the one before it when
   its value is an element of its own. */
static const char *element_of(char **argv, const cli_option_row *row) {
    bool apart = row->argument != NULL && optarg == argv[optind - 1];
    return argv[optind - (apart ? 2 : 1)];
}

/* getopt_long takes any unambiguous beginning of a name; a later option could make it
   ambiguous, so only whole names are taken here. */
static bool is_whole_name(const char *element, const cli_option_row *row) {
    size_t length = strlen(row->name);
    return strncmp(element + 2, row->name, length) == 0 &&
           (element[2 + length] == '\0' || element[2 + length] == '=');
}

static bool refuse(const char *element, const char *why) {
    cli_message(element, "%s; 'fxcheck --help' lists the options", why);
    return false;
}

/* `value` is what getopt_long did not take: the row of an option that was given a
   value, or a letter. */
static const char *fault_of(int value, cli_command_bit command) {
    if (value >= LONG_BASE)
        return "takes no value";
    if (value >= '0' && value <= '9' && command == CLI_CONVERT)
        return "no such option here; an amount below zero goes last, behind --, as in "
               "convert --to EUR -- '-100 USD'";
    if (value == ':' && command == CLI_EXPLAIN)
        return "no such option here; a place in standard input goes last, behind --, "
               "as in explain -- -:12";
    return "no such option here";
}

static bool refuse_unknown(char **argv, cli_command_bit command) {
    char letter[] = {'-', (char)optopt, '\0'};
    bool is_letter = optopt > 0 && optopt < LONG_BASE;
    return refuse(is_letter ? letter : argv[optind - 1], fault_of(optopt, command));
}

/* getopt_long gives ":" for a value that is missing and "?" for any other fault. */
static bool read_option(cli_options *options, int value, char **argv,
                        cli_command_bit command) {
    if (value == ':')
        return refuse(argv[optind - 1], "needs a value");
    size_t index = value == '?' ? SIZE_MAX : find_row(value, command);
    if (index == SIZE_MAX)
        return refuse_unknown(argv, command);
    const cli_option_row *row = cli_option_at(index);
    const char *element = element_of(argv, row);
    if (value >= LONG_BASE && !is_whole_name(element, row))
        return refuse(element, "option names are not abbreviated");
    options->given |= (uint64_t)1 << index;
    return cli_option_take(options, row, optarg);
}

static bool set_defaults(cli_options *options, size_t argument_count) {
    *options = (cli_options){
        .check = FXC_OPTIONS_INIT,
        .input = {.stdin_name = "<stdin>"},
        .output = {.fail_on = FXC_LEVEL_ERROR},
        .update = {.seconds = CLI_UPDATE_SECONDS},
        .jobs = 1,
        .convert = {.decimals = CLI_ROUND_MINOR, .rounding = FXC_ROUND_HALF_EVEN},
    };
    options->symbols = calloc(argument_count, sizeof *options->symbols);
    options->rates = calloc(argument_count, sizeof *options->rates);
    options->check.symbols = options->symbols;
    if (options->symbols == NULL || options->rates == NULL) {
        cli_message(NULL, "memory ran out");
        return false;
    }
    return true;
}

bool cli_options_read(cli_options *out, int argc, char **argv,
                      cli_command_bit command) {
    if (!set_defaults(out, (size_t)argc))
        return false;
    getopt_tables tables;
    make_tables(&tables, command);
    opterr = 0;
    for (;;) {
        int value = getopt_long(argc, argv, tables.shorts, tables.longs, NULL);
        if (value == -1)
            break;
        if (!read_option(out, value, argv, command))
            return false;
    }
    out->operands = argv + optind;
    out->operand_count = (size_t)(argc - optind);
    return true;
}

/* --- options of one use of a command ---------------------------------------------- */

static const struct use {
    cli_use bit;
    unsigned all; /* of its command */
    const char *name;
} uses[] = {
    {CLI_CHECK_COLUMNS, CHECK_USES, "check --columns"},
    {CLI_CHECK_TEXTS, CHECK_USES, "check without --columns"},
    {CLI_CONVERT_CSV, CONVERT_USES, "convert --csv"},
    {CLI_CONVERT_ONE, CONVERT_USES, "convert without --csv"},
    {CLI_RATES_LIST, RATES_USES, "rates list"},
    {CLI_RATES_SHOW, RATES_USES, "rates show"},
    {CLI_RATES_IMPORT, RATES_USES, "rates import"},
    {CLI_RATES_EXPORT, RATES_USES, "rates export"},
    {CLI_RATES_VERIFY, RATES_USES, "rates verify"},
    {CLI_RATES_UPDATE, RATES_USES, "rates update"},
};

static const struct use *find_use(cli_use bit) {
    size_t i = 0;
    while (uses[i].bit != bit)
        i++;
    return &uses[i];
}

bool cli_options_suit(const cli_options *options, cli_use use) {
    const struct use *wanted = find_use(use);
    const cli_option_row *row;
    for (size_t i = 0; (row = cli_option_at(i)) != NULL; i++) {
        unsigned taken = row->commands & wanted->all;
        bool is_given = (options->given >> i & 1) != 0;
        if (!is_given || taken == 0 || (taken & (unsigned)use) != 0)
            continue;
        char name[CLI_OPTION_NAME];
        snprintf(name, sizeof name, "--%s", row->name);
        cli_message(name, "no option of %s", wanted->name);
        return false;
    }
    return true;
}

void cli_options_clear(cli_options *options) {
    free(options->symbols);
    free(options->rates);
}
