/* SPDX-License-Identifier: MIT */
/* Every option, one row each, and what it does to cli_options. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/crew.h"
#include "cli/options.h"
#include "cli/values.h"

enum {
    ALL = CLI_CHECK | CLI_SCAN | CLI_CONVERT | CLI_RATE | CLI_RATES | CLI_EXPLAIN |
          CLI_LEXICON,
    DOCUMENTS = CLI_CHECK | CLI_SCAN,
    TEXTS = DOCUMENTS | CLI_EXPLAIN,
    READERS = TEXTS | CLI_CONVERT,
    JUDGES = CLI_CHECK | CLI_EXPLAIN,
    LOOKERS = CLI_CONVERT | CLI_RATE,
    DAYS_MAX = 3660,
    SECONDS_MAX = 3600,
    DECIMALS_MAX = 30
};

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

static const char *set_source(cli_options *options, char *value) {
    options->check.source = value;
    return *value != '\0' ? NULL : "the name of a source";
}

static const char *set_tolerance(cli_options *options, char *value) {
    options->check.tolerance = value;
    return *value != '\0' ? NULL : "a size such as 25bp or 0.25%";
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

static const char *set_about_k(cli_options *options, char *value) {
    options->check.about_k = value;
    return *value != '\0' ? NULL : "a number such as 1 or 2.5";
}

static const char *set_reading(cli_options *options, char *value) {
    static const cli_choice choices[] = {{"both", FXC_READING_BOTH},
                                         {"shown", FXC_READING_SHOWN},
                                         {"coarse", FXC_READING_COARSE},
                                         {NULL, 0}};
    int chosen = 0;
    bool known = cli_read_choice(&chosen, choices, value);
    options->check.reading = (fxc_reading)chosen;
    return known ? NULL : "both, shown or coarse";
}

static const char *set_mode(cli_options *options, char *value) {
    static const cli_choice choices[] = {
        {"nearest", FXC_MODE_NEAREST},     {"half-up", FXC_MODE_HALF_UP},
        {"half-even", FXC_MODE_HALF_EVEN}, {"trunc", FXC_MODE_TRUNC},
        {"ceil", FXC_MODE_CEIL},           {"any", FXC_MODE_ANY},
        {"exact", FXC_MODE_EXACT},         {NULL, 0}};
    int chosen = 0;
    bool known = cli_read_choice(&chosen, choices, value);
    options->check.mode = (fxc_mode)chosen;
    return known ? NULL : "nearest, half-up, half-even, trunc, ceil, any or exact";
}

static const char *set_strict(cli_options *options, char *value) {
    (void)value;
    options->check.strict = true;
    return NULL;
}

static const char *set_profile(cli_options *options, char *value) {
    static const cli_choice choices[] = {{"news", FXC_PROFILE_NEWS},
                                         {"filing", FXC_PROFILE_FILING},
                                         {"triage", FXC_PROFILE_TRIAGE},
                                         {NULL, 0}};
    int chosen = 0;
    bool known = cli_read_choice(&chosen, choices, value);
    options->check.profile = (fxc_profile)chosen;
    return known ? NULL : "news, filing or triage";
}

static const char *set_max_age(cli_options *options, char *value) {
    bool good = cli_read_integer(&options->check.max_age_days, value, 1, DAYS_MAX);
    return good ? NULL : "a number of days from 1 to 3660";
}

static const char *set_stale_max(cli_options *options, char *value) {
    bool good = cli_read_integer(&options->check.stale_max_days, value, 1, DAYS_MAX);
    return good ? NULL : "a number of days from 1 to 3660";
}

static const char *set_input(cli_options *options, char *value) {
    static const cli_choice choices[] = {
        {"auto", CLI_INPUT_AUTO},     {"text", CLI_INPUT_TEXT},
        {"html", CLI_INPUT_HTML},     {"markdown", CLI_INPUT_MARKDOWN},
        {"ndjson", CLI_INPUT_NDJSON}, {NULL, 0}};
    bool known = cli_read_choice(&options->input.form, choices, value);
    return known ? NULL : "auto, text, html, markdown or ndjson";
}

static const char *set_stdin_name(cli_options *options, char *value) {
    options->input.stdin_name = value;
    return *value != '\0' ? NULL : "a name";
}

static const char *set_format(cli_options *options, char *value) {
    static const cli_choice choices[] = {
        {"text", CLI_FORMAT_TEXT},   {"gcc", CLI_FORMAT_GCC},
        {"json", CLI_FORMAT_JSON},   {"ndjson", CLI_FORMAT_NDJSON},
        {"csv", CLI_FORMAT_CSV},     {"github", CLI_FORMAT_GITHUB},
        {"sarif", CLI_FORMAT_SARIF}, {NULL, 0}};
    bool known = cli_read_choice(&options->output.format, choices, value);
    return known ? NULL : "text, gcc, json, ndjson, csv, github or sarif";
}

/* 0: a thread for each processor. */
static const char *set_jobs(cli_options *options, char *value) {
    bool good = cli_read_integer(&options->jobs, value, 0, CLI_THREADS_MAX);
    long processors = options->jobs == 0 ? sysconf(_SC_NPROCESSORS_ONLN) : 1;
    if (options->jobs == 0)
        options->jobs = processors < 1                 ? 1
                        : processors > CLI_THREADS_MAX ? CLI_THREADS_MAX
                                                       : (int32_t)processors;
    return good ? NULL : "a number of threads from 1 to 64, or 0 for all processors";
}

