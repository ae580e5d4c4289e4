/* SPDX-License-Identifier: MIT */
/* Of conversions, look-ups and CSV files. */
#include <stddef.h>
#include <string.h>

#include "cli/option/option_group.h"

enum { DECIMALS_MAX = 30 };

static const char *set_to(cli_options *options, char *value) {
    bool good = cli_read_currency(&options->convert.to, value);
    return good ? NULL : "an ISO 4217 code such as USD";
}

static const char *set_split(cli_options *options, char *value) {
    cli_weights *weights = &options->convert.split;
    weights->count = cli_read_weights(weights->values, CLI_WEIGHTS_MAX, value);
    for (size_t i = 0; i < weights->count; i++)
        if (weights->values[i] > 0)
            return NULL;
    return "1 to 100 weights of up to nine digits, one above zero, such as 3,2,1";
}

/* "rmb=CNY" of `length` bytes: the length of its name; 0: it is not that. */
static size_t read_column(cli_column *out, const char *text, size_t length) {
    enum { CODE = 3 };
    char code[CODE + 1] = "";
    if (length < CODE + 2 || text[length - CODE - 1] != '=')
        return 0;
    memcpy(code, text + length - CODE, CODE);
    out->name = text;
    return cli_read_currency(&out->currency, code) ? length - CODE - 1 : 0;
}

/* The argument is cut up in place once it is known to be good. */
static const char *set_columns(cli_options *options, char *value) {
    static const char expected[] =
        "two to eight columns and their currencies, such as rmb=CNY,usd=USD";
    cli_columns *columns = &options->columns;
    char *ends[CLI_COLUMNS_PAIRED_MAX];
    size_t count = 0;
    for (char *at = value; at != NULL;) {
        size_t length = strcspn(at, ","), name = 0;
        if (count < CLI_COLUMNS_PAIRED_MAX)
            name = read_column(&columns->items[count], at, length);
        if (name == 0)
            return expected;
        ends[count++] = at + name;
        at = at[length] == ',' ? at + length + 1 : NULL;
    }
    if (count < 2)
        return expected;
    for (size_t i = 0; i < count; i++)
        *ends[i] = '\0';
    columns->count = count;
    return NULL;
}

static const char *set_period(cli_options *options, char *value) {
    cli_period *period = &options->convert.period;
    fxc_status status =
        fxc_period_parse(&period->first, &period->last, value, strlen(value), NULL);
    return status == FXC_OK ? NULL : "a period such as 2024, 2024-Q1 or 2024-03";
}

static const cli_choice roundings_to[] = {{"cents", CLI_ROUND_MINOR},
                                          {"cash", CLI_ROUND_CASH},
                                          {"none", CLI_ROUND_NONE},
                                          {NULL, 0}};

static const cli_choice roundings[] = {
    {"half-even", FXC_ROUND_HALF_EVEN}, {"half-up", FXC_ROUND_HALF_UP},
    {"half-down", FXC_ROUND_HALF_DOWN}, {"up", FXC_ROUND_UP},
    {"down", FXC_ROUND_DOWN},           {"floor", FXC_ROUND_FLOOR},
    {"ceiling", FXC_ROUND_CEILING},     {NULL, 0}};

static const cli_choice policies[] = {{"previous", FXC_POLICY_PREVIOUS},
                                      {"exact", FXC_POLICY_EXACT},
                                      {"next", FXC_POLICY_NEXT},
                                      {"nearest", FXC_POLICY_NEAREST},
                                      {"period-end", FXC_POLICY_PERIOD_END},
                                      {"period-average", FXC_POLICY_PERIOD_AVERAGE},
                                      {"known-by", FXC_POLICY_KNOWN_BY},
                                      {NULL, 0}};

static const char column_name[] = "the name of a column";

static const cli_option_row conversion_rows[] = {
    {.name = "to",
     .argument = "CODE",
     .commands = CLI_CONVERT,
     .apply = set_to,
     .help = "wanted currency"},
    {.name = "round",
     .argument = "DIGITS",
     .commands = CLI_CONVERT,
     .member = offsetof(cli_options, convert.decimals),
     .choices = roundings_to,
     .most = DECIMALS_MAX,
     .what = "decimals",
     .help = "what the result is rounded to, if not to cents"},
    {.name = "significant",
     .argument = "DIGITS",
     .commands = CLI_CONVERT,
     .member = offsetof(cli_options, convert.significant),
     .least = 1,
     .most = DECIMALS_MAX,
     .what = "digits",
     .help = "round to that many significant digits instead"},
    {.name = "rounding",
     .argument = "HOW",
     .commands = CLI_CONVERT,
     .member = offsetof(cli_options, convert.rounding),
     .choices = roundings,
     .help = "which way, if not half-even"},
    {.name = "split",
     .argument = "WEIGHTS",
     .commands = CLI_CONVERT | CLI_CONVERT_ONE,
     .apply = set_split,
     .help = "split the result by weight, 3,2,1, into parts that add up to it"},
    {.name = "csv",
     .commands = CLI_CONVERT,
     .member = offsetof(cli_options, csv.on),
     .help = "convert every row of a CSV file or of standard input"},
    {.name = "amount-column",
     .argument = "NAME",
     .commands = CLI_CONVERT | CLI_CONVERT_CSV,
     .member = offsetof(cli_options, csv.amount),
     .what = column_name,
     .help = "column of the amounts"},
    {.name = "currency-column",
     .argument = "NAME",
     .commands = CLI_CONVERT | CLI_CONVERT_CSV,
     .member = offsetof(cli_options, csv.currency),
     .what = column_name,
     .help = "column of their currencies, as codes"},
    {.name = "columns",
     .argument = "NAME=CODE,...",
     .commands = CLI_CHECK,
     .apply = set_columns,
     .help = "check the records of a CSV file: these columns state one value"},
    {.name = "date-column",
     .argument = "NAME",
     .commands = CLI_CONVERT | CLI_CONVERT_CSV | CLI_CHECK | CLI_CHECK_COLUMNS,
     .member = offsetof(cli_options, csv.date),
     .what = column_name,
     .help = "column of their days; without it --date is the day of all"},
    {.name = "policy",
     .argument = "WHICH",
     .commands = CLI_LOOKERS,
     .member = offsetof(cli_options, convert.policy),
     .choices = policies,
     .help = "fixing that answers"},
    {.name = "period",
     .argument = "PERIOD",
     .commands = CLI_LOOKERS,
     .apply = set_period,
     .help = "2024, 2024-Q1 or 2024-03, for the two policies of a period"},
    {.name = "mixed",
     .commands = CLI_LOOKERS,
     .member = offsetof(cli_options, convert.mixed),
     .help = "cross fixings of several sources and days where no source has the pair"},
};

const cli_option_group cli_conversion_options = {
    conversion_rows, sizeof conversion_rows / sizeof *conversion_rows};
