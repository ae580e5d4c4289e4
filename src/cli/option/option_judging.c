/* SPDX-License-Identifier: MIT */
/* Of the text and of how its pairs are judged. */
#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "cli/option/option_group.h"

enum { DAYS_MAX = 3660 }; /* what the library takes */

static const char *set_date(cli_options *options, char *value) {
    return cli_read_date(&options->check.date, value) ? NULL : cli_date_wanted(value);
}

/* There is a slot for every argument, so the lists never run over. */
static const char *add_rates(cli_options *options, char *value) {
    if (*value == '\0')
        return "a file";
    options->rates[options->rate_count++] = value;
    return NULL;
}

static const char *set_language(cli_options *options, char *value) {
    options->check.language = strcmp(value, "auto") == 0 ? NULL : value;
    return *value != '\0' ? NULL : "auto or a language code such as en";
}

/* The currency stands behind the last '=': the mark itself may hold one. */
static const char *add_symbol(cli_options *options, char *value) {
    static const char expected[] = "a mark and a currency, such as '¥=CNY'";
    char *equals = strrchr(value, '=');
    fxc_symbol symbol;
    if (equals == NULL || equals == value ||
        !cli_read_currency(&symbol.currency, equals + 1))
        return expected;
    symbol.mark = value;
    *equals = '\0';
    options->symbols[options->check.symbol_count++] = symbol;
    return NULL;
}

static const cli_choice readings[] = {{"both", FXC_READING_BOTH},
                                      {"shown", FXC_READING_SHOWN},
                                      {"coarse", FXC_READING_COARSE},
                                      {NULL, 0}};

static const cli_choice modes[] = {
    {"nearest", FXC_MODE_NEAREST},     {"half-up", FXC_MODE_HALF_UP},
    {"half-even", FXC_MODE_HALF_EVEN}, {"trunc", FXC_MODE_TRUNC},
    {"ceil", FXC_MODE_CEIL},           {"any", FXC_MODE_ANY},
    {"exact", FXC_MODE_EXACT},         {NULL, 0}};

static const cli_choice profiles[] = {{"news", FXC_PROFILE_NEWS},
                                      {"filing", FXC_PROFILE_FILING},
                                      {"triage", FXC_PROFILE_TRIAGE},
                                      {NULL, 0}};

static_assert(sizeof(fxc_reading) == sizeof(int) && sizeof(fxc_mode) == sizeof(int) &&
                  sizeof(fxc_profile) == sizeof(int),
              "a choice sets an int");

static const cli_option_row judging_rows[] = {
    {.name = "date",
     .letter = 'd',
     .argument = "YYYY-MM-DD",
     .commands = CLI_READERS | CLI_LOOKERS,
     .apply = set_date,
     .help = "day of the document or of the rate"},
    {.name = "rates",
     .letter = 'r',
     .argument = "FILE",
     .commands = CLI_JUDGES | CLI_LOOKERS | CLI_BOOK_SHOWN,
     .apply = add_rates,
     .help = "add a rate table; its source is named after the file; repeatable"},
    {.name = "source",
     .letter = 's',
     .argument = "NAME",
     .commands = CLI_JUDGES | CLI_LOOKERS,
     .member = offsetof(cli_options, check.source),
     .what = "the name of a source",
     .help = "source of the governing rate"},
    {.name = "tolerance",
     .letter = 't',
     .argument = "SIZE",
     .commands = CLI_JUDGES,
     .member = offsetof(cli_options, check.tolerance),
     .what = "a size such as 25bp or 0.25%",
     .help = "miss that is accepted beyond rounding: 25bp, 0.25%"},
    {.name = "lang",
     .letter = 'l',
     .argument = "CODE",
     .commands = CLI_READERS,
     .apply = set_language,
     .help = "language of the text; auto"},
    {.name = "lang",
     .letter = 'l',
     .argument = "CODE",
     .commands = CLI_LEXICON,
     .apply = set_language,
     .help = "list the words of that language; und: those of every language"},
    {.name = "symbol",
     .letter = 'S',
     .argument = "MARK=CODE",
     .commands = CLI_READERS,
     .apply = add_symbol,
     .help = "read a mark as a currency: '¥=CNY'; repeatable"},
    {.name = "about-k",
     .argument = "K",
     .commands = CLI_JUDGES,
     .member = offsetof(cli_options, check.about_k),
     .what = "a number such as 1 or 2.5",
     .help = "half-width of \"about\", in units of its last digit that is not 0; 1"},
    {.name = "reading",
     .argument = "WHICH",
     .commands = CLI_JUDGES,
     .member = offsetof(cli_options, check.reading),
     .choices = readings,
     .help = "granule that may decide"},
    {.name = "mode",
     .argument = "HOW",
     .commands = CLI_JUDGES,
     .member = offsetof(cli_options, check.mode),
     .choices = modes,
     .help = "how figures were rounded"},
    {.name = "strict",
     .commands = CLI_JUDGES,
     .member = offsetof(cli_options, check.strict),
     .help = "accept no tolerance, no coarse reading and no other rate"},
    {.name = "profile",
     .letter = 'p',
     .argument = "WHAT",
     .commands = CLI_JUDGES,
     .member = offsetof(cli_options, check.profile),
     .choices = profiles,
     .help = "what is read, and how strictly"},
    {.name = "max-age",
     .argument = "DAYS",
     .commands = CLI_JUDGES | CLI_LOOKERS,
     .member = offsetof(cli_options, check.max_age_days),
     .least = 1,
     .most = DAYS_MAX,
     .what = "days",
     .help = "oldest fixing that stands in for a day without one; 7"},
    {.name = "stale-max",
     .argument = "DAYS",
     .commands = CLI_JUDGES,
     .member = offsetof(cli_options, check.stale_max_days),
     .least = 1,
     .most = DAYS_MAX,
     .what = "days",
     .help = "oldest fixing that counts as a stale rate; 31"},
};

const cli_option_group cli_judging_options = {judging_rows, sizeof judging_rows /
                                                                sizeof *judging_rows};
