/* SPDX-License-Identifier: MIT */
/* One measurement: what a benchmark program prints is one line, the CPU time and the
   wall time in nanoseconds, and how many operations they were spent on. */
#ifndef FXC_BENCH_STOPWATCH_H
#define FXC_BENCH_STOPWATCH_H

#include <stdint.h>
#include <stdio.h>
#include <time.h>

typedef struct stopwatch {
    int64_t cpu, wall;
} stopwatch;

static inline int64_t stopwatch_clock(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static inline stopwatch stopwatch_start(void) {
    return (stopwatch){stopwatch_clock(CLOCK_PROCESS_CPUTIME_ID),
                       stopwatch_clock(CLOCK_MONOTONIC)};
}

static inline void stopwatch_print(stopwatch start, size_t count) {
    stopwatch now = stopwatch_start();
    printf("%lld %lld %zu\n", (long long)(now.cpu - start.cpu),
           (long long)(now.wall - start.wall), count);
}

#endif
