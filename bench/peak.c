/* SPDX-License-Identifier: MIT */
/* usage: peak COMMAND...: runs it, and prints its times and its resident memory. A
   process counts the memory of who started it, so that has to be a small one. */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "stopwatch.h"

static long long nanoseconds(struct timeval time) {
    return time.tv_sec * 1000000000LL + time.tv_usec * 1000LL;
}

int main(int argc, char **argv) {
    stopwatch start = stopwatch_start();
    pid_t child = argc > 1 ? fork() : -1;
    if (child == 0) {
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    int status;
    struct rusage used;
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        return 2;
    stopwatch end = stopwatch_start();
    printf("%lld %lld 1 %ld\n", nanoseconds(used.ru_utime) + nanoseconds(used.ru_stime),
           (long long)(end.wall - start.wall), used.ru_maxrss * 1024);
    return status != 0;
}
