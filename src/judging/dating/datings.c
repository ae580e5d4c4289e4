/* SPDX-License-Identifier: MIT */
#include "judging/dating/datings.h"

#include "judging/dating/reach.h"

/* Mentions that are looked at on either side of a pair; further ones in one sentence
   are ignored, so that a long list of dates stays linear. */
enum { MENTIONS_NEAR = 16 };

typedef bool (*mention_test)(const fxi_date_mention *mention);

static bool is_usable(const fxi_date_mention *mention) {
    return !mention->is_impossible && !mention->is_coming;
}

/* "On February 24, 2024", "on 24 February", "in March 2024"; a month without its year
   may be this year's or the last one's, and dates nothing. */
static bool is_event(const fxi_date_mention *mention) {
    const fxi_period *period = &mention->period;
    if (!is_usable(mention) || mention->is_since || period->number == 0 ||
        period->months != 0)
        return false;
    if (period->kind == FXI_PERIOD_DAY)
        return period->day != 0;
    return period->kind == FXI_PERIOD_MONTH && period->year != 0;
}

static bool is_year(const fxi_date_mention *mention) {
    return is_usable(mention) && mention->period.kind == FXI_PERIOD_YEAR &&
           mention->period.year != 0;
}

/* "2024", "last year". It dates no conversion; "fiscal 2024" does. */
static bool is_bare_year(const fxi_date_mention *mention) {
    return is_usable(mention) && mention->period.kind == FXI_PERIOD_YEAR &&
           mention->is_bare;
}

static bool is_reporting_period(const fxi_date_mention *mention) {
    if (!is_usable(mention) || mention->is_since)
        return false;
    if (is_year(mention))
        return !mention->is_bare;
    return mention->period.kind == FXI_PERIOD_QUARTER ||
           mention->period.kind == FXI_PERIOD_HALF || mention->period.months != 0;
}

/* Without "last year", of which there are many. */
static bool is_told_year(const fxi_date_mention *mention) {
    return is_year(mention) && mention->is_bare;
}

/* It dates no conversion, but one may be of it. */
static bool is_aside(const fxi_date_mention *mention) {
    return is_bare_year(mention) ||
           (is_usable(mention) && mention->is_since && mention->period.year != 0);
}

/* The sentences of a pair; `reach` measures how near their dates are. */
typedef struct place_of_pair {
    const fxi_inquiry *inquiry;
    const fxi_pair *pair;
    fxi_reach reach;
    uint32_t first_sentence, last_sentence;
    fxc_date document;
    int last_month;
} place_of_pair;

static place_of_pair locate(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    const fxi_figure *figures = inquiry->document->figures->items;
    return (place_of_pair){.inquiry = inquiry,
                           .pair = pair,
                           .reach = fxi_reach_of(inquiry, pair),
                           .first_sentence = figures[pair->left].sentence,
                           .last_sentence = figures[pair->right].sentence,
                           .document = inquiry->date,
                           .last_month = inquiry->last_month};
}

/* The byline that dates the document is no event; a date in the place of one, in a list
   of dated reports, is. */
static bool dates_document(const fxi_date_mention *mention, fxc_date document) {
    fxi_day day[FXI_PERIOD_ENDS_MAX];
    return mention->byline != FXI_BYLINE_NONE && !fxi_date_is_none(document) &&
           fxi_period_ends(day, &mention->period, document, 0) == 1 &&
           day[0] == fxi_day_from_date(document);
}

static bool is_in(const fxi_date_mention *mention, const place_of_pair *place) {
    return mention->sentence >= place->first_sentence &&
           mention->sentence <= place->last_sentence &&
           !dates_document(mention, place->document) &&
           !fxi_reach_is_compared(place->inquiry, place->pair, mention);
}

/* --- the days of a mention ------------------------------------------------------ */

/* Days after the document date nothing; a month or a year that is still running ends,
   as evidence, with the document. */
static void clip(fxi_dating *dating, fxc_date limit) {
    if (fxi_date_is_none(limit))
        return;
    fxi_day last = fxi_day_from_date(limit);
    if (dating->is_span && dating->starts[0] <= last && dating->days[0] > last)
        dating->days[0] = last;
    size_t kept = 0;
    for (size_t i = 0; i < dating->count; i++) {
        if (dating->days[i] > last)
            continue;
        dating->starts[kept] = dating->starts[i];
        dating->days[kept++] = dating->days[i];
    }
    dating->count = kept;
}

/* An event in a month or a year is of any of its days; a report is of the last. */
static bool read_dating(fxi_dating *out, const fxi_date_mention *mention,
                        fxc_evidence rank, const place_of_pair *place) {
    const fxi_period *period = &mention->period;
    *out = (fxi_dating){.rank = rank, .span = mention->span};
    out->count = fxi_period_ends(out->days, period, place->document, place->last_month);
    for (size_t i = 0; i < out->count; i++)
        out->starts[i] = fxi_period_start(period, out->days[i]);
    out->is_span =
        rank == FXC_EVIDENCE_EVENT && period->kind != FXI_PERIOD_DAY && out->count == 1;
    clip(out, place->document);
    return out->count > 0;
}

