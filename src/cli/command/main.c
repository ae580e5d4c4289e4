/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/command/command_hint.h"
#include "cli/command/commands.h"
#include "cli/document/text.h"
#include "cli/input/walk.h"
#include "cli/option/option_reader.h"
#include "cli/system/library.h"

/* A closed descriptor 0, 1 or 2 would be given to the next file that is opened, and
   results or messages would be written into it. The stand-ins refuse to be used. */
static void hold_standard_descriptors(void) {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fcntl(fd, F_GETFD) < 0) {
            int stand_in = open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
            if (stand_in != fd)
                _exit(CLI_EXIT_FAILED);
        }
    }
}

/* The memory of one text, or of one part of a long one, serves the next. By default its
   large blocks go back to the system each time, which has to clear them for the next:
   a third of the time that a table takes. */
static void keep_freed_memory(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
    mallopt(M_TRIM_THRESHOLD, 32 << 20);
#endif
}

/* NULL: no command of that name. */
static const cli_command *find_command(const char *name) {
    const cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)) != NULL; i++)
        if (strcmp(command->name, name) == 0)
            return command;
    return NULL;
}

static cli_exit print(const cli_options *options, const cli_command *command) {
    cli_sink sink;
    if (!cli_sink_open(&sink, NULL))
        return CLI_EXIT_FAILED;
    if (options->help)
        cli_help_write(&sink, command);
    else
        cli_sink_format(&sink, "fxcheck %s (%s)\n", fxc_version(), fxc_data_version());
    return cli_sink_close(&sink) ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}

/* NULL: no command is named, and the first one is meant. */
static cli_exit run(int argc, char **argv, const cli_command *named) {
    const cli_command *command = named != NULL ? named : cli_command_at(0);
    cli_options options;
    cli_exit status = CLI_EXIT_FAILED;
    if (cli_options_read(&options, argc, argv, command->bit)) {
        bool asks = options.help || options.version;
        if (asks)
            status = print(&options, command);
        else if (named != NULL || !cli_command_hint(&options))
            status = command->run(&options);
    }
    cli_options_clear(&options);
    return status;
}

/* Told from the arguments as they stand, since reading them takes some apart. What a
   directory holds is not known; rates are fetched, and documents explained, too seldom
   for a closer look. */
static bool may_want_library(const cli_command *command, char **argv) {
    if (command != NULL && (command->bit & (CLI_RATES | CLI_EXPLAIN)) != 0)
        return true;
    for (size_t i = 1; argv[0] != NULL && argv[i] != NULL; i++)
        if (cli_text_may_ask_markdown(argv[i]) || cli_walk_is_directory(argv[i]))
            return true;
    return false;
}

static cli_exit run_named(int argc, char **argv) {
    const cli_command *command = argc > 1 ? find_command(argv[1]) : NULL;
    if (may_want_library(command, argv))
        cli_library_prepare(argv);
    if (command != NULL)
        return run(argc - 1, argv + 1, command);
    if (argc <= 1 && isatty(STDIN_FILENO))
        return cli_usage("check",
                         "nothing to check: name a file, or - for standard input");
    return run(argc, argv, NULL);
}

int main(int argc, char **argv) {
    hold_standard_descriptors();
    keep_freed_memory();
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is a failed write, and reported as one */
    signal(SIGXFSZ, SIG_IGN);
    return (int)run_named(argc, argv);
}