static const char *set_output(cli_options *options, char *value) {
    options->output.path = value;
    return *value != '\0' ? NULL : "a file";
}

static const char *set_fail_on(cli_options *options, char *value) {
    static const cli_choice choices[] = {{"error", FXC_LEVEL_ERROR},
                                         {"warning", FXC_LEVEL_WARNING},
                                         {"never", FXC_LEVEL_ERROR + 1},
                                         {NULL, 0}};
    bool known = cli_read_choice(&options->output.fail_on, choices, value);
    return known ? NULL : "error, warning or never";
}

static const char *set_color(cli_options *options, char *value) {
    static const cli_choice choices[] = {{"auto", CLI_COLOR_AUTO},
                                         {"always", CLI_COLOR_ALWAYS},
                                         {"never", CLI_COLOR_NEVER},
                                         {NULL, 0}};
    bool known = cli_read_choice(&options->output.color, choices, value);
    return known ? NULL : "auto, always or never";
}

static const char *set_cross(cli_options *options, char *value) {
    static const cli_choice choices[] = {{"auto", CLI_CROSS_AUTO},
                                         {"always", CLI_CROSS_ALWAYS},
                                         {"never", CLI_CROSS_NEVER},
                                         {NULL, 0}};
    bool known = cli_read_choice(&options->cross, choices, value);
    return known ? NULL : "auto, always or never";
}

static const char *set_quiet(cli_options *options, char *value) {
    (void)value;
    options->output.quiet = true;
    return NULL;
}

static const char *set_verbose(cli_options *options, char *value) {
    (void)value;
    options->output.verbose = true;
    return NULL;
}

static const char *set_to(cli_options *options, char *value) {
    bool good = cli_read_currency(&options->convert.to, value);
    return good ? NULL : "an ISO 4217 code such as USD";
}

static const char *set_round(cli_options *options, char *value) {
    static const cli_choice choices[] = {{"cents", CLI_ROUND_MINOR},
                                         {"cash", CLI_ROUND_CASH},
                                         {"none", CLI_ROUND_NONE},
                                         {NULL, 0}};
    int chosen = 0;
    if (cli_read_choice(&chosen, choices, value)) {
        options->convert.decimals = chosen;
        return NULL;
    }
    bool good = cli_read_integer(&options->convert.decimals, value, 0, DECIMALS_MAX);
    return good ? NULL : "cents, cash, none or a number of decimals from 0 to 30";
}

static const char *set_significant(cli_options *options, char *value) {
    bool good = cli_read_integer(&options->convert.significant, value, 1, DECIMALS_MAX);
    return good ? NULL : "a number of digits from 1 to 30";
}

static const char *set_split(cli_options *options, char *value) {
    options->convert.split = value;
    return *value != '\0' ? NULL : "weights such as 3,2,1";
}

static const char *set_csv(cli_options *options, char *value) {
    (void)value;
    options->csv.on = true;
    return NULL;
}

static const char *set_amount_column(cli_options *options, char *value) {
    options->csv.amount = value;
    return *value != '\0' ? NULL : "the name of a column";
}

static const char *set_currency_column(cli_options *options, char *value) {
    options->csv.currency = value;
    return *value != '\0' ? NULL : "the name of a column";
}

static const char *set_date_column(cli_options *options, char *value) {
    options->csv.date = value;
    return *value != '\0' ? NULL : "the name of a column";
}

