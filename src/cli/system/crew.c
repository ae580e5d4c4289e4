/* SPDX-License-Identifier: MIT */
#include "cli/system/crew.h"

#include <pthread.h>
#include <stdlib.h>

enum { PLACES_A_THREAD = 4 };

/* Work goes round a ring of places: given at `given`, begun at `begun`, taken at
   `taken`. The three only count up. */
struct cli_crew {
    cli_crew_do *do_work;
    cli_crew_take *take;
    void *context;
    pthread_mutex_t lock;
    pthread_cond_t work_given, work_done;
    size_t given, begun, taken;
    bool closed;
    size_t place_count, thread_count;
    pthread_t threads[CLI_THREADS_MAX];
    struct {
        void *work;
        bool done;
    } places[CLI_THREADS_MAX * PLACES_A_THREAD];
};

/* False: the crew is closed and nothing is left to begin. Under the lock. */
static bool begin(cli_crew *crew, size_t *place) {
    while (crew->begun == crew->given && !crew->closed)
        pthread_cond_wait(&crew->work_given, &crew->lock);
    if (crew->begun == crew->given)
        return false;
    *place = crew->begun++ % crew->place_count;
    return true;
}

static void *work_on(void *argument) {
    cli_crew *crew = argument;
    size_t place;
    pthread_mutex_lock(&crew->lock);
    while (begin(crew, &place)) {
        void *work = crew->places[place].work;
        pthread_mutex_unlock(&crew->lock);
        crew->do_work(work);
        pthread_mutex_lock(&crew->lock);
        crew->places[place].done = true;
        pthread_cond_signal(&crew->work_done);
    }
    pthread_mutex_unlock(&crew->lock);
    return NULL;
}

static void start_threads(cli_crew *crew, size_t threads) {
    while (crew->thread_count < threads &&
           pthread_create(&crew->threads[crew->thread_count], NULL, work_on, crew) == 0)
        crew->thread_count++;
}

cli_crew *cli_crew_new(size_t threads, cli_crew_do *do_work, cli_crew_take *take,
                       void *context) {
    cli_crew *crew = calloc(1, sizeof *crew);
    if (crew == NULL)
        return NULL;
    crew->do_work = do_work;
    crew->take = take;
    crew->context = context;
    pthread_mutex_init(&crew->lock, NULL);
    pthread_cond_init(&crew->work_given, NULL);
    pthread_cond_init(&crew->work_done, NULL);
    if (threads > CLI_THREADS_MAX)
        threads = CLI_THREADS_MAX;
    crew->place_count = threads * PLACES_A_THREAD;
    if (threads > 1)
        start_threads(crew, threads);
    return crew;
}

/* Under the lock, which is open while the work is taken. */
static void take_oldest(cli_crew *crew) {
    size_t place = crew->taken % crew->place_count;
    while (!crew->places[place].done)
        pthread_cond_wait(&crew->work_done, &crew->lock);
    void *work = crew->places[place].work;
    crew->places[place].done = false;
    crew->taken++;
    pthread_mutex_unlock(&crew->lock);
    crew->take(crew->context, work);
    pthread_mutex_lock(&crew->lock);
}

void cli_crew_give(cli_crew *crew, void *work) {
    if (crew->thread_count == 0) {
        crew->do_work(work);
        crew->take(crew->context, work);
        return;
    }
    pthread_mutex_lock(&crew->lock);
    while (crew->given - crew->taken == crew->place_count)
        take_oldest(crew);
    crew->places[crew->given++ % crew->place_count].work = work;
    pthread_cond_signal(&crew->work_given);
    pthread_mutex_unlock(&crew->lock);
}

void cli_crew_drain(cli_crew *crew) {
    pthread_mutex_lock(&crew->lock);
    while (crew->taken < crew->given)
        take_oldest(crew);
    pthread_mutex_unlock(&crew->lock);
}

void cli_crew_free(cli_crew *crew) {
    if (crew == NULL)
        return;
    cli_crew_drain(crew);
    pthread_mutex_lock(&crew->lock);
    crew->closed = true;
    pthread_cond_broadcast(&crew->work_given);
    pthread_mutex_unlock(&crew->lock);
    for (size_t i = 0; i < crew->thread_count; i++)
        pthread_join(crew->threads[i], NULL);
    pthread_cond_destroy(&crew->work_done);
    pthread_cond_destroy(&crew->work_given);
    pthread_mutex_destroy(&crew->lock);
    free(crew);
}
