/* SPDX-License-Identifier: MIT */
#include "judging/dating/near_dates.h"

static bool is_same_time(const fxi_dating *a, const fxi_dating *b) {
    return a->is_span == b->is_span && a->starts[0] == b->starts[0] &&
           a->days[0] == b->days[0] && a->count == b->count;
}

static void drop(fxi_near_dates *near, size_t index) {
    near->count--;
    for (size_t i = index; i < near->count; i++)
        near->items[i] = near->items[i + 1];
}

static void insert(fxi_near_dates *near, const fxi_near_date *item) {
    if (near->count == FXI_NEAR_DATES_MAX) {
        if (fxi_distance_compare(near->items[near->count - 1].distance,
                                 item->distance) <= 0)
            return;
        near->count--;
    }
    size_t at = near->count++;
    for (; at > 0 &&
           fxi_distance_compare(near->items[at - 1].distance, item->distance) > 0;
         at--)
        near->items[at] = near->items[at - 1];
    near->items[at] = *item;
}

void fxi_near_dates_keep(fxi_near_dates *near, const fxi_near_date *item) {
    size_t same = 0;
    while (same < near->count &&
           !is_same_time(&near->items[same].dating, &item->dating))
        same++;
    if (same < near->count) {
        if (fxi_distance_compare(near->items[same].distance, item->distance) <= 0)
            return;
        drop(near, same);
    }
    insert(near, item);
}