/* "rmb=CNY" of `length` bytes: the length of its name; 0: it is not that. */
static size_t read_column(struct cli_column *out, const char *text, size_t length) {
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

static const char *set_rounding(cli_options *options, char *value) {
    static const cli_choice choices[] = {
        {"half-even", FXC_ROUND_HALF_EVEN}, {"half-up", FXC_ROUND_HALF_UP},
        {"half-down", FXC_ROUND_HALF_DOWN}, {"up", FXC_ROUND_UP},
        {"down", FXC_ROUND_DOWN},           {"floor", FXC_ROUND_FLOOR},
        {"ceiling", FXC_ROUND_CEILING},     {NULL, 0}};
    bool known = cli_read_choice(&options->convert.rounding, choices, value);
    return known ? NULL : "half-even, half-up, half-down, up, down, floor or ceiling";
}

static const char *set_policy(cli_options *options, char *value) {
    static const cli_choice choices[] = {{"previous", FXC_POLICY_PREVIOUS},
                                         {"exact", FXC_POLICY_EXACT},
                                         {"next", FXC_POLICY_NEXT},
                                         {"nearest", FXC_POLICY_NEAREST},
                                         {"period-end", FXC_POLICY_PERIOD_END},
                                         {"period-average", FXC_POLICY_PERIOD_AVERAGE},
                                         {"known-by", FXC_POLICY_KNOWN_BY},
                                         {NULL, 0}};
    bool known = cli_read_choice(&options->convert.policy, choices, value);
    return known ? NULL
                 : "previous, exact, next, nearest, period-end, period-average or "
                   "known-by";
}

static const char *set_period(cli_options *options, char *value) {
    fxc_status status = fxc_period_parse(&options->check.date, &options->convert.until,
                                         value, strlen(value), NULL);
    return status == FXC_OK ? NULL : "a period such as 2024, 2024-Q1 or 2024-03";
}

static const char *set_mixed(cli_options *options, char *value) {
    (void)value;
    options->convert.mixed = true;
    return NULL;
}

static const char *set_name(cli_options *options, char *value) {
    options->import.name = value;
    return *value != '\0' ? NULL : "the name of a source";
}

static const char *set_head(cli_options *options, char *value) {
    options->import.head = value;
    return *value != '\0' ? NULL : "a file";
}

static const char *set_as(cli_options *options, char *value) {
    static const cli_choice choices[] = {{"csv", FXC_LIST_CSV},
                                         {"ledger", FXC_LIST_LEDGER},
                                         {"beancount", FXC_LIST_BEANCOUNT},
                                         {"table", CLI_AS_TABLE},
                                         {NULL, 0}};
    bool known = cli_read_choice(&options->export_form, choices, value);
    return known ? NULL : "csv, ledger, beancount or table";
}

static const char *set_offline(cli_options *options, char *value) {
    (void)value;
    options->update.offline = true;
    return NULL;
}

static const char *set_allow_rollback(cli_options *options, char *value) {
    (void)value;
    options->update.allow_rollback = true;
    return NULL;
}

static const char *set_time_limit(cli_options *options, char *value) {
    bool good = cli_read_integer(&options->update.seconds, value, 1, SECONDS_MAX);
    return good ? NULL : "a number of seconds from 1 to 3600";
}

static const char *set_list(cli_options *options, char *value) {
    (void)value;
    options->list = true;
    return NULL;
}

static const char *set_help(cli_options *options, char *value) {
    (void)value;
    options->help = true;
    return NULL;
}

static const char *set_version(cli_options *options, char *value) {
    (void)value;
    options->version = true;
    return NULL;
}

static const cli_option_row rows[] = {
    {"date", 'd', "YYYY-MM-DD", READERS | LOOKERS, set_date,
     "day of the document or of the rate"},
    {"rates", 'r', "FILE", JUDGES | LOOKERS | CLI_RATES, add_rates,
     "add a rate table; its source is named after the file; repeatable"},
    {"source", 's', "NAME", JUDGES | LOOKERS, set_source,
     "source of the governing rate"},
    {"tolerance", 't', "SIZE", JUDGES, set_tolerance,
     "miss that is accepted beyond rounding: 25bp, 0.25%"},
    {"lang", 'l', "CODE", READERS | CLI_LEXICON, set_language,
     "language of the text; auto"},
    {"symbol", 'S', "MARK=CODE", READERS, add_symbol,
     "read a mark as a currency: '¥=CNY'; repeatable"},
    {"about-k", '\0', "K", JUDGES, set_about_k,
     "half-width of \"about\", in units of its last digit that is not 0; 1"},
    {"reading", '\0', "WHICH", JUDGES, set_reading,
     "granule that may decide: both, shown, coarse"},
    {"mode", '\0', "HOW", JUDGES, set_mode,
     "how figures were rounded: nearest, half-up, half-even, trunc, ceil, any, exact"},
    {"strict", '\0', NULL, JUDGES, set_strict,
     "accept no tolerance, no coarse reading and no other rate"},
    {"profile", 'p', "WHAT", JUDGES, set_profile,
     "what is read: news, filing (strict, one balance-sheet rate), triage"},
    {"max-age", '\0', "DAYS", JUDGES | LOOKERS, set_max_age,
     "oldest fixing that stands in for a day without one; 7"},
    {"stale-max", '\0', "DAYS", JUDGES, set_stale_max,
     "oldest fixing that counts as a stale rate; 31"},
    {"input", 'i', "FORM", DOCUMENTS, set_input,
     "auto, text, html, markdown or ndjson"},
    {"stdin-name", '\0', "NAME", TEXTS, set_stdin_name,
     "name of standard input in the results"},
    {"format", 'f', "FORM", DOCUMENTS, set_format,
     "text, gcc, json, ndjson, csv, github or sarif"},
    {"output", 'o', "FILE", DOCUMENTS | CLI_RATES | CLI_LEXICON, set_output,
     "write the results to FILE, all or nothing"},
    {"jobs", 'j', "N", DOCUMENTS, set_jobs,
     "threads that read files and NDJSON lines; 0: all processors; 1"},
    {"fail-on", '\0', "LEVEL", DOCUMENTS, set_fail_on,
     "findings that give exit status 1: error, warning, never"},
    {"cross", '\0', "WHEN", CLI_CHECK, set_cross,
     "compare the documents with each other: auto, always, never"},
    {"color", '\0', "WHEN", DOCUMENTS, set_color, "auto, always or never"},
    {"to", '\0', "CODE", CLI_CONVERT, set_to, "wanted currency"},
    {"round", '\0', "DIGITS", CLI_CONVERT, set_round,
     "cents, cash, none or a number of decimals; cents"},
    {"significant", '\0', "DIGITS", CLI_CONVERT, set_significant,
     "round to that many significant digits instead"},
    {"rounding", '\0', "HOW", CLI_CONVERT, set_rounding,
     "half-even, half-up, half-down, up, down, floor, ceiling"},
    {"split", '\0', "WEIGHTS", CLI_CONVERT, set_split,
     "split the result by weight, 3,2,1, into parts that add up to it"},
    {"csv", '\0', NULL, CLI_CONVERT, set_csv,
     "convert every row of a CSV file or of standard input"},
    {"amount-column", '\0', "NAME", CLI_CONVERT, set_amount_column,
     "column of the amounts"},
    {"currency-column", '\0', "NAME", CLI_CONVERT, set_currency_column,
     "column of their currencies, as codes"},
    {"date-column", '\0', "NAME", CLI_CONVERT | CLI_CHECK, set_date_column,
     "column of their days; without it --date is the day of all"},
    {"columns", '\0', "NAME=CODE,...", CLI_CHECK, set_columns,
     "check the records of a CSV file: these columns state one value"},
    {"policy", '\0', "WHICH", LOOKERS, set_policy,
     "previous, exact, next, nearest, period-end, period-average, known-by"},
    {"period", '\0', "PERIOD", LOOKERS, set_period,
     "2024, 2024-Q1 or 2024-03, for the two policies of a period"},
    {"mixed", '\0', NULL, LOOKERS, set_mixed,
     "cross fixings of several sources and days where no source has the pair"},
    {"name", '\0', "NAME", CLI_RATES, set_name, "name of the imported source"},
    {"head", '\0', "FILE", CLI_RATES, set_head,
     "provenance that heads the imported table"},
    {"as", '\0', "FORM", CLI_RATES, set_as,
     "form of the exported rates: csv, ledger, beancount, table"},
    {"offline", '\0', NULL, CLI_RATES, set_offline,
     "fetch nothing; say what an update would start from"},
    {"allow-rollback", '\0', NULL, CLI_RATES, set_allow_rollback,
     "let an update change or remove rates of the past"},
    {"time-limit", '\0', "SECONDS", CLI_RATES, set_time_limit,
     "longest time to fetch one file; 120"},
    {"list", '\0', NULL, CLI_EXPLAIN, set_list, "list the rules"},
    {"quiet", 'q', NULL, DOCUMENTS, set_quiet,
     "print no results; the exit status tells"},
    {"verbose", 'v', NULL, DOCUMENTS | CLI_RATE, set_verbose,
     "name each file on standard error, or the file that a rate comes from"},
    {"help", 'h', NULL, ALL, set_help, "print this help"},
    {"version", 'V', NULL, ALL, set_version, "print the versions"},
};

const cli_option_row *cli_option_at(size_t index) {
    return index < sizeof rows / sizeof *rows ? &rows[index] : NULL;
}
