/* SPDX-License-Identifier: MIT */
/* How well the candidates of a mark fit the rate that a pair implies. */
#ifndef FXI_JUDGING_CURRENCY_FIT_H
#define FXI_JUDGING_CURRENCY_FIT_H

#include "judging/dating/datings.h"
#include "judging/evidence/evidence.h"

/* An open mark beside an amount in `partner`. `implied` counts partner units per unit
   of the open currency. */
typedef struct fxi_open_mark {
    const fxc_currency *candidates;
    size_t count;
    fxc_currency partner;
    fxi_interval implied;
    fxi_datings datings;
} fxi_open_mark;

/* The mark of `open` in a pair; false if the amounts allow no quotient, or are prices
   of different units. */
bool fxi_fit_open(fxi_open_mark *out, const fxi_inquiry *inquiry, const fxi_pair *pair,
                  bool left_is_open, fxc_currency partner);

/* The excess of one candidate at the governing day, or against all its history where
   there is no day. False: the book has no rate. */
bool fxi_fit_excess(fxi_rational *excess, const fxi_open_mark *mark,
                    const fxi_inquiry *inquiry, fxc_currency candidate);

/* The book has a rate, and the candidate is more than a tenth off. */
bool fxi_fit_is_excluded(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                         fxc_currency candidate);

/* At most a tenth off. A candidate without any rate does not fit. */
bool fxi_fit_is_close(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                      fxc_currency candidate);

/* Some rate of the day reproduces the amounts. */
bool fxi_fit_is_exact(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                      fxc_currency candidate);

/* The candidate that is close while every other one with a rate is off by a factor of
   two or more (without a date: is not close); `barred` is left out. Empty: none. */
fxc_currency fxi_fit_single(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                            fxc_currency barred);

/* The same of the number of a rate, which is printed closely: the candidate at most a
   hundredth off while every other one is off by more than a tenth. Empty: none, or no
   date. */
fxc_currency fxi_fit_quoted(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                            fxc_currency barred);

/* The candidate whose averages of last year, this and the next are close, while every
   other one, by its rate or its averages, is off by a factor of two or more, and no
   slip of the scale explains the usual one. Empty: none, or there is no date. */
fxc_currency fxi_fit_by_averages(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                                 fxc_currency barred);

/* The first candidate whose averages of these years are close, where the usual one is
   off, no other one with a rate of the day is within a factor of two, and no slip of
   the scale explains the usual one. Empty: none, or there is no date. */
fxc_currency fxi_fit_first_by_averages(const fxi_open_mark *mark,
                                       const fxi_inquiry *inquiry, fxc_currency barred);

/* A candidate beside `read_as` has no rate in the book, so that nothing rules it
   out, or averages of years that do not. */
bool fxi_fit_has_unknown(const fxi_open_mark *mark, const fxi_inquiry *inquiry,
                         fxc_currency read_as);

/* The two amounts are one number: a restatement, or a number that was only
   relabelled. */
bool fxi_fit_is_equal(const fxi_open_mark *mark);

#endif
