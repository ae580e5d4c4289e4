/* SPDX-License-Identifier: MIT */
/* Threads that share the work of a run. Work is done in any order and taken in the
   order in which it was given. */
#ifndef CLI_SYSTEM_CREW_H
#define CLI_SYSTEM_CREW_H

#include <stdbool.h>
#include <stddef.h>

enum { CLI_THREADS_MAX = 64 };

/* Runs on a thread of the crew; touches nothing that other work changes. */
typedef void cli_crew_do(void *work);
/* Runs on the thread that gives the work, and frees it. */
typedef void cli_crew_take(void *context, void *work);

typedef struct cli_crew cli_crew;

/* One thread: the giver's own does the work, at once. Where the system has fewer to
   give, fewer do it. NULL: memory ran out. */
cli_crew *cli_crew_new(size_t threads, cli_crew_do *do_work, cli_crew_take *take,
                       void *context);
/* Hands over `work`; takes first what has to be taken for it to have a place. At most
   four pieces a thread are under way. */
void cli_crew_give(cli_crew *crew, void *work);
/* Takes everything that was given. */
void cli_crew_drain(cli_crew *crew);
/* Drains as well. NULL is fine. */
void cli_crew_free(cli_crew *crew);

#endif
