/* SPDX-License-Identifier: MIT */
#include "cli/system/cleanup.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* A handler is given no context, so this path is the one mutable variable of the
   program that outlives a call. It changes only while the signals are blocked. */
static const char *unfinished;

static const int signals[] = {SIGHUP, SIGINT, SIGTERM, SIGXCPU};
enum { SIGNAL_COUNT = sizeof signals / sizeof *signals };

/* SA_RESETHAND has put the default action back: raised again, the signal ends the
   program with the status that the shell expects. */
static void remove_and_end(int number) {
    if (unfinished != NULL)
        unlink(unfinished);
    raise(number);
}

static void catch_signals(void) {
    struct sigaction action = {.sa_handler = remove_and_end,
                               .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < SIGNAL_COUNT; i++) {
        struct sigaction old;
        /* nohup and the like: what the caller has set to be ignored stays ignored */
        if (sigaction(signals[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(signals[i], &action, NULL);
    }
}

static void block_signals(sigset_t *before) {
    sigset_t blocked;
    sigemptyset(&blocked);
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        sigaddset(&blocked, signals[i]);
    sigprocmask(SIG_BLOCK, &blocked, before);
}

/* The signals wait until the path is known: one that came in between would leave the
   file behind. */
int cli_cleanup_create(char *pattern) {
    sigset_t before;
    block_signals(&before);
    int fd = mkostemp(pattern, O_CLOEXEC);
    int error = errno;
    if (fd >= 0) {
        unfinished = pattern;
        catch_signals();
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return fd;
}

void cli_cleanup_forget(void) {
    sigset_t before;
    block_signals(&before);
    unfinished = NULL;
    sigprocmask(SIG_SETMASK, &before, NULL);
}
