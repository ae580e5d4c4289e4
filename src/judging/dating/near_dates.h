/* SPDX-License-Identifier: MIT */
/* The dates of one sort that stand nearest to a pair. */
#ifndef FXI_JUDGING_DATING_NEAR_DATES_H
#define FXI_JUDGING_DATING_NEAR_DATES_H

#include "judging/dating/dating.h"
#include "judging/dating/reach.h"

typedef struct fxi_near_date {
    fxi_dating dating;
    fxi_distance distance;
} fxi_near_date;

enum { FXI_NEAR_DATES_MAX = 4 };

/* Nearest first. */
typedef struct fxi_near_dates {
    fxi_near_date items[FXI_NEAR_DATES_MAX];
    size_t count;
} fxi_near_dates;

/* Takes the date unless as many are nearer. A time that is named twice counts where it
   is nearer. */
void fxi_near_dates_keep(fxi_near_dates *near, const fxi_near_date *item);

#endif