/* --- the nearest of a sort ------------------------------------------------------ */

/* Mentions of one sort near a pair; `middle` is the first that stands behind its start.
 */
typedef struct candidates {
    const fxi_date_mention *items;
    size_t count, middle;
    mention_test test;
    fxc_evidence rank;
} candidates;

/* Mentions ascend, and so do their sentences. */
static size_t first_near(const candidates *from, const place_of_pair *place) {
    size_t first = from->middle,
           least = first < MENTIONS_NEAR ? 0 : first - MENTIONS_NEAR;
    while (first > least && from->items[first - 1].sentence >= place->first_sentence)
        first--;
    return first;
}

static fxi_near_dates find_near(const candidates *from, const place_of_pair *place) {
    size_t first = first_near(from, place);
    fxi_near_dates near = {.count = 0};
    for (size_t i = first; i < from->count && i < from->middle + MENTIONS_NEAR; i++) {
        const fxi_date_mention *mention = &from->items[i];
        fxi_near_date item;
        if (mention->sentence > place->last_sentence)
            break;
        if (!from->test(mention) || !is_in(mention, place) ||
            !read_dating(&item.dating, mention, from->rank, place))
            continue;
        item.distance = fxi_reach_distance(&place->reach, mention->span);
        fxi_near_dates_keep(&near, &item);
    }
    return near;
}

/* Whether any was found. */
static bool add_candidates(fxi_datings *out, const place_of_pair *place,
                           const candidates *from) {
    fxi_near_dates near = find_near(from, place);
    for (size_t i = 0; i < near.count; i++) {
        fxi_dating *dating = &out->items[out->count++];
        *dating = near.items[i].dating;
        dating->is_remote =
            near.items[i].distance.barriers > near.items[0].distance.barriers;
    }
    return near.count > 0;
}

static bool add_sort(fxi_datings *out, const fxi_inquiry *inquiry,
                     const place_of_pair *place, mention_test test, fxc_evidence rank) {
    const fxi_mentions *mentions = inquiry->document->mentions;
    candidates dates = {.items = mentions->dates,
                        .count = mentions->date_count,
                        .middle =
                            fxi_mentions_behind(mentions, place->reach.pair.start),
                        .test = test,
                        .rank = rank};
    return add_candidates(out, place, &dates);
}

static bool add_event(fxi_datings *out, const fxi_inquiry *inquiry,
                      const place_of_pair *place) {
    return add_sort(out, inquiry, place, is_event, FXC_EVIDENCE_EVENT);
}

/* Numbers that may be years, though no word says so: "2023 sales". */
static bool add_loose_year(fxi_datings *out, const fxi_inquiry *inquiry,
                           const place_of_pair *place, fxc_evidence rank) {
    const fxi_mentions *mentions = inquiry->document->mentions;
    candidates years = {
        .items = mentions->years,
        .count = mentions->year_count,
        .middle = fxi_mentions_years_behind(mentions, place->reach.pair.start),
        .test = is_year,
        .rank = rank};
    return add_candidates(out, place, &years);
}

/* "The 2014 purchase cost €10 million (then $13 million)": "then" asks for a time, so
   that a number may be one which elsewhere would count something. */
static bool add_year(fxi_datings *out, const fxi_inquiry *inquiry,
                     const place_of_pair *place) {
    return add_sort(out, inquiry, place, is_year, FXC_EVIDENCE_EVENT) ||
           add_loose_year(out, inquiry, place, FXC_EVIDENCE_EVENT);
}

