/* SPDX-License-Identifier: MIT */
/* The rate that a pair is judged by, and what makes it so. */
#ifndef FXI_JUDGING_EVIDENCE_GOVERNING_H
#define FXI_JUDGING_EVIDENCE_GOVERNING_H

#include "rates/lookup/lookup.h"

/* `rate` is in units of the case's quote side per unit of its base side. */
typedef struct fxi_governing {
    fxc_evidence rank;
    fxi_rate rate; /* of a stated rate only currencies, point and interval are set */
    bool is_occurrence; /* the hull is that of a day or quarter of some year */
    bool is_hull;       /* no fixing of the month or year fits: the hull of them all */
    bool
        is_market; /* a market quote of another sentence: judged as dated evidence is */
    fxc_span span; /* of a stated rate */
} fxi_governing;

/* The text or the law gives the rate itself: no tolerance, no other rate. */
static inline bool fxi_governing_is_binding(const fxi_governing *governing) {
    return governing->rank <= FXC_EVIDENCE_FILING && !governing->is_market;
}

#endif
