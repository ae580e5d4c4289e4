/* SPDX-License-Identifier: MIT */
/* Of what is read and where the results go; and those that every command has. */
#include <stddef.h>
#include <unistd.h>

#include "cli/option/option_group.h"
#include "cli/system/crew.h"

static const cli_choice inputs[] = {
    {"auto", CLI_INPUT_AUTO},     {"text", CLI_INPUT_TEXT},
    {"html", CLI_INPUT_HTML},     {"markdown", CLI_INPUT_MARKDOWN},
    {"ndjson", CLI_INPUT_NDJSON}, {NULL, 0}};

static const cli_choice formats[] = {
    {"text", CLI_FORMAT_TEXT},   {"gcc", CLI_FORMAT_GCC},
    {"json", CLI_FORMAT_JSON},   {"ndjson", CLI_FORMAT_NDJSON},
    {"csv", CLI_FORMAT_CSV},     {"github", CLI_FORMAT_GITHUB},
    {"sarif", CLI_FORMAT_SARIF}, {NULL, 0}};

static const cli_choice failures[] = {{"error", FXC_LEVEL_ERROR},
                                      {"warning", FXC_LEVEL_WARNING},
                                      {"never", CLI_FAIL_NEVER},
                                      {NULL, 0}};

static const cli_choice crossings[] = {{"auto", CLI_CROSS_AUTO},
                                       {"always", CLI_CROSS_ALWAYS},
                                       {"never", CLI_CROSS_NEVER},
                                       {NULL, 0}};

static const cli_choice colors[] = {{"auto", CLI_COLOR_AUTO},
                                    {"always", CLI_COLOR_ALWAYS},
                                    {"never", CLI_COLOR_NEVER},
                                    {NULL, 0}};

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

static const cli_option_row document_rows[] = {
    {.name = "input",
     .letter = 'i',
     .argument = "FORM",
     .commands = CLI_TEXTS | CLI_CHECK_TEXTS,
     .member = offsetof(cli_options, input.form),
     .choices = inputs,
     .help = "form of what is read"},
    {.name = "stdin-name",
     .argument = "NAME",
     .commands = CLI_TEXTS,
     .member = offsetof(cli_options, input.stdin_name),
     .what = "a name",
     .help = "name of standard input in the results"},
    {.name = "format",
     .letter = 'f',
     .argument = "FORM",
     .commands = CLI_DOCUMENTS,
     .member = offsetof(cli_options, output.format),
     .choices = formats,
     .help = "form of the results"},
    {.name = "output",
     .letter = 'o',
     .argument = "FILE",
     .commands = CLI_DOCUMENTS | CLI_BOOK_SHOWN | CLI_RATES_IMPORT | CLI_LEXICON |
                 CLI_COMPLETION,
     .member = offsetof(cli_options, output.path),
     .what = "a file",
     .help = "write the results to FILE, all or nothing"},
    {.name = "jobs",
     .letter = 'j',
     .argument = "N",
     .commands = CLI_DOCUMENTS | CLI_CHECK_TEXTS,
     .apply = set_jobs,
     .help = "threads that read files and NDJSON lines; 0: all processors; 1"},
    {.name = "fail-on",
     .argument = "LEVEL",
     .commands = CLI_DOCUMENTS,
     .member = offsetof(cli_options, output.fail_on),
     .choices = failures,
     .help = "findings that give exit status 1"},
    {.name = "cross",
     .argument = "WHEN",
     .commands = CLI_CHECK | CLI_CHECK_TEXTS,
     .member = offsetof(cli_options, cross),
     .choices = crossings,
     .help = "compare the documents with each other"},
    {.name = "color",
     .argument = "WHEN",
     .commands = CLI_DOCUMENTS,
     .member = offsetof(cli_options, output.color),
     .choices = colors,
     .help = "colours in the text form"},
};

static const cli_option_row general_rows[] = {
    {.name = "list",
     .commands = CLI_EXPLAIN,
     .member = offsetof(cli_options, list),
     .help = "list the rules and the codes"},
    {.name = "quiet",
     .letter = 'q',
     .commands = CLI_DOCUMENTS,
     .member = offsetof(cli_options, output.quiet),
     .help = "print no results; the exit status tells"},
    {.name = "verbose",
     .letter = 'v',
     .commands = CLI_DOCUMENTS | CLI_RATE,
     .member = offsetof(cli_options, output.verbose),
     .help = "name each file on standard error, or the file that a rate comes from"},
    {.name = "help",
     .letter = 'h',
     .commands = CLI_ALL,
     .member = offsetof(cli_options, help),
     .help = "print this help"},
    {.name = "version",
     .letter = 'V',
     .commands = CLI_ALL,
     .member = offsetof(cli_options, version),
     .help = "print the versions"},
};

const cli_option_group cli_document_options = {
    document_rows, sizeof document_rows / sizeof *document_rows};
const cli_option_group cli_general_options = {general_rows, sizeof general_rows /
                                                                sizeof *general_rows};