/* Index of the first token of a sentence; sentences ascend with the tokens. */
static size_t sentence_start(const fxi_tokens *tokens, uint32_t sentence) {
    size_t low = 0, high = tokens->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (tokens->items[middle].sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* "At the time" points back, so the sentence before may hold its date; a new paragraph
   starts afresh. */
static bool step_back(place_of_pair *place, const fxi_tokens *tokens) {
    size_t start = sentence_start(tokens, place->first_sentence);
    if (place->first_sentence == 0 || start >= tokens->count ||
        tokens->items[start].gap == FXI_GAP_PARAGRAPH)
        return false;
    place->first_sentence--;
    return true;
}

static void add_then(fxi_datings *out, const fxi_inquiry *inquiry,
                     place_of_pair place) {
    if (add_event(out, inquiry, &place) || add_year(out, inquiry, &place) ||
        !step_back(&place, inquiry->document->tokens))
        return;
    if (!add_event(out, inquiry, &place))
        add_year(out, inquiry, &place);
}

/* What the head of a column says dates its pairs: a year that it names by its last day
   (`by_day`), or a bare one. */
static void add_head(fxi_datings *out, const fxi_pair *pair, const place_of_pair *place,
                     bool by_day) {
    const fxi_date_mention mention = {.period = pair->time};
    if (pair->time.year != 0 && (pair->time.months != 0) == by_day &&
        out->count < FXI_DATINGS_MAX - 1 &&
        read_dating(&out->items[out->count], &mention, FXC_EVIDENCE_PERIOD, place))
        out->count++;
}

static void add_document(fxi_datings *out, const fxi_inquiry *inquiry) {
    if (fxi_date_is_none(inquiry->date))
        return;
    out->items[out->count++] = (fxi_dating){.rank = FXC_EVIDENCE_DOCUMENT,
                                            .days = {fxi_day_from_date(inquiry->date)},
                                            .count = 1};
}

void fxi_datings_of_document(fxi_datings *out, const fxi_inquiry *inquiry) {
    out->count = 0;
    add_document(out, inquiry);
}

void fxi_datings_of(fxi_datings *out, const fxi_inquiry *inquiry,
                    const fxi_pair *pair) {
    out->count = 0;
    if (pair->tense == FXI_TENSE_NOW) {
        add_document(out, inquiry);
        return;
    }
    place_of_pair place = locate(inquiry, pair);
    if (pair->tense == FXI_TENSE_THEN)
        add_then(out, inquiry, place);
    else
        add_event(out, inquiry, &place);
    add_sort(out, inquiry, &place, is_reporting_period, FXC_EVIDENCE_PERIOD);
    add_head(out, pair, &place, true);
    if (pair->tense != FXI_TENSE_THEN)
        add_document(out, inquiry);
}

/* What is said at the document's date, or of a time that the words name already, needs
   no year. */
void fxi_datings_years(fxi_datings *out, const fxi_inquiry *inquiry,
                       const fxi_pair *pair) {
    out->count = 0;
    if (pair->tense != FXI_TENSE_OPEN)
        return;
    place_of_pair place = locate(inquiry, pair);
    if (!add_sort(out, inquiry, &place, is_aside, FXC_EVIDENCE_PERIOD))
        add_loose_year(out, inquiry, &place, FXC_EVIDENCE_PERIOD);
    add_head(out, pair, &place, false);
}

void fxi_datings_told_years(fxi_datings *out, const fxi_inquiry *inquiry,
                            const fxi_pair *pair) {
    out->count = 0;
    if (pair->tense != FXI_TENSE_OPEN)
        return;
    place_of_pair place = locate(inquiry, pair);
    add_sort(out, inquiry, &place, is_told_year, FXC_EVIDENCE_PERIOD);
}

/* --- times of two pairs ---------------------------------------------------------- */

const fxi_period *fxi_datings_time(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    const fxi_mentions *mentions = inquiry->document->mentions;
    place_of_pair place = locate(inquiry, pair);
    fxi_run near = fxi_mentions_around(mentions, place.reach.pair.start, MENTIONS_NEAR);
    const fxi_period *nearest = NULL;
    fxi_distance least = {0};
    for (size_t i = near.first; i < near.end; i++) {
        const fxi_date_mention *mention = &mentions->dates[i];
        fxi_distance distance = fxi_reach_distance(&place.reach, mention->span);
        if (!is_in(mention, &place) || !is_usable(mention) ||
            (nearest != NULL && fxi_distance_compare(distance, least) >= 0))
            continue;
        nearest = &mention->period;
        least = distance;
    }
    return nearest;
}

/* "€5m ($5.6m) in 2019 and €6m ($6.9m) in 2020": which time is whose is a guess where
   one sentence names two. */
static bool names_two(const fxi_inquiry *inquiry, const fxi_pair *pair,
                      const fxi_period *one) {
    const fxi_mentions *mentions = inquiry->document->mentions;
    const place_of_pair place = locate(inquiry, pair);
    const fxi_run near =
        fxi_mentions_around(mentions, place.reach.pair.start, MENTIONS_NEAR);
    for (size_t i = near.first; i < near.end; i++)
        if (is_in(&mentions->dates[i], &place) && is_usable(&mentions->dates[i]) &&
            !fxi_period_is_same(&mentions->dates[i].period, one))
            return true;
    return false;
}

bool fxi_datings_differ(const fxi_inquiry *inquiry, const fxi_pair *a,
                        const fxi_pair *b) {
    const fxi_period *x = fxi_datings_time(inquiry, a),
                     *y = fxi_datings_time(inquiry, b);
    if (x == NULL || y == NULL)
        return x != y;
    return !fxi_period_is_same(x, y) || names_two(inquiry, a, x) ||
           names_two(inquiry, b, y);
}
