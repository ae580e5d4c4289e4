/* SPDX-License-Identifier: MIT */
/* usage: bench_reading TEXT: finds the figures of a text in memory. */
#include "fxcheck.h"
#include "stopwatch.h"
#include "text_file.h"

int main(int argc, char **argv) {
    size_t length = 0;
    char *text = argc == 2 ? text_file_read(argv[1], &length) : NULL;
    if (text == NULL)
        return 2;
    fxc_report *report = NULL;
    stopwatch start = stopwatch_start();
    fxc_status status = fxc_scan(&report, text, length, NULL, NULL);
    stopwatch_print(start, 1);
    if (status == FXC_OK)
        fprintf(stderr, "%zu figures\n", fxc_report_figure_count(report));
    fxc_report_free(report);
    free(text);
    return status != FXC_OK;
}
